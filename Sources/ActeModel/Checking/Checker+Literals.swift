internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

/// A constant once read: its scalar in the unit of its type.
struct Constant: Sendable, Hashable {
    /// What it is.
    var type: ValueType
    /// Its scalar, as `ValueType` counts it.
    var scalar: Int64
}

extension Checker {
    /// A constant written in a condition or a computation.
    mutating func literal(_ node: SyntaxID) -> Checked {
        let range = tree.range(node)
        switch tree.kind(node) {
        case .truthLiteral: return truth(.truth(tree[node].detail == 1), at: range)
        case .stringLiteral:
            return Checked(id: add(.string(stringIndex(cleanText(node))), .text, at: range), type: .text)
        default: break
        }
        guard let constant = constant(node) else { return poison(node) }
        var result = Checked(id: add(.scalar(constant.scalar), constant.type, at: range), type: constant.type)
        result.range = Interval(constant.scalar)
        if constant.type == .integer || constant.type == .time { result.literal = constant.scalar }
        if constant.type == .period { describe(Period(scalar: constant.scalar), in: &result) }
        return result
    }

    /// Sets what is known of a constant length of time.
    func describe(_ period: Period, in result: inout Checked) {
        result.range = Interval(period.months)
        result.days = Interval(period.days)
        result.unit = period.months == 0 ? .days : period.days == 0 ? .months : nil
    }

    /// The type that the form of a constant shows; nothing for what is no constant.
    func constantType(_ node: SyntaxID) -> ValueType? {
        switch tree.kind(node) {
        case .numberLiteral: tree.file.bytes[bytes(node)].contains(UInt8(ascii: ",")) ? .number : .integer
        case .amountLiteral: .amount
        case .percentLiteral: .percentage
        case .dateLiteral: .date
        case .periodLiteral: .period
        case .timeLiteral: .time
        case .hoursLiteral: .hours
        case .truthLiteral: .truth
        default: nil
        }
    }

    /// The constant at `node`; nothing, once reported, when it cannot be read.
    mutating func constant(_ node: SyntaxID) -> Constant? {
        constantType(node).flatMap { read(node, as: $0) }
    }

    /// Whether a constant whose form shows one type is a value of another too: a whole number is a number, `17 h 30` a length of time.
    static func mayBe(_ written: ValueType, _ type: ValueType) -> Bool {
        written == .integer && type == .number || written == .time && type == .hours
    }

    /// The constant at `node` as a value of `type`; nothing, once reported, when it is none.
    mutating func constant(_ node: SyntaxID, as type: ValueType) -> Constant? {
        guard let written = constantType(node) else {
            reportUnreadable(node, type, "Écrivez par exemple \(TypeNames.sample(type)).")
            return nil
        }
        if written == type || Checker.mayBe(written, type) { return read(node, as: type) }
        if let fix = plainNumberFix(node, for: type) {
            report(
                .plainNumber,
                "Il faut ici \(TypeNames.described(type)), et « \(tree.text(node)) » est un simple nombre.",
                at: tree.range(node), fix: fix)
        } else {
            report(
                .unreadableValue,
                "Il faut ici \(TypeNames.described(type)), et « \(tree.text(node)) » est \(TypeNames.described(written)).",
                at: tree.range(node), fix: Fix("Écrivez par exemple \(TypeNames.sample(type))."))
        }
        return nil
    }

    private mutating func read(_ node: SyntaxID, as type: ValueType) -> Constant? {
        if type == .truth { return Constant(type: .truth, scalar: tree[node].detail == 1 ? 1 : 0) }
        do {
            let reading = try LiteralReader.read(tree.file.bytes, in: bytes(node), as: type)
            if let scalar = reading.value.scalar { return Constant(type: type, scalar: scalar) }
        } catch {
            reportUnreadable(node, type, error.sentence)
        }
        return nil
    }

    /// Says that a value cannot be read as its type asks, and what was expected.
    mutating func reportUnreadable(_ node: SyntaxID, _ type: ValueType, _ expected: String) {
        report(
            .unreadableValue, "« \(tree.text(node)) » ne se lit pas comme \(TypeNames.described(type)).",
            at: tree.range(node),
            fix: Fix(expected))
    }

    /// The text of a node as answers are kept: composed accents, no blank around.
    func cleanText(_ node: SyntaxID) -> String { TextCleaning.cleaned(tree.text(node), lines: .joined) }

    /// The canonical form of an identifier; nothing, once reported, when it is not well formed.
    mutating func canonicalIdentifier(_ text: String, _ kind: IdentifierKind, at range: SourceRange) -> String? {
        do {
            return try IdentifierReading.canonical(text, as: kind)
        } catch {
            report(.unreadableValue, "« \(text) » n'est pas un \(kind.rawValue).", at: range, fix: Fix(error.sentence))
            return nil
        }
    }
}
