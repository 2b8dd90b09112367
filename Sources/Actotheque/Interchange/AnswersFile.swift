/// Answers written down beforehand: fact lines as an `exemple` holds them, or the same as a JSON object.
///
/// ```
/// # Les Amis du Rhône
/// [nom de l'association] = Les Amis du Rhône
/// [montant de la subvention] = 23 000 €
/// [intérêt local] = oui
///     motif : Le festival a lieu dans la commune.
/// [objet] =
///     > Un premier paragraphe,
///     > sur deux lignes.
/// ```
public struct AnswersFile: Sendable, Hashable {
    /// One answer.
    public struct Fact: Sendable, Hashable {
        /// The name of the question.
        public var name: String
        /// The answer, as it would be typed; empty when the question is left without one.
        public var answer: String
        /// Why it was answered so, for a judgment; empty when nothing is said.
        public var reason = ""
        /// The line it was read on, from 1; 0 in a JSON file.
        public var line: Int

        /// A fact.
        public init(name: String, answer: String, line: Int = 0) {
            self.name = name
            self.answer = answer
            self.line = line
        }
    }

    /// Why answers could not be read.
    public struct Problem: Error, Sendable, Hashable {
        /// The line, from 1; 0 when no line is to blame.
        public let line: Int
        /// The French sentence.
        public let message: String
    }

    /// The answers, in the order of the file; those of a JSON object by name, the first of two members with one name.
    public var facts: [Fact]

    /// These answers.
    public init(_ facts: [Fact]) { self.facts = facts }

    /// Reads answers: a JSON object when the first character is `{`, fact lines otherwise. O(size).
    public init(parsing bytes: [UInt8]) throws(Problem) {
        if AnswersFile.isObject(bytes) {
            facts = try AnswersFile.facts(inJSON: bytes)
        } else {
            guard let text = String(validating: AnswersFile.withoutMark(bytes), as: UTF8.self) else {
                throw Problem(line: 0, message: "Ce fichier de réponses n'est pas un texte en UTF-8.")
            }
            facts = try AnswersFile.facts(inLines: text)
        }
    }

    /// What follows the mark that some editors write at the beginning of a text.
    private static func withoutMark(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    }

    private static func isObject(_ bytes: [UInt8]) -> Bool {
        withoutMark(bytes).first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "{")
    }

    // MARK: Fact lines

    private static func facts(inLines text: String) throws(Problem) -> [Fact] {
        var facts: [Fact] = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let content = trimmed(line)
            if content.isEmpty || content.hasPrefix("#") { continue }
            if content.hasPrefix(">") {
                guard !facts.isEmpty else {
                    throw Problem(line: index + 1, message: "Ce paragraphe ne répond à aucune question.")
                }
                continueParagraph(trimmed(content.dropFirst()), in: &facts[facts.count - 1].answer)
            } else if let reason = reason(in: content), line.first?.isWhitespace == true, !facts.isEmpty {
                facts[facts.count - 1].reason = reason
            } else {
                facts.append(try fact(content, line: index + 1))
            }
        }
        return facts
    }

    /// The words of `motif : …`.
    private static func reason(in content: Substring) -> String? {
        guard content.hasPrefix("motif") else { return nil }
        let rest = content.dropFirst(5).drop { $0.isWhitespace }
        return rest.first == ":" ? String(trimmed(rest.dropFirst())) : nil
    }

    private static func fact(_ content: Substring, line: Int) throws(Problem) -> Fact {
        guard content.hasPrefix("["), let close = content.firstIndex(of: "]") else {
            throw Problem(line: line, message: "Une réponse s'écrit « [question] = réponse ».")
        }
        let rest = trimmed(content[content.index(after: close)...])
        guard rest.hasPrefix("=") else {
            throw Problem(line: line, message: "Il manque « = » après « \(content[...close]) ».")
        }
        let name = trimmed(content[content.index(after: content.startIndex)..<close])
        guard !name.isEmpty else { throw Problem(line: line, message: namelessQuestion) }
        // A comment has a line of its own: nothing that was answered is left out of the act.
        return Fact(name: String(name), answer: String(trimmed(rest.dropFirst())), line: line)
    }

    private static let namelessQuestion = "Il manque le nom de la question."

    /// Lines follow one another in a paragraph; an empty one starts the next.
    private static func continueParagraph(_ line: Substring, in answer: inout String) {
        if line.isEmpty {
            answer += answer.isEmpty ? "" : "\n\n"
        } else if answer.isEmpty || answer.hasSuffix("\n") {
            answer += line
        } else {
            answer += (line.hasPrefix("- ") ? "\n" : " ") + line
        }
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let start = text.drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else {
            return start[start.startIndex..<start.startIndex]
        }
        return start[...last]
    }

    // MARK: JSON

    private static func facts(inJSON bytes: [UInt8]) throws(Problem) -> [Fact] {
        let document: JSONValue
        do {
            document = try JSONValue(parsing: bytes)
        } catch {
            throw Problem(
                line: 0,
                message:
                    "Ce fichier commence par « { » : un objet JSON, ou un essai enregistré, doit suivre ; \(error.message)."
            )
        }
        return try Self.facts(of: document)
    }

    /// The answers that the members of an object give; nothing of any other value.
    static func facts(of document: JSONValue) throws(Problem) -> [Fact] {
        var facts: [Fact] = []
        for member in document.members ?? [] {
            guard !trimmed(member.name[...]).isEmpty else { throw Problem(line: 0, message: namelessQuestion) }
            guard let answer = answer(in: member.value) else {
                throw Problem(
                    line: 0, message: "La réponse à [\(member.name)] doit être un texte, un nombre, un oui ou un non.")
            }
            facts.append(Fact(name: member.name, answer: answer))
        }
        return facts
    }

    /// A JSON value as it would be typed: decimals take a comma, several choices are separated by commas.
    private static func answer(in value: JSONValue) -> String? {
        switch value {
        case .null: return ""
        case .bool(let truth): return truth ? "oui" : "non"
        case .number(let digits): return digits.replacing(".", with: ",")
        case .string(let text): return text
        case .array(let elements):
            let texts = elements.compactMap(\.text)
            return texts.count == elements.count ? texts.joined(separator: ", ") : nil
        case .object: return nil
        }
    }
}

extension AnswersFile {
    /// Reads answers from a file: a file of answers, or a saved walk that holds nothing else. O(size).
    public init(contentsOf path: String) throws(Problem) {
        let bytes: [UInt8]
        do {
            bytes = try StoredFile.read(path)
        } catch {
            throw Problem(line: 0, message: error.message)
        }
        if AnswersFile.isObject(bytes), SavedWalk.isMeant(by: bytes) {
            self.init(try SavedWalk.facts(in: bytes, of: path))
            return
        }
        do {
            try self.init(parsing: bytes)
        } catch {
            let place = error.line > 0 ? ", ligne \(error.line)" : ""
            throw Problem(line: error.line, message: "« \(path) »\(place) : \(error.message)")
        }
    }
}
