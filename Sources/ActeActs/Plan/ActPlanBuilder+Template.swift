import ActeValues

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
            entry: position)
        parts.append(part)
        let first = self.contents.count
        for content in contents { self.contents.append(compiled(content)) }
        sections.append(
            TemplateSection(
                name: store(name), isMandatory: isMandatory, contents: ByteRange(first, self.contents.count),
                announcement: store(announcement), prefix: store(frame.prefix), suffix: store(frame.suffix),
                numberPrefix: store(numbering.prefix), numberSeparator: store(numbering.separator ?? ""),
                showsTitles: numbering.separator != nil, entry: position,
                part: UInt32(truncatingIfNeeded: parts.count - 1)))
        frames.append(.section(at: start))
    }

    /// Closes the part of the gabarit opened last.
    public mutating func endSection() {
        guard case .section(let start) = frames.last else { return }
        frames.removeLast()
        code.append(.end)
        code[start] = .skip(position)
    }

    private mutating func compiled(_ content: TemplateContent) -> SectionContent {
        switch content {
        case .mention(let name): SectionContent(place: .mention, filter: .named, name: store(name))
        case .otherMentions: SectionContent(place: .mention, filter: .unclaimed, name: .empty)
        default: SectionContent(place: content.place, filter: .all, name: .empty)
        }
    }

    /// Writes what follows the number of each part that bears one, so that printing it is one copy. O(parts).
    mutating func writeLabels() {
        let articles = sections.first { section in contents[section.contents.indices].contains { $0.place == .body } }
        let standard = Array((ArticleNumbering.standard.separator ?? "").utf8)
        let separator = articles.map { Array(bytes[$0.numberSeparator.indices]) } ?? standard
        for index in parts.indices where !parts[index].title.isEmpty {
            switch parts[index].kind {
            case .article where articles?.showsTitles == false: continue
            case .article: parts[index].afterNumber = storeLabel(separator, parts[index].title)
            case .division, .chapter, .annex: parts[index].afterNumber = storeLabel(standard, parts[index].title)
            default: continue
            }
        }
    }

    private mutating func storeLabel(_ separator: [UInt8], _ title: ByteRange) -> ByteRange {
        // Taken out first: a slice that is alive while the bytes grow would have them all copied.
        let label = separator + bytes[title.indices]
        let start = bytes.count
        bytes.append(contentsOf: label)
        return ByteRange(start, bytes.count)
    }

    /// Tells the mentions that a part of the gabarit names from the others, by names that fold alike. O(mentions × names).
    mutating func claimMentions() {
        let named = contents.filter { $0.filter == .named }.map { ($0.name, folded($0.name)) }
        for index in parts.indices where parts[index].kind == .mention {
            let title = folded(parts[index].title)
            parts[index].claim = named.first { $0.1 == title }?.0 ?? .empty
        }
    }

    private func folded(_ words: ByteRange) -> String {
        NameFolding.folded(String(decoding: bytes[words.indices], as: UTF8.self))
    }
}
