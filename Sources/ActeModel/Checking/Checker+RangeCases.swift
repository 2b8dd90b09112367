internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

extension Checker {
    /// The cases of a `selon` on numbers, amounts, dates, times or lengths of time.
    mutating func readRangeCases(
        _ head: Subject, _ branches: [SyntaxID], _ values: [[SyntaxID]], into result: inout ReadSelection
    ) {
        var pieces: [Coverage.Piece] = []
        var origins: [SyntaxID] = []
        var isSound = true
        let domain = self.domain(of: head)
        for (branch, nodes) in zip(branches, values) {
            var list: [ExpressionID] = []
            for node in nodes {
                guard let (low, high) = caseBounds(node, head) else {
                    isSound = false
                    continue
                }
                let piece = Coverage.Piece(low: low ?? .min, high: high ?? .max, origin: origins.count)
                pieces.append(piece)
                origins.append(node)
                list.append(within(head, low, high, at: tree.range(node)))
            }
            result.cases.append((any(list, at: tree.range(branch)), branch))
        }
        guard isSound else { return }
        let coverage = Coverage(pieces, over: domain)
        for clash in coverage.clashes {
            reportOverlap(
                origins[clash.second], origins[clash.first],
                situation:
                    "[\(tree.text(head.node))] est \(ScalarPhrase.words(scalar(at: clash.witness, head), head.type)).")
        }
        checkOtherwiseServes(head, !coverage.gaps.isEmpty, result)
        if result.otherwise == nil {
            result.gap = gap(coverage.gaps.map { BandGap($0, in: domain) }, head, mend: bandMend(origins, head))
        }
    }

    /// The places of the line the subject may take: its scalars, or counts of months or days for a length of time.
    private func domain(of head: Subject) -> ClosedRange<Int64> {
        var range = head.value.range
        if head.type == .period, head.value.unit == .days { range = head.value.days }
        return Int64(clamping: range.low)...Int64(clamping: range.high)
    }

    /// The scalar at a place of the line.
    func scalar(at place: Int64, _ head: Subject) -> Int64 {
        guard head.type == .period, head.value.unit == .months else { return place }
        return Period(months: Int32(clamping: place), days: 0).scalar
    }

    /// The lowest and the highest scalar that a value of a case takes; nothing, once reported, when it does not suit.
    mutating func caseBounds(_ node: SyntaxID, _ head: Subject) -> (low: Int64?, high: Int64?)? {
        guard tree.kind(node) == .caseRange else {
            guard let value = caseConstant(node, head) else { return nil }
            return (value, value)
        }
        var children = tree.children(of: node).makeIterator()
        guard let first = children.next(), let value = caseConstant(first, head) else { return nil }
        switch ComparisonOperator(rawValue: tree[node].detail) {
        case .less: return (nil, value.subtractingReportingOverflow(1).partialValue)
        case .lessOrEqual: return (nil, value)
        case .greater: return (value.addingReportingOverflow(1).partialValue, nil)
        case .greaterOrEqual: return (value, nil)
        case .between, .betweenBelow:
            guard let second = children.next(), let bound = caseConstant(second, head) else { return nil }
            let isBelow = tree[node].detail == ComparisonOperator.betweenBelow.rawValue
            let end = isBelow ? bound.subtractingReportingOverflow(1).partialValue : bound
            guard value <= end else {
                report(
                    .reversedRange,
                    "Aucune valeur n'est à la fois au moins \(tree.text(first)) et \(isBelow ? "moins de" : "au plus") \(tree.text(second)).",
                    at: tree.range(node), fix: Fix("Écrivez la plus petite valeur d'abord."))
                return nil
            }
            return (value, end)
        default: return nil
        }
    }

    /// The place of a constant on the line.
    private mutating func caseConstant(_ node: SyntaxID, _ head: Subject) -> Int64? {
        guard let type = constantType(node), type == head.type || Checker.mayBe(type, head.type) else {
            reportUnsuitableCase(node, head, "par exemple \(TypeNames.sample(head.type))")
            return nil
        }
        guard let constant = constant(node, as: head.type) else { return nil }
        if head.type == .period {
            let period = Period(scalar: constant.scalar)
            guard head.value.unit == .months ? period.days == 0 : period.months == 0 else {
                report(
                    .uncomparablePeriod, "Cette durée n'est pas dans l'unité de [\(tree.text(head.node))].",
                    at: tree.range(node),
                    fix: Fix("Exprimez-la en \(head.value.unit?.words ?? "jours")."))
                return nil
            }
            return Int64(head.value.unit == .months ? period.months : period.days)
        }
        return constant.scalar
    }

    /// The condition that the subject lies between two places of the line, both included; no bound on a side that is missing.
    mutating func within(_ head: Subject, _ low: Int64?, _ high: Int64?, at range: SourceRange) -> ExpressionID {
        if let low, low == high {
            let constant = add(.scalar(scalar(at: low, head)), head.type, at: range)
            return add(.compare(.equal, head.value.id, constant), .truth, at: range)
        }
        var list: [ExpressionID] = []
        if let low {
            let constant = add(.scalar(scalar(at: low, head)), head.type, at: range)
            list.append(add(.compare(.greaterOrEqual, head.value.id, constant), .truth, at: range))
        }
        if let high {
            let constant = add(.scalar(scalar(at: high, head)), head.type, at: range)
            list.append(add(.compare(.lessOrEqual, head.value.id, constant), .truth, at: range))
        }
        return all(list, at: range)
    }
}
