import ArgumentParser

/// Which of the situations that `vérifier` shows is meant: `14`, the line; `14:2`, the second of that line.
struct ShownPlace: ExpressibleByArgument {
    /// The line, from 1.
    let line: Int
    /// The rank among the situations of the line, from 1; nothing where only the line is said.
    let rank: Int?

    init(line: Int, rank: Int? = nil) { (self.line, self.rank) = (line, rank) }

    init?(argument: String) {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int($0) }.filter { $0 > 0 }
        guard let line = numbers.first, numbers.count == parts.count, numbers.count <= 2 else { return nil }
        self.init(line: line, rank: numbers.count == 2 ? numbers[1] : nil)
    }

    /// As it is typed.
    var words: String { rank.map { "\(line):\($0)" } ?? "\(line)" }
}
