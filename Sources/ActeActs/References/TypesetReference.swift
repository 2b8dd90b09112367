import ActeFrench

extension LegalReference {
    /// The reference in full, with the typography of an act.
    public var typeset: String { Typesetter.text(description) }

    /// What ``notably`` says, with the typography of an act.
    var typesetNotably: String { Typesetter.text(notably) }
}
