import Actotheque
import ArgumentParser

extension Console {
    /// The act of a walk to which nothing more will be answered; what keeps it from being made is said and ends the command.
    func act(finishing walk: inout Walk) throws -> Act {
        walk.takeDefaults()
        if let refusal = walk.refusal {
            throw fail(.refused, "L'acte ne peut pas être fait : \(refusal.sentence)", refusal.sources)
        }
        if let contradiction = walk.contradictions.first {
            throw fail(.badInput, contradiction.sentence, contradiction.sources)
        }
        if let closed = walk.closedChoice { throw fail(.badInput, closed.message) }
        if let missing = walk.question {
            throw fail(.missingAnswer, "Il manque une réponse : [\(missing.name)].", [missing.wording])
        }
        let act = try trying(.badInput) { try walk.act() }
        for alert in walk.alerts { note("Conseil : \(alert)") }
        return act
    }
}
