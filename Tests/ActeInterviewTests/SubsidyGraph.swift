import ActeGraph
import ActePatterns
import ActeValues

/// A small model with one of everything: a subsidy, its form, its amount, a purpose that arises for an action only.
struct SubsidyGraph {
    var graph: DecisionGraph
    var declared = QuestionID(0)
    var form = QuestionID(1)
    var amount = QuestionID(2)
    var purpose = QuestionID(3)
    var action = QuestionID(4)
    var remarks = QuestionID(5)

    enum Part {
        static let grant = PartID(0), kind = PartID(1), purpose = PartID(2), convention = PartID(3), remarks = PartID(4)
    }

    /// - Parameter later: the same rules a year later: one question renamed, one of another type, one option put before the others.
    init(later: Bool = false) throws {
        var builder = DecisionGraphBuilder()
        _ = builder.question(QuestionDeclaration("association déclarée", .truth))
        var form = QuestionDeclaration("forme", .choice)
        form.options = later ? ["prêt", "numéraire", "nature"] : ["numéraire", "nature"]
        _ = builder.question(form)
        var amount = QuestionDeclaration(later ? "montant attribué" : "montant", .amount)
        amount.minimum = 100
        amount.maximum = 1_000_000_000
        if later { amount.formerNames = ["montant"] }
        _ = builder.question(amount)
        var purpose = QuestionDeclaration("affectation", .choice)
        purpose.options = ["fonctionnement", "action"]
        _ = builder.question(purpose)
        var action = QuestionDeclaration("action", .text)
        action.minimumLength = 3
        action.maximumLength = 20
        action.pattern = try Pattern("[a-z ]+")
        _ = builder.question(action)
        var remarks = QuestionDeclaration("observations", later ? .integer : .text)
        remarks.isOptional = true
        _ = builder.question(remarks)
        builder.restrict(self.action, to: builder.isOption(.question(self.purpose), 1))
        builder.close(option: later ? 2 : 1, of: self.form, when: builder.isTrue(.question(declared)))
        let refused = builder.decide(builder.not(builder.isTrue(.question(declared))), in: builder.root)
        builder.refuse("non déclarée", in: refused.branches.yes)
        let act = refused.branches.no
        builder.part("Montant", showing: [.question(self.amount)], in: act)
        let kind = builder.decide(builder.isOption(.question(self.form), later ? 2 : 1), in: act)
        builder.part("en nature", showing: [], in: kind.branches.yes)
        builder.part("Affectation", showing: [.question(self.purpose), .question(self.action)], in: act)
        let threshold = builder.compare(.question(self.amount), .greater, .amount(Amount(cents: 2_300_000)))
        builder.part("Convention", showing: [], in: builder.decide(threshold, in: act).branches.yes)
        let remarked = builder.decide(builder.isAnswered(self.remarks), in: act)
        builder.part("Observations", showing: [.question(self.remarks)], in: remarked.branches.yes)
        graph = try builder.build()
    }
}
