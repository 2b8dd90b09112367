import Foundation
import Glibc

/// W6: from the start of the process to the first question of a file of fifty.
struct ColdStartMeasure {
    /// The command, statically linked.
    var command: String

    /// Measures that many starts, after two that do not count.
    func run(starts: Int = 40) throws {
        guard let text = try? String(contentsOfFile: "data/w6/50.acte", encoding: .utf8),
            let wording = text.split(separator: "\n").first(where: { $0.hasPrefix("    > ") })?.dropFirst(6)
        else { throw MeasureFailure("no file data/w6/50.acte") }
        var measures: [Double] = []
        for start in 0..<starts + 2 {
            let elapsed = try milliseconds(until: Array(wording.utf8))
            if start >= 2 { measures.append(elapsed) }
        }
        try Figure("W6", "spawn to first question", "ms", of: measures, note: "actotheque essayer").record()
    }

    /// Starts the command and reads what it prints until the wording of the first question is there.
    private func milliseconds(until wording: [UInt8]) throws -> Double {
        var ends: [Int32] = [0, 0]
        guard unsafe pipe(&ends) == 0 else { throw MeasureFailure("no pipe") }
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        unsafe posix_spawn_file_actions_addclose(&actions, ends[0])
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        let words = [command, "essayer", "data/w6/50.acte"]
        // The C strings live until the process is spawned, which copies them.
        var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
        defer { for index in unsafe arguments.indices { unsafe free(arguments[index]) } }
        var process = pid_t()
        let start = Stopwatch.nanoseconds()
        guard unsafe posix_spawn(&process, command, &actions, nil, &arguments, environ) == 0 else {
            throw MeasureFailure("cannot start \(command)")
        }
        close(ends[1])
        var output: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4_096)
        var elapsed: Double?
        while elapsed == nil {
            let count = unsafe read(ends[0], &piece, piece.count)
            if count <= 0 { break }
            output.append(contentsOf: piece[..<count])
            if output.firstRange(of: wording) != nil { elapsed = Double(Stopwatch.nanoseconds() - start) / 1e6 }
        }
        close(ends[0])
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
        guard let elapsed else {
            throw MeasureFailure("no first question, but: \(String(decoding: output.prefix(500), as: UTF8.self))")
        }
        return elapsed
    }
}
