internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

extension Checker {
    /// Reads the types the author declares.
    mutating func readAuthorTypes() {
        for node in declarations.types {
            var declared = AuthorType()
            if let typeName = tree.first(.typeName, in: node), let base = builtInType(typeName) {
                if base == .text || base == .longText {
                    declared.base = base
                } else {
                    report(
                        .unsuitableBaseType,
                        "Un type d'auteur précise la forme d'un texte, et non \(TypeNames.described(base)).",
                        at: tree.range(typeName), fix: Fix("Écrivez « : texte » et un motif au-dessous."))
                }
            }
            for property in properties(of: node, .type) where property.key == "motif" {
                declared.pattern = pattern(of: property)
            }
            authorTypes.append(declared)
        }
    }

    /// The type that a node names, built in or the author's; nothing, once reported, when it names none.
    mutating func type(_ node: SyntaxID) -> AuthorType? {
        guard let name = tree.first(.name, in: node) else {
            return builtInType(node).map { AuthorType(base: $0, pattern: nil) }
        }
        guard let symbol = resolve(name, as: .type) else { return nil }
        return authorTypes[Int(symbol.index)]
    }

    /// The built-in type that a node names.
    mutating func builtInType(_ node: SyntaxID) -> ValueType? {
        if let name = names.find(tree.file.bytes, in: bytes(node)), name.index < builtInTypes.count {
            return builtInTypes[name.index]
        }
        let text = tree.text(node)
        // Forms that do not fold alike, as `oui / non`.
        if let known = ValueType(named: text) { return known }
        let words = ValueType.allCases.map(\.name)
        let near = guess(text, among: words)
        let fix: Fix
        if symbolIsType(node) {
            fix = Fix(
                "Un type d'auteur s'écrit entre crochets : [\(text)].", range: tree.range(node),
                replacement: "[\(text)]")
        } else if let near {
            fix = Fix("Vouliez-vous écrire « \(near) » ?", range: tree.range(node), replacement: near)
        } else {
            fix = Fix("Les types sont : \(Checker.listed(words, "et")).")
        }
        report(.unknownType, "« \(text) » n'est pas un type de réponse.", at: tree.range(node), fix: fix)
        return nil
    }

    private mutating func symbolIsType(_ node: SyntaxID) -> Bool {
        guard let name = names.find(tree.file.bytes, in: bytes(node)), symbols[name.index]?.kind == .type else {
            return false
        }
        symbols[name.index]?.isUsed = true
        return true
    }
}
