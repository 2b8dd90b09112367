import ActeDiagnostics

extension Parser {
    /// Why the file cannot be read as text at all, if it cannot.
    func unreadable() -> Diagnostic? {
        if lexer.count > limits.fileSize {
            return Diagnostic(
                "E0001", "Ce fichier est trop gros : il dépasse \(limits.fileSize >> 20) Mo.", at: range(0, 0),
                fix: Fix("Répartissez les règles entre plusieurs fichiers."))
        }
        let bytes = lexer.bytes
        if smallestByte(bytes) == 0, let offset = bytes.firstIndex(of: 0) {
            return Diagnostic(
                "E0002", "Ce fichier n'est pas un texte : ce n'est pas un fichier de règles.",
                at: range(offset, offset + 1),
                fix: Fix("Choisissez un fichier de règles, enregistré en texte brut (UTF-8)."))
        }
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return Diagnostic(
                "E0003", "Ce fichier n'est pas enregistré en UTF-8 : les lettres accentuées n'y sont pas lisibles.",
                at: range(error.byteOffsets.lowerBound, error.byteOffsets.upperBound),
                fix: Fix("Enregistrez-le de nouveau en choisissant l'encodage « UTF-8 »."))
        }
    }

    /// The smallest of all bytes: a loop without exit, which runs many bytes at a time.
    private func smallestByte(_ bytes: [UInt8]) -> UInt8 {
        var smallest: UInt8 = 0xFF
        for byte in bytes { smallest = min(smallest, byte) }
        return smallest
    }

    /// What is said in the place of all further findings.
    func tooManyFindings(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            "E0006", "Plus de \(limits.findings) erreurs : la suite du fichier n'est plus commentée.", at: range,
            fix: Fix("Corrigez d'abord les premières erreurs."))
    }

    /// What is said of a line that is indented too many times.
    func tooManyLevels(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            "E0005", "Il y a ici plus de \(limits.blockDepth) retraits les uns dans les autres.", at: range,
            fix: Fix("Réunissez les conditions avec « et », ou nommez-les dans un « calcul »."))
    }

    /// Reports a character that nobody can see.
    mutating func failOnInvisible(_ offset: Int) {
        let length = lexer.invisible(offset)
        fail(
            "E0004", "Il y a ici un caractère invisible, qui n'a pas sa place dans un acte.", offset, offset + length,
            fix: Fix("Supprimez-le.", range: range(offset, offset + length)))
    }

    /// Reports the indentation of the next line.
    mutating func reportIndentation(expected: Int) {
        let level = expected / 4
        let place = level == 0 ? "au bord de la page" : level == 1 ? "au premier niveau" : "au niveau \(level)"
        let fix = Fix(
            expected == 0 ? "Supprimez le retrait." : "Écrivez \(expected) espaces en début de ligne.",
            range: range(line.begin, line.start), replacement: String(repeating: " ", count: expected))
        if line.column % 4 != 0 {
            report(
                Diagnostic(
                    "E0010",
                    "Le retrait de cette ligne est de \(spaces(line.column)) ; ici, elle doit être \(place), à "
                        + "\(spaces(expected)).", at: range(line.start, visibleEnd), fix: fix))
        } else {
            report(
                Diagnostic(
                    "E0011",
                    "Cette ligne est trop en retrait (\(spaces(line.column))) : rien, au-dessus, ne peut la contenir à ce "
                        + "niveau ; elle doit être \(place), à \(spaces(expected)).",
                    at: range(line.start, visibleEnd), fix: fix))
        }
    }

    private func spaces(_ count: Int) -> String { count < 2 ? "\(count) espace" : "\(count) espaces" }

    /// The end of what is seen of the next line.
    private var visibleEnd: Int { lexer.trimmedEnd(line.start, lexer.lineEnd(line.start)) }
}
