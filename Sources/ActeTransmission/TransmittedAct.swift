public import ActeOpenData
public import ActeValues

/// An act as its message tells it.
public struct TransmittedAct: Sendable, Hashable {
    /// What an act is to the control of legality.
    public enum Nature: Int, Sendable, Hashable, CaseIterable {
        case deliberation = 1
        case regulation = 2
        case individual = 3
        case contract = 4
        case budget = 5
        case other = 6

        /// The two letters of its file names.
        public var letters: String {
            switch self {
            case .deliberation: "DE"
            case .regulation: "AR"
            case .individual: "AI"
            case .contract: "CC"
            case .budget: "BF"
            case .other: "AU"
            }
        }
    }

    /// The number that the body gave it.
    public let number: String
    /// The day it was made.
    public let date: CalendarDate
    /// What it is.
    public let nature: Nature
    /// What it is about.
    public let subject: ActSubject
    /// What it does, in words.
    public let object: String
    /// The act itself, a PDF.
    public let document: [UInt8]

    /// Most characters of an object.
    static let longestObject = 500

    /// An act, once all that is said of it has the form that the State asks for. O(size of the object).
    ///
    /// - Throws: what is missing or of another form.
    public init(
        number: String, date: CalendarDate, nature: Nature, subject: ActSubject, object: String, document: [UInt8]
    ) throws(TransmissionProblem) {
        let isNumber = number.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 || $0 == 0x5F }
        guard 1...15 ~= number.utf8.count, isNumber else { throw .number(number) }
        guard 1...TransmittedAct.longestObject ~= object.unicodeScalars.count else {
            throw .object(length: object.unicodeScalars.count)
        }
        guard document.starts(with: Array("%PDF-".utf8)) else { throw .document }
        self.number = number
        self.date = date
        self.nature = nature
        self.subject = subject
        self.object = object
        self.document = document
    }
}
