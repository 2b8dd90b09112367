import ActeActs
import ActeCompiler
import ActeDiagnostics
import ActeGraph
import ActeModel
import ActeValues

/// Where a condition of the rules decides something: its decision in the graph, and the branch taken when it holds.
struct DecisionSite {
    let decision: DecisionID
    let branch: Int
}

// Look-ups that only explanations and files of answers need: made when asked for, never on the way to the first question.
extension Rules {
    /// By condition of the model, where it decides. O(decisions).
    var sites: [Int32: DecisionSite] {
        var sites: [Int32: DecisionSite] = [:]
        for (index, origin) in compiled.origins.decisions.enumerated() {
            for (branch, condition) in origin.conditions.enumerated() {
                sites[condition.rawValue] = DecisionSite(decision: DecisionID(UInt32(index)), branch: branch)
            }
        }
        return sites
    }

    /// The questions by their names, folded. O(questions).
    var questionsByName: [String: Int] {
        let names = compiled.model.questions.enumerated().map { (NameFolding.folded($1.name), $0) }
        return Dictionary(names, uniquingKeysWith: { first, _ in first })
    }

    /// The questions by the names they had in earlier versions, folded. O(questions).
    var questionsByFormerName: [String: Int] {
        let names = compiled.model.questions.enumerated().flatMap { index, question in
            question.formerNames.map { (NameFolding.folded($0), index) }
        }
        return Dictionary(names, uniquingKeysWith: { first, _ in first })
    }

    /// The part of the model that a part of the plan was written as; nothing for what belongs to the gabarit.
    func modelPart(ofPlanPart index: Int) -> Int? {
        guard let id = compiled.plan.parts[index].id,
            case .part(let part) = compiled.origins.parts[Int(id.rawValue)].role
        else { return nil }
        return part
    }

    /// The parts of the graph that a part of the model was written as: several where a clause that holds it is included more than once.
    func graphParts(of part: Int) -> [PartID] {
        compiled.origins.parts.indices.filter { compiled.origins.parts[$0].role == .part(part) }.map {
            PartID(UInt32($0))
        }
    }

    /// The computed value that a term of the graph holds, if it has a name.
    func computation(of term: TermID) -> Int? { compiled.origins.terms.firstIndex(of: term) }
}
