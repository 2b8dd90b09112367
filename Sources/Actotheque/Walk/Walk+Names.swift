import ActeActs
import ActeCompiler
import ActeDiagnostics
import ActeInterview
public import ActeGraph
import ActeModel
import ActeValues

extension Walk {
    /// The questions that these words name: the very name, else those that begin with them, else those that hold them. A number is a
    /// rank in the review. Brackets, accents and capitals are optional. Those asked of items that the lists hold come alone where there are any.
    /// O(questions).
    public func questions(named words: String) -> [QuestionID] {
        if let rank = Int(words) {
            return review.filter { $0.number == rank }.map(\.question)
        }
        let found = Walk.matches(words, among: model.questions.map(\.name))
        let held = found.filter(isHeld)
        return (held.isEmpty ? found : held).map { QuestionID(UInt32($0)) }
    }

    /// Whether the lists around a question hold the items that it is asked of.
    private func isHeld(_ question: Int) -> Bool {
        guard let home = model.questions[question].home else { return true }
        return zip(home.lists, home.numbers).allSatisfy { list, number in
            session.itemCount(of: QuestionID(UInt32(list))).map { number <= $0 } ?? false
        }
    }

    /// Everything that these words name: questions, computed and dated values, parts of the act. `article 3` names the third article
    /// of the act as it stands.
    public func subjects(named words: String) -> [Subject] {
        if Int(words) != nil { return questions(named: words).map(Subject.question) }
        if let part = printedPart(named: words) { return [.part(part)] }
        var subjects = model.questions.indices.map { Subject.question(QuestionID(UInt32($0))) }
        subjects += model.computations.indices.map(Subject.computation)
        subjects += model.parameters.indices.map(Subject.parameter)
        subjects += model.parts.indices.map(Subject.part)
        return Walk.matches(words, among: subjects.map(name)).map { subjects[$0] }
    }

    /// The name nearest to words that name nothing.
    public func nearestName(to words: String) -> String? {
        let names = model.questions.map(\.name) + model.computations.map(\.name) + model.parts.map(\.title)
        return Nearness.closest(to: Walk.bare(words), among: names.filter { !$0.isEmpty })
    }

    /// What people call it: `[montant]`, `article « Convention »`.
    public func label(of subject: Subject) -> String {
        switch subject {
        case .question, .computation, .parameter: "[\(name(of: subject))]"
        case .part(let index):
            model.parts[index].title.isEmpty
                ? model.parts[index].kind.keyword : "\(model.parts[index].kind.keyword) « \(model.parts[index].title) »"
        }
    }

    func name(of subject: Subject) -> String {
        switch subject {
        case .question(let question): model.questions[Int(question.rawValue)].name
        case .computation(let index): model.computations[index].name
        case .parameter(let index): model.parameters[index].name
        case .part(let index): partName(index)
        }
    }

    /// A visa goes by its own words, any other part by its title.
    private func partName(_ index: Int) -> String {
        let part = model.parts[index]
        return part.line.map { source(of: model.texts[$0.index].range) } ?? part.title
    }

    /// The part of the act as it stands that these words name by its number: `article 3`.
    private func printedPart(named words: String) -> Int? {
        let folded = AccentFolding.folded(words)
        let wanted = folded.hasSuffix(" 1") ? folded + "er" : folded
        let act = draft
        for (index, part) in act.printedParts.enumerated() where part.plan >= 0 && part.number > 0 {
            let caption = AccentFolding.folded(act.caption(of: index))
            if caption == wanted || caption.hasPrefix(wanted + " ") {
                return rules.modelPart(ofPlanPart: Int(part.plan))
            }
        }
        return nil
    }

    private static func matches(_ words: String, among names: [String]) -> [Int] {
        let wanted = AccentFolding.folded(bare(words))
        guard !wanted.isEmpty else { return [] }
        let folded = names.map { AccentFolding.folded($0) }
        for test in [{ $0 == wanted }, { $0.hasPrefix(wanted) }, { $0.contains(wanted) }] as [(String) -> Bool] {
            let found = folded.indices.filter { !folded[$0].isEmpty && test(folded[$0]) }
            if !found.isEmpty { return found }
        }
        return []
    }

    private static func bare(_ words: String) -> String {
        words.hasPrefix("[") && words.hasSuffix("]") ? String(words.dropFirst().dropLast()) : words
    }
}

extension ActeModel.PartKind {
    /// The definite article that goes before `keyword`, with its blank.
    var determiner: String {
        switch self {
        case .heading, .article, .annex: "l'"
        case .preamble, .citation, .recital, .division, .chapter: "le "
        case .mention, .signature: "la "
        }
    }
}
