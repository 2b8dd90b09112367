import Actotheque
import TestRandom
import Testing

/// Lists that grow beyond the room their rules were spread with, in every way there is: what each way comes to is the same.
@Suite("Lists that grow")
struct GrowingListTests {
    private static let rules = """
        acte Attribution d'aides
            nature : décision
        fiche [aide]
            question [bénéficiaire] : texte
            liste [pièces] de texte
                > Combien de pièces ?
                élément : pièce
        liste [lignes] de montant
            > Combien de lignes ?
            élément : ligne
            au moins 1
        liste [aides] de aide
            > Combien d'aides ?
            au plus 12
        question [urgence] : oui/non
            > Est-ce urgent ?
        contrôle nombre de [lignes] au plus 9
            > Pas plus de neuf lignes.
        article Lignes
            > Les crédits :
            pour chaque [ligne] dans [lignes]
                > - [ligne] ;
            > Fin.
        article Aides
            > Les aides :
            pour chaque [aide] dans [aides]
                > - [bénéficiaire de l'aide]
                pour chaque [pièce] dans [pièces de l'aide]
                    > Pièce : [pièce].
            sinon
                > Aucune aide.
            si [urgence]
                > C'est urgent.
        visa code général des collectivités territoriales
        signature
            > Le maire,

        """

    private static func start() throws -> Walk {
        try Rules(bytes: Array(rules.utf8), path: "aides.acte").start()
    }

    /// What a person would answer to a question of that name.
    private static func answer(to name: String, _ generator: inout SeededGenerator) -> String {
        let field = name.split(separator: ",").last.map { $0.drop { $0 == " " } } ?? ""
        if field.hasPrefix("lignes n°") { return "\(Int.random(in: 1...90, using: &generator)) €" }
        switch field {
        case "lignes": return "\(Int.random(in: 1...9, using: &generator))"
        case "aides", "pièces": return "\(Int.random(in: 0...6, using: &generator))"
        case "urgence": return Bool.random(using: &generator) ? "oui" : "non"
        default: return "T\(Int.random(in: 0...99, using: &generator))"
        }
    }

    private static func answerAll(_ walk: inout Walk, _ generator: inout SeededGenerator) throws {
        while let question = walk.question { try walk.answer(answer(to: question.name, &generator)) }
    }

    private static func words(_ saved: SavedWalk) -> [String] {
        saved.facts.map { "\($0.name) = \($0.answer)" }.sorted()
    }

    /// A change weighed first and one made at once come to the same; what is weighed is told of by its own names.
    private static func change(_ walk: inout Walk, _ name: String, to text: String) throws {
        let question = try #require(walk.questions(named: "[\(name)]").first)
        let impact = try walk.impact(of: text, on: question)
        let old = words(walk.saved)
        var direct = walk
        let change = try direct.answer(text, to: question)
        #expect(words(walk.saved) == old)
        #expect(words(direct.saved) == words(impact.result.saved))
        #expect(direct.draftText == impact.result.draftText)
        #expect(impact.act == change)
        #expect(impact.name == name)
        #expect(impact.result.lastAnswered == impact.question)
        #expect(impact.result.answerText(of: impact.question) == impact.after)
        let later = Set(impact.result.questionNames)
        #expect(impact.asked.allSatisfy(later.contains))
        let stored = Set(direct.review.filter { $0.standing == .counts }.map(\.name))
        #expect(impact.returning.allSatisfy { stored.contains($0.name) })
        walk = impact.result
    }

    @Test("whatever way a list grows, shrinks and grows again", arguments: 0..<16)
    func anyWay(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var walk = try Self.start()
        for _ in 0..<14 {
            if generator.once(in: 3) { try Self.answerAll(&walk, &generator) }
            switch Int.random(in: 0...4, using: &generator) {
            case 0...1:
                let lists = ["lignes", "aides"] + (1...6).map { "aides n° \($0), pièces" }
                guard let name = lists.randomElement(using: &generator), !walk.lists(named: "[\(name)]").isEmpty else {
                    continue
                }
                try Self.change(&walk, name, to: Self.answer(to: name, &generator))
            case 2:
                guard let list = walk.lists(named: "[aides]").first, walk.items(of: list).count < 12 else { continue }
                try walk.addItem(to: list)
            case 3: _ = walk.undo()
            default: _ = walk.redo()
            }
            var resumed = try Self.start()
            #expect(resumed.resume(walk.saved).isUneventful)
            // What is still unknown shows as far as there is room.
            if walk.isComplete { #expect(resumed.draftText == walk.draftText) }
            #expect(resumed.question?.name == walk.question?.name)
        }
        try Self.answerAll(&walk, &generator)
        #expect(walk.isComplete)
    }

    @Test("from any count to any other, weighed or not", arguments: [(1, 3), (2, 3), (2, 4), (4, 5), (2, 9), (5, 1)])
    func counts(from: Int, to: Int) throws {
        for name in ["lignes", "aides"] {
            var generator = SeededGenerator(seed: 3)
            var walk = try Self.start()
            try walk.answer("\(from)", to: try #require(walk.lists(named: "[\(name)]").first))
            try Self.answerAll(&walk, &generator)
            try Self.change(&walk, name, to: "\(to)")
            try Self.answerAll(&walk, &generator)
            #expect(walk.items(of: try #require(walk.lists(named: "[\(name)]").first)).count == to)
        }
    }

    @Test("an answer that is refused leaves all as it was, the numbers of questions too") func refused() throws {
        var walk = try Self.start()
        try walk.answer("2", to: try #require(walk.lists(named: "[lignes]").first))
        let names = walk.questionNames
        let list = try #require(walk.lists(named: "[lignes]").first)
        #expect(throws: AnswerProblem.self) { try walk.answer("10", to: list) }
        #expect(walk.questionNames == names)
        #expect(throws: AnswerProblem.self) { try walk.addItem(at: 7, to: list) }
        #expect(walk.questionNames == names)
        let prepared = AnswersFile([.init(name: "lignes", answer: "8"), .init(name: "urgence", answer: "peut-être")])
        #expect(throws: AnswerProblem.self) { try walk.take(prepared) }
        #expect(walk.questionNames == names)
        #expect(walk.answerText(of: list) == "2")
    }

    @Test("rearranging a list is refused where an answer that does as much would be") func constrained() throws {
        let source = """
            acte Essai
                nature : décision
            liste [dons] de texte
                > Combien ?
                élément : don
            contrôle nombre de [dons] au plus 2
                > Deux dons au plus.
            contrôle nombre de [dons] au moins 1
                > Un don au moins.
            contrôle au moins un des [dons] : ([don] n'est pas « z »)
                > Un vrai don.
            article Dons
                > Les dons :
                pour chaque [don] dans [dons]
                    > - [don]
            visa code civil
            signature
                > Le maire,

            """
        var walk = try Rules(bytes: Array(source.utf8), path: "dons.acte").start()
        for text in ["2", "a", "z"] { try walk.answer(text) }
        let list = try #require(walk.lists(named: "[dons]").first)
        let before = Self.words(walk.saved)
        #expect(throws: AnswerProblem.self) { try walk.addItem(to: list) }
        #expect(throws: AnswerProblem.self) { try walk.removeItem(1, from: list) }
        #expect(Self.words(walk.saved) == before)
        #expect(walk.contradictions.isEmpty)
        try walk.moveItem(2, to: 1, in: list)
        try walk.removeItem(1, from: list)
        #expect(walk.answerText(of: try #require(walk.questions(named: "[dons n° 1]").first)) == "a")
        #expect(throws: AnswerProblem.self) { try walk.removeItem(1, from: list) }
    }

    @Test("no item is given the identity of another, be it set aside") func identities() throws {
        var walk = try Self.start()
        func ids(_ walk: Walk) throws -> [Int] {
            walk.items(of: try #require(walk.lists(named: "[aides]").first)).map(\.id)
        }
        func count(_ count: Int) throws {
            try walk.answer("\(count)", to: try #require(walk.lists(named: "[aides]").first))
        }
        try count(2)
        try walk.moveItem(2, to: 1, in: try #require(walk.lists(named: "[aides]").first))
        #expect(try ids(walk) == [2, 1])
        try count(3)
        #expect(try ids(walk) == [2, 1, 3])
        try count(2)
        try walk.addItem(at: 1, to: try #require(walk.lists(named: "[aides]").first))
        #expect(try ids(walk) == [4, 2, 1])
        try count(5)
        try count(2)
        try walk.removeItem(1, from: try #require(walk.lists(named: "[aides]").first))
        // What was set aside beyond comes back as it was.
        try count(5)
        #expect(try ids(walk) == [2, 7, 1, 5, 6])
    }
}

extension Walk {
    /// The act as it stands, in words.
    fileprivate var draftText: String { preview(of: nil, since: nil)?.map(\.text).joined(separator: "\n") ?? "" }
}
