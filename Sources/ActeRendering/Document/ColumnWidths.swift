/// How wide the columns of a table are, from what they hold.
///
/// Each column is at least as wide as its longest word; what room is left goes to those whose paragraphs are longer than that, as
/// browsers do it.
struct ColumnWidths {
    /// About how many characters the lines of a page hold.
    private static let pageWidth = 90
    /// What stands around the words of a cell, in characters.
    private static let padding = 2

    /// The widest word of a column.
    private(set) var least: Int
    /// The widest paragraph of a column.
    private(set) var most: Int

    /// Reads the cells of a column. O(length).
    init(_ cells: [ArraySlice<UInt8>]) {
        var (least, most) = (1, 1)
        for cell in cells {
            most = max(most, ColumnWidths.width(cell))
            for word in cell.split(separator: UInt8(ascii: " ")) { least = max(least, ColumnWidths.width(word)) }
        }
        self.least = least
        self.most = most
    }

    /// How many columns words take on a line: marks that sit on the letter before them take none.
    static func width(_ words: ArraySlice<UInt8>) -> Int {
        if words.allSatisfy({ $0 < 0x80 }) { return words.count }
        return String(decoding: words, as: UTF8.self).unicodeScalars.count {
            !(0x300...0x36F).contains($0.value) && $0.value != 0xAD && !(0x200B...0x200F).contains($0.value)
        }
    }

    /// The width of each column in a table that is `room` wide, without what stands around words; nothing where the longest words do not fit.
    static func widths(_ columns: [ColumnWidths], in room: Int) -> [Int]? {
        let most = columns.reduce(0) { $0 + $1.most }
        if most <= room { return columns.map(\.most) }
        let least = columns.reduce(0) { $0 + $1.least }
        guard least <= room else { return nil }
        var left = room - least
        var wanted = most - least
        return columns.map { column in
            // Each takes its part of what the columns before it left: the parts add up to the room.
            let extra = wanted > 0 ? left * (column.most - column.least) / wanted : 0
            left -= extra
            wanted -= column.most - column.least
            return column.least + extra
        }
    }

    /// The same, of a column that has a name.
    ///
    /// - Parameter namesWrap: whether the name may take several lines, so that what the column holds takes fewer.
    private init(_ cells: ArraySlice<ArraySlice<UInt8>>, named name: ArraySlice<UInt8>, namesWrap: Bool) {
        self.init(Array(cells))
        let own = ColumnWidths([name])
        // Bold letters are wider.
        least = max(least, (own.least * 6 + 4) / 5)
        most = max(most, ((namesWrap ? own.least : own.most) * 6 + 4) / 5)
    }

    /// The thousandths of the width of a page that each column takes, from its cells, the first of which may be its name.
    static func shares(_ columns: [[ArraySlice<UInt8>]], areNamed: Bool) -> [Int] {
        func measured(namesWrap: Bool) -> [ColumnWidths] {
            columns.map { cells in
                guard areNamed, let name = cells.first else { return ColumnWidths(cells) }
                return ColumnWidths(cells.dropFirst(), named: name, namesWrap: namesWrap)
            }
        }
        let room = max(0, pageWidth - padding * columns.count)
        let whole = measured(namesWrap: false)
        let fits = whole.reduce(0) { $0 + $1.most } <= room
        let read = fits ? whole : measured(namesWrap: true)
        let widths = (widths(read, in: room) ?? read.map { min($0.least, pageWidth) }).map { $0 + padding }
        var total = widths.reduce(0, +)
        var left = 1_000
        return widths.map { width in
            let share = left * width / total
            left -= share
            total -= width
            return share
        }
    }
}
