package import ActeGraph

/// A piece of what a plan may write: what stands in a row under the same branches, a paragraph at most.
package struct PlanPiece: Sendable, Hashable {
    /// A branch of a decision.
    package struct Step: Sendable, Hashable {
        /// The decision.
        package var decision: DecisionID
        /// The branch, by position.
        package var branch: Int
    }

    /// Its words, and all that decides how it prints once its values are known.
    package var words: String
    /// The branches that lead to it.
    package var path: [Step]
    /// The part of the plan that it stands in, by position; nothing for what belongs to the gabarit.
    package var part: Int?
    /// What it prints, in its order.
    package var operands: [Operand]
    /// Those of its words that the option chosen decides, in their order; `words` hold nothing of them.
    package var choices: [Choice]

    /// Words that the option chosen decides.
    package struct Choice: Sendable, Hashable {
        /// The question whose options they are.
        package var question: QuestionID
        /// By option: its words.
        package var texts: [String]
    }
}

extension ActPlan {
    /// The pieces of the act, in the order of the source, the plan of its nature first. `name` names operands, those that always have the same value
    /// alike. O(size, clauses counted as often as they are called).
    package func pieces(naming name: @escaping (Operand) -> String) -> [PlanPiece] {
        var reader = PieceReader(storage, name)
        reader.readTemplate()
        reader.run(from: 0)
        return reader.pieces
    }

    /// By refusal: its pieces.
    package func refusalPieces(naming name: @escaping (Operand) -> String) -> [[PlanPiece]] {
        storage.refusals.map { part in
            var reader = PieceReader(storage, name)
            reader.run(from: Int(storage.parts[Int(part)].entry))
            return reader.pieces
        }
    }
}

/// Goes through a plan by every branch.
private struct PieceReader {
    private let storage: PlanStorage
    private let name: (Operand) -> String
    private(set) var pieces: [PlanPiece] = []
    private var path: [PlanPiece.Step] = []
    private var words = ""
    private var operands: [Operand] = []
    private var choices: [PlanPiece.Choice] = []
    private var parts: [Int] = []

    init(_ storage: PlanStorage, _ name: @escaping (Operand) -> String) {
        self.storage = storage
        self.name = name
    }

    mutating func readTemplate() {
        for section in storage.sections {
            let contents = storage.contents[section.contents.indices].map {
                "\($0.place)\($0.filter)\(storage.text($0.name))"
            }
            let frame = [
                section.name, section.announcement, section.prefix, section.suffix, section.numberPrefix,
                section.numberSeparator,
            ]
            open("partie \(contents)\(frame.map { storage.text($0) })\(section.showsTitles)")
            run(from: Int(section.entry))
        }
    }

    /// Recursive as deep as decisions and clauses are nested.
    mutating func run(from start: Int) {
        var position = start
        while position < storage.code.count {
            switch storage.code[position] {
            case .end, .leave:
                close()
                return
            case .skip(let next):
                position = Int(next)
                continue
            case .include(let clause):
                close()
                run(from: Int(storage.clauses[Int(clause)]))
            case .decision(let index):
                close()
                let decision = storage.decisions[Int(index)]
                for (branch, target) in storage.targets[decision.targets.indices].enumerated() {
                    path.append(PlanPiece.Step(decision: decision.id, branch: branch))
                    run(from: Int(target))
                    path.removeLast()
                }
                position = Int(decision.end)
                continue
            case let instruction: read(instruction)
            }
            position += 1
        }
        close()
    }

    private mutating func read(_ instruction: Instruction) {
        switch instruction {
        case .part(let index, _):
            open(self.part(storage.parts[Int(index)]))
            parts.append(Int(index))
        case .text:
            // What only opens the text of a part is like that of no other part.
            open("texte " + (parts.last.map { self.part(storage.parts[$0]) } ?? ""))
        case .paragraph: open("alinéa")
        case .listItem: open("tiret")
        case .row(let isHeader): open(isHeader ? "en-tête de tableau" : "ligne de tableau")
        case .cell: words += "\u{8}"
        case .endPart:
            words += "\u{1}fin de partie"
            close()
            _ = parts.popLast()
        case .endText: words += "\u{1}fin de texte"
        case .bytes(let start, let length):
            words += "\u{1}" + storage.text(ByteRange(start: start, end: start + length))
        case .hole(let index):
            let hole = storage.holes[Int(index)]
            words += "\u{2}\(value(hole.operand)), \(hole.format.rawValue)"
        case .dateSpan(let index):
            let span = storage.dateSpans[Int(index)]
            words += "\u{3}\(value(span.first)) \(value(span.last)) \(span.isCapital)"
        case .pick(let index):
            let pick = storage.picks[Int(index)]
            let alternatives = (pick.first..<pick.first + pick.count).map {
                storage.text(storage.alternatives[Int($0)])
            }
            if case .question(let question) = pick.operand, case .option(let chosen) = pick.rule {
                operands.append(pick.operand)
                words += "\u{4}\(name(pick.operand)) option"
                choices.append(PlanPiece.Choice(question: question, texts: chosen.map { alternatives[Int($0)] }))
            } else {
                words += "\u{4}\(value(pick.operand)) \(pick.rule) \(alternatives)"
            }
        case .crossReference(let mark): words += "\u{5}" + storage.marks[Int(mark)]
        case .bold: words += "\u{6}"
        case .italic: words += "\u{7}"
        case .end, .leave, .skip, .include, .decision: break
        }
    }

    private func part(_ part: PlanPart) -> String {
        let mark = part.mark < 0 ? "" : storage.marks[Int(part.mark)]
        var words = "\(part.kind)\u{1}\(storage.text(part.title))\u{1}\(mark)\u{1}\(storage.text(part.claim))"
        if part.citation >= 0 {
            let key = storage.citations.keys[Int(part.citation)]
            words += "\u{1}\(storage.text(key.words)) \(key.rank) \(key.day) \(key.hasBlanks)"
        }
        return words
    }

    private mutating func value(_ operand: Operand) -> String {
        operands.append(operand)
        let caption = storage.caption(of: operand)
        let options = storage.words[caption.options.indices].map { storage.text($0) }
        if case .question(let question) = operand, !options.isEmpty {
            choices.append(PlanPiece.Choice(question: question, texts: options))
            return name(operand)
        }
        return name(operand) + (options.isEmpty ? "" : "\(options)")
    }

    private mutating func open(_ words: String) {
        close()
        self.words = words
    }

    private mutating func close() {
        if !words.isEmpty {
            pieces.append(
                PlanPiece(words: words, path: path, part: parts.last, operands: operands, choices: choices))
        }
        words = ""
        operands = []
        choices = []
    }
}
