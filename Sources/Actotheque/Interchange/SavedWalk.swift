import ActeActs
import ActeInterview
import FoundationEssentials

/// A walk put down in a file, to be taken up again: every answer ever confirmed, by the name of its question, with what its
/// question was when it was given.
///
/// The file is JSON that people can read, but for confidential answers: they are sealed by a ``Vault``, or left out. It is readable by its
/// owner alone, and nothing of it is ever copied to a log or a trace.
public struct SavedWalk: Sendable, Hashable {
    /// The version of the file form that this engine writes, and the highest it reads.
    public static let version = 3
    static let form = "actotheque/walk"

    /// The title of the act.
    public var title: String
    /// SHA-256 of the rules the answers were given to.
    public var rulesDigest: String
    /// The answers.
    var session: SavedSession
    /// Who makes the judgments that the law leaves to a person; empty when nobody said.
    public var agent = ""
    /// Why judgments were made as they were.
    var reasons: [Reason] = []
    /// Whom answers must be kept from beyond what the rules say, by the folded names of their questions.
    var bonds: [String: Privacy] = [:]
    /// The confidential answers, as long as nobody opened them.
    var sealed: SealedAnswers?

    /// Why a judgment was made so, for one answer.
    struct Reason: Sendable, Hashable, Codable {
        var question: String
        var answer: String
        var reason: String
        /// Whether the answer is confidential: the reason is then kept with it.
        var isConfidential = false

        private enum CodingKeys: CodingKey { case question, answer, reason }
    }

    /// Its answers, as they would be typed; those that are locked left out.
    public var facts: [AnswersFile.Fact] {
        session.answers.map { AnswersFile.Fact(name: $0.question, answer: $0.text) }
    }

    /// Whether ``facts`` say all that it holds: nobody judged, nothing is locked, nothing is kept from anyone beyond what the rules say.
    var holdsAnswersAlone: Bool { !isLocked && agent.isEmpty && reasons.isEmpty && bonds.isEmpty }

    /// How many answers it holds, those that are locked left out.
    public var count: Int { session.answers.count }

    /// Whether it holds no answer.
    public var isEmpty: Bool { session.answers.isEmpty && !isLocked }

    /// The answers of a walk.
    init(title: String, rulesDigest: String, session: SavedSession) {
        self.title = title
        self.rulesDigest = rulesDigest
        self.session = session
    }

    /// Reads a saved walk. O(size).
    ///
    /// - Throws: when the file cannot be read, was cut short, or was written by a later version.
    public init(contentsOf path: String) throws(SavedWalkProblem) {
        let bytes: [UInt8]
        do {
            bytes = try StoredFile.read(path)
        } catch {
            throw SavedWalkProblem(path: path, message: error.message)
        }
        try self.init(parsing: bytes, of: path)
    }

    /// Reads a saved walk from what its file holds. O(size).
    init(parsing bytes: [UInt8], of path: String) throws(SavedWalkProblem) {
        let decoder = JSONDecoder()
        guard (try? decoder.decode(JSONValue.self, from: Data(bytes))) != nil else {
            throw SavedWalkProblem(
                path: path, message: "« \(path) » n'est pas un essai enregistré, ou il est abîmé.")
        }
        guard let form = try? decoder.decode(Form.self, from: Data(bytes)), form.form == SavedWalk.form,
            form.version > 0
        else {
            throw SavedWalkProblem(path: path, message: "« \(path) » n'est pas un essai enregistré par cet outil.")
        }
        if form.version > SavedWalk.version {
            throw SavedWalkProblem(
                path: path, message: "« \(path) » vient d'une version plus récente de l'outil : ouvrez-le avec elle.")
        }
        guard let file = try? decoder.decode(File.self, from: Data(bytes)) else {
            throw SavedWalkProblem(path: path, message: "« \(path) » n'est pas un essai enregistré par cet outil.")
        }
        self.init(title: file.act, rulesDigest: file.rules, session: SavedSession(answers: file.answers))
        agent = file.agent ?? ""
        reasons = file.reasons ?? []
        sealed = file.sealed
        bonds = file.kept?.mapValues(\.privacy) ?? [:]
    }

    /// Writes the walk, replacing the file in one step; only its owner may read it. Confidential answers are left out, but for those that are still
    /// locked, which stay so.
    public func write(to path: String) throws(FileProblem) {
        try StoredFile.replace(path, with: encoded, readers: .ownerOnly)
    }

    /// Whether there is a file of that name.
    public static func exists(at path: String) -> Bool { StoredFile.exists(path) }

    /// Renames a saved walk, replacing any other of that name.
    public static func move(from path: String, to other: String) { StoredFile.move(path, to: other) }

    private var encoded: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let open = reasons.filter { !$0.isConfidential }
        let file = File(
            form: SavedWalk.form, version: versionNeeded, act: title, rules: rulesDigest,
            answers: session.answers.filter { !$0.isConfidential }, agent: agent.isEmpty ? nil : agent,
            reasons: open.isEmpty ? nil : open, sealed: sealed,
            kept: bonds.isEmpty ? nil : bonds.mapValues(Bond.init))
        // Texts and whole numbers always encode.
        return (try? encoder.encode(file)).map { Array($0) + [0x0A] } ?? []
    }

    /// The first version that understands all that this walk holds: a file is read by as many as can.
    private var versionNeeded: Int {
        if !bonds.isEmpty { return 3 }
        return isLocked ? 2 : 1
    }

    /// Whom an answer must be kept from.
    private struct Bond: Codable {
        var personal: Bool?
        var confidential: Bool?

        init(_ privacy: Privacy) {
            if privacy.contains(.personal) { personal = true }
            if privacy.contains(.confidential) { confidential = true }
        }

        var privacy: Privacy {
            var privacy: Privacy = []
            if personal == true { privacy.insert(.personal) }
            if confidential == true { privacy.insert(.confidential) }
            return privacy
        }
    }

    /// What tells the form of a file.
    private struct Form: Codable {
        var form: String
        var version: Int
    }

    /// The file.
    private struct File: Codable {
        var form: String
        var version: Int
        var act: String
        var rules: String
        var answers: [SavedSession.Answer]
        var agent: String?
        var reasons: [SavedWalk.Reason]?
        var sealed: SealedAnswers?
        var kept: [String: Bond]?
    }
}

/// Why a saved walk could not be taken up.
public struct SavedWalkProblem: Error, Sendable, Hashable {
    /// The file.
    public let path: String
    /// The French sentence.
    public let message: String

    /// What went wrong with a file.
    public init(path: String, message: String) {
        self.path = path
        self.message = message
    }
}
