import ActeCompiler
import ActeDiagnostics
import Testing

/// Exceptions that apply together clash only where they do not say the same.
@Suite struct AgreeingExceptionTests {
    private func codes(_ first: String, _ second: String) -> [String] {
        RuleFolder.compileDecision(
            """
            question [a] : entier
                > Combien ?
                entre 1 et 100
            question [b] : entier
                > Combien ?
                entre 1 et 100
            calcul [nombre] : entier
                1
                par exception \(first) si [a] dépasse [b]
                par exception \(second) si [b] moins de 10
            article Nombre
                > Il y en a [nombre] : [a] et [b].
            """
        ).findings.map(\.code.description)
    }

    @Test func oneValueIsNoClash() {
        #expect(codes("15", "15").isEmpty)
        #expect(codes("[a]", "[a]").isEmpty)
    }

    @Test func twoValuesAre() {
        #expect(codes("15", "16") == ["E0472"])
        #expect(codes("[a]", "[b]") == ["E0472"])
    }
}
