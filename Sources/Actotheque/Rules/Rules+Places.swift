import ActeCompiler
import ActeDiagnostics
import ActeModel

// Where things are written, in the words of their author.
extension Rules {
    /// The line that opens a branch, as it is written.
    func head(of branch: Branch) -> String {
        let text = source(of: branch.range)
        let line = text.prefix { $0 != "\n" && $0 != "\r\n" }
        return String(line.reversed().drop { $0 == " " }.reversed())
    }

    /// The words at a place of the rules.
    func source(of range: SourceRange) -> String {
        compiled.model.files.first { $0.id == range.file }?.text(range) ?? ""
    }

    /// The words of a condition or of a value: a name that stands alone keeps its brackets, which are around its place.
    func expression(at range: SourceRange) -> String {
        let words = source(of: range)
        guard let file = compiled.model.files.first(where: { $0.id == range.file }), range.start > 0,
            Int(range.end) < file.bytes.count, file.bytes[Int(range.start) - 1] == UInt8(ascii: "["),
            file.bytes[Int(range.end)] == UInt8(ascii: "]")
        else { return words }
        return "[\(words)]"
    }

    /// What is written at a place, with all that is indented below it. O(size of the file).
    func block(at range: SourceRange) -> String {
        guard let file = compiled.model.files.first(where: { $0.id == range.file }) else { return "" }
        let lines = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        let first = file.bytes.prefix(Int(range.start)).count { $0 == 0x0A }
        guard lines.indices.contains(first) else { return "" }
        func indent(_ line: ArraySlice<UInt8>) -> Int { line.prefix { $0 == 0x20 || $0 == 0x09 }.count }
        let below = lines[(first + 1)...].prefix { $0.allSatisfy { $0 <= 0x20 } || indent($0) > indent(lines[first]) }
        let text = ([lines[first]] + below).map { String(decoding: $0, as: UTF8.self) }
        return String(text.joined(separator: "\n").reversed().drop { $0.isWhitespace }.reversed())
    }

    /// A place in words: `ligne 12`, or `ligne 12 de communs/séance.acte` in another file than that of the act.
    func place(of range: SourceRange) -> String {
        "ligne \(line(of: range))" + (fileName(of: range).map { " de \($0)" } ?? "")
    }

    /// The file of a place, when it is not that of the act.
    func fileName(of range: SourceRange) -> String? {
        guard range.file != compiled.model.header.range.file else { return nil }
        return compiled.model.files.first { $0.id == range.file }?.name
    }

    /// The line of a place, from 1; 0 when it is in no file. O(size of the file).
    func line(of range: SourceRange) -> Int {
        guard let file = compiled.model.files.first(where: { $0.id == range.file }) else { return 0 }
        return 1 + file.bytes.prefix(Int(range.start)).count { $0 == 0x0A }
    }
}
