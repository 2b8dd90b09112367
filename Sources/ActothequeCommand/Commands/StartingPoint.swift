import Actotheque
import ArgumentParser

/// What every command that makes acts starts from: the rules, who makes the act, what the body always answers.
struct StartingPoint: ParsableArguments {
    @Argument(help: ArgumentHelp("fichier de règles", valueName: "FICHIER"), completion: .file(extensions: ["acte"]))
    var file: String

    @Option(
        name: .customLong("agent"), help: ArgumentHelp("qui fait les appréciations : nom, qualité", valueName: "A"))
    var agent: String?

    @Option(
        name: .customLong("profil"), help: ArgumentHelp("ce que la collectivité répond toujours", valueName: "P"),
        completion: .file())
    var profile: String?

    /// A walk of the rules, on which nothing is answered yet.
    func walk(of rules: Rules) -> Walk {
        var walk = rules.start()
        if let agent { walk.agent = agent }
        return walk
    }

    /// What the body always answers, but for what other answers say.
    func profile(for rules: Rules, besides facts: AnswersFile?, _ console: Console) throws(ExitCode) -> Profile? {
        guard let profile else { return nil }
        let known = try console.profile(profile, for: rules)
        return facts.map { known.leaving($0) } ?? known
    }
}
