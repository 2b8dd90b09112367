import ActeActs
import ActeCompiler
import ActeDiagnostics
import ActeGraph
import ActeModel
import ActeValues

extension Walk {
    /// The decisions reached, each with its branches: the one taken, those closed, those still open.
    public var tree: [TreeLine] {
        var lines: [TreeLine] = []
        for decision in TreeIndex(model).decisions where decision.path.allSatisfy(isTaken) {
            let now = state(of: decision.arms)
            for (arm, branch) in model.branches(of: decision.arms).enumerated() {
                let standing: TreeLine.Standing =
                    switch now {
                    case .taken(let taken): taken == arm ? .taken : .closed
                    case .none: .closed
                    case .undecided: .open
                    }
                let values = branch.condition.map { self.values(in: $0) } ?? []
                let reason = standing == .open || values.isEmpty ? "" : " — " + values.joined(separator: ", ")
                lines.append(
                    TreeLine(
                        depth: decision.path.count,
                        text: "\(rules.place(of: branch.range)) : \(head(of: branch))\(reason)",
                        standing: standing))
            }
        }
        return lines
    }

    /// The legal texts behind the act as it stands and the questions answered, each once.
    public var sources: [String] {
        let act = draft
        var found: [String] = []
        func add(_ source: String) { if !found.contains(source) { found.append(source) } }
        for part in act.printedParts where part.plan >= 0 {
            for source in act.sources(of: part) { add(source.description) }
            guard part.kind == .citation, let cited = rules.modelPart(ofPlanPart: Int(part.plan)) else { continue }
            add(name(of: .part(cited)))
        }
        for question in engine.counting { for source in sources(of: .question(question)) { add(source) } }
        return found
    }

    /// The legal texts behind one thing, with the dates between which they apply where the rules say so.
    public func sources(of subject: Subject) -> [String] {
        switch subject {
        case .question(let question): texts(model.questions[Int(question.rawValue)].properties)
        case .computation(let index): texts(model.computations[index].properties)
        case .parameter(let index):
            model.parameters[index].versions.flatMap { version in
                texts(version.properties).map { "\($0) (depuis le \(AnswerWords.text(.date(version.from))))" }
            }
        case .part(let index):
            texts(model.parts[index].properties) + (model.parts[index].kind == .citation ? [name(of: subject)] : [])
        }
    }

    /// How a value is worked out, from the answers it comes from.
    public func derivation(of subject: Subject) -> Explanation {
        switch subject {
        case .computation(let index):
            let computation = model.computations[index]
            return Explanation(
                "[\(computation.name)] = \(value(of: .computation(index))) (\(rules.place(of: computation.range)))",
                facts: Reasoner(self).derivation(ofComputation: index), sources: sources(of: subject))
        case .parameter(let index): return Explanation(Reasoner(self).version(ofParameter: index))
        case .question(let question):
            let answer = answerText(of: question) ?? "sans réponse"
            guard model.questions[Int(question.rawValue)].isJudgment else {
                return Explanation(
                    "[\(name(of: subject))] = \(answer)",
                    facts: [Explanation.Fact("C'est une réponse : rien n'est calculé.")])
            }
            let judgment = judgments.first { $0.question == question }
            var facts = ["C'est une appréciation, que la loi laisse à la personne qui fait l'acte."]
            if !agent.isEmpty { facts.append("Elle est de \(agent).") }
            if let reason = judgment?.reason, !reason.isEmpty { facts.append("Motif : \(reason)") }
            if let bears = judgment?.bears, !bears.isEmpty {
                facts.append("L'acte en dépend : \(bears.joined(separator: ", ")).")
            }
            return Explanation(
                "[\(name(of: subject))] = \(answer)", facts: facts.map { Explanation.Fact($0) },
                sources: sources(of: subject))
        case .part: return why(subject)
        }
    }

    private func texts(_ properties: [Property]) -> [String] {
        properties.filter { $0.key == "source" }.map(\.value)
    }
}
