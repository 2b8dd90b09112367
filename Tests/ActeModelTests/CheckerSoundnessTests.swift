import ActeDiagnostics
import ActeModel
import ActeSyntax
import Foundation
import Testing

/// Whatever is handed in, the checker returns; and what it lets through is whole.
@Suite struct CheckerSoundnessTests {
    static let sources: [String] = (ModelCorpusTests.cases("bon") + ModelCorpusTests.cases("mauvais")).compactMap {
        try? String(contentsOf: $0, encoding: .utf8).components(separatedBy: ModelCorpusTests.separator)[0]
    }

    /// Lines dropped, swapped, cut and mixed between files.
    private func mutated(_ lines: [String], _ generator: inout SplitMix) -> String {
        var lines = lines
        for _ in 0...generator.next(below: 3) where lines.count > 2 {
            let index = generator.next(below: lines.count)
            switch generator.next(below: 4) {
            case 0: lines.remove(at: index)
            case 1: lines.swapAt(index, generator.next(below: lines.count))
            case 2: lines[index] = String(lines[index].prefix(generator.next(below: lines[index].count + 1)))
            default:
                let other = Self.sources[generator.next(below: Self.sources.count)].components(separatedBy: "\n")
                lines[index] = other[generator.next(below: other.count)]
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    @Test(arguments: 1...8) func damagedFilesAreRefusedOrUnderstoodWhole(seed: Int) {
        var generator = SplitMix(state: UInt64(seed))
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
        switch model[id] {
        case .computation(let index): [Int(index)]
        case .all(let run), .any(let run), .choose(let run):
            model.operands[run.range].flatMap { reads(of: $0, in: model) }
        case .not(let inner), .negate(let inner), .round(let inner, _), .isOption(let inner, _),
            .hasOption(let inner, _),
            .textTest(_, let inner, _), .matches(let inner, _), .isPresent(let inner):
            reads(of: inner, in: model)
        case .compare(_, let left, let right), .add(let left, let right), .subtract(let left, let right),
            .multiply(let left, let right, _), .divide(let left, let right, _):
            reads(of: left, in: model) + reads(of: right, in: model)
        case .truth, .scalar, .string, .question, .parameter: []
        }
    }
}

/// A small seeded generator.
struct SplitMix {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ (value >> 31)) % UInt64(max(1, bound)))
    }
}
