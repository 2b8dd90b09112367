/// What became of one row of a batch.
public struct BatchLine: Sendable {
    /// How it ended.
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// The act is made.
        case written = "écrit"
        /// The act cannot lawfully be made.
        case refused = "refus"
        /// An answer is missing.
        case missing = "manque"
        /// An answer cannot be used, or the row cannot be read.
        case faulty = "erreur"
    }

    /// The line of the file of answers, the first one being 1, as a spreadsheet numbers it.
    public internal(set) var number: Int
    /// How it ended.
    public internal(set) var state: State
    /// What the row calls its act; its number in six figures when it does not say.
    public internal(set) var name: String
    /// The act, as the batch writes it; empty when there is none.
    public internal(set) var bytes: [UInt8] = []
    /// The name of the file it was written in; empty when there is none.
    public internal(set) var file = ""
    /// What is to be known of it, in French; often nothing. No answer that is confidential or personal is in it.
    public internal(set) var message = ""

    /// The number, in six figures at least.
    static func padded(_ number: Int) -> String {
        let figures = String(number)
        return String(repeating: "0", count: max(0, 6 - figures.utf8.count)) + figures
    }
}
