import ActeDiagnostics

extension Parser {
    /// Reports a line that is nothing known, after trying to see a misspelled word in it.
    mutating func parseStrayLine(_ knownEnd: Int, in block: Block) {
        let wordEnd = lexer.wordEnd(cursor, limit: limit)
        let allowed = Keyword.allCases.filter { block.accepts($0) && ($0.isFlag ? wordEnd == limit : true) }
        if wordEnd > cursor, findings.count < limits.findings,
            let meant = Keyword.closest(to: file.text(range(cursor, wordEnd)), among: allowed)
                ?? Keyword.closest(to: file.text(range(cursor, wordEnd)), among: Keyword.misspelledStatements)
        {
            reportMisspelled(meant, wordEnd)
            if !block.accepts(meant) { lineFailed = true }
            parseStatement(meant, wordEnd, in: block)
            return
        }
        if let key = propertyKey() {
            fail(
                "E0100", "Il manque deux-points après « \(key) ».", cursor, cursor + key.utf8.count,
                fix: Fix(
                    "Écrivez « \(key) : … ».", range: range(cursor + key.utf8.count, cursor + key.utf8.count),
                    replacement: " :"))
            skipLine()
            return
        }
        let nature = "n'est ni une instruction, ni une propriété, ni du texte"
        switch block {
        case .question where lexer.byte(cursor) == 0x2D:
            fail(
                "E0140", "Il manque un espace après le tiret de cette option.", cursor, cursor + 1,
                fix: Fix("Ajoutez un espace.", range: range(cursor + 1, cursor + 1), replacement: " "))
        case .body, .message, .question, .templatePart, .closure:
            fail(
                "E0100",
                "Cette ligne \(nature) ; pour qu'elle figure dans l'acte, faites-la précéder de « > ».", cursor, limit,
                fix: Fix("Écrivez « > » devant.", range: range(cursor, cursor), replacement: "> "))
        default:
            fail(
                "E0100", "Cette ligne \(nature) ; rien de tel ne peut être écrit dans \(block.title).", cursor, limit,
                fix: Fix("Supprimez-la, ou faites-la précéder de « # » si c'est une remarque."))
        }
        skipLine()
    }

    /// The property that the line begins with, its colon forgotten.
    private func propertyKey() -> String? {
        let line = quote(cursor, limit)
        return [
            "aide", "source", "exemple", "par défaut", "proposé", "longueur", "motif", "notamment", "repère", "nature",
            "matière", "version", "contient", "annonce", "numérotation", "unité", "à vérifier", "vérifié le",
            "ancien nom", "utiliser",
        ]
        .first { line.hasPrefix($0 + " ") }
    }

    /// Reports a misspelled first word.
    mutating func reportMisspelled(_ meant: Keyword, _ wordEnd: Int) {
        report(
            Diagnostic(
                "E0101",
                "« \(quote(cursor, wordEnd)) » n'est pas un mot du langage ; vouliez-vous écrire « \(meant.rawValue) » ?",
                at: range(cursor, wordEnd),
                fix: Fix(
                    "Écrivez « \(meant.rawValue) ».", range: range(cursor, wordEnd), replacement: meant.rawValue)))
    }

    /// Reports a statement in a block that does not take it.
    mutating func reportMisplaced(_ keyword: Keyword, _ wordEnd: Int, in block: Block) {
        let level =
            keyword.startsDeclaration ? "au bord de la page, hors de tout autre bloc" : "dans l'arbre de l'acte"
        let place =
            keyword == .partie
            ? "sous un « gabarit »"
            : keyword == .question ? "sous une « rubrique »" : keyword.isFlag ? "sous une « question »" : level
        report(
            Diagnostic(
                "E0102", "« \(keyword.rawValue) » ne peut pas être écrit dans \(block.title).",
                at: range(cursor, wordEnd),
                fix: Fix("Placez cette ligne \(place).")))
    }

    /// Reports a `par exception` inside a branch.
    mutating func reportNestedException(_ wordEnd: Int) {
        report(
            Diagnostic(
                "E0102", "« par exception » ne s'écrit pas dans une branche.", at: range(cursor, wordEnd),
                fix: Fix("Placez cette ligne directement sous le « calcul ».")))
    }

    /// Reports a `sinon`, `cas` or `autrement` that answers nothing above it.
    mutating func reportOrphan(_ keyword: Keyword, _ wordEnd: Int) {
        let isElse = keyword == .sinon
        report(
            Diagnostic(
                isElse ? "E0119" : "E0160",
                isElse
                    ? "Ce « sinon » ne répond à aucun « si » placé juste au-dessus, au même niveau."
                    : "« \(keyword.rawValue) » ne s'écrit que sous un « selon ».", at: range(cursor, wordEnd),
                fix: Fix(
                    isElse
                        ? "Alignez-le sur son « si », sans rien entre les deux blocs."
                        : "Ouvrez le choix par une ligne « selon [x] », et mettez les cas en retrait dessous.")))
    }

    /// Reports that nothing, or no text, stands below a statement.
    mutating func reportEmpty(_ start: Int, _ stop: Int, _ need: Need) {
        let word = quote(start, lexer.wordEnd(start, limit: stop))
        let indent = String(repeating: " ", count: 4 * columns.count)
        if need == .text {
            report(
                Diagnostic(
                    "E0105", "Il manque le texte sous « \(word) ».", at: range(start, stop),
                    fix: Fix("Écrivez-le sur la ligne suivante, à \(indent.utf8.count) espaces, après « > ».")))
        } else {
            report(
                Diagnostic(
                    "E0104", "Il n'y a rien sous « \(word) ».", at: range(start, stop),
                    fix: Fix("Écrivez ce qui en dépend sur les lignes suivantes, à \(indent.utf8.count) espaces.")))
        }
    }
}
