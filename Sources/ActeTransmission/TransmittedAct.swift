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
    public let number: ActNumber
    /// The day it was made.
    public let date: CalendarDate
    /// What it is.
    public let nature: Nature
    /// What it is about.
    public let subject: ActSubject
    /// What it does, in words.
    public let object: MessageWords
    /// The act itself, a PDF.
    public let document: TransmittedFile
    /// What is annexed to it, in order.
    public let annexes: [TransmittedFile]

    /// Most characters of an object.
    static let longestObject = 500

    /// An act, once all that is said of it has the form that the State asks for. O(size of the object + annexes).
    ///
    /// - Throws: what is missing or of another form.
    public init(
        number: ActNumber, date: CalendarDate, nature: Nature, subject: ActSubject, object: String,
        document: TransmittedFile, annexes: [TransmittedFile] = []
    ) throws(TransmissionProblem) {
        let object = MessageWords(String(object.drop { $0.isWhitespace }))
        guard object.foreign.isEmpty else { throw .foreignSigns(object.foreign) }
        let length = object.text.unicodeScalars.count
        guard 1...TransmittedAct.longestObject ~= length else { throw .object(length: length) }
        guard document.format == .pdf else { throw .document }
        // Whoever tells the kinds of pieces apart would not know what the others are.
        let pieces = ([document] + annexes).map(\.piece)
        guard pieces.allSatisfy({ ($0 == nil) == (pieces[0] == nil) }) else { throw .missingPiece }
        self.number = number
        self.date = date
        self.nature = nature
        self.subject = subject
        self.object = object
        self.document = document
        self.annexes = annexes
    }
}
