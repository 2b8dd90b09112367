import Foundation

/// One measure of one engine on one workload, as the drivers of the peers write it: a line of JSON.
struct Figure: Codable {
    var workload: String
    var peer: String
    var metric: String
    var unit: String
    var median: Double
    var min: Double
    var max: Double
    var n: Int
    var note: String
    var bytes: Int?

    /// The name this project goes by among the peers.
    static let ours = "Actothèque"

    /// The figure of repeated measures, at least one.
    init(
        _ workload: String, _ metric: String, _ unit: String, of measures: [Double], bytes: Int? = nil,
        note: String = ""
    ) {
        let sorted = measures.sorted()
        self.workload = workload
        peer = Figure.ours
        self.metric = metric
        self.unit = unit
        median = sorted.isEmpty ? .nan : sorted[sorted.count / 2]
        min = sorted.first ?? .nan
        max = sorted.last ?? .nan
        n = sorted.count
        self.note = note
        self.bytes = bytes
    }

    /// Prints the figure and adds it to `results.jsonl`, in the folder of the data.
    func record() throws {
        let rate = bytes.map { String(format: "  %.0f MB/s", Double($0) / median / 1e6) } ?? ""
        print(
            workload, metric, String(format: "%.4g [%.4g – %.4g]", median, min, max), unit, "n=\(n)" + rate,
            note.isEmpty ? "" : "(\(note))")
        let line = try JSONEncoder().encode(self) + Data("\n".utf8)
        guard let file = FileHandle(forWritingAtPath: "results.jsonl") else {
            try line.write(to: URL(filePath: "results.jsonl"))
            return
        }
        try file.seekToEnd()
        try file.write(contentsOf: line)
        try file.close()
    }
}
