import ActeActs
import ActeCompiler
import ActeDiagnostics
public import ActeGraph
import ActeModel
import ActeValues

extension Walk {
    /// The walk as it can be put down in a file: every answer ever confirmed.
    public var saved: SavedWalk {
        SavedWalk(
            title: title, rulesDigest: rules.digest,
            entries: engine.log.answered.map { question in
                let declared = model.questions[Int(question.rawValue)]
                return SavedWalk.Entry(
                    name: declared.name, answer: storedText(of: question), question: declared.identity,
                    isConfidential: declared.isConfidential)
            })
    }

    /// Gives saved answers to this walk, by the names of their questions. What the rules no longer accept is reported, and lost
    /// from the walk only: the file keeps it.
    public mutating func resume(_ saved: SavedWalk) -> ReplayReport {
        var report = ReplayReport()
        for entry in saved.entries {
            guard let question = question(known: entry.name, &report) else {
                report.lost.append(loss(entry, "cette question n'existe plus"))
                continue
            }
            let declared = model.questions[Int(question.rawValue)]
            do {
                let answer: StoredAnswer =
                    entry.answer.isEmpty ? .leftOut : try prepared(entry.answer, for: question)
                record(answer, for: question)
                report.kept += 1
                if !entry.question.isEmpty, entry.question != declared.identity {
                    doubtful.insert(question)
                    report.toConfirm.append(declared.name)
                }
            } catch {
                report.lost.append(loss(entry, error.message))
            }
        }
        return report
    }

    /// Reads the rule file again and gives it every answer by the name of its question. The walk is unchanged when the file is faulty.
    public mutating func reload() throws(RulesProblem) -> ReplayReport {
        let kept = saved
        let later = try Rules(contentsOf: rules.path)
        var fresh = Walk(later)
        let report = fresh.resume(kept)
        fresh.revision = revision + 1
        self = fresh
        return report
    }

    /// Gives prepared answers to this walk.
    ///
    /// - Throws: for a name that no question bears, or an answer that its question does not take.
    public mutating func take(_ answers: AnswersFile) throws(AnswerProblem) {
        for (question, text) in try resolved(answers) {
            let answer: StoredAnswer
            do {
                answer = try prepared(text, for: question)
            } catch {
                throw AnswerProblem("\(label(of: .question(question))) : \(error.message)")
            }
            record(answer, for: question)
        }
        revision += 1
    }

    /// Answers the questions that may be left to the rules, as Enter alone would: with the author's default, or without answer where the
    /// question is optional. Stops at the first question that only a person can answer, or that was given an answer closed here.
    public mutating func takeDefaults() {
        while let next = engine.next, engine.log.answer(to: next) == nil, let answer = defaultAnswer(to: next) {
            record(answer, for: next)
        }
    }

    /// Whether a question may be left to the rules.
    public func hasDefault(_ question: QuestionID) -> Bool { defaultAnswer(to: question) != nil }

    private func defaultAnswer(to question: QuestionID) -> StoredAnswer? {
        let declared = model.questions[Int(question.rawValue)]
        return declared.defaultValue.flatMap { StoredAnswer($0) } ?? (declared.isOptional ? .leftOut : nil)
    }

    /// The questions that prepared answers answer.
    ///
    /// - Throws: for a name that no question bears, or that comes twice.
    public func resolved(_ answers: AnswersFile) throws(AnswerProblem) -> [QuestionID: String] {
        var resolved: [QuestionID: String] = [:]
        var report = ReplayReport()
        for fact in answers.facts {
            let place = fact.line > 0 ? "Ligne \(fact.line) : " : ""
            guard let question = question(known: fact.name, &report) else {
                let hint = nearestName(to: fact.name).map { " Vouliez-vous [\($0)] ?" } ?? ""
                throw AnswerProblem("\(place)aucune question ne s'appelle [\(fact.name)].\(hint)")
            }
            if resolved.updateValue(fact.answer, forKey: question) != nil {
                throw AnswerProblem("\(place)[\(fact.name)] a déjà une réponse plus haut.")
            }
        }
        return resolved
    }

    /// The question of that name, or that had that name in an earlier version.
    private func question(known name: String, _ report: inout ReplayReport) -> QuestionID? {
        let folded = NameFolding.folded(name)
        if let index = rules.questionsByName[folded] { return QuestionID(UInt32(index)) }
        guard let index = rules.questionsByFormerName[folded] else { return nil }
        report.renamed.append(.init(before: name, after: model.questions[index].name))
        return QuestionID(UInt32(index))
    }

    /// The answer stored for a question, as it would be typed; empty when it was left without one.
    func storedText(of question: QuestionID) -> String {
        guard let value = storedValue(of: question) else { return "" }
        return CanonicalText.text(of: value, among: model.questions[Int(question.rawValue)].answerOptions)
    }

    private func loss(_ entry: SavedWalk.Entry, _ reason: String) -> ReplayReport.Loss {
        ReplayReport.Loss(name: entry.name, answer: entry.isConfidential ? nil : entry.answer, reason: reason)
    }
}

extension Question {
    /// What an answer was given to, in short: two questions with the same identity ask the same thing under the same constraints.
    var identity: String {
        var words = "\(wording)\u{1F}\(type.name)\u{1F}\(minimum ?? 0)\u{1F}\(maximum ?? 0)\u{1F}\(pattern ?? "")"
        if let length { words += "\u{1F}\(length.lowerBound)-\(length.upperBound)" }
        for option in options { words += "\u{1F}\(option.key)=\(option.label)" }
        return String(SHA256.hexadecimal(Array(words.utf8)).prefix(16))
    }
}
