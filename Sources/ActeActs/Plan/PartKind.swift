/// What a part of an act is.
public enum PartKind: String, Sendable, Hashable, CaseIterable, Codable {
    /// `intitulé`
    case heading = "intitulé"
    /// `préambule`
    case preamble = "préambule"
    /// `visa`
    case citation = "visa"
    /// `considérant`
    case recital = "considérant"
    /// `titre`
    case division = "titre"
    /// `chapitre`
    case chapter = "chapitre"
    /// `article`
    case article = "article"
    /// `annexe`
    case annex = "annexe"
    /// `mention`
    case mention = "mention"
    /// `signature`
    case signature = "signature"
    /// Text that stands directly in the act, in a title, a chapter or an annex, outside any article.
    case passage = "texte"
    /// A part of the gabarit: it announces and holds the others.
    case section = "partie"
    /// `alerte`: said to the person who makes the act, never printed in it.
    case alert = "alerte"
    /// `refus`: why the act cannot lawfully be made.
    case refusal = "refus"

    /// Whether parts of the act hang on it, rather than move to their own place in the act.
    var isContainer: Bool { self == .division || self == .chapter || self == .annex }
}
