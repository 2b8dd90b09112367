/// A walk put down in a file, to be taken up again: every answer ever confirmed, by the name of its question, with what its
/// question was when it was given.
///
/// The file is JSON that people can read. It holds confidential answers in clear: it is readable by its owner alone, and
/// nothing of it is ever copied to a log or a trace.
public struct SavedWalk: Sendable, Hashable {
    /// One stored answer.
    public struct Entry: Sendable, Hashable {
        /// The name of the question.
        public var name: String
        /// The answer, as it would be typed; empty when the question was left without one.
        public var answer: String
        /// What the question was: its wording, type, options and constraints, as a digest.
        public var question: String
        /// Whether the answer must not be shown in reports.
        public var isConfidential: Bool
    }

    /// The version of the file form that this engine writes, and the highest it reads.
    public static let version = 1
    private static let form = "actotheque/walk"

    /// The title of the act.
    public var title: String
    /// SHA-256 of the rules the answers were given to.
    public var rulesDigest: String
    /// The answers, in the author's order.
    public var entries: [Entry]

    /// Whether it holds no answer.
    public var isEmpty: Bool { entries.isEmpty }

    /// The answers of a walk.
    public init(title: String, rulesDigest: String, entries: [Entry]) {
        self.title = title
        self.rulesDigest = rulesDigest
        self.entries = entries
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
        let document: JSONValue
        do {
            document = try JSONValue(parsing: bytes)
        } catch {
            throw SavedWalkProblem(
                path: path,
                message:
                    "« \(path) » n'est pas un essai enregistré, ou il est abîmé : ligne \(error.line), \(error.message)."
            )
        }
        guard let read = SavedWalk(document) else {
            throw SavedWalkProblem(path: path, message: "« \(path) » n'est pas un essai enregistré par cet outil.")
        }
        if let version = document["version"]?.integer, version > SavedWalk.version {
            throw SavedWalkProblem(path: path, message: "« \(path) » vient d'une version plus récente de l'outil.")
        }
        self = read
    }

    /// Writes the walk, replacing the file in one step; only its owner may read it.
    public func write(to path: String) throws(FileProblem) {
        try StoredFile.replace(path, with: Array(json.indented.utf8), readers: .ownerOnly)
    }

    /// Whether there is a file of that name.
    public static func exists(at path: String) -> Bool { StoredFile.exists(path) }

    /// Renames a saved walk, replacing any other of that name.
    public static func move(from path: String, to other: String) { StoredFile.move(path, to: other) }

    private init?(_ document: JSONValue) {
        guard document["form"]?.text == SavedWalk.form, let answers = document["answers"]?.elements else {
            return nil
        }
        title = document["act"]?.text ?? ""
        rulesDigest = document["rules"]?.text ?? ""
        entries = []
        for answer in answers {
            guard let name = answer["question"]?.text, let value = answer["answer"]?.text else { return nil }
            entries.append(
                Entry(
                    name: name, answer: value, question: answer["state"]?.text ?? "",
                    isConfidential: answer["confidential"] == true))
        }
    }

    private var json: JSONValue {
        [
            "form": .string(SavedWalk.form), "version": JSONValue(SavedWalk.version), "act": .string(title),
            "rules": .string(rulesDigest),
            "answers": .array(
                entries.map { entry in
                    let members: [JSONValue.Member] = [
                        .init("question", .string(entry.name)), .init("answer", .string(entry.answer)),
                        .init("state", .string(entry.question)),
                    ]
                    return .object(members + (entry.isConfidential ? [.init("confidential", true)] : []))
                }),
        ]
    }
}

/// Why a saved walk could not be taken up.
public struct SavedWalkProblem: Error, Sendable, Hashable {
    /// The file.
    public let path: String
    /// The French sentence.
    public let message: String
}
