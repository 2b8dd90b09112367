/// Why a transmission cannot be made.
public enum TransmissionProblem: Error, Sendable, Hashable {
    /// The SIREN of the body is none.
    case siren
    /// The département of the body is none.
    case department
    /// The arrondissement of the body is none.
    case district
    /// The kind of the body is none.
    case kind
    /// Nobody would receive the answers.
    case missingReturnAddress
    /// An electronic address that the State does not take.
    case address(String)
    /// The number of the act is missing, or of another form.
    case number(String)
    /// The rules name no question as the number of the act.
    case missingNumber
    /// The rules do not say the subject of the act.
    case missingSubject
    /// What the act is to the control of legality is not known.
    case nature(String)
    /// The nature asked for is not the one that the rules say: letters, and words.
    case otherNature(String, said: String)
    /// The act is of another body than the sender: the SIRET or SIREN of the act, and the SIREN of the sender.
    case otherBody(String, sender: String)
    /// The object of the act is missing, or too long.
    case object(length: Int)
    /// The document is no PDF.
    case document
    /// The number of the envelope is out of bounds.
    case serial
    /// The library that packs files is missing.
    case missingArchives
    /// The archive could not be written.
    case archiveFailed

    /// The French sentence.
    public var message: String {
        switch self {
        case .siren: "Le SIREN de l'émetteur compte neuf chiffres, dont le dernier vérifie les autres."
        case .department: "Le département de l'émetteur s'écrit en trois caractères : 007, 02A, 974."
        case .district: "L'arrondissement de l'émetteur est un chiffre : 1."
        case .kind:
            "La nature de l'émetteur s'écrit en deux chiffres, que la préfecture a donnés : 31 pour une commune."
        case .missingReturnAddress: "L'émetteur donne au moins une adresse de retour."
        case .address(let address): "« \(address) » n'est pas une adresse électronique que @CTES admet."
        case .number(""):
            "Cet acte n'a pas de numéro, et @CTES en demande un : répondez à la question que nomme « numéro »."
        case .number(let number):
            "Le numéro de l'acte, « \(number) », ne convient pas : quinze signes au plus, chiffres, lettres majuscules et tiret bas."
        case .missingNumber:
            "Ces règles ne disent pas le numéro de l'acte : ajoutez sous « acte » la ligne « numéro : [question] »."
        case .missingSubject:
            "Ces règles ne disent pas la matière de l'acte : ajoutez sous « acte » la ligne « matière : 7.5 »."
        case .nature(let words):
            "« \(words) » n'est pas une nature d'acte de @CTES : donnez-la par --nature DE, AR, AI, CC, BF ou AU."
        case .otherNature(let letters, let said):
            "Les règles disent que cet acte est de nature « \(said) » : --nature \(letters) dirait le contraire. Ôtez --nature, ou corrigez les règles."
        case .otherBody(let number, let sender):
            "Cet acte est celui d'une autre collectivité (\(number)) que l'émetteur (SIREN \(sender)) : prenez son fichier d'émetteur."
        case .object(0): "L'acte n'a pas d'objet : écrivez un « intitulé »."
        case .object(let length):
            "L'objet de l'acte compte \(length) caractères ; @CTES en admet \(TransmittedAct.longestObject)."
        case .document: "Le document à transmettre n'est pas un PDF."
        case .serial: "Le numéro de l'envoi est un nombre de 1 à 9 999."
        case .missingArchives:
            "L'enveloppe demande la bibliothèque libarchive : installez le paquet libarchive13, puis recommencez."
        case .archiveFailed: "L'enveloppe n'a pas pu être écrite : la mémoire manque."
        }
    }
}
