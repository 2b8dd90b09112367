import ActeGraph

/// Takes a claim apart into things that must hold together, each of which has a small diagram although the whole may not.
///
/// What stands below twenty refusals holds where none of them applies: twenty small conditions, whose joint diagram may have millions of nodes. Whatever
/// is claimed there twice (that an article is there, that a reference to it prints) falls away, since it is known.
struct Conjunction {
    /// What must hold together, each with a small diagram, in the order in which it was written.
    private(set) var literals: [Literal] = []
    /// What must hold as well, once all that is known was taken off it.
    private(set) var clauses: [Formula] = []
    /// All of it.
    var formulas: [Formula] { literals.map { .literal($0) } + clauses }
    /// Whether two of them are contrary.
    private(set) var isContradictory = false

    private var known: Set<Literal> = []
    private let drawn: DrawnConditions

    /// Takes claims apart that must hold together. Linear in the conditions that are too large to be drawn.
    init(_ claims: [Literal], _ drawn: DrawnConditions) {
        self.drawn = drawn
        var compound: [Literal] = []
        split(claims.reversed().map { drawn.plain($0) }, keeping: &compound)
        for literal in compound {
            let formula = Formula.joined(drawn.parts(of: literal).map { simplified($0) }, as: .any)
            switch formula {
            case .yes: continue
            case .no: isContradictory = true
            default: clauses.append(formula)
            }
        }
    }

    /// What is joined by *et* is told one by one; what is joined by *ou* is kept.
    private mutating func split(_ start: [Literal], keeping compound: inout [Literal]) {
        var pending = start
        while let literal = pending.popLast() {
            if known.contains(literal.contrary) { isContradictory = true }
            guard known.insert(literal).inserted else { continue }
            switch drawn.form(of: literal) {
            case .small(let isNever): if isNever { isContradictory = true } else { literals.append(literal) }
            case .all: pending += drawn.parts(of: literal).reversed()
            case .any: compound.append(literal)
            }
        }
    }

    /// A formula without what is known. Recursive as deep as *et* and *ou* alternate, which the tree of the rules bounds.
    private func simplified(_ literal: Literal) -> Formula {
        if known.contains(literal) { return .yes }
        if known.contains(literal.contrary) { return .no }
        switch drawn.form(of: literal) {
        case .small(let isNever): return isNever ? .no : .literal(literal)
        case .all: return Formula.joined(members(of: literal, .all).map { simplified($0) }, as: .all)
        case .any: return Formula.joined(members(of: literal, .any).map { simplified($0) }, as: .any)
        }
    }

    /// What is joined in a row, however many pairs it was written as: what is known stops the descent.
    private func members(of literal: Literal, _ form: DrawnConditions.Form) -> [Literal] {
        var found: [Literal] = []
        var pending = Array(drawn.parts(of: literal).reversed())
        while let next = pending.popLast() {
            if drawn.form(of: next) == form, !known.contains(next), !known.contains(next.contrary) {
                pending += drawn.parts(of: next).reversed()
            } else {
                found.append(next)
            }
        }
        return found
    }
}

extension Formula {
    /// How formulas are joined.
    enum Joint { case all, any }

    /// Formulas joined, without those that change nothing.
    static func joined(_ parts: [Formula], as joint: Joint) -> Formula {
        var kept: [Formula] = []
        for part in parts {
            switch (part, joint) {
            case (.yes, .all), (.no, .any): continue
            case (.no, .all): return .no
            case (.yes, .any): return .yes
            default: kept.append(part)
            }
        }
        if kept.isEmpty { return joint == .all ? .yes : .no }
        if kept.count == 1 { return kept[0] }
        return joint == .all ? .all(kept) : .any(kept)
    }
}
