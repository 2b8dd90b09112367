internal import ActePatterns

/// Reads rows of complete answers: the region of a variable, the end of a diagram, the value of a term.
struct RowReader {
    let body: GraphBody
    let matcher = Matcher()

    /// The terminal that a diagram comes to.
    func terminal(of root: UInt32, _ table: borrowing AnswerTable, _ row: Int) -> UInt32 {
        var next = root
        while !body.diagrams.isTerminal(next) {
            let node = body.diagrams.nodes[Int(next)]
            next = body.diagrams.child(of: node, in: region(of: node.variable, table, row))
        }
        return next
    }

    /// The region of a variable under a row of answers.
    func region(of number: UInt32, _ table: borrowing AnswerTable, _ row: Int) -> UInt32 {
        let variable = body.variables.list[Int(number)]
        if variable.kind == .term { return region(ofTerm: variable, table, row) }
        if variable.kind == .arising {
            return terminal(of: body.sites.roots[Int(body.sites.gateOfQuestion[Int(variable.operand)])], table, row)
        }
        let column = table.columns[Int(variable.operand)]
        let scalar = table.scalar(column, row: row)
        guard scalar != column.leftOut else { return variable.hasAbsence ? variable.absence : 0 }
        switch variable.kind {
        case .answer, .term, .arising: return body.variables.region(of: scalar, for: variable)
        case .tick: return UInt32(truncatingIfNeeded: scalar >> Int64(variable.first) & 1)
        case .wording:
            let constants = Int(variable.first)..<Int(variable.first + variable.count)
            let found = constants.firstIndex { equals(body.strings[Int(body.variables.wordings[$0])], scalar, table) }
            return found.map { UInt32(truncatingIfNeeded: $0) - variable.first } ?? variable.count
        case .startsWith: return startsWith(body.strings[Int(variable.first)], scalar, table) ? 1 : 0
        case .contains:
            let text = String(decoding: table.texts[AnswerTable.range(ofText: scalar)], as: UTF8.self)
            return TextTest.contains.holds(text, body.strings[Int(variable.first)]) ? 1 : 0
        case .matches:
            // The table keeps whole characters of texts that were strings.
            let text = unsafe UTF8Span(unchecked: table.texts.span.extracting(AnswerTable.range(ofText: scalar)))
            return body.patterns[Int(variable.first)].finds(in: text, with: matcher) == .matches ? 1 : 0
        }
    }

    private func equals(_ constant: String, _ scalar: Int64, _ table: borrowing AnswerTable) -> Bool {
        AnswerTable.range(ofText: scalar).count == constant.utf8.count && startsWith(constant, scalar, table)
    }

    private func startsWith(_ constant: String, _ scalar: Int64, _ table: borrowing AnswerTable) -> Bool {
        let range = AnswerTable.range(ofText: scalar)
        let prefix = constant.utf8.span
        guard range.count >= prefix.count else { return false }
        let bytes = table.texts.span
        for offset in 0..<prefix.count where bytes[range.lowerBound + offset] != prefix[offset] { return false }
        return true
    }

    // MARK: Computed values

    private func region(ofTerm variable: Variables.Variable, _ table: borrowing AnswerTable, _ row: Int) -> UInt32 {
        let value = value(ofTerm: variable.operand, table, row)
        return value.existence == .certain ? body.variables.region(of: value.low, for: variable) : variable.absence
    }

    /// The value of a term, as an extent of one point or none.
    private func value(ofTerm term: UInt32, _ table: borrowing AnswerTable, _ row: Int) -> Extent {
        let node = body.terms.nodes[Int(term)]
        switch node.operation {
        case .constant: return Scalar.of(body.terms.constants[Int(node.first)]).map(Extent.point) ?? .point(0)
        case .absent: return .nothing
        case .answer: return value(ofAnswer: node.first, table, row)
        case .negate:
            let inner = value(ofTerm: node.first, table, row)
            return .between(-Int128(inner.high), -Int128(inner.low), inner.existence)
        case .round:
            let inner = value(ofTerm: node.first, table, row)
            return body.rounded(Int128(inner.low), Int128(inner.high), by: 1, node.rounding, inner.existence)
        case .choose:
            let piece = terminal(of: body.sites.roots[Int(body.sites.siteOfTerm[Int(term)])], table, row)
            return value(ofTerm: body.terms.piece(Int(piece), of: node), table, row)
        case .add, .subtract, .multiply, .divide, .later, .earlier, .deadline, .age:
            return body.combine(node, value(ofTerm: node.first, table, row), value(ofTerm: node.second, table, row))
        }
    }

    private func value(ofAnswer question: UInt32, _ table: borrowing AnswerTable, _ row: Int) -> Extent {
        let column = table.columns[Int(question)]
        let scalar = table.scalar(column, row: row)
        if scalar == column.leftOut { return .nothing }
        let gate = body.sites.gateOfQuestion[Int(question)]
        if gate != Sites.none, terminal(of: body.sites.roots[Int(gate)], table, row) != Diagrams.yes {
            return .nothing
        }
        return body.questions[Int(question)].type.isText ? .point(0) : .point(scalar)
    }
}
