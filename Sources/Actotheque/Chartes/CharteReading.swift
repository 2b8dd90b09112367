import ActeValues
import ActeRendering

/// What the lines of a charte have said so far.
struct CharteReading {
    /// The file that holds it.
    let path: String
    private var made = Charte()
    private var logoHeight: Int?
    private var logoDescription: String?
    /// The lines that were given, each once: two fonts would leave the reader in doubt.
    private var given: Set<String> = []

    init(path: String) { self.path = path }

    /// What can be said more than once: each line is one more line on the page.
    private static let repeatable: Set<String> = ["en-tête", "pied de page"]

    /// Takes a line: a name, and what it says.
    mutating func take(_ name: String, _ words: String, line: Int) throws(Charte.Problem) {
        let key = NameFolding.folded(name)
        let value = Self.trimmed(words)
        guard !value.isEmpty else { throw Charte.Problem(line: line, message: "Il manque ce que dit « \(key) ».") }
        guard Self.repeatable.contains(key) || given.insert(key).inserted else {
            throw Charte.Problem(line: line, message: "« \(key) » est dit deux fois : gardez une seule ligne.")
        }
        switch key {
        case "police":
            made.font = value
            made.isFontChosen = true
        case "taille": made.size = try Self.number(value, of: key, "pt", 6...24, line)
        case "marges":
            let white = try Self.number(value, of: key, "mm", 5...80, line)
            (made.margins.top, made.margins.bottom, made.margins.left, made.margins.right) = (
                white, white, white, white
            )
        case "marge du haut": made.margins.top = try Self.number(value, of: key, "mm", 5...80, line)
        case "marge du bas": made.margins.bottom = try Self.number(value, of: key, "mm", 15...80, line)
        case "marge de gauche": made.margins.left = try Self.number(value, of: key, "mm", 5...80, line)
        case "marge de droite": made.margins.right = try Self.number(value, of: key, "mm", 5...80, line)
        case "en-tête": made.header.append(value)
        case "pied de page": made.footer.append(value)
        case "logo":
            let bytes = try Charte.read(value, beside: path, limit: 8 << 20, line: line)
            guard let logo = Charte.Logo(bytes) else {
                throw Charte.Problem(line: line, message: "« \(value) » n'est ni une image PNG ni une image JPEG.")
            }
            made.logo = logo
        case "hauteur du logo": logoHeight = try Self.number(value, of: key, "mm", 5...100, line)
        case "description du logo": logoDescription = value
        case "papier à lettres": made.letterhead = try Self.letterhead(value, beside: path, line)
        default:
            throw Charte.Problem(
                line: line,
                message:
                    "« \(key) » n'est pas une ligne de la charte : police, taille, marges, marge du haut, marge du bas, "
                    + "marge de gauche, marge de droite, en-tête, pied de page, logo, hauteur du logo, description du logo "
                    + "ou papier à lettres.")
        }
    }

    /// A letterhead, which is tried at once: what is wrong with it is said with its name.
    private static func letterhead(_ name: String, beside path: String, _ line: Int) throws(Charte.Problem) -> [UInt8] {
        let bytes = try Charte.read(name, beside: path, limit: 32 << 20, line: line)
        do {
            try Charte.check(letterhead: bytes)
        } catch {
            // What reads archives may be missing where no document of Word is written.
            guard error == .missingArchives else {
                throw Charte.Problem(line: line, message: "« \(name) » : \(error.message)")
            }
        }
        return bytes
    }

    /// The whole charte, once every line was taken.
    func charte() throws(Charte.Problem) -> Charte {
        var charte = made
        if let logoHeight { charte.logo?.height = logoHeight }
        if let logoDescription { charte.logo?.description = logoDescription }
        return charte
    }

    /// A whole number within bounds, its unit optional.
    private static func number(
        _ words: String, of key: String, _ unit: String, _ bounds: ClosedRange<Int>, _ line: Int
    ) throws(Charte.Problem) -> Int {
        let digits = words.hasSuffix(unit) ? trimmed(String(words.dropLast(unit.count))) : words
        guard let number = Int(digits), bounds.contains(number) else {
            throw Charte.Problem(
                line: line,
                message: "« \(key) » est un nombre entier de \(bounds.lowerBound) à \(bounds.upperBound) \(unit).")
        }
        return number
    }

    private static func trimmed(_ words: String) -> String {
        var text = words[...].drop { $0.isWhitespace }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
