import ActeGraph
import ActeModel
import ActeValues

extension QuestionView {
    /// The view of a question as its author wrote it; closures and proposals, which hang on answers, are given.
    init(
        _ id: QuestionID, in model: CheckedModel, closures: [Int: String], proposal: String?
    ) {
        let question = model.questions[Int(id.rawValue)]
        self.id = id
        name = question.name
        wording = question.wording.isEmpty ? question.name : question.wording
        context = question.context
        item = question.home.flatMap { ItemView($0, in: model) }
        section = question.section.map {
            SectionView(title: model.sections[$0].title, rank: $0 + 1, count: model.sections.count)
        }
        choices = QuestionView.choices(of: question, closures: closures)
        takesSeveralChoices = question.type == .choices
        format = ExpectedForm.sentence(for: question)
        help = question.text(of: "aide")
        sources = question.properties.filter { $0.key == "source" }.map(\.value)
        example = question.text(of: "exemple")
        self.proposal = proposal
        isOptional = question.isOptional
        isJudgment = question.isJudgment
        isConfidential = question.isConfidential
    }

    private static func choices(of question: Question, closures: [Int: String]) -> [ChoiceView] {
        if question.type == .truth { return ["oui", "non"].map { ChoiceView(key: $0, label: $0, closedBecause: nil) } }
        return question.options.enumerated().map { position, option in
            ChoiceView(key: option.key, label: option.label, closedBecause: closures[position])
        }
    }
}

extension ItemView {
    /// The item that a question is asked of; nothing when it is asked of none.
    init?(_ home: QuestionHome, in model: CheckedModel) {
        guard let number = home.numbers.last, let list = home.lists.last else { return nil }
        self.number = number
        self.list = model.questions[list].name
        word = model.questions[list].list?.item ?? ""
    }
}

extension Question {
    /// The value of a property, if the author wrote it.
    func text(of key: String) -> String? { properties.first { $0.key == key }?.value }
}
