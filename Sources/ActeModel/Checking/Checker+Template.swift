internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

/// What one item of a `contient` property takes into a part of a plan.
enum TemplateContent {
    /// Parts of that kind.
    case parts(PartKind)
    /// The mentions of that name.
    case mention(String)
    /// The mentions that no other part of the plan names.
    case otherMentions

    /// The items that a `contient` property may list.
    static let words = [
        "intitulé", "préambule", "visas", "considérants", "articles", "dispositif", "annexes", "signature", "mention …",
        "mentions",
    ]

    /// Reads one folded item.
    init?(_ item: String) {
        switch item {
        case "intitulé": self = .parts(.heading)
        case "préambule": self = .parts(.preamble)
        case "visas": self = .parts(.citation)
        case "considérants": self = .parts(.recital)
        case "articles", "dispositif": self = .parts(.article)
        case "annexes": self = .parts(.annex)
        case "signature", "signatures": self = .parts(.signature)
        case "mentions": self = .otherMentions
        default:
            guard item.hasPrefix("mention ") else { return nil }
            self = .mention(String(item.dropFirst(8)))
        }
    }
}

extension Checker {
    /// Chooses the plan of the act's nature, reads it, and compares the tree with it.
    mutating func readTemplate() {
        guard !declarations.acts.isEmpty, !model.header.nature.isEmpty else { return }
        guard let (file, node) = chosenTemplate() else {
            report(
                .missingTemplate, "Aucun gabarit ne donne le plan de cet acte (\(model.header.nature)).",
                at: model.header.range,
                fix: Fix(
                    "Placez le gabarit « \(model.header.nature) » parmi les règles, ou corrigez la nature de l'acte."))
            return
        }
        let rules = tree
        tree = file
        var contents: [[TemplateContent]] = []
        model.template.name = tree.first(.title, in: node).map { tree.text($0) } ?? ""
        model.template.properties = keptProperties(of: node, .template)
        for child in file.children(of: node) where file.kind(child) == .templatePart {
            contents.append(readTemplatePart(child))
        }
        tree = rules
        verifyMentions(contents)
        verifyMandatoryParts(contents)
        readWaivers(contents)
    }

    /// The plan whose name, or whose `nature`, is that of the act; failing that, whose name begins it (`arrêté`).
    private func chosenTemplate() -> (SyntaxTree, SyntaxID)? {
        let nature = model.header.nature
        var general: (SyntaxTree, SyntaxID)?
        var candidates = declarations.templates.map { (tree, $0) }
        for tree in templates {
            candidates += tree.children(of: tree.root).filter { tree.kind($0) == .template }.map { (tree, $0) }
        }
        for (tree, node) in candidates {
            let name = tree.first(.title, in: node).map { NameFolding.folded(tree.text($0)) } ?? ""
            if name == nature || natures(of: node, in: tree).contains(nature) { return (tree, node) }
            if nature.hasPrefix(name + " "), general == nil { general = (tree, node) }
        }
        return general
    }

    private func natures(of template: SyntaxID, in tree: SyntaxTree) -> [String] {
        for property in tree.children(of: template) where tree.kind(property) == .property {
            guard let key = tree.first(.propertyKey, in: property), NameFolding.folded(tree.text(key)) == "nature",
                let value = tree.first(.propertyValue, in: property)
            else { continue }
            return tree.text(value).split(separator: ",").map { NameFolding.folded(String($0)) }
        }
        return []
    }

    private mutating func readTemplatePart(_ node: SyntaxID) -> [TemplateContent] {
        let name = tree.first(.title, in: node).map { tree.text($0) } ?? ""
        let properties = keptProperties(of: node, .templatePart)
        let isMandatory = tree.children(of: node).contains {
            tree.kind($0) == .flag && NameFolding.folded(tree.text($0)) == "obligatoire"
        }
        let textNode = tree.first(.text, in: node)
        surveyTables(below: node)
        let part = TemplatePart(
            name: name, isMandatory: isMandatory, expectation: isMandatory ? nil : expectation(in: properties),
            properties: properties, text: textNode.map { text($0) },
            range: lineRange(node))
        if let earlier = model.template.parts.first(where: { NameFolding.folded($0.name) == NameFolding.folded(name) })
        {
            report(
                .secondTemplatePart, "Le gabarit a deux parties « \(name) ».", at: part.range,
                notes: [Note("La première est ici.", at: earlier.range)],
                fix: Fix("Donnez un autre nom à l'une des deux."))
        }
        model.template.parts.append(part)
        guard let list = properties.first(where: { $0.key == "contient" }) else { return [] }
        var found: [TemplateContent] = []
        for item in list.value.split(separator: ",").map({ NameFolding.folded(String($0)) }) {
            if let content = TemplateContent(item) {
                found.append(content)
                continue
            }
            let near = guess(item, among: TemplateContent.words)
            report(
                .unknownContent, "« \(item) » ne désigne rien de ce qu'un acte contient.", at: list.range,
                fix: Fix(
                    near.map { "Vouliez-vous écrire « \($0) » ?" }
                        ?? "On peut écrire : \(Checker.listed(TemplateContent.words))."))
        }
        return found
    }

    /// Checks that the plan has a place for every mention written.
    private mutating func verifyMentions(_ contents: [[TemplateContent]]) {
        var known: [String] = []
        for content in contents.joined() {
            switch content {
            case .mention(let name): known.append(name)
            case .otherMentions: return
            case .parts: break
            }
        }
        var reported: Set<NameID> = []
        for (name, range) in mentions where !known.contains(names.text(name)) {
            guard reported.insert(name).inserted else { continue }
            let near = guess(names.text(name), among: known)
            let fix =
                near.map { Fix("Vouliez-vous écrire « \($0) » ?", range: range, replacement: $0) }
                ?? Fix(
                    known.isEmpty
                        ? "Retirez cette mention." : "Le gabarit attend les mentions \(Checker.listed(known, "et")).")
            report(
                .unknownMention,
                "Le gabarit « \(model.template.name) » n'a pas de place pour la mention « \(names.text(name)) ».",
                at: range, fix: fix)
        }
    }

    /// Checks that what the plan requires is written somewhere.
    private mutating func verifyMandatoryParts(_ contents: [[TemplateContent]]) {
        let written = Set(mentions.map { names.text($0.name) })
        for (part, contents) in zip(model.template.parts, contents) where part.isMandatory && part.text == nil {
            let isWritten = contents.contains { content in
                switch content {
                // The title of the act stands in for a heading.
                case .parts(.heading): true
                case .parts(let kind): writtenParts.contains(PartSet(kind))
                case .mention(let name): written.contains(name)
                case .otherMentions: !written.isEmpty
                }
            }
            if isWritten || contents.isEmpty { continue }
            report(
                .missingPart,
                "Le gabarit « \(model.template.name) » exige la partie « \(part.name) », et rien dans ce fichier ne l'écrit.",
                at: model.header.range, notes: [Note("Elle est exigée ici.", at: part.range)],
                fix: Fix("Ajoutez \(Checker.listed(contents.map { Checker.statement(for: $0) }))."))
        }
    }

    private static func statement(for content: TemplateContent) -> String {
        switch content {
        case .parts(let kind): kind.described
        case .mention(let name): "une mention « \(name) »"
        case .otherMentions: "une mention"
        }
    }
}
