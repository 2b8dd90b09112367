import ActeDiagnostics
import Foundation

/// `Documentation/reference.md`: each construct of the grammar with its form, then the findings of the same theme.
struct ReferencePage {
    let grammar: Grammar
    /// What the grammar says in French of a rule, just above it.
    let remarks: [String: String]

    init(grammar text: String) throws {
        grammar = try Grammar(text)
        remarks = Self.remarks(of: text)
    }

    /// The whole page.
    func text() throws -> String {
        var parts = [Self.opening]
        parts.append(
            (DiagnosticCatalogue.themes.map(\.title) + [Self.signsTitle]).map {
                "* [\($0)](#\(Self.address(of: $0)))"
            }.joined(separator: "\n"))
        for theme in DiagnosticCatalogue.themes {
            parts.append("## \(theme.title)")
            for rule in ReferenceChapters.rules[theme.title] ?? [] { parts.append(try construct(rule)) }
            parts.append(
                "### Ce que l'outil peut en dire : \(theme.title.prefix(1).lowercased())\(theme.title.dropFirst())")
            for entry in theme.entries { parts.append(finding(entry)) }
        }
        parts.append("## \(Self.signsTitle)")
        for sign in ReferenceNames.signs { parts.append("### \(Self.capitalised(sign.name))\n\n\(sign.meaning)") }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func construct(_ rule: String) throws -> String {
        let form = try FormWriter.form(of: rule, in: grammar)
        var parts = ["### \(Self.capitalised(ReferenceNames.shown(rule)))"]
        if let remark = remarks[rule] { parts.append(Self.escaped(remark)) }
        parts.append(Self.fenced(form.text))
        if !form.cited.isEmpty {
            let links = form.cited.map { "[\(ReferenceNames.shown($0))](#\(ReferenceNames.anchor($0)))" }
            parts.append("Voir : \(links.joined(separator: ", ")).")
        }
        let findings = findings(about: rule)
        if !findings.isEmpty {
            let links = findings.map { "[\($0.code)](#\($0.code.description.lowercased()))" }
            parts.append("En parlent : \(links.joined(separator: ", ")).")
        }
        return parts.joined(separator: "\n\n")
    }

    /// The findings whose words quote one of the words that begin the construct.
    private func findings(about rule: String) -> [DiagnosticEntry] {
        guard let number = grammar.number(of: rule), case .sequence(let pieces) = grammar.pieces[number] else {
            return []
        }
        let words = firstWords(of: pieces)
        return DiagnosticCatalogue.all.filter { entry in
            let told = entry.title + " " + entry.explanation
            return words.contains { told.contains("« \($0) ") }
        }
    }

    /// The words that a line of the construct begins with, for each way to begin it; none when it may begin with anything else.
    private func firstWords(of pieces: [Grammar.Piece]) -> [String] {
        switch pieces[0] {
        case .rule(let number) where grammar.names[number] == "garde": return ["si"]
        case .choice(let ways):
            let words = ways.map(word)
            return words.contains(nil) ? [] : words.compactMap { $0 }
        default:
            let words = pieces.map(word).prefix { $0 != nil }.compactMap { $0 }
            return words.isEmpty ? [] : [words.joined(separator: " ")]
        }
    }

    private func word(_ piece: Grammar.Piece) -> String? {
        guard case .terminal(let scalars) = piece, scalars.first?.properties.isAlphabetic == true else { return nil }
        return scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
    }

    private func finding(_ entry: DiagnosticEntry) -> String {
        let code = entry.code.description
        var parts = [
            "<a id=\"\(code.lowercased())\"></a>", "#### \(code) : \(Self.escaped(entry.title))",
            Self.escaped(entry.explanation),
        ]
        if entry.faulty.isEmpty {
            parts.append("Aucune page ne peut montrer ce fichier.")
        } else {
            parts += ["Fautif :", Self.fenced(entry.faulty)]
        }
        if !entry.corrected.isEmpty { parts += ["Corrigé :", Self.fenced(entry.corrected)] }
        return parts.joined(separator: "\n\n")
    }

    /// The remarks that stand just above a rule of the grammar, by the name of the rule.
    private static func remarks(of text: String) -> [String: String] {
        var found: [String: String] = [:]
        var remark: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("(* "), line.hasSuffix(" *)"), !line.contains("───") {
                remark.append(String(line.dropFirst(3).dropLast(3)))
            } else {
                if let name = line.split(separator: " ").first, line.contains(" = "), !remark.isEmpty {
                    found[String(name)] = remark.joined(separator: " ")
                }
                remark = []
            }
        }
        return found
    }

    /// A file as a page can show it: signs that nobody sees are named, and a long one is cut in its middle.
    private static func fenced(_ text: String) -> String {
        var visible = ""
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .format: visible += "⟨U+\(String(scalar.value, radix: 16, uppercase: true))⟩"
            case .control where scalar != "\n" && scalar != "\t":
                visible += "⟨U+\(String(scalar.value, radix: 16, uppercase: true))⟩"
            default: visible.unicodeScalars.append(scalar)
            }
        }
        var lines = visible.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last == "" { lines.removeLast() }
        if lines.count > longest {
            let cut = lines.count - 2 * shownOfLong
            lines = lines.prefix(shownOfLong) + ["⟨\(cut) lignes de plus⟩"] + lines.suffix(shownOfLong)
        }
        return "```text\n\(lines.joined(separator: "\n"))\n```"
    }

    /// Lines of the longest file that is shown whole, and what is shown of each end of the others.
    private static let longest = 60
    private static let shownOfLong = 6

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { written, sign in
            if "\\*_`<[]|".contains(sign) { written += "\\" }
            written.append(sign)
        }
    }

    static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// The address that a page gives to a title.
    static func address(of title: String) -> String {
        title.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
            .replacing(" ", with: "-")
    }

    static let signsTitle = "Les mots et les signes"

    private static let opening = """
        # La langue des règles, page de référence

        Cette page dit tout ce qui peut s'écrire dans un fichier de règles, et tout ce que `actotheque vérifier` peut y trouver à redire. Elle se consulte ; pour
        apprendre, lisez le [guide du juriste](guide-du-juriste/01-premier-acte.md). Elle est tirée de `Grammar/acte.ebnf` et de ce qu'affiche
        `actotheque expliquer` : ne la modifiez pas à la main.

        Chaque chapitre donne d'abord les formes, puis les fautes, chacune avec un exemple fautif et le même corrigé. Les codes en E sont des erreurs ;
        ceux en A, des avertissements, qui n'empêchent pas d'imprimer.

        ## Lire une forme

        | | |
        |---|---|
        | `visa` | ce mot, tel quel |
        | `‹nom›` | à remplacer : la forme a sa place dans cette page, sous le même nom |
        | `⟦ … ⟧` | peut manquer ; ces signes ne s'écrivent pas |
        | `{ a · b }` | une seule de ces choses ; ces signes ne s'écrivent pas |
        | `·` en tête de ligne | une seule de ces lignes ; ce signe ne s'écrit pas |
        | `…` après une chose | elle peut se répéter ; après `⟧`, elle peut se répéter ou manquer |
        | un retrait | quatre espaces de plus que la ligne dont ce qui suit dépend |

        Entre ⟨ ⟩, dans les exemples, se trouve ce qu'une page ne peut pas montrer : un signe invisible, ou des lignes passées. Une remarque (`# …`) peut
        suivre toute ligne qui n'est pas un texte, et des lignes vides peuvent séparer toutes les autres.
        """
}
