import Actotheque

/// What the Tab key proposes, worked out from the line alone.
struct Completion: Equatable {
    /// How many characters before the cursor are replaced.
    var replaced = 0
    /// What replaces them.
    var insertion = ""
    /// The words to choose from, when there are several.
    var choices: [String] = []

    /// What follows `line`, which ends at the cursor. Commands complete at the start of the line, names after a command, with or without
    /// their bracket, and options elsewhere. Accents and capitals are optional.
    init(_ line: String, among words: [String]) {
        let (typed, candidates) = Completion.scope(line, words)
        let wanted = LooseSpelling.folded(typed)
        let found = candidates.filter { LooseSpelling.folded($0).hasPrefix(wanted) }
        guard let first = found.first, !wanted.isEmpty || found.count < 20 else { return }
        let common = found.dropFirst().reduce(first) { Completion.commonPrefix($0, $1) }
        if found.count > 1 { choices = found }
        if found.count == 1 || common.count > typed.count {
            replaced = typed.count
            insertion = common
        }
    }

    private static func scope(_ line: String, _ words: [String]) -> (String, [String]) {
        guard line.hasPrefix(":") else { return (line, words.filter { !$0.hasPrefix(":") }) }
        guard let space = line.firstIndex(of: " ") else { return (line, words.filter { $0.hasPrefix(":") }) }
        var rest = line[line.index(after: space)...].drop { $0 == " " }
        if rest.hasPrefix("[") { rest = rest.dropFirst() }
        return (String(rest), words.filter { !$0.hasPrefix(":") })
    }

    private static func commonPrefix(_ left: String, _ right: String) -> String {
        String(zip(left, right).prefix { $0 == $1 }.map(\.0))
    }
}
