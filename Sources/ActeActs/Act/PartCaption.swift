extension Act {
    /// What people call a part: `article 3 « Affectation »`, `article 1er`, `visa de la loi n° …`, `considérant 2`.
    public func caption(of index: Int) -> String {
        let part = parts[index]
        let title = part.plan >= 0 ? plan.title(of: plan.parts[Int(part.plan)]) : ""
        let quoted = title.isEmpty ? "" : " «\u{A0}\(title)\u{A0}»"
        switch part.kind {
        case .article, .division, .chapter, .annex: return numbered(part) + quoted
        case .mention: return "mention" + quoted
        case .citation, .recital, .passage, .alert, .refusal:
            guard let words = paragraphs(of: part).first?.words else { return part.kind.rawValue }
            return "\(part.kind.rawValue) «\u{A0}\(opening(of: words))\u{A0}»"
        case .heading, .preamble, .signature: return part.kind.rawValue
        case .section: return "partie" + quoted
        }
    }

    private func numbered(_ part: ActPart) -> String {
        var words = Array("\(part.kind.rawValue) ".utf8)
        switch part.kind {
        case .division, .chapter: PartNumber.appendRoman(part.number, to: &words)
        case .annex: PartNumber.appendArabic(part.number, ordinal: false, to: &words)
        default: PartNumber.appendArabic(part.number, to: &words)
        }
        return String(decoding: words, as: UTF8.self)
    }

    /// The first words of a paragraph, enough to know it by.
    private func opening(of words: ByteRange) -> String {
        let longest = 60
        let text = text(words)
        guard text.count > longest else { return text }
        let cut = text.prefix(longest)
        let end = cut.lastIndex(of: " ") ?? cut.endIndex
        return cut[..<end] + "…"
    }
}
