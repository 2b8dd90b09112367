import ActeDiagnostics
import ActeGraph
import ActeModel

/// A period that a text shows, and where.
struct ShownSpan {
    /// The questions that are its first and last dates, by index in the model.
    var first: Int
    var last: Int
    /// The condition under which it is shown.
    var path: ActeGraph.ConditionID
    /// Where.
    var range: SourceRange
}

// A period that runs backwards is printed in no act. Only answers are compared: of computed dates nobody knows here which comes first.
extension Lowering {
    /// Notes the periods that a passage shows between two answers, up to the end of the enclosing passage.
    mutating func noteSpans(_ segments: Range<Int>, under path: ActeGraph.ConditionID) {
        guard purpose == .proof else { return }
        var depth = 0
        for index in segments {
            switch model.segments[index] {
            case .inlineIf: depth += 1
            case .inlineElse: if depth == 0 { return }
            case .inlineEnd:
                if depth == 0 { return }
                depth -= 1
            case .dateSpan(let first, let last, _, let range):
                guard depth == 0, case .question(let first) = model[first], case .question(let last) = model[last],
                    first != last
                else { continue }
                shownSpans.append(ShownSpan(first: Int(first), last: Int(last), path: path, range: range))
            default: continue
            }
        }
    }

    /// Wherever a period is shown, its last date must not come before its first.
    mutating func oweSpans() {
        for span in shownSpans {
            let first = QuestionID(UInt32(span.first))
            let last = QuestionID(UInt32(span.last))
            let reversed = graph.compare(.question(last), .less, .question(first))
            let never = [span.path, graph.isAnswered(first), graph.isAnswered(last), reversed]
            obligations.append(
                Obligation(
                    never: graph.all(never),
                    fault: .reversedSpan(first: span.first, last: span.last), range: span.range))
        }
    }
}
