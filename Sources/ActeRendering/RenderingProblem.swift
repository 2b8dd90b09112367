/// Why a document cannot be written in a format.
public enum RenderingProblem: Error, Sendable, Hashable {
    /// The library that writes archives is missing.
    case missingArchives
    /// The library that sets pages is missing.
    case missingPages
    /// What should be an archive is none.
    case notAnArchive
    /// An archive holds more than may be read.
    case archiveTooLarge
    /// A letterhead is no document of Word.
    case notALetterhead
    /// A letterhead holds macros, which would go into acts.
    case letterheadWithMacros
    /// A letterhead marks two places where the act could go.
    case letterheadWithTwoMarks
    /// The paragraph of a letterhead that the act takes the place of says something else as well.
    case letterheadWithWordsBesideMark
    /// The archive could not be written.
    case archiveFailed
    /// The pages could not be written.
    case pagesFailed

    /// The French sentence.
    public var message: String {
        switch self {
        case .missingArchives:
            "Les formats docx et odt demandent la bibliothèque libzip : installez le paquet libzip4, puis recommencez."
        case .missingPages:
            "Le format pdf demande les bibliothèques Pango et Cairo : installez le paquet libpangocairo-1.0-0, puis recommencez."
        case .notAnArchive: "Ce fichier n'est pas un document docx lisible."
        case .archiveTooLarge: "Ce document est trop volumineux pour servir de papier à lettres."
        case .notALetterhead:
            "Le papier à lettres n'est pas un document docx complet : enregistrez-le de nouveau au format docx."
        case .letterheadWithMacros:
            "Le papier à lettres contient des macros, qui iraient dans les actes : enregistrez-le sans elles, au format docx."
        case .letterheadWithWordsBesideMark:
            "Le papier à lettres dit [acte] parmi d'autres mots : l'acte prend la place de tout le paragraphe, qui ne doit dire que cela."
        case .letterheadWithTwoMarks:
            "Le papier à lettres dit deux fois [acte] : gardez le seul paragraphe dont l'acte prend la place."
        case .archiveFailed: "Le document n'a pas pu être écrit : la mémoire manque."
        case .pagesFailed: "Les pages n'ont pas pu être écrites : la mémoire ou une police de caractères manque."
        }
    }
}
