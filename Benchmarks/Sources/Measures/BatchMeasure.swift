import Foundation
import Glibc
import Workloads

/// W5: the command makes an act from each row of a table, all into one file of text.
struct BatchMeasure {
    /// The command, statically linked.
    var command: String

    private static let table = "data/w5/réponses.csv"
    private static let output = "data/w5/actes.txt"

    /// Measures some whole runs. The file written stays in the cache of the system, as it does for the C program.
    func run(times: Int = 5) throws {
        let manager = FileManager.default
        if !manager.fileExists(atPath: Self.table) {
            guard let model = manager.contents(atPath: "data/w4/model.json"),
                let neutral = manager.contents(atPath: "data/w5/answers.csv")
            else { throw MeasureFailure("no file data/w5/answers.csv") }
            try BatchWorkload(json: model).table(neutral).write(to: URL(filePath: Self.table))
        }
        let rows = try Data(contentsOf: URL(filePath: Self.table)).count { $0 == 0x0A } - 1
        var seconds: [Double] = []
        var bytes: [Double] = []
        for _ in 0..<times {
            try? manager.removeItem(atPath: Self.output)
            let (elapsed, peak) = try once()
            seconds.append(elapsed)
            bytes.append(peak)
        }
        let size = (try? manager.attributesOfItem(atPath: Self.output)[.size] as? Int) ?? 0
        try? manager.removeItem(atPath: Self.output)
        try Figure("W5", "batch \(rows)", "s", of: seconds, bytes: size, note: "actotheque lot --sortie").record()
        try Figure("W5", "peak memory \(rows)", "bytes", of: bytes, note: "resident").record()
    }

    private func once() throws -> (seconds: Double, peak: Double) {
        let process = Process()
        process.executableURL = URL(filePath: command)
        process.arguments = ["lot", "data/w4/model.acte", "--réponses", Self.table, "--sortie", Self.output]
        process.standardError = FileHandle(forWritingAtPath: "/dev/null")
        let start = Stopwatch.nanoseconds()
        try process.run()
        var peak = 0.0
        while process.isRunning {
            usleep(2_000)
            peak = max(peak, Self.peak(of: process.processIdentifier))
        }
        let elapsed = Double(Stopwatch.nanoseconds() - start) / 1e9
        guard process.terminationStatus == 0 else {
            throw MeasureFailure("the batch ended with \(process.terminationStatus)")
        }
        return (elapsed, peak)
    }

    /// The most that a process had in main memory so far, in bytes.
    private static func peak(of process: Int32) -> Double {
        guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8) else { return 0 }
        for line in status.split(separator: "\n") where line.hasPrefix("VmHWM:") {
            return (Double(line.split(whereSeparator: { $0 == " " || $0 == "\t" })[1]) ?? 0) * 1024
        }
        return 0
    }
}
