internal import ActeDiagnostics
internal import ActePatterns
internal import ActeSyntax
internal import ActeValues

/// A property as it stands in the tree.
struct WrittenProperty {
    /// The key, folded.
    var key: String
    /// The key as a place.
    var keyNode: SyntaxID
    /// What follows the colon; nothing when it is empty.
    var valueNode: SyntaxID?
}

extension Checker {
    /// The properties of a statement, those that mean nothing there left out and reported.
    mutating func properties(of statement: SyntaxID, _ owner: PropertyOwner) -> [WrittenProperty] {
        var found: [WrittenProperty] = []
        for child in tree.children(of: statement) where tree.kind(child) == .property {
            if let property = property(child, owner, after: found) { found.append(property) }
        }
        return found
    }

    /// Reads one property and checks that it may stand here.
    private mutating func property(
        _ node: SyntaxID, _ owner: PropertyOwner, after earlier: [WrittenProperty]
    ) -> WrittenProperty? {
        var children = tree.children(of: node).makeIterator()
        guard let keyNode = children.next(), tree.kind(keyNode) == .propertyKey else { return nil }
        let key = NameFolding.folded(tree.text(keyNode))
        let property = WrittenProperty(key: key, keyNode: keyNode, valueNode: children.next())
        guard owner.knows(key) else {
            reportUnknownKey(property, owner)
            return nil
        }
        if !PropertyOwner.repeatable.contains(key), let first = earlier.first(where: { $0.key == key }) {
            report(
                .repeatedProperty,
                "« \(key) » est écrit deux fois : on ne saurait pas laquelle des deux lignes suivre.",
                at: tree.range(keyNode), notes: [Note("Déjà écrit ici.", at: tree.range(first.keyNode))],
                fix: Fix("Supprimez la ligne qui est en trop."))
            return nil
        }
        // A property without value was reported when it was read.
        guard let value = property.valueNode, tree[value].end > tree[value].start else { return nil }
        if key == "vérifié le" { _ = date(value) }
        return property
    }

    private mutating func reportUnknownKey(_ property: WrittenProperty, _ owner: PropertyOwner) {
        let range = tree.range(property.keyNode)
        let keys = owner.ownKeys + PropertyOwner.common
        if property.key == "repère" {
            report(
                .markOutsidePart, "Un repère se place sous un titre, un chapitre, un article ou une annexe.", at: range,
                fix: Fix("Déplacez cette ligne sous la partie à laquelle les renvois conduisent."))
            return
        }
        let others = PropertyOwner.owners(of: property.key)
        if let other = others.first {
            report(
                .misplacedProperty,
                "« \(property.key) » ne veut rien dire sous \(owner.described) : cette précision va sous \(other.described).",
                at: range, fix: Fix("Déplacez ou supprimez cette ligne."))
            return
        }
        let near = guess(property.key, among: keys)
        let fix =
            near.map { Fix("Vouliez-vous écrire « \($0) » ?", range: range, replacement: $0) }
            ?? Fix("Ici, on peut écrire : \(Checker.listed(keys)).")
        report(
            .unknownProperty, "« \(property.key) » n'est pas une précision connue sous \(owner.described).", at: range,
            fix: fix)
    }

    /// A property as the model keeps it.
    func kept(_ property: WrittenProperty) -> Property? {
        guard let value = property.valueNode else { return nil }
        return Property(key: property.key, value: tree.text(value), range: tree.range(value))
    }

    /// The properties of a statement as the model keeps them.
    mutating func keptProperties(of statement: SyntaxID, _ owner: PropertyOwner) -> [Property] {
        properties(of: statement, owner).compactMap { kept($0) }
    }

    /// Reads the properties of a line that the model keeps nothing else of.
    mutating func readGround(of line: SyntaxID, _ owner: PropertyOwner, name: String = "") {
        let properties = keptProperties(of: line, owner)
        // What a gabarit or a calendar says outside of these rules rests on its own texts.
        guard !properties.isEmpty, tree.file.id == rules.file.id else { return }
        model.grounds.append(Ground(name: name, properties: properties, range: lineRange(line)))
    }

    /// The date a node holds; nothing, once reported, when it is none.
    mutating func date(_ node: SyntaxID) -> CalendarDate? {
        do {
            let value = try AnswerReader.read(tree.text(node), as: .date)
            if case .date(let date) = value { return date }
        } catch {
            report(
                .unreadableDate, "« \(tree.text(node)) » n'est pas une date.", at: tree.range(node),
                fix: Fix(error.sentence))
        }
        return nil
    }

    /// A motif the engine can try, its slashes left out; nothing, once reported, when it is unsound.
    mutating func soundPattern(_ text: String, at range: SourceRange) -> String? {
        do {
            return try Pattern(text).text
        } catch {
            let start = min(range.start + UInt32(clamping: error.offset), range.end)
            report(
                .unsoundPattern, "Ce motif ne peut pas être utilisé. \(error.message)",
                at: SourceRange(file: range.file, start: min(start, range.end &- 1), end: range.end),
                fix: Fix("Corrigez le motif."))
            return nil
        }
    }

    /// The motif that a property holds between slashes.
    mutating func pattern(of property: WrittenProperty) -> String? {
        guard let value = property.valueNode else { return nil }
        var range = tree.range(value)
        var text = tree.text(value)
        if tree.kind(value) != .pattern {
            guard text.count >= 2, text.hasPrefix("/"), text.hasSuffix("/") else {
                report(
                    .unsoundPattern, "Un motif s'écrit entre deux barres obliques.", at: range,
                    fix: Fix("Écrivez /\(text)/.", range: range, replacement: "/\(text)/"))
                return nil
            }
            text = String(text.dropFirst().dropLast())
            range = SourceRange(file: range.file, start: range.start + 1, end: range.end - 1)
        }
        return soundPattern(text, at: range)
    }
}
