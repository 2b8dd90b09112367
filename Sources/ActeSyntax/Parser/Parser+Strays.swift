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
        let nature = "ne commence pas par un mot connu, et n'est ni une précision (« source : … ») ni du texte"
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
                "E0100", "Cette ligne \(nature) ; rien de tel ne s'écrit \(block.place).", cursor, limit,
                fix: Fix("Supprimez-la, ou faites-la précéder de « # » si c'est une remarque."))
        }
        skipLine()
    }

    /// Reads a line that starts with a keyword in capitals: `Article 1 : Montant`. `false` when it is none.
    mutating func parseCapitalisedLine(_ wordEnd: Int, in block: Block) -> Bool {
        let word = quote(cursor, wordEnd)
        guard word.first?.isUppercase == true, findings.count < limits.findings,
            let meant = Keyword.closest(to: word, among: Keyword.misspelledStatements),
            meant.rawValue == word.lowercased(), block.accepts(meant)
        else { return false }
        let title = meant.bearsNumber ? titleStart(wordEnd) : wordEnd
        guard title > wordEnd else { return false }
        let words = "\(meant.rawValue) \(quote(title, limit))"
        report(
            Diagnostic(
                "E0101",
                "« \(quote(cursor, lexer.trimmedEnd(cursor, title))) » ne s'écrit pas ainsi : le premier mot d'une ligne est en minuscules, et les parties de l'acte se numérotent d'elles-mêmes.",
                at: range(cursor, lexer.trimmedEnd(cursor, title)),
                fix: Fix(
                    "Écrivez « \(words) ».", range: range(cursor, title), replacement: meant.rawValue + " ")))
        parseStatement(meant, title, in: block)
        return true
    }

    /// Where the title starts after a number written by hand, as in `Article 1er – Montant`; the end of the word where no number is.
    private func titleStart(_ wordEnd: Int) -> Int {
        var offset = lexer.afterBlanks(wordEnd)
        guard isDigit(lexer.byte(offset)) || lexer.byte(offset) == 0x3A else { return wordEnd }
        if lexer.byte(offset) != 0x3A { offset = lexer.afterBlanks(lexer.wordEnd(offset, limit: limit)) }
        for sign in [":", ".", "-", "–", "—"] where quote(offset, min(limit, offset + sign.utf8.count)) == sign {
            offset = lexer.afterBlanks(offset + sign.utf8.count)
            break
        }
        return offset < limit ? offset : wordEnd
    }

    /// Reports a line of a question that would bound its answer and cannot: `après [x]`. `false` when it is none.
    mutating func refusesBound(_ keyword: Keyword, _ wordEnd: Int) -> Bool {
        guard let (comparison, after) = rangeWords(keyword, wordEnd), after < limit else { return false }
        let isName = lexer.byte(after) == 0x5B
        let meant = comparison == .less ? "au plus" : "au moins"
        fail(
            "E0141", "« \(quote(cursor, lexer.trimmedEnd(cursor, after))) » ne borne pas une réponse.", cursor, limit,
            fix: Fix(
                isName
                    ? "Écrivez au bord de la page un « contrôle », qui compare les deux réponses, et son message au-dessous."
                    : "Écrivez « \(meant) » suivi de la dernière valeur admise, ou « entre … et … »."))
        skipLine()
        return true
    }

    /// The property that the line begins with, its colon forgotten.
    private func propertyKey() -> String? {
        let line = quote(cursor, limit)
        return [
            "aide", "source", "exemple", "par défaut", "proposé", "longueur", "motif", "notamment", "repère", "nature",
            "matière", "version", "contient", "annonce", "numérotation", "unité", "à vérifier", "vérifié le",
            "ancien nom", "utiliser", "transmission", "collectivité",
        ]
        .first { line.hasPrefix($0 + " ") }
    }

    /// Reports a misspelled first word.
    mutating func reportMisspelled(_ meant: Keyword, _ wordEnd: Int) {
        report(
            Diagnostic(
                "E0101",
                "« \(quote(cursor, wordEnd)) » n'est pas un mot connu ; vouliez-vous écrire « \(meant.rawValue) » ?",
                at: range(cursor, wordEnd),
                fix: Fix(
                    "Écrivez « \(meant.rawValue) ».", range: range(cursor, wordEnd), replacement: meant.rawValue)))
    }

    /// Reports a statement in a block that does not take it.
    mutating func reportMisplaced(_ keyword: Keyword, _ wordEnd: Int, in block: Block) {
        let level =
            keyword.startsDeclaration
            ? "au bord de la page, hors de ce qui précède"
            : "hors de ce qui précède, au bord de la page ou sous un « si »"
        let place =
            keyword == .partie
            ? "sous un « gabarit »"
            : keyword == .question ? "sous une « rubrique »" : keyword.isFlag ? "sous une « question »" : level
        report(
            Diagnostic(
                "E0102", "« \(keyword.rawValue) » ne peut pas être écrit \(block.place).",
                at: range(cursor, wordEnd),
                fix: Fix("Placez cette ligne \(place).")))
    }

    /// Reports a `par exception` inside a branch.
    mutating func reportNestedException(_ wordEnd: Int) {
        report(
            Diagnostic(
                "E0102", "« par exception » ne s'écrit pas sous un « si » ni sous un « cas ».",
                at: range(cursor, wordEnd),
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
                        ? "Alignez-le sur son « si », sans autre ligne entre les deux à ce niveau."
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
