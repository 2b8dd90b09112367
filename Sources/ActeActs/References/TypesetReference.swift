extension LegalReference {
    /// The reference in full, typeset.
    var typeset: String { Typography.typeset(description) }

    /// What ``notably`` says, typeset.
    var typesetNotably: String { Typography.typeset(notably) }
}

enum Typography {
    static func typeset(_ s: String) -> String {
        s.replacing("'", with: "’").replacing("n° ", with: "n°\u{A0}").replacing("L. ", with: "L.\u{A0}")
    }
}
