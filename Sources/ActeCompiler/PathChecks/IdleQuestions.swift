import ActeDiagnostics
import ActeGraph
import ActeModel

/// The questions that something reads and that are never asked all the same: whatever the other answers, theirs changes nothing in the act.
///
/// They are those that the interview would never ask, found by what it asks by: a walk on which nothing is answered yet. Where that is not worked out
/// exactly, every question counts as one that may be asked, and none is told.
struct IdleQuestions {
    let model: CheckedModel
    let graph: DecisionGraph

    /// Most places that are shown where an answer is read.
    private static let mostPlaces = 3

    /// Warns of each question of the rule file that is read in vain; of one that is asked for all items of a list, when it is so for all of them. What
    /// was told already explains it: a question that nothing reads, or that a condition which decides nothing reads. O(relevance + readings).
    func report(into sink: inout DiagnosticSink) {
        let told = sink.diagnostics.flatMap { [$0.range] + $0.notes.map(\.range) }
        let places = readings()
        for question in idle() {
            let read = places[question.range] ?? []
            guard !read.isEmpty, !told.contains(where: { question.range.contains($0) }),
                !read.contains(where: { place in told.contains { $0.contains(place) } })
            else { continue }
            sink.report(finding(question, read))
        }
    }

    /// The questions of the rule file of which no copy may be asked, in the order of the file.
    private func idle() -> [Question] {
        let asked = Set(
            ActeGraph.Walk(graph).possible.map { model.questions[Int($0.rawValue)].range })
        var met = asked
        return model.questions.enumerated().filter { index, question in
            // What a shared file asks is asked for all that use it, and the date of an act dates it.
            question.range.file == model.header.range.file && index != model.header.dateQuestion
                && met.insert(question.range).inserted
        }.map(\.element)
    }

    /// Where each question is read, by where it is written; each place once, in the order of the file.
    private func readings() -> [SourceRange: [SourceRange]] {
        var places: [SourceRange: [SourceRange]] = [:]
        for (index, expression) in model.expressions.enumerated() {
            guard case .question(let question) = expression else { continue }
            let written = model.questions[Int(question)].range
            let place = model.expressionRanges[index]
            if places[written]?.contains(place) != true { places[written, default: []].append(place) }
        }
        return places.mapValues { $0.sorted { ($0.file, $0.start) < ($1.file, $1.start) } }
    }

    private func finding(_ question: Question, _ places: [SourceRange]) -> Diagnostic {
        Diagnostic(
            "A0478", .warning,
            "La question [\(question.name)] ne sera jamais posée : quelles que soient les autres réponses, la sienne ne change rien.",
            at: question.range, notes: places.prefix(Self.mostPlaces).map { Note("La réponse est lue ici.", at: $0) },
            fix: Fix(
                "Corrigez la condition ou le texte qui lit cette réponse, ou supprimez la question et ce qui la lit."))
    }
}

extension SourceRange {
    /// Whether another range lies in this one.
    func contains(_ other: SourceRange) -> Bool {
        file == other.file && start <= other.start && other.end <= end
    }
}
