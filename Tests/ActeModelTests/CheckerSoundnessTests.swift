import ActeDiagnostics
import ActeModel
import ActeSyntax
import Foundation
import TestRandom
import Testing

/// Whatever is handed in, the checker returns; and what it lets through is whole.
@Suite struct CheckerSoundnessTests {
    static let sources: [String] = (ModelCorpusTests.cases("bon") + ModelCorpusTests.cases("mauvais")).compactMap {
        try? String(contentsOf: $0, encoding: .utf8).components(separatedBy: ModelCorpusTests.separator)[0]
    }

    /// Lines dropped, swapped, cut and mixed between files.
    private func mutated(_ lines: [String], _ generator: inout SeededGenerator) -> String {
        var lines = lines
        for _ in 0...Int.random(in: 0..<3, using: &generator) where lines.count > 2 {
            let index = Int.random(in: 0..<lines.count, using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: lines.remove(at: index)
            case 1: lines.swapAt(index, Int.random(in: 0..<lines.count, using: &generator))
            case 2:
                lines[index] = String(
                    lines[index].prefix(Int.random(in: 0..<(lines[index].count + 1), using: &generator)))
            default:
                let other = Self.sources[Int.random(in: 0..<Self.sources.count, using: &generator)].components(
                    separatedBy: "\n")
                lines[index] = other[Int.random(in: 0..<other.count, using: &generator)]
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    @Test(arguments: 1...8) func damagedFilesAreRefusedOrUnderstoodWhole(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        for source in Self.sources {
            let reading = ModelReading(mutated(source.components(separatedBy: "\n"), &generator))
            #expect(!reading.codes.contains("E0449"), "\(source)")
            guard !reading.diagnostics.contains(where: { $0.severity == .error }) else { continue }
            #expect(isWhole(reading.model))
        }
    }

    @Test func deepNestingIsFollowedToTheEnd() {
        var source = "acte Profond\n    nature : décision\nquestion [a] : oui/non\nquestion [n] : entier\narticle A\n"
        for level in 1...190 { source += String(repeating: "    ", count: level) + "si [a]\n" }
        source += String(repeating: "    ", count: 191) + "> Texte.\n"
        let sum = Array(repeating: "[n]", count: 150).joined(separator: " + ")
        let deep = String(repeating: "(", count: 90) + "[a]" + String(repeating: ")", count: 90)
        source += "    si \(sum) dépasse 3 et \(deep)\n        > Texte.\n"
        #expect(ModelReading(source).codes == [])
    }

    /// Whether every index of a model points at something, and every text closes what it opens.
    private func isWhole(_ model: CheckedModel) -> Bool {
        let texts = model.texts.indices.allSatisfy { index in
            var depth = 0
            for segment in model.segments(of: TextID(index)) {
                switch segment {
                case .inlineIf: depth += 1
                case .inlineEnd: depth -= 1
                case .inlineElse: if depth == 0 { return false }
                case .hole(let value, _, _): if value.index >= model.expressions.count { return false }
                case .pick(let pick): if Int(pick) >= model.picks.count { return false }
                default: break
                }
            }
            return depth == 0
        }
        let computations = model.computations.indices.allSatisfy { index in
            reads(of: model.computations[index].value, in: model).allSatisfy { $0 < index }
        }
        return texts && computations && model.types.count == model.expressions.count
            && model.branches.allSatisfy { Int($0.block.end) <= model.statements.count }
    }

    /// The computations an expression reads.
    private func reads(of id: ExpressionID, in model: CheckedModel) -> [Int] {
        if case .computation(let index) = model[id] { return [Int(index)] }
        return model.children(of: id).flatMap { reads(of: $0, in: model) }
    }
}
