public import Foundation

/// W1: a tree of questions, one clause of about sixty words each, one three-way decision in ten.
///
/// A question that the workload calls relevant under a condition is asked (`demander`) under that condition; its clause is an article under
/// the clause's own condition; a decision is a `si` of three arms, each an article.
public struct CompileWorkload: Decodable, Sendable {
    var questions: [NeutralQuestion]
    var clauses: [NeutralClause]
    var decisions: [NeutralDecision]

    /// Reads `w1/SIZE.json`.
    public init(json: Data) throws { self = try JSONDecoder().decode(CompileWorkload.self, from: json) }

    /// The rule file.
    public func rules() -> String {
        var lines = ActeText.head("Charge de compilation")
        for (index, question) in questions.enumerated() {
            lines += ActeText.question(question)
            if let condition = question.cond {
                lines += "si \(ActeText.condition(condition))\n    demander [\(question.name)]\n"
            } else {
                lines += "demander [\(question.name)]\n"
            }
            if index < clauses.count { lines += clauses[index].article() }
            if index % 10 == 9, index / 10 < decisions.count { lines += decisions[index / 10].conditional() }
        }
        return lines
    }
}

/// A clause of the workloads.
struct NeutralClause: Decodable, Sendable {
    var name: String
    var title: String
    var cond: NeutralCondition?
    var text: String

    /// The clause as an article, under its condition when it has one; `marks` are the clauses that others refer to.
    func article(marks: Set<String> = []) -> String {
        let indent = cond == nil ? "" : "    "
        var lines = cond.map { "si \(ActeText.condition($0))\n" } ?? ""
        lines += "\(indent)article \(title)\n\(indent)    > \(ActeText.text(text))\n"
        if marks.contains(name) { lines += "\(indent)    repère : \(name)\n" }
        return lines
    }
}

/// A three-way decision of W1.
struct NeutralDecision: Decodable, Sendable {
    var name: String
    var arms: [Arm]
    var otherwise: String

    struct Arm: Decodable, Sendable {
        var condition: NeutralCondition
        var clause: String

        init(from decoder: any Decoder) throws {
            var fields = try decoder.unkeyedContainer()
            condition = try fields.decode(NeutralCondition.self)
            clause = try fields.decode(String.self)
        }
    }

    private enum CodingKeys: String, CodingKey {
        case name
        case arms
        case otherwise = "else"
    }

    func conditional() -> String {
        var lines = ""
        for (index, arm) in arms.enumerated() {
            lines += (index == 0 ? "si " : "sinon si ") + ActeText.condition(arm.condition) + "\n" + article(arm.clause)
        }
        return lines + "sinon\n" + article(otherwise)
    }

    private func article(_ clause: String) -> String {
        "    article Décision \(name)\n        > Il est fait application de la clause \(clause).\n"
    }
}
