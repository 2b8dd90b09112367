/// What all forms of a review say.
enum ReviewWords {
    /// The lines to be filled in at the end.
    static let signature = ["Relu par (nom, qualité)", "Date", "Conclusion", "Signature"]
}
