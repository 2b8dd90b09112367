import Foundation
import Testing

/// What a body answers once for all its acts, through the commands.
@Suite("Profiles of bodies")
struct ProfileCommandTests {
    private static let act =
        SharedRulesTests.act + """
            exemple Avec un profil
                profil : le-pouzin
                attendu texte : Le maire signe.
            exemple Comme le précédent
                comme : Avec un profil
                [type de corps] = département
                attendu texte : Le président signe.

            """

    private func folder(_ act: String = act, profile: String) throws -> URL {
        let folder = try SharedRulesTests.folder(act)
        let profiles = folder.appending(path: "Rules/profils")
        try FileManager.default.createDirectory(at: profiles, withIntermediateDirectories: true)
        try profile.write(to: profiles.appending(path: "le-pouzin.réponses"), atomically: true, encoding: .utf8)
        try "# Rien d'autre.\n".write(to: folder.appending(path: "r"), atomically: true, encoding: .utf8)
        return folder
    }

    private static let commune = "# La commune\n[type de corps] = commune\n[population] = 2 950\n"

    @Test("a profile answers, is told as such, and its answers change like any other")
    func walking() throws {
        let folder = try folder(profile: Self.commune)
        let walk = try CommandProcess.run(
            ["essayer", "Rules/actes/essai.acte", "--profil", "le-pouzin"],
            input: ":réponses\n:modifier type de corps\ndépartement\no\n:réponses\n", in: folder)
        #expect(walk.output.contains("[type de corps] = commune  (profil)"), "\(walk.errors)")
        #expect(walk.output.contains("[type de corps] = département\n"))
    }

    @Test("an act is made with a profile, by its name or by its path; a file of answers goes first")
    func making() throws {
        let folder = try folder(profile: Self.commune)
        for profile in ["le-pouzin", "Rules/profils/le-pouzin.réponses"] {
            let act = try CommandProcess.run(
                ["produire", "Rules/actes/essai.acte", "--réponses", "r", "--profil", profile], in: folder)
            #expect(act.output.contains("Le maire signe."), "\(act.errors)")
        }
        try "[type de corps] = département\n".write(
            to: folder.appending(path: "r"), atomically: true, encoding: .utf8)
        let other = try CommandProcess.run(
            ["produire", "Rules/actes/essai.acte", "--réponses", "r", "--profil", "le-pouzin"], in: folder)
        #expect(other.output.contains("Le président signe."))
    }

    @Test("a prepared walk asks for nothing that the profile answers")
    func prepared() throws {
        let folder = try folder(profile: Self.commune)
        let walk = try CommandProcess.run(
            ["essayer", "Rules/actes/essai.acte", "--réponses", "r", "--profil", "le-pouzin"], in: folder)
        #expect(walk.status == 0, "\(walk.errors)")
        #expect(!walk.output.contains("Quel corps décide"))
    }

    @Test("an answer that is not taken is told with its file and its line, and nothing is given")
    func refused() throws {
        let folder = try folder(profile: "# La commune\n[type de corps] = comune\n")
        let act = try CommandProcess.run(
            ["produire", "Rules/actes/essai.acte", "--réponses", "r", "--profil", "le-pouzin"], in: folder)
        #expect(act.status != 0)
        #expect(act.errors.contains("le-pouzin.réponses », ligne 2 : [type de corps]"), "\(act.errors)")
        let trials = try CommandProcess.run(["essais", "Rules/actes"], in: folder)
        #expect(trials.output.contains("✘ Avec un profil"))
    }

    @Test("a proposed example that starts from one with a profile writes nothing that the profile answers, and passes")
    func proposing() throws {
        let bare = try #require(SharedRulesTests.act.components(separatedBy: "exemple ").first)
        let act =
            bare + """
                si [type de corps] est département
                    article Département
                        > Le département décide.

                exemple Avec un profil
                    profil : le-pouzin
                    attendu texte : Le maire signe.

                """
        let folder = try folder(act, profile: Self.commune)
        let path = "Rules/actes/essai.acte"
        let said = try CommandProcess.run(["essais", path, "--proposer"], in: folder).output
        let blocks = try #require(said.components(separatedBy: "\n\n# À coller").last)
        #expect(
            blocks.contains("    comme : Avec un profil\n    [type de corps] = département\n    attendu"), "\(said)")
        #expect(!blocks.contains("[population]"))
        try (act + "\n# À coller" + blocks).write(to: folder.appending(path: path), atomically: true, encoding: .utf8)
        let trials = try CommandProcess.run(["essais", path, "--couverture-entière"], in: folder)
        #expect(trials.status == 0, "\(trials.output)")
    }

    @Test("examples start from a profile, which must be there and be readable")
    func examples() throws {
        let trials = try CommandProcess.run(["essais", "Rules/actes"], in: try folder(profile: Self.commune))
        #expect(trials.output.contains("3 exemples : tous réussis."), "\(trials.output)")
        let missing = try folder(
            Self.act.replacing("profil : le-pouzin", with: "profil : le-pousin"), profile: Self.commune)
        let told = try CommandProcess.run(["vérifier", "Rules"], in: missing)
        #expect(told.errors.contains("E0520"))
        #expect(told.errors.contains("Vouliez-vous écrire « le-pouzin » ?"))
        let away = try folder(Self.act.replacing("profil : le-pouzin", with: "profil : ../r"), profile: Self.commune)
        #expect(try CommandProcess.run(["vérifier", "Rules"], in: away).errors.contains("E0520"))
        let broken = try folder(profile: "type de corps : commune\n")
        #expect(try CommandProcess.run(["vérifier", "Rules"], in: broken).errors.contains("E0521"))
    }

    @Test("rules find what they use from whatever folder one works in")
    func anywhere() throws {
        let folder = try folder(profile: Self.commune)
        for (place, path) in [
            ("Rules/actes", "essai.acte"), ("Rules", "actes/essai.acte"), ("Rules/communs", "../actes/essai.acte"),
        ] {
            let told = try CommandProcess.run(["vérifier", path], in: folder.appending(path: place))
            #expect(told.status == 0, "\(place) : \(told.errors)")
        }
    }
}
