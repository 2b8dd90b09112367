import ActeActs
import ActeCompiler
import ActeDiagnostics
public import ActeGraph
import ActeInterview
import ActeModel
import ActeValues

extension Walk {
    /// The walk as it can be put down in a file: every answer ever confirmed.
    public var saved: SavedWalk {
        var saved = SavedWalk(title: title, rulesDigest: rules.digest, session: session.saved)
        saved.agent = agent
        saved.sealed = locked
        saved.bonds = bonds
        // Nobody can say any more that a name without a question may be read.
        let open = Set(model.questions.lazy.filter { !$0.isConfidential }.map(\.name))
        saved.reasons = reasons.map {
            SavedWalk.Reason(
                question: $0.key.name, answer: $0.key.answer, reason: $0.value.text,
                isConfidential: $0.value.isConfidential || !open.contains($0.key.name))
        }.sorted { ($0.question, $0.answer) < ($1.question, $1.answer) }
        return saved
    }

    /// Starts again from saved answers, by the names of their questions. What the rules no longer accept is reported, and lost from the walk
    /// only: the file keeps it. Answers still locked are asked again, and kept as they are. What was confidential stays so.
    public mutating func resume(_ saved: SavedWalk) -> ReplayReport {
        keep(answersOf: saved)
        makeRoom(for: saved.facts.map { ($0.name, $0.answer) })
        let (resumed, report) = Session.resuming(saved.session, on: rules.compiled.graph)
        session = resumed
        locked = saved.sealed
        if !saved.agent.isEmpty { agent = saved.agent }
        takeUp(saved.reasons)
        revision += 1
        return ReplayReport(report, model)
    }

    /// Takes up why judgments were made so, under the present names of their questions.
    private mutating func takeUp(_ saved: [SavedWalk.Reason]) {
        let (present, former) = (rules.questionsByName, rules.questionsByFormerName)
        for reason in saved {
            let folded = NameFolding.folded(reason.question)
            let name = (present[folded] ?? former[folded]).map { model.questions[$0].name } ?? reason.question
            reasons[JudgmentKey(name: name, answer: reason.answer)] = JudgmentReason(
                text: reason.reason, isConfidential: reason.isConfidential)
        }
    }

    /// Reads the rule file again and gives it every answer by the name of its question. The walk is unchanged when the file is faulty.
    public mutating func reload() throws(RulesProblem) -> ReplayReport {
        let kept = saved
        let later = rules.isProved ? try Rules(contentsOf: rules.path) : try Rules(draftAt: rules.path)
        var fresh = Walk(later)
        fresh.profileAnswers = profileAnswers
        let report = fresh.resume(kept)
        fresh.revision = revision + 1
        self = fresh
        return report
    }

    /// Gives prepared answers to this walk.
    ///
    /// - Throws: for a name that no question bears, or an answer that its question does not take; nothing is then given.
    public mutating func take(_ answers: AnswersFile) throws(AnswerProblem) {
        var after = self
        try after.store(answers)
        self = after
    }

    private mutating func store(_ answers: AnswersFile) throws(AnswerProblem) {
        var values: [(question: QuestionID, value: Value?)] = []
        for (question, text) in try resolved(answers).sorted(by: { $0.key < $1.key }) {
            do {
                values.append((question, try prepared(text, for: question)))
            } catch {
                throw AnswerProblem("\(label(of: .question(question))) : \(error.message)")
            }
        }
        do throws(PreparedAnswerProblem) {
            try session.take(values)
        } catch {
            let reason = explained(error.problem, error.question).message
            throw AnswerProblem("\(label(of: .question(error.question))) : \(reason)")
        }
        take(reasonsOf: answers)
        revision += 1
    }

    /// Keeps why judgments were made so, as a file of answers says.
    public mutating func take(reasonsOf answers: AnswersFile) {
        let names = rules.questionsByName
        for fact in answers.facts where !fact.reason.isEmpty {
            guard let index = names[NameFolding.folded(fact.name)], storedValue(of: QuestionID(UInt32(index))) != nil
            else {
                continue
            }
            justify(QuestionID(UInt32(index)), fact.reason)
        }
    }

    /// Answers the questions that may be left to the rules, as Enter alone would: with the author's default, or without answer where the
    /// question is optional. Stops at the first question that only a person can answer, or that was given an answer closed here.
    public mutating func takeDefaults() {
        while let next = session.next, session.answer(to: next) == nil, hasDefault(next) {
            let value = model.questions[Int(next.rawValue)].defaultValue
            do throws(ActeInterview.AnswerProblem) {
                if let value { try session.answer(next, with: value) } else { try session.leaveOut(next) }
            } catch {
                // The default is closed here: only a person can answer.
                return
            }
            revision += 1
        }
    }

    /// Whether a question may be left to the rules.
    public func hasDefault(_ question: QuestionID) -> Bool {
        let declared = model.questions[Int(question.rawValue)]
        return declared.defaultValue != nil || declared.isOptional
    }

    /// Whether a prepared answer is one to a question of these rules.
    public func knows(_ fact: AnswersFile.Fact) -> Bool {
        let folded = NameFolding.folded(fact.name)
        if rules.questionsByName[folded] != nil || rules.questionsByFormerName[folded] != nil { return true }
        let item = ItemName(fact.name)
        return item.isPlace
            && rules.compiled.written.questions.contains { $0.home != nil && NameFolding.folded($0.name) == item.name }
    }

    /// The questions that prepared answers answer.
    ///
    /// - Throws: for a name that no question bears, or that comes twice.
    public mutating func resolved(_ answers: AnswersFile) throws(AnswerProblem) -> [QuestionID: String] {
        makeRoom(for: answers.facts.map { ($0.name, $0.answer) })
        let (present, former) = (rules.questionsByName, rules.questionsByFormerName)
        var resolved: [QuestionID: String] = [:]
        for fact in answers.facts {
            let place = fact.line > 0 ? "Ligne \(fact.line) : " : ""
            let folded = NameFolding.folded(fact.name)
            guard let index = present[folded] ?? former[folded] else {
                let hint = nearestName(to: fact.name).map { " Vouliez-vous [\($0)] ?" } ?? ""
                throw AnswerProblem("\(place)aucune question ne s'appelle [\(fact.name)].\(hint)")
            }
            if resolved.updateValue(fact.answer, forKey: QuestionID(UInt32(index))) != nil {
                throw AnswerProblem("\(place)[\(fact.name)] a déjà une réponse plus haut.")
            }
        }
        return resolved
    }

    /// The answer stored for a question, as it would be typed; empty when it was left without one.
    func storedText(of question: QuestionID) -> String {
        guard let value = storedValue(of: question) else { return "" }
        switch value {
        case .option, .options:
            return CanonicalText.text(of: value, among: model.questions[Int(question.rawValue)].answerOptions)
        default: return CanonicalText.text(of: value)
        }
    }
}
