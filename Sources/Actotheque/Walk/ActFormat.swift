public import ActeActs
import ActeRendering
import FoundationEssentials

/// The forms an act can be written in.
public enum ActFormat: String, Sendable, CaseIterable {
    /// Plain text.
    case text = "txt"
    /// Markdown.
    case markdown = "md"
    /// The tree of the act, with where each part comes from.
    case json = "json"
}

extension Act {
    /// The act as plain text.
    public var text: String { rendered(as: .text) }

    /// The version to be published, where what is personal is occulted: `[occulté]` stands for it. See `Act.occulted`. O(size).
    public var published: Act { occulted }

    /// The act as screens, traces and logs may show it: `•••` stands for what is confidential. O(size); O(1) when nothing is.
    public var masked: Act { withoutConfidential }

    /// The act in a format, as UTF-8 text. O(size).
    public func rendered(as format: ActFormat) -> String {
        switch format {
        case .text: return String(decoding: PlainText().render(self), as: UTF8.self)
        case .markdown: return String(decoding: Markdown().render(self), as: UTF8.self)
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            // A tree of strings and whole numbers always encodes.
            let data = (try? encoder.encode(ActDocument(self))) ?? Data()
            return String(decoding: data, as: UTF8.self) + "\n"
        }
    }
}
