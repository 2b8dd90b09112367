import ActeGraph
import ActeValues

extension Arrangement {
    /// Where a visa stands among the others.
    private struct Standing {
        var rank: NormRank
        /// Day of the text, where the order of its rank is by date; the latest when it has none.
        var day: Int32
        /// Place of a text whose words are known in advance; those with blanks come after it, in the order of the source.
        var order: UInt32
        /// The part, as an index among the found.
        var found: Int
        var citation: Int
        /// The article that its words, which begin with a blank, lack; none where they hold theirs.
        var lackingArticle = CitedText.Determiner.none

        func precedes(_ other: Standing) -> Bool {
            if rank != other.rank { return rank < other.rank }
            if day != other.day { return day < other.day }
            return order != other.order ? order < other.order : found < other.found
        }
    }

    /// Prints the visas: by rank then date, those of the same text as one, each once.
    mutating func printCitations(_ section: TemplateSection) {
        var standings: [Standing] = []
        var index = first[Int(PartPlace.citation.rawValue)]
        while index >= 0 {
            standings.append(standing(of: Int(index)))
            index = writer.found[Int(index)].next
        }
        standings.sort { $0.precedes($1) }
        let firstParagraph = writer.paragraphs.count
        var start = 0
        while start < standings.count {
            var end = start + 1
            while end < standings.count, standings[end].order != UInt32.max,
                standings[end].order == standings[start].order
            {
                end += 1
            }
            writer.open.prefix = section.prefix
            printCitation(standings[start..<end], section, after: firstParagraph)
            writer.open.prefix = .empty
            start = end
        }
    }

    private mutating func standing(of index: Int) -> Standing {
        let part = plan.parts[Int(writer.found[index].plan)]
        guard part.citation >= 0 else {
            return Standing(rank: .other, day: Int32.max, order: UInt32.max, found: index, citation: -1)
        }
        let key = plan.citations.keys[Int(part.citation)]
        guard key.hasBlanks else {
            return Standing(rank: key.rank, day: key.day, order: key.order, found: index, citation: Int(part.citation))
        }
        let date = firstDate(from: Int(part.entry))
        guard plan.citations.beginsWithBlank(Int(part.citation)) else {
            return Standing(
                rank: key.rank, day: date ?? key.day, order: UInt32.max, found: index, citation: -1)
        }
        let text = writer.citedText(from: part.entry)
        let day = text.rank == .code ? 0 : date ?? text.date?.dayNumber ?? key.day
        return Standing(
            rank: text.rank, day: day, order: UInt32.max, found: index, citation: -1, lackingArticle: text.determiner)
    }

    /// The first date that fills a blank of a visa: what its text is dated.
    private func firstDate(from entry: Int) -> Int32? {
        for instruction in plan.code[entry...] {
            switch instruction {
            case .hole(let index):
                if case .known(.date(let date)) = conclusions.finding(plan.holes[Int(index)].operand) {
                    return date.dayNumber
                }
            case .dateSpan(let index):
                if case .known(.date(let date)) = conclusions.finding(plan.dateSpans[Int(index)].first) {
                    return date.dayNumber
                }
            case .endPart: return nil
            default: continue
            }
        }
        return nil
    }

    private mutating func printCitation(
        _ group: ArraySlice<Standing>, _ section: TemplateSection, after firstParagraph: Int
    ) {
        guard let first = group.first else { return }
        let part = writer.found[first.found]
        let position = parts.count
        for member in group { writer.found[member.found].printed = Int32(truncatingIfNeeded: position) }
        let firstMark = writer.marks.count
        let start = writer.paragraphs.count
        let startByte = writer.bytes.count
        if first.citation >= 0 {
            let words = wording(of: group)
            writer.addParagraph(words, .paragraph, decision: part.decision)
        } else {
            writer.writeBody(from: part.entry, .announced, decision: part.decision)
            writer.insert(first.lackingArticle, beforeParagraph: start, after: section.prefix, marksFrom: firstMark)
        }
        writer.closeItem(with: section.suffix)
        if first.citation < 0, let twin = twin(of: start, among: firstParagraph..<start) {
            // Once its blanks are filled, it says what another already says.
            writer.bytes.removeSubrange(startByte...)
            writer.paragraphs.removeSubrange(start...)
            writer.marks.removeSubrange(firstMark...)
            writer.found[first.found].printed = Int32(truncatingIfNeeded: twin)
            contributions.append(Contribution(part: twin, plan: part.plan, decision: part.decision))
            return
        }
        parts.append(
            ActPart(
                kind: .citation, depth: 1, plan: part.plan, paragraphs: ByteRange(start, writer.paragraphs.count),
                decision: part.decision))
        for member in group.dropFirst() {
            let other = writer.found[member.found]
            contributions.append(Contribution(part: position, plan: other.plan, decision: other.decision))
        }
    }

    /// The words of one text cited once or several times.
    private func wording(of group: ArraySlice<Standing>) -> ArraySlice<UInt8> {
        guard let first = group.first?.citation else { return [] }
        var isRepeated = true
        for member in group where plan.citations.keys[member.citation].reference != plan.citations.keys[first].reference
        {
            isRepeated = false
        }
        if isRepeated { return plan.bytes[plan.citations.keys[first].words.indices] }
        let others = group.dropFirst().map { plan.citations.references[$0.citation] }
        return ArraySlice(plan.citations.references[first].merged(with: others).typeset.utf8)
    }

    /// The part printed earlier, if any, whose only paragraph reads like the one at `position`.
    private func twin(of position: Int, among earlier: Range<Int>) -> Int? {
        guard position == writer.paragraphs.count - 1 else { return nil }
        let words = writer.bytes[writer.paragraphs[position].words.indices]
        for part in parts.indices.reversed()
        where parts[part].kind == .citation && parts[part].paragraphs.indices.count == 1 {
            let paragraph = parts[part].paragraphs.indices.lowerBound
            guard earlier.contains(paragraph) else { return nil }
            if writer.bytes[writer.paragraphs[paragraph].words.indices].elementsEqual(words) { return part }
        }
        return nil
    }
}
