import ActeGraph
import ActeModel
import ActeValues

extension Reasoner {
    /// How the computed and dated values that a comparison reads came about, down to the answers; each is told once.
    func derivations(behind ground: Ground, telling told: inout Set<Name>) -> [Explanation.Fact] {
        derivations(ofNamesIn: ground.comparison, depth: 1, telling: &told, answers: false)
    }

    /// How a computed value came about, step by step: first the value itself, then what it reads, each step one level further in.
    func derivation(ofComputation index: Int) -> [Explanation.Fact] {
        var told: Set<Name> = [.computation(index)]
        let computation = model.computations[index]
        return steps(of: computation.value, depth: 0, telling: &told)
    }

    /// The steps of one value: how it is written with the values in place, then what it reads.
    private func steps(of expression: ExpressionID, depth: Int, telling told: inout Set<Name>) -> [Explanation.Fact] {
        if model.type(of: expression) == .truth {
            let grounds = appraisal.grounds(of: expression)
            return grounds.flatMap { ground in
                [Explanation.Fact(sentence(for: ground), depth: depth)]
                    + derivations(ofNamesIn: ground.comparison, depth: depth + 1, telling: &told, answers: true)
            }
        }
        guard case .choose = model[expression] else {
            let working = Explanation.Fact(
                substituted(expression) + note(line: model.expressionRanges[expression.index], []), depth: depth)
            let reads = derivations(ofNamesIn: expression, depth: depth + 1, telling: &told, answers: true)
            return isBareName(expression) ? reads : [working] + reads
        }
        return pieces(of: expression, depth: depth, telling: &told)
    }

    private func isConstant(_ expression: ExpressionID) -> Bool {
        switch model[expression] {
        case .scalar, .string, .truth: true
        default: false
        }
    }

    /// The exceptions set aside, the one that applies if any, and its value.
    private func pieces(of expression: ExpressionID, depth: Int, telling told: inout Set<Name>) -> [Explanation.Fact] {
        var facts: [Explanation.Fact] = []
        for piece in appraisal.pieces(of: expression) {
            // Which piece applies would tell the answer that decides it.
            if let condition = piece.condition, let secrecy = secrecy(of: condition) {
                return facts + [
                    Explanation.Fact(secrecy + note(line: model.expressionRanges[condition.index], []), depth: depth)
                ]
            }
            let holds = piece.condition.map { appraisal.truth($0) } ?? .yes
            if let condition = piece.condition {
                let word =
                    switch holds {
                    case .yes: "s'applique"
                    case .no: "écarté"
                    case .unknown: "pas encore décidé"
                    }
                let grounds = appraisal.grounds(of: condition)
                let reasons = grounds.map { sentence(for: $0) }.joined(separator: " ; ")
                facts.append(Explanation.Fact("\(source(piece.value)) : \(word), \(reasons)", depth: depth))
                for ground in grounds {
                    facts += derivations(ofNamesIn: ground.comparison, depth: depth + 1, telling: &told, answers: true)
                }
            }
            guard holds == .yes else { continue }
            // A constant was told with its condition.
            if piece.condition != nil, isConstant(piece.value) { return facts }
            return facts + steps(of: piece.value, depth: depth, telling: &told)
        }
        return facts
    }

    private func derivations(
        ofNamesIn expression: ExpressionID, depth: Int, telling told: inout Set<Name>, answers: Bool
    ) -> [Explanation.Fact] {
        var facts: [Explanation.Fact] = []
        for name in model.names(in: expression) where told.insert(name).inserted {
            switch name {
            case .question(let index):
                guard answers else { continue }
                let text = "[\(model.questions[index].name)] : \(walkValue(name)), réponse donnée"
                if case .known = appraisal.conclusion(ofQuestion: index) {
                    facts.append(Explanation.Fact(text, depth: depth))
                } else {
                    facts.append(
                        Explanation.Fact("[\(model.questions[index].name)] : \(walkValue(name))", depth: depth))
                }
            case .parameter(let index): facts.append(Explanation.Fact(version(ofParameter: index), depth: depth))
            case .computation(let index):
                let computation = model.computations[index]
                facts.append(
                    Explanation.Fact(
                        "[\(computation.name)] = \(walkValue(name))"
                            + note(line: computation.range, cited(in: computation.properties)), depth: depth))
                facts += steps(of: computation.value, depth: depth + 1, telling: &told)
            }
        }
        return facts
    }

    /// `[seuil de convention] = 23 000,00 € depuis le 6 juin 2001 (ligne 48 ; article 1er du décret …)`
    func version(ofParameter index: Int) -> String {
        let parameter = model.parameters[index]
        guard let version = appraisal.version(ofParameter: index) else {
            return "[\(parameter.name)] : aucune valeur en vigueur à la date de l'acte"
        }
        return "[\(parameter.name)] = \(worth(version.value)) depuis le \(AnswerWords.text(.date(version.from)))"
            + note(line: version.range, cited(in: version.properties))
    }

    private func isBareName(_ expression: ExpressionID) -> Bool {
        switch model[expression] {
        case .question, .computation, .parameter: true
        default: false
        }
    }
}
