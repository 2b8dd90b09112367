@testable import Actotheque
import Testing

@testable import ActothequeCommand

@Suite("Screens")
struct ScreenTests {
    @Test(
        "progress is counted in French",
        arguments: [
            (0, 0, 0, "0 répondue · aucune restante"), (1, 1, 1, "1 répondue · 1 restante"),
            (7, 3, 6, "7 répondues · 3 à 6 restantes"), (2, 4, 4, "2 répondues · 4 restantes"),
        ])
    func progress(answered: Int, least: Int, most: Int, sentence: String) {
        #expect(
            QuestionScreen.sentence(for: Progress(answered: answered, least: least, most: most)) == sentence)
    }
}
