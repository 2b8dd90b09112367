internal import ActeDiagnostics
internal import ActeSyntax

extension Checker {
    /// Finds every declaration of the rule file and gives each name its symbol. Names may be used above their declaration.
    mutating func collect() {
        for statement in tree.children(of: tree.root) {
            switch tree.kind(statement) {
            case .act: declarations.acts.append(statement)
            case .section: collectSection(statement)
            case .question, .list: collectQuestion(statement, section: -1)
            case .record: collectRecord(statement)
            case .parameter:
                declare(statement, .parameter, declarations.parameters.count)
                declarations.parameters.append(statement)
            case .computation, .table:
                declare(statement, .computation, declarations.computations.count)
                declarations.computations.append(statement)
            case .clause:
                declare(statement, .clause, declarations.clauses.count)
                declarations.clauses.append(statement)
            case .typeDeclaration:
                declare(statement, .type, declarations.types.count)
                declarations.types.append(statement)
            case .constraint: declarations.constraints.append(statement)
            case .example: declarations.examples.append(statement)
            case .exchange: declarations.exchanges.append(statement)
            case .calendar: declarations.calendars.append(statement)
            case .template: declarations.templates.append(statement)
            case .unexpected, .property, .flag: break
            default: declarations.body.append(statement)
            }
        }
    }

    private mutating func collectSection(_ section: SyntaxID) {
        let index = Int32(truncatingIfNeeded: declarations.sections.count)
        declarations.sections.append(section)
        for child in tree.children(of: section) where tree.kind(child) == .question || tree.kind(child) == .list {
            collectQuestion(child, section: index)
        }
    }

    private mutating func collectQuestion(_ question: SyntaxID, section: Int32) {
        declarations.hasLists = declarations.hasLists || tree.kind(question) == .list
        declarations.written += 1
        declare(question, .question, declarations.questions.count)
        declarations.questions.append(question)
        declarations.sectionOfQuestion.append(section)
    }

    /// Gives the name of a declaration its symbol; the first declaration of a name is the one that counts.
    mutating func declare(_ declaration: SyntaxID, _ kind: SymbolKind, _ index: Int) {
        guard let node = tree.first(.name, in: declaration) else { return }
        let name = intern(node)
        if let known = symbols[name.index] {
            report(
                .duplicateName,
                "Le nom [\(tree.text(node))] est déjà pris par \(known.kind.described) : on ne saurait pas de quoi parle un texte qui le cite.",
                at: tree.range(node), notes: [Note("Il est déjà donné ici.", at: rules.range(known.node))],
                fix: Fix("Donnez un autre nom à l'un des deux, ou supprimez celui qui est en trop."))
            return
        }
        symbols[name.index] = Symbol(kind: kind, index: Int32(truncatingIfNeeded: index), node: node)
    }

    /// The identity of the name a node holds, with room for its symbol and its mark.
    mutating func intern(_ node: SyntaxID) -> NameID { made(names.intern(tree.file.bytes, in: bytes(node))) }

    /// The identity of a name held in a string, with room for its symbol and its mark.
    mutating func intern(_ name: String) -> NameID { made(names.intern(name)) }

    private mutating func made(_ name: NameID) -> NameID {
        while symbols.count < names.count {
            symbols.append(nil)
            marks.append(nil)
        }
        return name
    }

    /// The bytes a node covers.
    func bytes(_ node: SyntaxID) -> Range<Int> {
        let node = tree[node]
        return Int(node.start)..<max(Int(node.start), Int(node.end))
    }
}
