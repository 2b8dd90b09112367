import ActeDiagnostics

/// What could neither be proved of rules nor be shown to be wrong: the rules can be used, but their author should look at it.
public struct OpenPoint: Sendable, Hashable {
    /// The file it is in.
    public var path: String
    /// The line it is on, from 1.
    public var line: Int
    /// What is not known, as a question in French.
    public var question: String

    /// The line for people.
    public var text: String { "Non décidé : \(path), ligne \(line) : \(question)" }
}

extension OpenPoint {
    init(_ undecided: Undecided, in files: [SourceFile]) {
        let file = files.first { $0.id == undecided.range.file }
        path = file?.name ?? ""
        line = file.map { LineIndex($0).line(of: undecided.range.start) } ?? 0
        question = undecided.question
    }
}
