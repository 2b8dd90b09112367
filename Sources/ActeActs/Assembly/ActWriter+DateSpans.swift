import ActeFrench
import ActeGraph
import ActeValues

extension ActWriter {
    /// Writes the dates of a period: what they share is said once, a single day is no period. Whether it is one tells of both dates: when
    /// one of them is kept from somebody, the whole is.
    mutating func write(_ span: DateSpan) {
        let privacy = plan.caption(of: span.first).privacy.union(plan.caption(of: span.last).privacy)
        let start = startValue()
        let whole = marks.count
        if !privacy.isEmpty { addMark(.reserved(privacy), from: start) }
        let first = date(of: span.first)
        let last = date(of: span.last)
        if let first, first == last {
            bytes.append(contentsOf: (span.isCapital ? "Le " : "le ").utf8)
            writeEnd(span.first) { DateText.write(first, to: &$0) }
        } else {
            bytes.append(contentsOf: (span.isCapital ? "Du " : "du ").utf8)
            writeEnd(span.first, first) { date, output in
                if let last {
                    DateText.writeStart(date, before: last, to: &output)
                } else {
                    DateText.write(date, to: &output)
                }
            }
            bytes.append(contentsOf: " au ".utf8)
            writeEnd(span.last, last) { DateText.write($0, to: &$1) }
        }
        capitaliseFirst(from: start)
        if !privacy.isEmpty { marks[whole].end = UInt32(truncatingIfNeeded: bytes.count) }
    }

    private func date(of operand: Operand) -> CalendarDate? {
        guard case .known(.date(let date)) = conclusions.finding(operand) else { return nil }
        return date
    }

    private mutating func writeEnd(
        _ operand: Operand, _ date: CalendarDate?, _ write: (CalendarDate, inout [UInt8]) -> Void
    ) {
        guard let date else { return writeMissing(operand) }
        writeEnd(operand) { write(date, &$0) }
    }

    private mutating func writeEnd(_ operand: Operand, _ write: (inout [UInt8]) -> Void) {
        let start = bytes.count
        write(&bytes)
        addMark(kind(of: operand, plan.caption(of: operand)), from: start)
    }
}
