import ActeActs
import ActeDiagnostics
import ActeFrench
import ActeModel
import ActeValues

extension WordingCheck {
    /// Warns of a visa that begins with a noun whose article is not known: « Vu Natura 2000 » would print without one.
    mutating func checkCitations() {
        for part in model.parts where part.kind == .citation {
            guard let line = part.line, let head = citedHead(of: line) else { continue }
            for words in head.words {
                guard let noun = WordingCheck.bareNoun(words) else { continue }
                warn(
                    "A0473",
                    "« Vu \(noun)… » s'imprimerait sans article : celui que prend « \(noun) » n'est pas connu.",
                    at: head.range, fix: Fix("Écrivez l'article : \(WordingCheck.articles(before: noun))."))
                break
            }
        }
    }

    /// What a visa may begin with, and the place that says so; nothing when only the answers will tell.
    private func citedHead(of line: TextID) -> (words: [String], range: SourceRange)? {
        for segment in model.segments(of: line) {
            switch segment {
            case .paragraph, .bold, .italic: continue
            case .run(let range): return ([words(range)], range)
            case .hole(let value, nil, let range): return printable(value).map { ($0.known, range) }
            case .pick(let index):
                let pick = model.picks[Int(index)]
                return (pick.alternatives.map { words($0) }, pick.range)
            default: return nil
            }
        }
        return nil
    }

    /// The first word of a visa that names no text and holds no article of its own.
    private static func bareNoun(_ words: String) -> String? {
        let reference = LegalReference(words)
        guard reference.text.kind == .other, reference.provisions.isEmpty else { return nil }
        let first = String(words.prefix { $0 != " " && $0 != "," })
        let folded = NameFolding.folded(first)
        guard !first.isEmpty, !determiners.contains(folded), !folded.contains("'") else { return nil }
        return first
    }

    private static func articles(before noun: String) -> String {
        Elision.occurs(before: noun)
            ? "« l'\(noun) » ou « les \(noun) »" : "« le \(noun) », « la \(noun) » ou « les \(noun) »"
    }

    /// What stands before a noun and leaves nothing to add.
    private static let determiners: Set<String> = [
        "le", "la", "les", "un", "une", "des", "du", "ce", "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs",
        "notre", "nos",
        "votre", "vos", "deux", "trois", "quatre", "cinq", "plusieurs", "tout", "toute", "tous", "toutes", "chaque",
        "ensemble", "vu",
    ]
}
