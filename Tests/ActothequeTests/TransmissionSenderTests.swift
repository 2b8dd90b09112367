import Actotheque
import Testing

/// The file of the body that sends its acts to the control of legality.
@Suite("Files of senders")
struct TransmissionSenderTests {
    private static let lines = [
        "# Illustration", "", "SIREN : 210 799 912", "Département\u{A0}: 007", "arrondissement : 1", "nature : 31",
        "classification : 29/08/2019", "adresse de retour : a@b.fr", "adresse de retour : c@d.fr",
        "référent : Hélène  Vernet",
    ]

    private func message(_ lines: [String]) -> String {
        do throws(TransmissionFailure) {
            _ = try TransmissionSender(parsing: lines.joined(separator: "\n"))
            return ""
        } catch {
            return error.message
        }
    }

    @Test("a whole file is taken, however its names are cased and spaced")
    func whole() { #expect(message(Self.lines) == "") }

    @Test("each line that the State asks for is missed when it lacks", arguments: [2, 3, 4, 5, 6])
    func missing(line: Int) {
        var lines = Self.lines
        let key = lines.remove(at: line).prefix { $0 != " " && $0 != "\u{A0}" }.lowercased()
        #expect(message(lines).lowercased().contains(key))
    }

    @Test("a line that says nothing known, or says it again, is told by its number")
    func faulty() {
        #expect(message(Self.lines + ["SIREN : 210799912"]).hasPrefix("Ligne 11 : « siren » est dit deux fois"))
        #expect(message(Self.lines + ["couriel : a@b.fr"]).hasPrefix("Ligne 11 : « couriel »"))
        #expect(message(Self.lines + ["courriel"]).hasPrefix("Ligne 11"))
        #expect(message(Self.lines + ["courriel : ici"]).contains("« ici »"))
        #expect(message(Self.lines.map { $0.replacing("29/08/2019", with: "hier") }).contains("classification"))
    }
}
