import ActeValues

// Computing over intervals: with every answer known an interval is one value, and computing it is ordinary arithmetic.
extension GraphBody {
    /// All that a term may be, given the answers that count. O(what it reads); `DecisionGraphBuilder.maximumDepth` bounds the recursion.
    func extent(of term: UInt32, _ log: borrowing AnswerLog, _ progress: borrowing Progress) -> Extent {
        let node = terms.nodes[Int(term)]
        switch node.operation {
        case .constant: return Scalar.of(terms.constants[Int(node.first)]).map(Extent.point) ?? .point(0)
        case .absent: return .nothing
        case .answer: return extent(ofAnswer: node.first, log, progress)
        case .negate:
            let inner = extent(of: node.first, log, progress)
            return .between(-Int128(inner.high), -Int128(inner.low), inner.existence)
        case .round:
            let inner = extent(of: node.first, log, progress)
            return rounded(Int128(inner.low), Int128(inner.high), by: 1, node.rounding, inner.existence)
        case .choose:
            return extent(ofPieces: node, site: sites.siteOfTerm[Int(term)], log, progress)
        case .add, .subtract, .multiply, .divide, .later, .earlier, .deadline, .age:
            let left = extent(of: node.first, log, progress)
            let right = extent(of: node.second, log, progress)
            return combine(node, left, right)
        }
    }

    private func extent(ofAnswer question: UInt32, _ log: borrowing AnswerLog, _ progress: borrowing Progress) -> Extent
    {
        if progress.holds(layout.counted + Int(question)) {
            guard let answer = log.answer(to: QuestionID(question)) else { return .nothing }
            switch answer {
            case .scalar(let scalar): return .point(scalar)
            case .text: return .point(0)
            case .leftOut: return .nothing
            }
        }
        for assumption in progress.assumed where assumption.question == question { return .point(assumption.scalar) }
        var existence = questions[Int(question)].isOptional ? Extent.Existence.perhaps : .certain
        let gate = sites.gateOfQuestion[Int(question)]
        if gate != Sites.none {
            let verdict = verdict(sites.roots[Int(gate)], in: progress)
            if verdict == Diagrams.no { return .nothing }
            if verdict != Diagrams.yes { existence = .perhaps }
        }
        if questions[Int(question)].type.isText { return Extent(low: 0, high: 0, existence: existence) }
        let domain = questions[Int(question)].domain
        return Extent(low: domain.minimum, high: domain.maximum, existence: existence)
    }

    private func extent(
        ofPieces node: TermTable.Node, site: UInt32, _ log: borrowing AnswerLog, _ progress: borrowing Progress
    ) -> Extent {
        let verdict = verdict(sites.roots[Int(site)], in: progress)
        if diagrams.isTerminal(verdict) { return extent(of: terms.piece(Int(verdict), of: node), log, progress) }
        var result = extent(of: terms.piece(0, of: node), log, progress)
        for index in 1...Int(node.second) {
            result = result.joined(extent(of: terms.piece(index, of: node), log, progress))
        }
        return result
    }

    /// What an operation makes of what its operands may be.
    func combine(_ node: TermTable.Node, _ left: Extent, _ right: Extent) -> Extent {
        let existence = left.and(right)
        if existence == .never { return .nothing }
        let (first, second) = (terms.nodes[Int(node.first)].type, terms.nodes[Int(node.second)].type)
        switch node.operation {
        case .later, .earlier:
            return left.isPoint && right.isPoint
                ? Self.shift(left.low, by: right.low, forward: node.operation == .later)
                : Extent(low: Int64(Int32.min), high: Int64(Int32.max), existence: .perhaps)
        case .deadline: return deadline(node, left, right)
        case .age: return age(node, left, right)
        case .add, .subtract:
            let left = scaled(left, from: first, to: node.type)
            var right = scaled(right, from: second, to: node.type)
            if node.operation == .subtract { right = (-right.1, -right.0) }
            return .between(left.0 + right.0, left.1 + right.1, existence)
        case .multiply:
            return product(left, right, node, up: node.type.scale, down: Int128(first.scale) * Int128(second.scale))
        default:
            return quotient(
                left, right, node, up: Int128(node.type.scale) * Int128(second.scale), down: Int128(first.scale))
        }
    }

    /// Whole units counted as millionths where the result is.
    private func scaled(_ extent: Extent, from type: ValueType, to result: ValueType) -> (Int128, Int128) {
        let factor = Int128(result.scale / min(result.scale, type.scale))
        return (Int128(extent.low) * factor, Int128(extent.high) * factor)
    }

    private func product(_ left: Extent, _ right: Extent, _ node: TermTable.Node, up: Int64, down: Int128) -> Extent {
        let common = min(Int128(up), down)
        let corners = [
            Int128(left.low) * Int128(right.low), Int128(left.low) * Int128(right.high),
            Int128(left.high) * Int128(right.low), Int128(left.high) * Int128(right.high),
        ]
        let (low, high) = (corners.min() ?? 0, corners.max() ?? 0)
        let (least, tooLow) = low.multipliedReportingOverflow(by: Int128(up) / common)
        let (most, tooHigh) = high.multipliedReportingOverflow(by: Int128(up) / common)
        if tooLow || tooHigh { return Extent(low: Int64.min, high: Int64.max, existence: .perhaps) }
        // Beyond this nothing fits a scalar, whatever it is divided by; short of it, rounding stays within 128 bits.
        let bound = Int128(1) << 120
        return rounded(
            max(least, -bound), min(most, bound), by: down / common, node.rounding, left.and(right))
    }

    private func quotient(
        _ left: Extent, _ right: Extent, _ node: TermTable.Node, up: Int128, down: Int128
    ) -> Extent {
        let existence = left.and(right)
        let everything = Extent(low: Int64.min, high: Int64.max, existence: .perhaps)
        if right.low <= 0, right.high >= 0 { return right.low == right.high ? .nothing : everything }
        let common = min(up, down)
        let isPoint = left.isPoint && right.isPoint
        var result: Extent?
        for dividend in [left.low, left.high] {
            for divisor in [right.low, right.high] {
                let (top, overflow) = Int128(dividend).multipliedReportingOverflow(by: up / common)
                if overflow { return everything }
                let divisor = Int128(divisor) * (down / common)
                // Between two inexact corners lie exact results all the same.
                let corner =
                    isPoint || node.rounding != nil
                    ? rounded(top, top, by: divisor, node.rounding, existence)
                    : .between(TermRounding.floor(top, divisor), -TermRounding.floor(-top, divisor), .perhaps)
                result = result.map { $0.joined(corner) } ?? corner
            }
        }
        guard let result else { return .nothing }
        return isPoint || result.existence == .never
            ? result
            // Between two exact corners lie inexact results, which without rounding are none.
            : Extent(low: result.low, high: result.high, existence: node.rounding == nil ? .perhaps : result.existence)
    }

    /// `low ÷ divisor … high ÷ divisor`, rounded. Without rounding an inexact result is no value.
    func rounded(
        _ low: Int128, _ high: Int128, by divisor: Int128, _ rounding: TermRounding?, _ existence: Extent.Existence
    ) -> Extent {
        if let rounding {
            return .between(rounding.apply(low, by: divisor), rounding.apply(high, by: divisor), existence)
        }
        if divisor == 1 { return .between(low, high, existence) }
        let (bottom, top) = (TermRounding.floor(low, divisor), -TermRounding.floor(-high, divisor))
        if low != high { return .between(bottom, top, existence == .never ? .never : .perhaps) }
        return bottom == top ? .between(bottom, top, existence) : .nothing
    }

    private static func shift(_ day: Int64, by scalar: Int64, forward: Bool) -> Extent {
        guard let day = Int32(exactly: day), let period = Scalar.period(scalar) else { return .nothing }
        let date = CalendarDate(dayNumber: day)
        let shifted = forward ? date.adding(period) : date.subtracting(period)
        return shifted.map { .point(Int64($0.dayNumber)) } ?? .nothing
    }

    /// The region in which a compared term lies for certain, given all that it may be; nothing while it may lie in several.
    func region(of variable: Variables.Variable, within extent: Extent) -> UInt32? {
        switch extent.existence {
        case .never: return variable.absence
        case .perhaps: return nil
        case .certain:
            let low = variables.region(of: extent.low, for: variable)
            return low == variables.region(of: extent.high, for: variable) ? low : nil
        }
    }
}
