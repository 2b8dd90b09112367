internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

extension Checker {
    /// Reads a part of the act with what it holds.
    mutating func readPart(_ node: SyntaxID, _ kind: PartKind, _ place: Surroundings, into contents: inout PartSet) {
        contents.insert(PartSet(kind))
        if !place.allowed.contains(PartSet(kind)) {
            report(
                .misplacedPart, "\(kind.described.capitalizedFirst) ne peut pas venir \(place.described).",
                at: lineRange(node),
                fix: misplacedFix(kind))
        }
        let index = model.parts.count
        let titleNode = tree.first(.title, in: node)
        let title = titleNode.map { tree.text($0) } ?? ""
        let owner: PropertyOwner = kind == .citation ? .citation : PartKind.marked.contains(kind) ? .part : .notice
        let written = properties(of: node, owner)
        let mark = written.first { $0.key == "repère" }?.valueNode.flatMap { declareMark($0) }
        let line = kind == .citation ? citationLine(node) : nil
        model.parts.append(
            Part(
                kind: kind, title: title, line: line, mark: mark, block: .empty,
                properties: written.filter { $0.key != "repère" }.compactMap { kept($0) }, range: lineRange(node)))
        if kind != .citation {
            surveyTables(below: node)
            let read = block(below: node, .inside(kind))
            model.parts[index].block = read.block
            // What stands at the head of the act is centred, a line below the other.
            if kind == .mention, NameFolding.folded(title) == "en-tête", let row = firstRow(below: node) {
                reportMisplacedTable(row, "dans une mention en-tête")
            }
            contents.formUnion(read.contents.intersection(.lifted(outOf: kind)))
            if read.contents.isEmpty { checkEmpty(node, kind) }
        }
        if kind == .mention, let titleNode {
            mentions.append((intern(titleNode), tree.range(titleNode)))
        }
        openStatements.append(.part(Int32(truncatingIfNeeded: index)))
    }

    private func misplacedFix(_ kind: PartKind) -> Fix {
        switch kind {
        case .citation: Fix("Sortez le visa de cette partie : le gabarit le place de lui-même en tête de l'acte.")
        case .article:
            Fix(
                "Terminez la partie qui précède : un article commence au bord de la ligne, sous un titre ou sous un chapitre."
            )
        default: Fix("Sortez cette partie de celle qui la contient.")
        }
    }

    /// Says that a part holds nothing. A signature and a mention may be filled by the gabarit.
    private mutating func checkEmpty(_ node: SyntaxID, _ kind: PartKind) {
        // A part with nothing at all below it was reported when it was read.
        let hasLines = tree.children(of: node).contains { tree.kind($0) != .title && tree.kind($0) != .unexpected }
        guard kind != .signature, kind != .mention, hasLines else { return }
        report(
            .emptyPart,
            "\(kind.described.capitalizedFirst) sans contenu ne peut pas être imprimé\(kind == .annex ? "e" : "").",
            at: lineRange(node),
            fix: Fix("Écrivez son texte au-dessous, sur une ligne qui commence par « > », ou supprimez la ligne."))
    }

    /// Keeps a mark; nothing, once reported, when another part bears it.
    private mutating func declareMark(_ node: SyntaxID) -> String? {
        let name = intern(node)
        if !itemsInReach.isEmpty {
            report(
                .duplicateMark,
                "Cette partie se répète pour chaque élément d'une liste : un renvoi ne saurait pas à laquelle conduire.",
                at: tree.range(node), fix: Fix("Retirez ce repère, ou portez-le sur une partie qui ne se répète pas."))
            return nil
        }
        if let earlier = marks[name.index] {
            report(
                .duplicateMark,
                "Deux parties portent le repère « \(tree.text(node)) » : un renvoi ne saurait pas à laquelle conduire.",
                at: tree.range(node), notes: [Note("Déjà porté ici.", at: rules.range(earlier.node))],
                fix: Fix("Donnez un autre repère à l'une des deux."))
            return nil
        }
        marks[name.index] = Mark(node: node)
        return names.text(name)
    }

    /// Checks that every reference aims at a mark.
    mutating func verifyCitations() {
        var reported: Set<NameID> = []
        for (name, range) in citations {
            if marks[name.index] != nil {
                marks[name.index]?.isCited = true
                continue
            }
            guard reported.insert(name).inserted else { continue }
            let word = names.text(name)
            let near = guess(word, among: marks.compactMap { $0.map { rules.text($0.node) } })
            let fix =
                near.map { Fix("Vouliez-vous écrire « \($0) » ?", range: range, replacement: $0) }
                ?? Fix("Ajoutez « repère : \(word) » sous la partie visée.")
            report(.unknownMark, "Aucune partie de l'acte ne porte le repère « \(word) ».", at: range, fix: fix)
        }
    }
}

extension PartKind {
    /// The parts that references may aim at.
    static let marked: [PartKind] = [.division, .chapter, .article, .annex]
}
