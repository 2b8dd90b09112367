import ActeActs
import ActeCompiler
import ActeDiagnostics
import ActeGraph
import ActeModel
import ActeValues

/// How a conditional or a selection stands.
enum DecisionState: Equatable {
    /// One of its arms is taken.
    case taken(Int)
    /// None is.
    case none
    /// It hangs on an answer that is missing, or is not reached.
    case undecided
}

extension Walk {
    /// How the arms of a conditional or of a selection stand. O(arms).
    func state(of arms: IndexRange) -> DecisionState {
        let conclusions = engine.conclusions
        for (arm, branch) in model.branches(of: arms).enumerated() {
            guard let condition = branch.condition else { return .taken(arm) }
            guard let site = rules.sites[condition.rawValue], let taken = conclusions.branch(of: site.decision) else {
                return .undecided
            }
            if taken == site.branch { return .taken(arm) }
        }
        return .none
    }

    /// Whether a branch is certainly followed.
    func isTaken(_ step: TreeIndex.Step) -> Bool { state(of: step.arms) == .taken(step.arm) }

    /// Whether a part of the model is in the act as it stands.
    func isPresent(_ part: Int) -> Bool {
        draft.printedParts.contains { printed in
            printed.plan >= 0 && rules.modelPart(ofPlanPart: Int(printed.plan)) == part
        }
    }

    /// What a name is worth now, as people read it.
    func value(of name: Name) -> String {
        switch name {
        case .question(let index):
            let question = QuestionID(UInt32(index))
            return switch engine.conclusions.finding(.question(question)) {
            case .known: answerText(of: question) ?? "sans réponse"
            case .unknown: "pas encore répondu"
            case .notApplicable: "sans objet"
            }
        case .computation(let index):
            if hidesValue(ofComputation: index) { return "•••" }
            guard let term = rules.compiled.origins.terms[index] else { return "inconnu" }
            return words(engine.conclusions.finding(.term(term)), optionsOf: model.computations[index].optionsOf)
        case .parameter(let index):
            let parameter = model.parameters[index]
            return scalar(ofParameter: index).map {
                ScalarWords.words(for: $0, type: parameter.type)
            } ?? (lawDate == nil ? "selon la date de l'acte" : "sans valeur à cette date")
        }
    }

    /// Whether a computed value would tell a confidential answer.
    func hidesValue(ofComputation index: Int) -> Bool {
        guard model.questions.contains(where: \.isConfidential) else { return false }
        var mentions = Mentions(model)
        return mentions.inExpression(model.computations[index].value).contains { model.questions[$0].isConfidential }
    }

    /// The constant that a dated value has at the date of the act; nothing while that date is missing.
    func scalar(ofParameter index: Int) -> Int64? {
        guard let inForce = model.version(ofParameter: index, on: lawDate),
            case .scalar(let scalar) = model[inForce.value]
        else { return nil }
        return scalar
    }

    /// The date that selects the law in force, once it is known. An answer kept aside selects nothing.
    var lawDate: CalendarDate? {
        guard let index = model.header.dateQuestion, case let question = QuestionID(UInt32(index)),
            engine.counts(question), case .date(let date) = storedValue(of: question)
        else { return nil }
        return date
    }

    private func words(_ finding: ActeGraph.Finding, optionsOf question: Int?) -> String {
        switch finding {
        case .known(let value):
            AnswerWords.text(value, among: question.map { model.questions[$0].answerOptions } ?? [])
        case .unknown: "inconnu"
        case .notApplicable: "sans objet"
        }
    }
}
