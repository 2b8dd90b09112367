import ActeDiagnostics

extension Parser {
    /// Reads `"texte"` or `« texte »`; `false` when the next bytes open no text.
    mutating func parseString() -> Bool {
        skipBlanks()
        guard cursor < limit else { return false }
        let open = cursor
        let isGuillemet = lexer.byte(open) == 0xC2 && lexer.byte(open + 1) == 0xAB
        guard isGuillemet || lexer.byte(open) == 0x22 else { return false }
        let start = isGuillemet ? lexer.afterBlanks(open + 2) : open + 1
        cursor = start
        while cursor < limit, !closesString(cursor, isGuillemet) { cursor += 1 }
        let stop = isGuillemet ? lexer.trimmedEnd(min(start, cursor), cursor) : cursor
        tree.leaf(.stringLiteral, min(start, limit), min(stop, limit))
        if cursor < limit {
            cursor += isGuillemet ? 2 : 1
        } else {
            cursor = limit
            fail(
                "E0025", "Ce texte entre guillemets n'est pas fermé.", open, limit,
                fix: Fix(
                    isGuillemet ? "Ajoutez « » » à la fin." : "Ajoutez un guillemet à la fin.",
                    range: range(limit, limit),
                    replacement: isGuillemet ? " »" : "\""))
        }
        return true
    }

    private func closesString(_ offset: Int, _ isGuillemet: Bool) -> Bool {
        isGuillemet ? lexer.byte(offset) == 0xC2 && lexer.byte(offset + 1) == 0xBB : lexer.byte(offset) == 0x22
    }

    /// Reads `/motif/`; `false` when the next byte is no slash.
    mutating func parsePattern() -> Bool {
        skipBlanks()
        let open = cursor
        guard open < limit, lexer.byte(open) == 0x2F else { return false }
        cursor = open + 1
        while cursor < limit, lexer.byte(cursor) != 0x2F {
            cursor += lexer.byte(cursor) == 0x5C && cursor + 1 < limit ? 2 : 1
        }
        tree.leaf(.pattern, open + 1, min(cursor, limit))
        if cursor < limit {
            cursor += 1
        } else {
            cursor = limit
            fail(
                "E0026", "Ce motif n'est pas fermé.", open, limit,
                fix: Fix("Ajoutez « / » à la fin.", range: range(limit, limit), replacement: "/"))
        }
        return true
    }
}
