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
    /// The rules say that the act is not sent to the control of legality.
    case notTransmitted
    /// The answers do not tell whether the act is sent.
    case undecidedTransmission
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
    /// The object, or a name, holds signs that a message cannot.
    case foreignSigns([Character])
    /// The act is no PDF.
    case document
    /// A document holds nothing.
    case emptyFile(String)
    /// A document is of no form that is taken.
    case fileFormat(String)
    /// A document is cut short, or cannot be read as it is.
    case damagedFile(String)
    /// A document is encrypted, or may not be read or printed by all.
    case lockedFile(String)
    /// A PDF has no page.
    case pagelessFile(String)
    /// The code of a kind of piece is none.
    case piece(String)
    /// Some pieces have the code of their kind, others not.
    case missingPiece
    /// The library that reads PDF is missing.
    case missingReader
    /// The libraries that read images are missing.
    case missingImageReader
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
        case .address(let address): "« \(address.visible) » n'est pas une adresse électronique que @CTES admet."
        case .number(""):
            "Cet acte n'a pas de numéro, et @CTES en demande un : répondez à la question que nomme « numéro »."
        case .number(let number):
            "Le numéro de l'acte, « \(number.visible) », ne convient pas : quinze signes au plus, chiffres, lettres sans accent et tirets."
        case .notTransmitted:
            "Cet acte n'a pas à être transmis au représentant de l'État : ses règles le disent (« transmission »). S'il l'a demandé, ajoutez --sur-demande."
        case .undecidedTransmission:
            "Les réponses ne disent pas si cet acte doit être transmis : répondez à ce que lit la ligne « transmission » de ses règles, ou ajoutez --sur-demande."
        case .missingNumber:
            "Ces règles ne disent pas le numéro de l'acte : ajoutez sous « acte » la ligne « numéro : [question] »."
        case .missingSubject:
            "Ces règles ne disent pas la matière de l'acte : ajoutez sous « acte » la ligne « matière : 7.5 »."
        case .nature(let words):
            "« \(words.visible) » n'est pas une nature d'acte de @CTES : donnez-la par --nature DE, AR, AI, CC, BF ou AU."
        case .otherNature(let letters, let said):
            "Les règles disent que cet acte est de nature « \(said) » : --nature \(letters) dirait le contraire. Ôtez --nature, ou corrigez les règles."
        case .otherBody(let number, let sender):
            "Cet acte est celui d'une autre collectivité (\(number)) que l'émetteur (SIREN \(sender)) : prenez son fichier d'émetteur."
        case .object(0): "L'acte n'a pas d'objet : écrivez un « intitulé »."
        case .object(let length):
            "L'objet de l'acte compte \(length) caractères ; @CTES en admet \(TransmittedAct.longestObject) : donnez-en un plus court par --objet."
        case .foreignSigns(let signs):
            "@CTES ne sait pas écrire \(signs.map { "« \(String($0).visible) »" }.joined(separator: ", ")) (ISO-8859-1) : donnez l'objet par --objet sans ce signe, ou corrigez l'intitulé ou le fichier de l'émetteur."
        case .document: "L'acte à transmettre est un PDF ; les images ne sont admises qu'en annexe."
        case .emptyFile(let name): "Le document « \(name) » est vide."
        case .fileFormat(let name): "Le document « \(name) » n'est pas un PDF, ni une image JPG ou PNG."
        case .damagedFile(let name):
            "Le document « \(name) » est tronqué ou abîmé : refaites-le, ou enregistrez-le de nouveau depuis ce qui le lit."
        case .lockedFile(let name):
            "Le document « \(name) » est verrouillé (chiffré, ou protégé contre l'impression ou la copie) : @CTES ne l'admet pas. Enregistrez-le sans protection."
        case .pagelessFile(let name): "Le document « \(name) » n'a aucune page."
        case .piece(let code):
            "« \(code.visible) » n'est pas un code de pièce : deux chiffres, un tiret bas, puis deux lettres ou chiffres, comme 99_DE ou 75_PL."
        case .missingPiece:
            "Donnez le code de toutes les pièces ou d'aucune : celui de l'acte par --pièce, celui d'une annexe devant son fichier (75_PL=plan.pdf)."
        case .missingReader:
            "L'enveloppe demande la bibliothèque QPDF : installez le paquet libqpdf29, puis recommencez."
        case .missingImageReader:
            "Joindre une image demande les bibliothèques libpng et libjpeg : installez les paquets libpng16-16 et libjpeg62-turbo, puis recommencez ; ou joignez un PDF."
        case .serial: "Le numéro de l'envoi est un nombre de 1 à 9 999."
        case .missingArchives:
            "L'enveloppe demande la bibliothèque libarchive : installez le paquet libarchive13, puis recommencez."
        case .archiveFailed: "L'enveloppe n'a pas pu être écrite : la mémoire manque."
        }
    }
}

extension String {
    /// The same, where signs that nobody sees, or that move the cursor of a terminal, are told by their numbers: `U+0007`.
    fileprivate var visible: String {
        unicodeScalars.reduce(into: "") { words, sign in
            switch sign.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
                let digits = String(sign.value, radix: 16, uppercase: true)
                words += "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            default: words.unicodeScalars.append(sign)
            }
        }
    }
}
