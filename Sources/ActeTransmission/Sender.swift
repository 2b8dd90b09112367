public import ActeValues

/// The body that sends its acts to the State, as the State knows it.
public struct Sender: Sendable, Hashable {
    /// Its SIREN: nine figures.
    public let siren: String
    /// Its département in three characters: `007`, `02A`, `974`.
    public let department: String
    /// The number of its arrondissement: one figure.
    public let district: String
    /// What kind of body it is, in the two figures that the State gave it: `31` for a commune.
    public let kind: String
    /// The day of the classification of subjects that the préfecture gave it.
    public let classificationDate: CalendarDate
    /// Where answers of the préfecture are to go; one at least.
    public let returnAddresses: [String]
    /// Whom to speak to.
    public let contact: Contact

    /// Whom to speak to: each word may be empty.
    public struct Contact: Sendable, Hashable {
        /// A name.
        public let name: String
        /// A telephone number.
        public let telephone: String
        /// An electronic address.
        public let email: String

        /// Whom to speak to.
        public init(name: String = "", telephone: String = "", email: String = "") {
            self.name = name
            self.telephone = telephone
            self.email = email
        }
    }

    /// A body, once all that it says of itself has the form that the State asks for.
    ///
    /// - Throws: what is missing or of another form.
    public init(
        siren: String, department: String, district: String, kind: String, classificationDate: CalendarDate,
        returnAddresses: [String], contact: Contact = Contact()
    ) throws(TransmissionProblem) {
        guard (try? AnswerReader.read(siren, as: .identifier(.siren))) == .text(siren) else { throw .siren }
        guard Sender.isDepartment(department) else { throw .department }
        guard Sender.isFigures(district, 1) else { throw .district }
        guard Sender.isFigures(kind, 2) else { throw .kind }
        guard !returnAddresses.isEmpty else { throw .missingReturnAddress }
        for address in returnAddresses + (contact.email.isEmpty ? [] : [contact.email]) {
            guard Sender.isAddress(address) else { throw .address(address) }
        }
        let words = [contact.name, contact.telephone].map { MessageWords($0) }
        guard words.allSatisfy(\.foreign.isEmpty) else { throw .foreignSigns(words.flatMap(\.foreign)) }
        self.siren = siren
        self.department = department
        self.district = district
        self.kind = kind
        self.classificationDate = classificationDate
        self.returnAddresses = returnAddresses
        self.contact = Contact(name: words[0].text, telephone: words[1].text, email: contact.email)
    }

    static func isFigures(_ text: some StringProtocol, _ count: Int) -> Bool {
        text.utf8.count == count && text.utf8.allSatisfy { 0x30...0x39 ~= $0 }
    }

    /// A first figure 0 or 9, a second figure, then a figure, A or B: what `actesv1_1.xsd` takes, its stray strokes left out.
    private static func isDepartment(_ text: String) -> Bool {
        let signs = Array(text.utf8)
        guard signs.count == 3 else { return false }
        return (signs[0] == 0x30 || signs[0] == 0x39) && 0x30...0x39 ~= signs[1]
            && (0x30...0x39 ~= signs[2] || signs[2] == 0x41 || signs[2] == 0x42)
    }

    /// An address as `actesv1_1.xsd` takes it: narrower than those of the internet, without `+` for one.
    private static func isAddress(_ text: String) -> Bool {
        let halves = text.split(separator: "@", omittingEmptySubsequences: false)
        guard halves.count == 2 else { return false }
        let user = halves[0].split(separator: ".", omittingEmptySubsequences: false)
        let host = halves[1].split(separator: ".", omittingEmptySubsequences: false)
        guard host.count >= 2, let ending = host.last, 2...6 ~= ending.utf8.count, ending.utf8.allSatisfy(isLetter)
        else { return false }
        return user.allSatisfy { isWord($0, or: "_-") } && host.dropLast().allSatisfy { isWord($0, or: "-") }
    }

    private static func isWord(_ text: Substring, or others: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { isLetter($0) || 0x30...0x39 ~= $0 || others.utf8.contains($0) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }
}
