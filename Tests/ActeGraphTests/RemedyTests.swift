import ActeValues
import TestRandom
import Testing

@testable import ActeGraph

/// The smallest changes that bring a part, against every change of random small models.
@Suite struct RemedyTests {
    @Test(arguments: 0..<4) func changesAreSmallest(batch: Int) throws {
        var generator = SeededGenerator(seed: UInt64(batch) &* 6151 &+ 3)
        var found = 0
        for _ in 0..<100 {
            let model = PlainModel.random(PlainModel.Recipe(), using: &generator)
            found += try check(model, isExact: true, using: &generator)
        }
        #expect(found > 20)
    }

    @Test(arguments: 0..<2) func changesOfComparedSumsAreTrue(batch: Int) throws {
        var generator = SeededGenerator(seed: UInt64(batch) &* 3571 &+ 9)
        var found = 0
        for _ in 0..<100 {
            let model = PlainModel.random(PlainModel.Recipe(comparesSums: true), using: &generator)
            found += try check(model, isExact: false, using: &generator)
        }
        #expect(found > 20)
    }

    /// Checks every part under random answers, some of them missing. Returns how many remedies were found.
    private func check(_ model: PlainModel, isExact: Bool, using generator: inout SeededGenerator) throws -> Int {
        var answers = PlainModel.Answers(repeating: nil, count: model.questions.count)
        for question in answers.indices where !generator.once(in: 4) {
            answers[question] = model.domain(of: question).randomElement(using: &generator)
        }
        var walk = Walk(try model.graph())
        walk.restore(
            answers.enumerated().compactMap { question, answer in
                answer.map { (QuestionID(UInt32(question)), StoredAnswer(plain: $0)) }
            })
        var found = 0
        for part in 0..<model.partCount {
            let remedies = walk.remedies(bringing: [PartID(UInt32(part))])
            let smallest = smallest(bringing: part, model, answers)
            guard let smallest, smallest > 0 || !isCertain(part, model, answers) else {
                #expect(remedies.isEmpty, "\(model) \(answers) \(part)")
                continue
            }
            if isExact { #expect(!remedies.isEmpty, "\(model) \(answers) \(part)") }
            for remedy in remedies {
                found += 1
                expect(remedy, toBring: part, model, answers, changing: isExact ? smallest : nil)
            }
        }
        return found
    }

    private func expect(
        _ remedy: Remedy, toBring part: Int, _ model: PlainModel, _ answers: PlainModel.Answers, changing count: Int?
    ) {
        let context = "\(model) \(answers) \(part) \(remedy)"
        func applied(_ changes: [Remedy.Change]) -> PlainModel.Answers {
            var changed = answers
            for change in changes { changed[Int(change.question.rawValue)] = change.answer.plain }
            return changed
        }
        #expect(isCertain(part, model, applied(remedy.changes)), "\(context)")
        let changed = remedy.changes.filter { answers[Int($0.question.rawValue)] != nil }.count
        if let count { #expect(changed == count, "\(context)") }
        for left in remedy.changes {
            #expect(
                !isCertain(part, model, applied(remedy.changes.filter { $0 != left })), "\(context) without \(left)")
        }
    }

    /// The fewest answers to change, whatever is given beside; nothing when no answers bring the part.
    private func smallest(bringing part: Int, _ model: PlainModel, _ answers: PlainModel.Answers) -> Int? {
        let everything = model.completions(of: answers.map { _ in nil })
        return everything.filter { holds(part, model, $0) }.map { complete in
            zip(complete, answers).count { $1 != nil && $0 != $1 }
        }.min()
    }

    private func isCertain(_ part: Int, _ model: PlainModel, _ answers: PlainModel.Answers) -> Bool {
        model.completions(of: answers).allSatisfy { holds(part, model, $0) }
    }

    private func holds(_ part: Int, _ model: PlainModel, _ answers: [Int]) -> Bool {
        guard case .act(let parts) = model.result(answers) else { return false }
        return parts[part] != nil
    }
}

extension StoredAnswer {
    /// The answer as a plain model writes it.
    fileprivate var plain: Int? {
        switch self {
        case .scalar(let scalar): Int(scalar)
        case .leftOut: PlainModel.leftOut
        case .text: nil
        }
    }
}
