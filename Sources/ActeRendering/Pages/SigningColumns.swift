/// Those who sign side by side, on pages: each row is placed as one line, as high as the higher of its columns, then spread over them. Names that end
/// both columns stand as high.
struct SigningColumns {
    /// The paragraphs to be placed, each row being one.
    private(set) var joined: [PageComposer.Item]
    /// By row, the paragraph that stands for it, and how far below its top each line of each paragraph is.
    private var rows: [(first: Int, tops: [(paragraph: Int, lines: [Double])])] = []

    /// A column of a row.
    private struct Column {
        /// By paragraph, how far below its top each line is.
        var tops: [(paragraph: Int, lines: [Double])]
        /// How high it is, with the room to sign.
        var height: Double
    }

    /// The rows of a layout. One that no page can hold is left as it is: its paragraphs follow one another.
    init(_ layout: PageLayout) {
        joined = layout.items
        for (number, row) in layout.rows.enumerated() {
            let columns = [row.left, row.right].compactMap(\.self).map { column in
                column.lowerBound + layout.noticeCount..<column.upperBound + layout.noticeCount
            }
            let columnTops = Self.tops(of: columns, in: layout.items, alignsNames: row.alignsNames)
            let height = columnTops.map(\.height).max() ?? 0
            guard height <= min(layout.frame.firstHeight, layout.frame.height), let first = columns.first?.lowerBound
            else { continue }
            for paragraph in columns.flatMap(\.self) {
                joined[paragraph] = PageComposer.Item(lines: 0, lineHeight: 0, before: 0, after: 0, keepsWithNext: true)
            }
            if let last = columns.last {
                joined[last.upperBound - 1].keepsWithNext = layout.items[last.upperBound - 1].keepsWithNext
            }
            joined[first].lines = 1
            joined[first].lineHeight = height
            joined[first].before = number == 0 ? layout.items[first].before : Double(SigningRow.before)
            rows.append((first, columnTops.flatMap(\.tops)))
        }
    }

    /// The places of the lines of each column; where names are aligned, that of the column whose qualities are shorter comes down to the other.
    private static func tops(of columns: [Range<Int>], in items: [PageComposer.Item], alignsNames: Bool) -> [Column] {
        var found = columns.map { tops(of: $0, in: items) }
        guard alignsNames, let lowest = found.compactMap({ $0.tops.last?.lines.first }).max() else { return found }
        for (position, column) in found.enumerated() {
            guard let name = column.tops.last, let top = name.lines.first else { continue }
            found[position].tops[column.tops.count - 1].lines = name.lines.map { $0 + lowest - top }
            found[position].height += lowest - top
        }
        return found
    }

    /// Gives each paragraph of each row the place of its own lines.
    func spread(_ places: inout [[PageComposer.Place]]) {
        for row in rows {
            guard let origin = places[row.first].first else { continue }
            for (paragraph, lines) in row.tops {
                places[paragraph] = lines.map { PageComposer.Place(page: origin.page, top: origin.top + $0) }
            }
        }
    }

    /// How far below the top of a column each line of its paragraphs is, and how high it is, with the room to sign.
    private static func tops(of column: Range<Int>, in items: [PageComposer.Item]) -> Column {
        var tops: [(paragraph: Int, lines: [Double])] = []
        var height = 0.0
        for index in column {
            let item = items[index]
            if index > column.lowerBound { height += max(items[index - 1].after, item.before) }
            tops.append((index, (0..<item.lines).map { height + Double($0) * item.lineHeight }))
            height += Double(item.lines) * item.lineHeight
        }
        if let last = items[column].last, last.keepsAfter { height += last.after }
        return Column(tops: tops, height: height)
    }
}
