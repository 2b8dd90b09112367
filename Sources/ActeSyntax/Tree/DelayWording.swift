/// How a delay is written: which days count, which way it runs, what becomes of its end.
public struct DelayWording: Sendable, Hashable {
    /// Which days count.
    public enum Counting: UInt8, Sendable, CaseIterable {
        /// `calendaires`
        case calendar
        /// `francs`
        case clear
        /// `ouvrés`
        case worked
        /// `ouvrables`
        case workable
    }

    /// What becomes of a delay that ends on a Saturday, a Sunday or a holiday.
    public enum Carrying: UInt8, Sendable, CaseIterable {
        /// Its author did not say.
        case unsaid
        /// `avec prorogation`
        case carried
        /// `sans prorogation`
        case kept
    }

    /// Which days count.
    public var counting: Counting
    /// Whether it runs back from its date: `avant`.
    public var isBackward: Bool
    /// What becomes of its end.
    public var carrying: Carrying

    /// A wording.
    public init(_ counting: Counting, isBackward: Bool, carrying: Carrying) {
        self.counting = counting
        self.isBackward = isBackward
        self.carrying = carrying
    }

    /// The wording that the detail of a node holds.
    public init(detail: UInt8) {
        counting = Counting(rawValue: detail & 3) ?? .calendar
        isBackward = detail & 4 != 0
        carrying = Carrying(rawValue: detail >> 3) ?? .unsaid
    }

    /// The wording as the detail of a node.
    var detail: UInt8 { counting.rawValue | (isBackward ? 4 : 0) | carrying.rawValue << 3 }
}

/// On what day people born on 29 February are said to grow older in a year without one.
public enum BirthdayWording: UInt8, Sendable, CaseIterable {
    /// Its author did not say.
    case unsaid
    /// `avec anniversaire le 28 février`
    case february28
    /// `avec anniversaire le 1er mars`
    case march1
}
