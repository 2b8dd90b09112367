import Glibc

/// Where the acts of a batch go. Whenever the process is stopped, what bears its final name is whole.
public struct BatchOutput {
    private enum Place {
        /// One file each, in a folder: their ending, and the names taken.
        case folder(String, ending: String, taken: Set<String>)
        /// One after the other in one file, under another name until all are there.
        case file(String, AppendedFile)
    }

    private var place: Place

    /// One file an act, in a folder that is made where there is none; `ending` says the format. Names take memory, row after row.
    public init(folder: String, ending: String, after report: BatchReport) throws(FileProblem) {
        try OutputFile.makeFolder(of: FilePath.join(folder, "acte"))
        StoredFile.clearLeftovers(in: folder)
        place = .folder(folder, ending: ending, taken: Set(report.files.map(BatchFileName.folded)))
    }

    /// All acts in one file, which takes its name once the batch is done: until then it is called `….partiel`.
    ///
    /// - Parameter head: what the file starts with, before the first act.
    /// - Throws: when the acts that the report tells of are not there.
    public init(file path: String, after report: BatchReport, head: [UInt8] = []) throws(FileProblem) {
        let partial = path + BatchOutput.unfinished
        if report.last > 0, !StoredFile.exists(partial) { StoredFile.move(path, to: partial) }
        let size = StoredFile.status(partial).map { Int($0.st_size) } ?? 0
        let kept = report.last > 0 ? head.count + report.written : 0
        guard size >= kept else {
            throw FileProblem(
                .reading, partial, cause: "il ne contient pas tous les actes du rapport ; recommencez sans --reprendre")
        }
        let file = try AppendedFile(partial, keeping: kept)
        if kept == 0 { try file.append(head) }
        place = .file(path, file)
    }

    /// How the name of one file of many acts ends while it is being written.
    static let unfinished = ".partiel"

    /// Writes the acts of some rows, and notes in which file each is. A row whose act has no name of its own is faulty.
    ///
    /// - Throws: when a file cannot be written.
    public mutating func write(_ lines: [BatchLine]) throws(FileProblem) -> [BatchLine] {
        var lines = lines
        switch place {
        case .file(let path, let file):
            let name = FilePath.name(of: path)
            try file.append(lines.lazy.filter { $0.state == .written }.map(\.bytes))
            for index in lines.indices where lines[index].state == .written { lines[index].file = name }
        case .folder(let folder, let ending, var taken):
            // The set stays here alone while it changes: it is not copied.
            place = .folder(folder, ending: ending, taken: [])
            defer { place = .folder(folder, ending: ending, taken: taken) }
            for index in lines.indices where lines[index].state == .written {
                let name = lines[index].name + "." + ending
                if let fault = BatchFileName.fault(of: lines[index].name, ending, among: taken) {
                    lines[index].state = .faulty
                    lines[index].message = fault
                    continue
                }
                try StoredFile.replace(
                    FilePath.join(folder, name), with: lines[index].bytes, readers: .asUsual, settling: .whole)
                taken.insert(BatchFileName.folded(name))
                lines[index].file = name
            }
        }
        return lines
    }

    /// Gives one file of many acts its name; the end of any batch.
    public func finish() throws(FileProblem) {
        guard case .file(let path, let file) = place else { return }
        try file.settle()
        guard StoredFile.move(path + BatchOutput.unfinished, to: path) else {
            throw FileProblem(.writing, path, code: errno)
        }
    }
}
