extension DiagnosticCatalogue {
    /// An entry of the checker. An example that does not declare its act stands under that of a decision.
    static func checked(
        _ code: String, _ title: String, _ explanation: String, faulty: String, corrected: String
    ) -> DiagnosticEntry {
        DiagnosticEntry(
            DiagnosticCode(code), code.utf8.first == 0x41 ? .warning : .error, title: title, explanation: explanation,
            faulty: underAct(faulty), corrected: underAct(corrected))
    }

    private static func underAct(_ example: String) -> String {
        let prelude =
            example.hasPrefix("acte ") || example.hasPrefix("#") ? "" : "acte Exemple\n    nature : décision\n"
        return prelude + example + "\n"
    }
}
