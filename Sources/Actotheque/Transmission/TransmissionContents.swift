import ActeTransmission

/// What an envelope holds besides what the rules and the answers say.
public struct TransmissionContents: Sendable {
    /// A document annexed to the act.
    public struct Annex: Sendable, Hashable {
        /// The path of its file: PDF, JPG or PNG.
        public let path: String
        /// The code of its kind in the classification of the préfecture: `75_PL`.
        public let piece: String?

        /// A document annexed to the act.
        public init(path: String, piece: String? = nil) {
            self.path = path
            self.piece = piece
        }

        /// A document as a command line names it: its path, after the code of its kind where one is said: `75_PL=plan.pdf`, in
        /// capitals or not.
        public init(argument: String) {
            let words = argument.prefix { $0 != "=" }
            if let code = TransmittedFile.pieceCode(words), words.endIndex < argument.endIndex {
                self.init(path: String(argument[argument.index(after: words.endIndex)...]), piece: code)
            } else {
                self.init(path: argument)
            }
        }

        /// What stands before `=` as the code of a kind would, and is none, as in `7_PL=plan.pdf`.
        var misspeltPiece: String? {
            let words = path.prefix { $0 != "=" }
            guard piece == nil, words.endIndex < path.endIndex, words.count <= 8, words.first?.isNumber == true else {
                return nil
            }
            return String(words)
        }
    }

    /// The path of the signed act; without it, the act is sent as its PDF renders it.
    public var document: String?
    /// The code of the kind of piece that the act is: `99_DE`.
    public var piece: String?
    /// What is annexed to it, in order.
    public var annexes: [Annex]
    /// What the act does, in words; without it, its heading says so.
    public var object: String?

    /// Whether the State asked for the act, which is then sent even where its rules say that it need not be.
    public var isAskedFor: Bool

    /// What an envelope holds.
    public init(
        document: String? = nil, piece: String? = nil, annexes: [Annex] = [], object: String? = nil,
        isAskedFor: Bool = false
    ) {
        self.document = document
        self.piece = piece
        self.annexes = annexes
        self.object = object
        self.isAskedFor = isAskedFor
    }
}
