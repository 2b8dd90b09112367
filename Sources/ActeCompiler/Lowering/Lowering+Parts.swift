import ActeActs
import ActeDiagnostics
import ActeFrench
import ActeGraph
import ActeModel

extension Lowering {
    /// A part of the act, with what it holds.
    mutating func lowerPart(_ index: Int, at place: inout Place) -> ActeGraph.ConditionID {
        let source = model.parts[index]
        let isHollow = openContents(index, under: place.path)
        defer { if isHollow { closeContents() } }
        noteVersion(index, at: place)
        if let mark = source.mark { markPaths[mark, default: []].append(place.path) }
        if source.kind == .citation, let line = source.line {
            lowerCitation(index, line, at: place)
            return graph.no
        }
        let id = part(name(of: source), role: .part(index), showing: nil, at: place, range: source.range)
        plan.beginPart(
            id, kind(source.kind), title: Typesetter.text(source.title), mark: source.mark,
            origin: line(source.range), sources: sources(source.properties))
        let (owner, windows) = (place.owner, place.windows)
        place.owner = owner ?? id
        // What it holds is of that version of it.
        place.windows = []
        if source.kind == .annex { written.openAnnexes += 1 }
        let escape = lower(source.block, at: &place)
        if source.kind == .annex { written.openAnnexes -= 1 }
        (place.owner, place.windows) = (owner, windows)
        plan.endPart()
        return escape
    }

    private mutating func lowerCitation(_ index: Int, _ line: TextID, at place: Place) {
        let source = model.parts[index]
        let id = part("visa", role: .part(index), showing: line, at: place, range: source.range)
        let notably = source.properties.first { $0.key == "notamment" }?.value ?? ""
        let cited = sources(source.properties)
        if let words = plainWords(of: line) {
            let reference = LegalReference(words, notably: notably)
            plan.citation(
                id, notably.isEmpty ? LegalReference(words) : reference, origin: self.line(source.range),
                sources: cited)
        } else {
            plan.beginCitation(id, notably: notably, origin: self.line(source.range), sources: cited)
            writeText(line, as: nil, at: place)
            plan.endPart()
        }
    }

    /// Adds a part to the graph, and remembers what it is.
    /// - Parameter text: what it shows by itself.
    mutating func part(
        _ name: String, role: PartOrigin.Role, showing text: TextID?, at place: Place, range: SourceRange
    ) -> PartID {
        let shown = text.map { shownOperands(model.texts[$0.index].segments.range, at: place) } ?? []
        let id = graph.part(name, showing: shown, in: place.block, origin: origin(range))
        origins.parts.append(PartOrigin(role: role, owner: place.owner, range: range))
        return id
    }

    private func name(of part: Part) -> String {
        part.title.isEmpty ? kind(part.kind).rawValue : "\(kind(part.kind).rawValue) \(part.title)"
    }

    private func kind(_ kind: ActeModel.PartKind) -> ActeActs.PartKind {
        switch kind {
        case .heading: .heading
        case .preamble: .preamble
        case .citation: .citation
        case .recital: .recital
        case .division: .division
        case .chapter: .chapter
        case .article: .article
        case .annex: .annex
        case .mention: .mention
        case .signature: .signature
        }
    }

    /// The plan of the act's nature, section by section.
    mutating func lowerTemplate() {
        let place = Place(block: graph.root, path: graph.yes, owner: nil)
        for section in model.template.parts {
            func value(_ key: String) -> String? { section.properties.first { $0.key == key }?.value }
            plan.beginSection(
                name: Typesetter.text(section.name),
                contents: value("contient").flatMap(TemplateContent.list) ?? [],
                isMandatory: section.isMandatory,
                announcement: value("annonce").map(Typesetter.text) ?? "",
                frame: value("chacun").map { ItemFrame(Typesetter.text($0)) } ?? .none,
                numbering: value("numérotation").flatMap(ArticleNumbering.init) ?? .standard,
                origin: line(section.range))
            if let text = section.text { writeText(text, as: nil, at: place) }
            plan.endSection()
        }
    }
}
