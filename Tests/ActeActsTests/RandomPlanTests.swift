import ActeActs
import ActeGraph
import ActeValues
import TestRandom
import Testing

/// A small generator whose sequence depends on its seed alone.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite struct RandomPlanTests {
    /// Any sequence of calls, balanced or not, gives a plan; any conclusions give an act whose ranges hold.
    @Test(arguments: 0..<20) func noSequenceOfCallsIsRefused(batch: Int) {
        for seed in batch * 500..<(batch + 1) * 500 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let plan = randomPlan(&generator)
            let conclusions = randomConclusions(&generator)
            let act = Assembler(plan).assemble(conclusions)
            let holds = isSound(act)
            #expect(holds, "graine \(seed)")
            guard seed % 10 == 0 else { continue }
            let repeats = Assembler(plan).assemble(conclusions).bytes == act.bytes
            #expect(repeats, "graine \(seed)")
        }
    }

    /// What differs only by the values of personal answers is published alike; what is hidden leaves nothing behind, and the copies hold together.
    @Test(arguments: 0..<20) func hiddenValuesLeaveNothing(batch: Int) {
        for seed in batch * 250..<(batch + 1) * 250 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let privacies: [Privacy] = [[], .personal, .confidential, [.personal, .confidential]]
            let kept = (0..<5).map { _ in privacies.randomElement(using: &generator) ?? [] }
            let plan = randomPlan(&generator, privacies: kept)
            let base = randomConclusions(&generator)
            let names = ["Zoé\nQuentin", "Yann", "Xavière\ndu\nPouzin", "Zoé.", "Yann…", "Xavière\ndu\nPouzin !"]
            let acts = names.map { name in
                Assembler(plan).assemble(base.naming(where: kept.map { $0.contains(.personal) }, name))
            }
            let published = acts.map(\.occulted)
            #expect(published.allSatisfy(isSound), "graine \(seed)")
            #expect(published.allSatisfy { $0.bytes == published[0].bytes }, "graine \(seed)")
            #expect(published[0].occulted.bytes == published[0].bytes, "graine \(seed)")
            let marks = published.map { act in act.marks.map { [$0.start, $0.end] } }
            #expect(marks.allSatisfy { $0 == marks[0] }, "graine \(seed)")
            let secret = base.naming(where: kept.map { $0.contains(.confidential) }, "Zoé\nQuentin")
            let masked = Assembler(plan).assemble(secret).withoutConfidential
            #expect(isSound(masked), "graine \(seed)")
            for word in ["Zoé", "Quentin", "ZOÉ"] { #expect(!masked.text(masked.all).contains(word), "graine \(seed)") }
        }
    }

    private func isSound(_ act: Act) -> Bool {
        for (index, part) in act.parts.enumerated() {
            guard part.end > index, part.end <= act.parts.count, part.label.indices.upperBound <= act.bytes.count,
                part.paragraphs.indices.upperBound <= act.paragraphs.count
            else { return false }
            for paragraph in act.paragraphs(of: part) {
                guard paragraph.words.indices.upperBound <= act.bytes.count, !paragraph.words.isEmpty else {
                    return false
                }
                for mark in act.marks(of: paragraph)
                where mark.start < paragraph.words.start || mark.end > paragraph.words.end || mark.start > mark.end {
                    return false
                }
            }
            _ = act.path(to: part.decision)
            _ = act.origins(of: index)
            _ = act.sources(of: part)
        }
        return String(validating: act.bytes, as: UTF8.self) != nil
    }

    private func randomConclusions(_ generator: inout SeededGenerator) -> Conclusions {
        func finding() -> Finding {
            switch Int.random(in: 0..<8, using: &generator) {
            case 0: .unknown
            case 1: .notApplicable
            case 2: .known(.text("Les Amis\nde l’eau"))
            case 3: .known(.option(Int.random(in: -1...4, using: &generator)))
            case 4: .known(.options([0, 2]))
            case 5: .known(.date(CalendarDate(dayNumber: 20_000)))
            case 6: .known(.truth(Bool.random(using: &generator)))
            default: .known(.integer(Int64.random(in: -3...3, using: &generator)))
            }
        }
        return Conclusions(
            branches: (0..<6).map { _ in Int16.random(in: -2...3, using: &generator) },
            answers: (0..<4).map { _ in finding() },
            terms: [finding()], refusal: Bool.random(using: &generator) ? RefusalID(0) : nil,
            isComplete: Bool.random(using: &generator))
    }

    private func randomPlan(_ generator: inout SeededGenerator, privacies: [Privacy] = []) -> ActPlan {
        var builder = ActPlanBuilder(title: Bool.random(using: &generator) ? "Titre" : "", fileNames: ["a"])
        for (index, privacy) in privacies.enumerated() {
            builder.protect(.question(QuestionID(UInt32(index))), from: privacy)
        }
        SampleAct.writeSections(&builder)
        for index in 0..<3 {
            builder.describe(.question(QuestionID(UInt32(index))), name: "q\(index)", options: ["un", "deux"])
        }
        for step in 0..<Int.random(in: 0..<60, using: &generator) {
            addStep(step, to: &builder, &generator)
        }
        return builder.finish()
    }

    private func addStep(_ step: Int, to builder: inout ActPlanBuilder, _ generator: inout SeededGenerator) {
        let here = SampleAct.origin(UInt32(step))
        let operand = Operand.question(QuestionID(UInt32.random(in: 0..<5, using: &generator)))
        let format = HoleFormat.allCases.randomElement(using: &generator) ?? .standard
        switch Int.random(in: 0..<31, using: &generator) {
        case 0...2:
            let kind = PartKind.allCases.randomElement(using: &generator) ?? .article
            builder.beginPart(
                PartID(UInt32(step)), kind, title: "T", mark: Bool.random(using: &generator) ? "m" : nil, origin: here)
        case 3, 4: builder.endPart()
        case 5, 6: builder.beginText(PartID(UInt32(step)), origin: here)
        case 7: builder.endText()
        case 8:
            builder.beginDecision(
                DecisionID(UInt32.random(in: 0..<7, using: &generator)),
                privacy: Privacy(rawValue: UInt8.random(in: 0..<4, using: &generator)))
        case 9, 10: builder.beginBranch()
        case 11: builder.endDecision()
        case 12: builder.beginClause(Int.random(in: 0..<3, using: &generator))
        case 13: builder.endClause()
        case 14: builder.include(Int.random(in: 0..<3, using: &generator))
        case 15: builder.citation(nil, LegalReference("article \(step) du CGCT"), origin: here)
        case 16: builder.beginCitation(nil, notably: "article 3", origin: here)
        case 17: builder.beginRefusal(RefusalID(0), origin: here)
        case 18: builder.endRefusal()
        case 19: builder.paragraph()
        case 20: builder.listItem()
        case 21: builder.text([" mots, ", ". Mots", ".", " etc."].randomElement(using: &generator) ?? "")
        case 22: builder.hole(operand, format)
        case 23: builder.pick(operand, .option([0, 1, 2]), ["un", "deux"])
        case 24: builder.crossReference("m")
        case 25, 26:
            let other = Operand.question(QuestionID(UInt32.random(in: 0..<5, using: &generator)))
            builder.dateSpan(from: operand, to: other, isCapital: Bool.random(using: &generator))
        case 27: builder.row(isHeader: Bool.random(using: &generator))
        case 28, 29: builder.cell()
        default: Bool.random(using: &generator) ? builder.toggleBold() : builder.toggleItalic()
        }
    }
}

extension Act {
    /// The range of all its words.
    fileprivate var all: ByteRange { ByteRange(start: 0, end: UInt32(bytes.count)) }
}

extension Conclusions {
    /// The same, where each answer chosen that is known is a name.
    fileprivate func naming(where isChosen: [Bool], _ name: String) -> Conclusions {
        let answers = (0..<4).map { index -> Finding in
            let finding = finding(.question(QuestionID(UInt32(index))))
            guard index < isChosen.count, isChosen[index], case .known = finding else { return finding }
            return .known(.text(name))
        }
        return Conclusions(
            branches: (0..<6).map { Int16(branch(of: DecisionID(UInt32($0))) ?? -1) }, answers: answers,
            terms: [finding(.term(TermID(0)))], refusal: refusal, isComplete: isComplete)
    }
}
