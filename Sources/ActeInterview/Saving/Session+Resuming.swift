public import ActeGraph
import ActeValues

extension Session {
    /// Replays saved answers by name, on the rules they were given to or on later ones, and says what moved.
    ///
    /// Nothing invalid is ever taken over: what a question does not accept any more is reported, and asked again if it is needed.
    /// O(questions + answers).
    ///
    /// - Throws: `ResumeProblem` when the form is not one this version reads.
    public static func resuming(
        _ saved: SavedSession, on graph: DecisionGraph
    ) throws(ResumeProblem) -> (session: Session, report: ReplayReport) {
        guard saved.version == SavedSession.currentVersion else { throw .unknownVersion(saved.version) }
        let names = QuestionNames(graph)
        var walk = Walk(graph)
        var report = ReplayReport()
        var moves: [(QuestionID, StoredAnswer)] = []
        var taken: Set<QuestionID> = []
        for answer in saved.answers {
            guard let found = names.find(answer.question) else {
                report.findings.append(.gone(answer))
                continue
            }
            guard taken.insert(found.question).inserted else {
                report.findings.append(.superseded(answer, found.question))
                continue
            }
            let declaration = graph.questions[Int(found.question.rawValue)]
            do throws(AnswerProblem) {
                moves.append((found.question, try declaration.restored(answer)))
                if found.isFormer { report.findings.append(.renamed(from: answer.question, to: found.question)) }
                report.restored.append(found.question)
            } catch {
                taken.remove(found.question)
                if case .wrongType = error {
                    report.findings.append(.retyped(answer, found.question))
                } else {
                    report.findings.append(.invalid(answer, found.question, error))
                }
            }
        }
        walk.restore(moves)
        report.restored.sort()
        report.counting = walk.counting
        report.next = walk.next
        return (Session(resuming: walk), report)
    }
}

/// The questions of a graph, by their present and former names.
private struct QuestionNames {
    private var present: [String: QuestionID] = [:]
    private var former: [String: QuestionID] = [:]

    init(_ graph: DecisionGraph) {
        for (index, declaration) in graph.questions.enumerated() {
            let question = QuestionID(UInt32(truncatingIfNeeded: index))
            present[declaration.name] = question
            for name in declaration.formerNames where former[name] == nil { former[name] = question }
        }
    }

    func find(_ name: String) -> (question: QuestionID, isFormer: Bool)? {
        present[name].map { ($0, false) } ?? former[name].map { ($0, true) }
    }
}

extension QuestionDeclaration {
    /// A saved answer as this question stores it.
    fileprivate func restored(_ answer: SavedSession.Answer) throws(AnswerProblem) -> StoredAnswer {
        guard let value = answer.value else {
            guard isOptional else { throw .notOptional }
            return .leftOut
        }
        guard answer.type == type else { throw .wrongType(expected: type) }
        guard let keys = answer.options, type == .choice || type == .choices else { return try accepted(value) }
        // Options are found again by key: a new one put before them must not change what was chosen.
        var chosen: [Int] = []
        for key in keys {
            guard let option = options.firstIndex(of: key) else { throw .noSuchOption }
            chosen.append(option)
        }
        if type == .choices { return try accepted(.options(chosen.sorted())) }
        guard chosen.count == 1 else { throw .noSuchOption }
        return try accepted(.option(chosen[0]))
    }
}
