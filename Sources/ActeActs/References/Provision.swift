/// One article of a text, with the part of it that is meant when it is not the whole.
public struct Provision: Sendable, Hashable {
    /// What stands before the article: `II` in "le II de l'article L. 2131-1". Empty for a whole article.
    public var lead: String
    /// The number as printed: `L. 2131-1`, `9-1`, `1er`.
    public var number: String
    /// What follows the number: `alinéa 2`. Empty for a whole article.
    public var detail: String

    /// An article, or a part of one.
    public init(number: String, lead: String = "", detail: String = "") {
        self.lead = lead
        self.number = number
        self.detail = detail
    }

    /// Whether it stands for a run of articles: `L. 2131-1 à L. 2131-13`, `L. 5721-1 et suivants`.
    var isRange: Bool { number.contains(" à ") || number.hasSuffix(" et suivants") }

    /// The article on its own: `9-1`, `3, alinéa 1`.
    var alone: String { detail.isEmpty ? number : number + ", " + detail }

    /// The article among others: `9-1`, `3 (alinéa 1)`, `5 (II)`. Commas would mix its parts with its neighbours.
    var listed: String {
        if lead.isEmpty, detail.isEmpty { return number }
        let part = lead.isEmpty ? detail : detail.isEmpty ? lead : lead + ", " + detail
        return number + " (" + part + ")"
    }

    /// Whether the article comes first in the order of its text.
    public func precedes(_ other: Provision) -> Bool {
        if number != other.number { return Provision.precedes(number, other.number) }
        return (lead, detail) < (other.lead, other.detail)
    }

    /// Compares two numbers as people do: runs of digits by value (`9-1` before `10`), law before regulation (L, R, D).
    static func precedes(_ left: String, _ right: String) -> Bool {
        let left = sortKey(left)
        let right = sortKey(right)
        for (a, b) in zip(left, right) where a != b { return a < b }
        return left.count < right.count
    }

    /// Digits become their value, letters their place: L before R before D before A.
    private static func sortKey(_ number: String) -> [Int] {
        var key: [Int] = []
        var value: Int?
        for byte in number.utf8 {
            if byte >= 0x30, byte <= 0x39 {
                value = min((value ?? 0) * 10 + Int(byte) - 0x30, Int(Int32.max))
                continue
            }
            if let found = value { key.append(found) }
            value = nil
            switch byte {
            case UInt8(ascii: "L"): key.append(-5)
            case UInt8(ascii: "R"): key.append(-4)
            case UInt8(ascii: "D"): key.append(-3)
            case UInt8(ascii: "A"): key.append(-2)
            case UInt8(ascii: "a")...UInt8(ascii: "z"): key.append(Int(byte))
            default: break
            }
        }
        if let found = value { key.append(found) }
        return key
    }
}
