import Foundation

/// The command as the shell runs it: its own process, with pipes for streams.
struct CommandProcess {
    /// What came out, and how it ended.
    struct Outcome {
        var output: String
        var errors: String
        var status: Int32
    }

    /// The folder of the rule files and transcripts.
    static let walks = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Walks")

    /// Runs the command with these arguments; `input` is all it reads, and `phrase` what it seals with.
    static func run(
        _ arguments: [String], input: String = "", phrase: String? = nil, in folder: URL = walks
    ) throws -> Outcome {
        let process = started(arguments, in: folder)
        if let phrase { process.environment?["ACTOTHEQUE_PHRASE"] = phrase }
        let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
        process.standardInput = stdin
        process.standardOutput = stdout
        process.standardError = stderr
        try process.run()
        let feeder = Thread {
            stdin.fileHandleForWriting.write(Data(input.utf8))
            try? stdin.fileHandleForWriting.close()
        }
        feeder.start()
        let output = stdout.fileHandleForReading.readDataToEndOfFile()
        let errors = stderr.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(
            output: String(decoding: output, as: UTF8.self), errors: String(decoding: errors, as: UTF8.self),
            status: process.terminationStatus)
    }

    /// A process of the command, not yet run.
    static func started(_ arguments: [String], in folder: URL) -> Process {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "/usr/bin:/bin"]
        return process
    }

    /// A folder of its own for one test.
    static func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "actotheque-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    /// The command stands beside the test bundle, in the folder of the build.
    private static let executable: URL = {
        let bundle = URL(filePath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
        let beside = bundle.appending(path: "actotheque")
        if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
        let package = walks.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return package.appending(path: ".build/debug/actotheque")
    }()
}
