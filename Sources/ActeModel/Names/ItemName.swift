internal import ActeValues

/// A name that tells a question by its place: `élus intéressés n° 2, nom` is the name of the second item.
public struct ItemName: Sendable, Hashable {
    /// The name without its numbers, folded: `élus intéressés, nom`.
    public var name: String
    /// The numbers, in the order of the name.
    public var numbers: [Int] = []
    /// Whether it has numbers, or leads into a record: any other name is declared as it is.
    public var isPlace: Bool

    /// Reads a name. O(length).
    public init(_ words: String) {
        let steps = NameFolding.folded(words).split(separator: ",", omittingEmptySubsequences: false)
        var names: [String] = []
        for step in steps {
            let step = step.drop { $0 == " " }
            if let mark = step.range(of: " n° "), let number = Int(step[mark.upperBound...].filter { $0 != " " }) {
                numbers.append(number)
                names.append(String(step[..<mark.lowerBound]))
            } else {
                names.append(String(step))
            }
        }
        name = names.joined(separator: ", ")
        isPlace = steps.count > 1 || !numbers.isEmpty
    }
}

extension Substring {
    /// Where words first stand. O(length²), for names.
    fileprivate func range(of words: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(words) { return start..<index(start, offsetBy: words.count) }
            start = index(after: start)
        }
        return nil
    }
}
