/// An act as a tree to be encoded: the interchange form that `Documentation/formats/acte.md` describes, version 1.
///
/// Keys are stable: one may be added, none changes its meaning. Absent means none. Encoding is left to the encoder of the caller.
public struct ActDocument: Sendable, Codable, Hashable {
    /// The version of this form.
    public static let currentVersion = 1

    /// The version of this form that the document follows.
    public var version = ActDocument.currentVersion
    /// The title of the rules.
    public var title: String
    /// Whether the act must not be signed.
    public var isDraft: Bool
    /// Why, in French.
    public var shortcomings: [String]
    /// The parts of the gabarit that the act has, in order.
    public var parts: [Part]
    /// What the person who makes the act is told beside it.
    public var alerts: [Part]
    /// Why the act cannot lawfully be made.
    public var refusal: Part?
    /// What it was made with.
    public var receipt: Receipt
    /// The day the published version was put on line, `AAAA-MM-JJ`.
    public var publishedOn: String?
    /// Who made the act, as the published version says.
    public var author: String?

    /// A part of the act.
    public struct Part: Sendable, Codable, Hashable {
        /// What it is, by the keyword of the language: `visa`, `article`…; `partie` for a part of the gabarit, `texte` for loose text.
        public var kind: String
        /// Its number, if it bears one.
        public var number: Int?
        /// The words after its keyword.
        public var title: String?
        /// What is printed above it.
        public var label: String?
        /// Its own paragraphs.
        public var paragraphs: [Paragraph]
        /// The parts it holds.
        public var parts: [Part]
        /// Where it was written; several places for visas that merged.
        public var origins: [Place]
        /// The decisions that put it in, outermost first.
        public var decisions: [Decision]
        /// Its legal references, in full.
        public var sources: [String]
    }

    /// A paragraph.
    public struct Paragraph: Sendable, Codable, Hashable {
        /// `paragraphe`, `liste` or `annonce`; `en-tête de tableau` names the columns of the rows (`ligne de tableau`) right after it.
        public var role: String
        /// Its words.
        public var text: String
        /// What stands out in it.
        public var marks: [Mark]
    }

    /// Something that stands out in a paragraph. Offsets count the UTF-8 bytes of its text.
    public struct Mark: Sendable, Codable, Hashable {
        /// `gras`, `italique`, `valeur`, `personnel`, `manque`, `suspens` or `renvoi`; `case` for what parts two cells of a row.
        public var kind: String
        /// First byte.
        public var start: Int
        /// Past the last byte.
        public var end: Int
        /// The question or the computed value shown.
        public var name: String?
    }

    /// A place in the rules.
    public struct Place: Sendable, Codable, Hashable {
        /// The file.
        public var file: String
        /// The line, from 1.
        public var line: Int
    }

    /// A decision and the branch taken.
    public struct Decision: Sendable, Codable, Hashable {
        /// Its position in the graph.
        public var decision: Int
        /// The branch, from 0.
        public var branch: Int
    }

    /// What the act was made with.
    public struct Receipt: Sendable, Codable, Hashable {
        /// The version of the engine.
        public var engineVersion: String
        /// SHA-256 of the rules.
        public var rulesDigest: String
        /// SHA-256 of the answers.
        public var answersDigest: String
        /// The date of the law applied, `AAAA-MM-JJ`.
        public var lawDate: String?
        /// The judgments left to people.
        public var judgments: [Judgment]
    }

    /// A judgment that the law leaves to a person.
    public struct Judgment: Sendable, Codable, Hashable {
        /// The question that asked for it.
        public var question: String
        /// Who made it.
        public var author: String
        /// Why.
        public var reason: String
        /// What of the act rests on it, in words.
        public var bears: [String]
    }
}
