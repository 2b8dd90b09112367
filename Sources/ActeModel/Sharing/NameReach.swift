internal import ActeSyntax
internal import ActeValues

/// Follows names from a rule file through the files it uses.
struct NameReach {
    private let survey: DeclarationSurvey
    private var reached: Set<DeclarationPlace> = []
    private var sections: Set<DeclarationPlace> = []
    private var names: Set<String> = []
    private var pending: [DeclarationPlace] = []

    init(_ survey: DeclarationSurvey) { self.survey = survey }

    /// Reaches all that the tree at `main` names, directly or not.
    mutating func follow(from main: Int) {
        read(DeclarationPlace(tree: main, node: survey.trees[main].root, section: nil))
        for (index, tree) in survey.trees.enumerated() where index != main {
            for statement in tree.children(of: tree.root) where NameReach.isForAll(tree.kind(statement)) {
                read(DeclarationPlace(tree: index, node: statement, section: nil))
            }
        }
        while let place = pending.popLast() { read(place) }
        reachConstraints(but: main)
    }

    /// A constraint binds the rules that take all it speaks of; it asks for nothing by itself.
    private mutating func reachConstraints(but main: Int) {
        for (index, tree) in survey.trees.enumerated() where index != main {
            for statement in tree.children(of: tree.root) where tree.kind(statement) == .constraint {
                let names = (statement.rawValue..<tree[statement].next).map { SyntaxID($0) }.filter {
                    tree.kind($0) == .reference || tree.kind($0) == .name
                }
                let isTaken = names.allSatisfy { name in
                    survey.places[NameFolding.folded(tree.text(name))].map { reached.contains($0) || $0.tree == main }
                        ?? true
                }
                if isTaken { reached.insert(DeclarationPlace(tree: index, node: statement, section: nil)) }
            }
        }
    }

    /// What is found by a title, which no brackets tell: it is taken whole.
    private static func isForAll(_ kind: SyntaxKind) -> Bool { kind == .calendar || kind == .template }

    /// What was reached of a shared file.
    func taken(of index: Int) -> TakenStatements {
        let tree = survey.trees[index]
        var statements: [SyntaxID] = []
        var left: Set<SyntaxID> = []
        for statement in tree.children(of: tree.root) {
            let kind = tree.kind(statement)
            if kind == .section {
                guard sections.contains(DeclarationPlace(tree: index, node: statement, section: nil)) else { continue }
                statements.append(statement)
                for child in tree.children(of: statement)
                where tree.kind(child) == .question || tree.kind(child) == .list {
                    let place = DeclarationPlace(tree: index, node: child, section: statement)
                    if !reached.contains(place) { left.insert(child) }
                }
            } else if NameReach.isForAll(kind)
                || reached.contains(DeclarationPlace(tree: index, node: statement, section: nil))
            {
                statements.append(statement)
            }
        }
        return TakenStatements(tree, statements, leaving: left)
    }

    // MARK: Reading

    private mutating func read(_ place: DeclarationPlace) {
        let tree = survey.trees[place.tree]
        for index in place.node.rawValue..<tree[place.node].next { readNode(SyntaxID(index), in: tree) }
        guard let section = place.section,
            sections.insert(DeclarationPlace(tree: place.tree, node: section, section: nil)).inserted
        else { return }
        // A section may have a condition, which all its questions share.
        for child in tree.children(of: section) where tree.kind(child) == .guard {
            for index in child.rawValue..<tree[child].next { readNode(SyntaxID(index), in: tree) }
        }
    }

    private mutating func readNode(_ node: SyntaxID, in tree: SyntaxTree) {
        switch tree.kind(node) {
        case .reference, .name, .typeName, .words: need(NameFolding.folded(tree.text(node)))
        case .propertyValue:
            // `date : [date de la séance]`, `jours fériés : [territoire]`.
            for piece in tree.text(node).split(separator: "[").dropFirst() {
                if let name = piece.split(separator: "]", omittingEmptySubsequences: false).first {
                    need(NameFolding.folded(String(name)))
                }
            }
        default: break
        }
    }

    private mutating func need(_ name: String) {
        var needed = [name]
        while let name = needed.popLast() {
            guard names.insert(name).inserted else { continue }
            if let place = survey.places[name] { reach(place) }
            for record in survey.recordsByField[name] ?? [] { reach(record) }
            // `nom de l'élu` names a field, and what it is the field of.
            for split in Genitive.splits(of: name) { needed += split.owners }
        }
    }

    private mutating func reach(_ place: DeclarationPlace) {
        guard reached.insert(place).inserted else { return }
        pending.append(place)
        let tree = survey.trees[place.tree]
        guard tree.kind(place.node) == .record, let name = tree.first(.name, in: place.node) else { return }
        for asker in survey.askers[NameFolding.folded(tree.text(name))] ?? [] { reach(asker) }
    }
}
