import ActeTransmission
import ActeValues

/// The body that sends its acts to the control of legality (@CTES), as its file says it.
///
/// ```
/// # L'émetteur des actes de la commune du Pouzin
/// SIREN             : 210799912
/// département       : 007
/// arrondissement    : 1
/// nature            : 31
/// classification    : 29 août 2019
/// adresse de retour : actes@lepouzin.fr
/// référent          : Hélène Vernet
/// ```
public struct TransmissionSender: Sendable {
    /// What the message and the envelope say of it.
    let sender: Sender

    /// Reads a sender from its file. O(size).
    ///
    /// - Throws: when the file cannot be read, or with what is missing or wrong in it, and its line.
    public init(contentsOf path: String) throws(TransmissionFailure) {
        let bytes: [UInt8]
        do throws(FileProblem) {
            bytes = try StoredFile.read(path, limit: 1 << 16)
        } catch {
            throw TransmissionFailure(error.message)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw TransmissionFailure("Ce fichier d'émetteur n'est pas un texte en UTF-8.")
        }
        try self.init(parsing: text)
    }

    /// Reads a sender from the lines of its file. O(size).
    public init(parsing text: String) throws(TransmissionFailure) {
        var given: [String: String] = [:]
        var addresses: [String] = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let content = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
            if content.isEmpty || content.hasPrefix("#") { continue }
            guard let colon = content.firstIndex(of: ":") else {
                throw TransmissionFailure("Ligne \(index + 1) : une ligne s'écrit « département : 007 ».")
            }
            let key = NameFolding.folded(String(content[..<colon]))
            let words = content[content.index(after: colon)...].split(whereSeparator: \.isWhitespace)
            let value = words.joined(separator: " ")
            guard TransmissionSender.keys.contains(key) else {
                throw TransmissionFailure(
                    "Ligne \(index + 1) : « \(key) » n'est pas une ligne d'émetteur : \(TransmissionSender.keys.joined(separator: ", "))."
                )
            }
            if key == "adresse de retour" {
                addresses.append(value)
            } else if given.updateValue(value, forKey: key) != nil {
                throw TransmissionFailure("Ligne \(index + 1) : « \(key) » est dit deux fois.")
            }
        }
        try self.init(given, addresses)
    }

    private init(_ given: [String: String], _ addresses: [String]) throws(TransmissionFailure) {
        guard case .date(let classified)? = try? AnswerReader.read(given["classification"] ?? "", as: .date) else {
            throw TransmissionFailure(
                "« classification » est la date de la classification des matières que la préfecture a donnée : « classification : 29 août 2019 »."
            )
        }
        let contact = Sender.Contact(
            name: given["référent"] ?? "", telephone: given["téléphone"] ?? "", email: given["courriel"] ?? "")
        do throws(TransmissionProblem) {
            sender = try Sender(
                siren: (given["siren"] ?? "").filter { $0 != " " }, department: given["département"] ?? "",
                district: given["arrondissement"] ?? "", kind: given["nature"] ?? "",
                classificationDate: classified, returnAddresses: addresses, contact: contact)
        } catch {
            throw TransmissionFailure(error.message)
        }
    }

    /// Makes sure that a profile is that of the same body, where it gives the number of one.
    ///
    /// - Throws: when it gives another SIRET or SIREN.
    public func check(_ profile: Profile) throws(TransmissionFailure) {
        for fact in profile.answers.facts where TransmissionSender.numbers.contains(NameFolding.folded(fact.name)) {
            let number = fact.answer.filter { !$0.isWhitespace }
            guard number.isEmpty || number.hasPrefix(sender.siren) else {
                throw TransmissionFailure(
                    TransmissionProblem.otherBody("profil : \(number)", sender: sender.siren).message)
            }
        }
    }

    /// What profiles of the library call the number of their body, folded.
    private static let numbers: Set<String> = Set(
        ["SIRET de la collectivité", "SIREN de la collectivité"].map(NameFolding.folded))

    private static let keys = [
        "siren", "département", "arrondissement", "nature", "classification", "adresse de retour", "référent",
        "téléphone", "courriel",
    ]
}

/// Why an act cannot be prepared for the control of legality.
public struct TransmissionFailure: ExplainedError, Sendable, Hashable {
    /// The French sentence.
    public let message: String

    init(_ message: String) { self.message = message }
}
