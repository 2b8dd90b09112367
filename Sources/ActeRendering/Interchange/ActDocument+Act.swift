public import ActeActs
import ActeValues

extension ActDocument {
    /// The tree of an act, and when it was put on line, if it was. O(size).
    public init(_ act: Act, _ publication: Publication? = nil) {
        let tree = ActTree(act)
        let printed = act.parts.indices.prefix(act.printedCount).filter { act.parts[$0].depth == 0 }
        let aside = act.parts.indices.dropFirst(act.printedCount)
        self.init(
            title: act.plan.title, isDraft: act.isDraft, shortcomings: DraftNotice.reasons(act),
            parts: printed.map { tree.part($0) },
            alerts: aside.filter { act.parts[$0].kind == .alert }.map { tree.part($0) },
            refusal: aside.first { act.parts[$0].kind == .refusal }.map { tree.part($0) },
            receipt: Receipt(act.receipt), publishedOn: publication?.date.isoDay, author: publication?.author)
        if !act.isDraft { shortcomings = [] }
    }
}

/// Reads an act as a tree.
private struct ActTree {
    let act: Act

    init(_ act: Act) { self.act = act }

    func part(_ index: Int) -> ActDocument.Part {
        let part = act.parts[index]
        return ActDocument.Part(
            kind: part.kind.rawValue, number: part.number > 0 ? Int(part.number) : nil,
            title: part.plan >= 0 ? nonEmpty(act.plan.title(of: act.plan.parts[Int(part.plan)])) : nil,
            label: nonEmpty(act.text(part.label)), paragraphs: act.paragraphs(of: part).map { paragraph($0) },
            parts: act.children(of: index).map { self.part($0) },
            origins: act.origins(of: index).map { place($0) },
            decisions: act.path(to: part.decision).map {
                ActDocument.Decision(decision: $0.number, branch: $0.branch)
            },
            sources: act.sources(of: part).map(\.description))
    }

    private func paragraph(_ paragraph: ActParagraph) -> ActDocument.Paragraph {
        ActDocument.Paragraph(
            role: paragraph.role.rawValue, text: act.text(paragraph.words),
            marks: act.marks(of: paragraph).compactMap { mark($0, from: Int(paragraph.words.start)) })
    }

    private func mark(_ mark: ActMark, from start: Int) -> ActDocument.Mark? {
        let kind: String
        var name: String?
        switch mark.kind {
        case .bold: kind = "gras"
        case .italic: kind = "italique"
        case .value(let operand):
            kind = "valeur"
            name = act.plan.name(of: operand)
        case .personal(let operand):
            kind = "personnel"
            name = act.plan.name(of: operand)
        case .missing(let operand):
            kind = "manque"
            name = act.plan.name(of: operand)
        case .reserved(let privacy):
            guard privacy.contains(.personal) else { return nil }
            kind = "personnel"
        case .open: kind = "suspens"
        case .cellEnd: kind = "case"
        case .reference: kind = "renvoi"
        }
        return ActDocument.Mark(kind: kind, start: Int(mark.start) - start, end: Int(mark.end) - start, name: name)
    }

    private func place(_ origin: Origin) -> ActDocument.Place {
        let files = act.plan.fileNames
        return ActDocument.Place(
            file: Int(origin.file) < files.count ? files[Int(origin.file)] : "", line: Int(origin.line))
    }

    private func nonEmpty(_ words: String) -> String? { words.isEmpty ? nil : words }
}

extension ActDocument.Receipt {
    fileprivate init(_ receipt: Receipt) {
        self.init(
            engineVersion: receipt.engineVersion, rulesDigest: receipt.rulesDigest,
            answersDigest: receipt.answersDigest,
            lawDate: receipt.lawDate?.isoDay,
            judgments: receipt.judgments.map {
                ActDocument.Judgment(question: $0.question, author: $0.author, reason: $0.reason, bears: $0.bears)
            })
    }
}
