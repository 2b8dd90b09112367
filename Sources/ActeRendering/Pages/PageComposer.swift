/// Says on which page each line goes, and how far down. Lengths are points from the top of the area of words.
///
/// A label stays with what it announces; no page starts or ends with a lone line of a paragraph that goes on.
struct PageComposer {
    /// A paragraph to be placed.
    struct Item {
        /// How many lines it has.
        var lines: Int
        /// The height of each.
        var lineHeight: Double
        /// The white above, dropped at the top of a page.
        var before: Double
        /// The room above its first line that no page drops: that of a rule.
        var inset = 0.0
        /// The white below, dropped at the foot of a page unless it must be there.
        var after: Double
        /// Whether the white below it is room that its page must have: who signs writes there.
        var keepsAfter = false
        /// Whether it stays on the page of what follows.
        var keepsWithNext = false
        /// Whether its lines stay together.
        var keepsTogether = false
        /// Whether it starts a page.
        var startsPage = false
        /// The height of what stands again above it where it is the first of a page: the header of the table it is a row of.
        var head = 0.0
    }

    /// Where a line goes.
    struct Place: Equatable {
        /// Its page, from 0.
        var page: Int
        /// The top of the line.
        var top: Double
    }

    /// The height of the area of words on the first page.
    let firstHeight: Double
    /// The same on the next pages.
    let height: Double
    private var page = 0
    private var cursor = 0.0
    private var isPageEmpty = true
    /// The white below the last paragraph, which joins that above the next: the larger of the two stands, as word processors have it.
    private var pending = 0.0

    /// An area of words.
    init(firstHeight: Double, height: Double) {
        self.firstHeight = firstHeight
        self.height = height
    }

    /// The place of every line of every item. O(lines).
    mutating func places(of items: [Item]) -> [[Place]] {
        var places: [[Place]] = []
        places.reserveCapacity(items.count)
        for index in items.indices {
            if items[index].startsPage, !isPageEmpty { turn() }
            if isStart(of: index, in: items), !fits(from: index, in: items), !isPageEmpty {
                turn(below: items[index].head)
            }
            places.append(place(items[index]))
        }
        return places
    }

    private var room: Double { page == 0 ? firstHeight : height }

    private mutating func turn(below head: Double = 0) {
        page += 1
        cursor = head
        pending = 0
        isPageEmpty = true
    }

    /// Whether a group of paragraphs that stay together begins there.
    private func isStart(of index: Int, in items: [Item]) -> Bool { index == 0 || !items[index - 1].keepsWithNext }

    /// Whether the group that begins there, with the first lines of what it announces, fits on what is left of the page.
    private func fits(from start: Int, in items: [Item]) -> Bool {
        var need = isPageEmpty ? 0 : max(pending, items[start].before)
        var index = start
        while index < items.count {
            let item = items[index]
            if index > start { need += max(items[index - 1].after, item.before) }
            if index > start, item.startsPage { return true }
            need += item.inset
            guard item.keepsWithNext else {
                let below = item.keepsAfter ? item.after : 0
                return cursor + need + Double(least(of: item)) * item.lineHeight + below <= room
            }
            need += Double(item.lines) * item.lineHeight
            index += 1
        }
        return cursor + need <= room
    }

    /// How many lines of a paragraph must stand on the page where it begins.
    private func least(of item: Item) -> Int {
        if item.keepsTogether || item.lines <= 3 { return item.lines }
        return 2
    }

    private mutating func place(_ item: Item) -> [Place] {
        if !isPageEmpty { cursor += max(pending, item.before) }
        cursor += item.inset
        var places: [Place] = []
        for line in 0..<item.lines {
            let left = item.lines - line
            // A page that takes all but one of the lines left takes one fewer: two go over.
            let isLoneNext = left == 2 && line >= 2 && cursor + 2 * item.lineHeight > room + Self.hair
            if (cursor + item.lineHeight > room + Self.hair || isLoneNext), !isPageEmpty { turn(below: item.head) }
            places.append(Place(page: page, top: cursor))
            cursor += item.lineHeight
            isPageEmpty = false
        }
        pending = item.after
        return places
    }

    /// Less than anyone sees: sums of lengths are not exact.
    private static let hair = 0.01
}
