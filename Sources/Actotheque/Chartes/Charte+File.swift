public import ActeRendering

extension Charte {
    /// The default: sober, no header, no footer but the number of the page.
    public static let standard = Charte()

    /// Why a charte could not be read.
    public struct Problem: ExplainedError, Sendable, Hashable {
        /// The line, from 1; 0 when no line is to blame.
        public let line: Int
        /// The French sentence.
        public let message: String
    }

    /// Reads a charte from a file. What it names (image, letterhead) is looked for beside it. O(size).
    ///
    /// ```
    /// # La charte de la commune du Pouzin
    /// police       : Cambria
    /// taille       : 11
    /// marges       : 25 mm
    /// logo         : blason.png
    /// en-tête      : Commune du Pouzin
    /// pied de page : 4 place Victor-Hugo, 07250 Le Pouzin
    /// ```
    public init(contentsOf path: String) throws(Problem) {
        let bytes = try Self.read(path, beside: nil, limit: 1 << 20, line: 0)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Problem(line: 0, message: "Cette charte n'est pas un texte en UTF-8.")
        }
        do {
            try self.init(parsing: text, besides: path)
        } catch {
            throw Problem(line: error.line, message: "« \(path) », ligne \(error.line) : \(error.message)")
        }
    }

    /// Reads a charte; `path` is the file that holds it, beside which images are looked for. O(size).
    public init(parsing text: String, besides path: String) throws(Problem) {
        self.init()
        var reading = CharteReading(path: path)
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let content = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
            if content.isEmpty || content.hasPrefix("#") { continue }
            guard let colon = content.firstIndex(of: ":") else {
                throw Problem(line: index + 1, message: "Une ligne de la charte s'écrit « police : Cambria ».")
            }
            try reading.take(
                String(content[..<colon]), String(content[content.index(after: colon)...]), line: index + 1)
        }
        self = try reading.charte()
    }

    /// The bytes of a file, or of one that stands beside another.
    static func read(_ path: String, beside other: String?, limit: Int, line: Int) throws(Problem) -> [UInt8] {
        let whole = other.map { FilePath.join(FilePath.folder(of: $0), path) } ?? path
        do {
            return try StoredFile.read(whole, limit: limit)
        } catch {
            throw Problem(line: line, message: error.message)
        }
    }
}
