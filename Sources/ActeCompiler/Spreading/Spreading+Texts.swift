import ActeDiagnostics
import ActeFrench
import ActeModel

extension Spreading {
    /// Writes the enumerations of a text in full, where it stands.
    mutating func spreadText(_ id: TextID) {
        let run = written.texts[id.index].segments
        guard written.segments[run.range].contains(where: \.isSpread) else { return }
        model.texts[id.index].segments = keep(segments(written.segments[run.range], ItemNumbers()))
    }

    /// A text as it is said of some items.
    mutating func text(_ id: TextID, _ items: ItemNumbers) -> TextID {
        if items.areFirst { return id }
        var text = written.texts[id.index]
        text.segments = keep(segments(written.segments[text.segments.range], items))
        model.texts.append(text)
        return TextID(model.texts.count - 1)
    }

    private mutating func keep(_ segments: [TextSegment]) -> IndexRange {
        let start = model.segments.count
        model.segments.append(contentsOf: segments)
        return IndexRange(start..<model.segments.count)
    }

    private mutating func segments(_ pieces: ArraySlice<TextSegment>, _ items: ItemNumbers) -> [TextSegment] {
        var result: [TextSegment] = []
        var index = pieces.startIndex
        while index < pieces.endIndex {
            switch pieces[index] {
            case .hole(let value, let format, let range):
                result.append(.hole(copy(value, items), format: format, range: range))
            case .dateSpan(let first, let last, let isCapital, let range):
                result.append(
                    .dateSpan(copy(first, items), copy(last, items), isCapital: isCapital, range: range))
            case .inlineIf(let condition): result.append(.inlineIf(copy(condition, items)))
            case .pick(let pick): result.append(.pick(self.pick(pick, items)))
            case .needsItems(let list, let range):
                result.append(
                    .needsItems(Int32(truncatingIfNeeded: position(of: Int(list), items)), range: range))
            case .enumeration(let list, let head, _):
                let end = endOfEnumeration(pieces, from: index)
                result += enumeration(Int(list), pieces[(index + 1)..<end], head: head, items)
                index = end
            default: result.append(pieces[index])
            }
            index += 1
        }
        return result
    }

    private func endOfEnumeration(_ pieces: ArraySlice<TextSegment>, from start: Int) -> Int {
        var depth = 0
        for index in start..<pieces.endIndex {
            switch pieces[index] {
            case .enumeration: depth += 1
            case .enumerationEnd:
                depth -= 1
                if depth == 0 { return index }
            default: break
            }
        }
        return pieces.endIndex
    }

    /// `a, b et c`, as far as the list goes.
    private mutating func enumeration(
        _ list: Int, _ item: ArraySlice<TextSegment>, head: Int32?, _ items: ItemNumbers
    ) -> [TextSegment] {
        let preposition = head.flatMap { Spreading.preposition(model.strings[Int($0)]) }
        let range = written.questions[list].range
        var result: [TextSegment] = []
        for number in 1...room[list] {
            result.append(.inlineIf(holds(list, .greaterOrEqual, number, items, at: range)))
            if number > 1 {
                result.append(.inlineIf(holds(list, .equal, number, items, at: range)))
                result += [.words(string(" et ")), .inlineElse, .words(string(", ")), .inlineEnd]
            }
            let words = segments(item, items.with(list, number))
            // French repeats « de » and « à » before each item, and says « que » once.
            if let preposition, preposition != .que || number == 1 {
                result += self.words(words, after: preposition, head)
            } else {
                result += words
            }
            result.append(.inlineEnd)
        }
        return result
    }

    private static func preposition(_ format: String) -> NounPhrase.Preposition? {
        NounPhrase.Preposition.allCases.first { format == "avec \($0.rawValue)" }
    }

    /// How an item reads after a small word, contracted or elided with the first of its words.
    private mutating func words(
        _ item: [TextSegment], after preposition: NounPhrase.Preposition, _ format: Int32?
    ) -> [TextSegment] {
        var item = item
        guard let first = item.firstIndex(where: { !$0.isStyle }) else { return item }
        switch item[first] {
        case .hole(let value, nil, let range): item[first] = .hole(value, format: format, range: range)
        case .run(let range):
            let text = model.files[Int(range.file.rawValue)].text(range)
            item[first] = .words(string(NounPhrase(text).after(preposition)))
        default: break
        }
        return item
    }

    private mutating func pick(_ index: Int32, _ items: ItemNumbers) -> Int32 {
        if items.areFirst { return index }
        var pick = written.picks[Int(index)]
        pick.subject = copy(pick.subject, items)
        model.picks.append(pick)
        return Int32(truncatingIfNeeded: model.picks.count - 1)
    }

    private mutating func string(_ words: String) -> Int32 {
        if let known = model.strings.firstIndex(of: words) { return Int32(truncatingIfNeeded: known) }
        model.strings.append(words)
        return Int32(truncatingIfNeeded: model.strings.count - 1)
    }
}

extension TextSegment {
    /// Whether spreading changes it even for the first items.
    fileprivate var isSpread: Bool {
        switch self {
        case .enumeration, .needsItems: true
        default: false
        }
    }
}
