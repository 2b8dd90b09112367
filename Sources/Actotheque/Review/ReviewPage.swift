/// Writes a review as one page that needs nothing else: no script, no network, and paper does as well as a screen.
struct ReviewPage {
    private let review: Review

    init(_ review: Review) { self.review = review }

    /// The whole page. O(size).
    var text: String {
        let title = Markup.escaped(review.title)
        let sections = review.sections.enumerated().map { section($1, number: $0 + 1) }
        return """
            <!DOCTYPE html>
            <html lang="fr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Relecture : \(title)</title>
            <style>
            \(ReviewPage.style)
            </style>
            </head>
            <body>
            <header>
            <p class="kind">Dossier de relecture</p>
            <h1>\(title)</h1>
            \(list(review.heading))
            </header>
            <nav aria-label="Sommaire">
            <h2>Sommaire</h2>
            <ol>
            \(review.sections.map(entry).joined(separator: "\n"))
            </ol>
            </nav>
            <main>
            \(sections.joined(separator: "\n"))
            </main>
            \(signature)
            </body>
            </html>

            """
    }

    private func entry(_ section: Review.Section) -> String {
        let count = section.items.count
        return "<li><a href=\"#\(Markup.escaped(section.anchor))\">\(Markup.escaped(section.title))</a>"
            + " <span class=\"count\">(\(count))</span></li>"
    }

    private func section(_ section: Review.Section, number: Int) -> String {
        let id = Markup.escaped(section.anchor)
        let words = section.words.isEmpty ? "" : "<p>\(Markup.escaped(section.words))</p>\n"
        let items = section.items.enumerated().map { item($1, "\(number).\($0 + 1)") }
        return """
            <section aria-labelledby="\(id)">
            <h2 id="\(id)">\(number). \(Markup.escaped(section.title))</h2>
            \(words)\(items.joined(separator: "\n"))
            </section>
            """
    }

    private func item(_ item: Review.Item, _ number: String) -> String {
        let id = Markup.escaped(item.anchor)
        var blocks = [
            "<h3><a class=\"number\" href=\"#\(id)\">\(number)</a> \(Markup.escaped(item.title))</h3>",
            list(item.facts),
        ]
        if let table = item.table { blocks.append(lines(of: table, caption: item.title)) }
        blocks += item.extracts.map(extract)
        blocks.append(
            """
            <div class="note" role="group" aria-label="Avis sur \(Markup.escaped(number))">
            <label><input type="checkbox"> conforme</label>
            <label><input type="checkbox"> à revoir</label>
            <span class="box" contenteditable="true" role="textbox" aria-label="Observations sur \(Markup.escaped(number))"></span>
            </div>
            """)
        let body = blocks.filter { !$0.isEmpty }.joined(separator: "\n")
        return "<article id=\"\(id)\">\n\(body)\n</article>"
    }

    private func list(_ facts: [Review.Fact]) -> String {
        guard !facts.isEmpty else { return "" }
        let lines = facts.map { fact in
            let mark = fact.isOpen ? " class=\"open\"" : ""
            return "<div\(mark)><dt>\(Markup.escaped(fact.label))</dt><dd>\(Markup.escaped(fact.text))</dd></div>"
        }
        return "<dl>\n\(lines.joined(separator: "\n"))\n</dl>"
    }

    private func lines(of table: Review.Table, caption: String) -> String {
        let heads = table.heads.map { "<th scope=\"col\">\(Markup.escaped($0))</th>" }.joined()
        let lines = table.lines.map { cells in
            let first = cells.first.map { "<th scope=\"row\">\(Markup.escaped($0))</th>" } ?? ""
            return "<tr>" + first + cells.dropFirst().map { "<td>\(Markup.escaped($0))</td>" }.joined() + "</tr>"
        }
        return """
            <table>
            <caption>\(Markup.escaped(caption))</caption>
            <thead><tr>\(heads)</tr></thead>
            <tbody>
            \(lines.joined(separator: "\n"))
            </tbody>
            </table>
            """
    }

    private func extract(_ extract: Review.Extract) -> String {
        let title = Markup.escaped(extract.title)
        let text = "<pre>\(Markup.escaped(extract.text))</pre>"
        return extract.isFolded
            ? "<details>\n<summary>\(title)</summary>\n\(text)\n</details>"
            : "<figure>\n<figcaption>\(title)</figcaption>\n\(text)\n</figure>"
    }

    private var signature: String {
        let lines = ReviewWords.signature.map { words in
            let label = Markup.escaped(words)
            return "<div><span>\(label)</span>"
                + "<span class=\"box\" contenteditable=\"true\" role=\"textbox\" aria-label=\"\(label)\"></span></div>"
        }
        return """
            <footer aria-labelledby="signature">
            <h2 id="signature">Signature</h2>
            \(lines.joined(separator: "\n"))
            </footer>
            """
    }
}
