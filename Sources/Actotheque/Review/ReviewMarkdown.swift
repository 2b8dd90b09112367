/// Writes a review as Markdown, with boxes to tick.
struct ReviewMarkdown {
    private let review: Review

    init(_ review: Review) { self.review = review }

    /// The whole text. O(size).
    var text: String {
        var blocks = ["# Relecture : \(escaped(review.title))", list(review.heading)]
        for (number, section) in review.sections.enumerated() {
            blocks.append("## \(number + 1). \(escaped(section.title))")
            if !section.words.isEmpty { blocks.append(escaped(section.words)) }
            for (rank, item) in section.items.enumerated() {
                blocks.append("<a id=\"\(item.anchor)\"></a>")
                blocks += self.blocks(of: item, "\(number + 1).\(rank + 1)")
            }
        }
        blocks.append("## Signature")
        blocks.append(ReviewWords.signature.map { "\($0) : ……………………………………" }.joined(separator: "\n\n"))
        return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private func blocks(of item: Review.Item, _ number: String) -> [String] {
        var blocks = ["### \(number) \(escaped(item.title))", list(item.facts)]
        if let table = item.table { blocks.append(lines(of: table)) }
        for extract in item.extracts {
            // A folded block is HTML: what stands in it must not act as HTML.
            let code = fenced(extract.text)
            blocks.append(
                extract.isFolded
                    ? "<details>\n<summary>\(Markup.escaped(extract.title))</summary>\n\n\(code)\n\n</details>"
                    : "\(escaped(extract.title)) :\n\n\(code)")
        }
        blocks.append("☐ conforme  ☐ à revoir : …………………………………………")
        return blocks
    }

    private func list(_ facts: [Review.Fact]) -> String {
        facts.map { "- \($0.isOpen ? "▲ " : "")**\(escaped($0.label))** : \(escaped($0.text))" }.joined(separator: "\n")
    }

    private func lines(of table: Review.Table) -> String {
        func line(_ cells: [String]) -> String { "| " + cells.map(escaped).joined(separator: " | ") + " |" }
        let rule = "|" + table.heads.map { _ in " --- |" }.joined()
        return ([line(table.heads), rule] + table.lines.map(line)).joined(separator: "\n")
    }

    /// Lines as they are, between fences that they do not hold.
    private func fenced(_ text: String) -> String {
        var fence = "```"
        while text.contains(fence) { fence += "`" }
        let body = text.hasSuffix("\n") ? text : text + "\n"
        return "\(fence)text\n\(body)\(fence)"
    }

    /// Words that act as no markup, on one line.
    private func escaped(_ words: String) -> String {
        var escaped = ""
        for character in words {
            if character.isNewline {
                escaped += " "
            } else {
                if "\\`*_[]<>~&|#".contains(character) { escaped += "\\" }
                escaped.append(character)
            }
        }
        return escaped
    }
}
