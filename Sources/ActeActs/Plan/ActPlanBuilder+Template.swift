extension ActPlanBuilder {
    /// Opens the next part of the gabarit. Its own text, if it has any, follows.
    /// - Parameters:
    ///   - name: the name after `partie`, typeset.
    ///   - announcement: the line above what it takes in, typeset.
    ///   - frame: what stands around each item.
    public mutating func beginSection(
        name: String, contents: [TemplateContent], isMandatory: Bool, announcement: String = "",
        frame: ItemFrame = .none, numbering: ArticleNumbering = .standard, origin: Origin
    ) {
        let start = code.count
        code.append(.skip(0))
        let part = PlanPart(
            id: nil, kind: .section, origin: origin, title: store(name), sources: .empty, mark: -1, citation: -1,
            entry: position, holdsParts: false)
        parts.append(part)
        sections.append(
            TemplateSection(
                name: name, isMandatory: isMandatory, contents: contents, announcement: store(announcement),
                frame: frame,
                numbering: numbering, entry: position, part: UInt32(truncatingIfNeeded: parts.count - 1)))
        frames.append(.section(at: start))
    }

    /// Closes the part of the gabarit opened last.
    public mutating func endSection() {
        guard case .section(let start) = frames.last else { return }
        frames.removeLast()
        code.append(.end)
        code[start] = .skip(position)
    }
}
