/// An exact decimal number counted in millionths: `12,5` is 12 500 000. A percentage is the same: `12,5 %` is 125 000.
public struct Quantity: Sendable, Hashable, Comparable, Codable {
    /// The number times 1 000 000.
    public var millionths: Int64

    /// A number given in millionths.
    @inlinable
    public init(millionths: Int64) { self.millionths = millionths }

    @inlinable
    public static func < (left: Quantity, right: Quantity) -> Bool { left.millionths < right.millionths }
}

/// An exact sum of money in euro cents.
public struct Amount: Sendable, Hashable, Comparable, Codable {
    /// The sum in cents.
    public var cents: Int64

    /// A sum given in cents.
    @inlinable
    public init(cents: Int64) { self.cents = cents }

    @inlinable
    public static func < (left: Amount, right: Amount) -> Bool { left.cents < right.cents }
}

/// A day of the proleptic Gregorian calendar, without time zone.
public struct CalendarDate: Sendable, Hashable, Comparable, Codable {
    /// Days since 1 January 1970, negative before.
    public var dayNumber: Int32

    /// The day at `dayNumber`.
    @inlinable
    public init(dayNumber: Int32) { self.dayNumber = dayNumber }

    @inlinable
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.dayNumber < right.dayNumber }
}

/// A length of time that keeps months (years are twelve of them) apart from days.
public struct Period: Sendable, Hashable, Codable {
    /// Whole months.
    public var months: Int32
    /// Days beside the months.
    public var days: Int32

    /// A length of `months` and `days`.
    @inlinable
    public init(months: Int32, days: Int32) {
        self.months = months
        self.days = days
    }
}

/// A time of day, to the minute.
public struct ClockTime: Sendable, Hashable, Comparable, Codable {
    /// Minutes since midnight, 0 to 1 439.
    public var minutes: Int16

    /// The time `minutes` after midnight.
    @inlinable
    public init(minutes: Int16) { self.minutes = minutes }

    @inlinable
    public static func < (left: ClockTime, right: ClockTime) -> Bool { left.minutes < right.minutes }
}

/// An identifier of the field whose form, and checksum where it has one, are part of its type.
public enum IdentifierKind: String, Sendable, Hashable, CaseIterable, Codable {
    case siret = "SIRET"
    case siren = "SIREN"
    case rna = "RNA"
    case postalCode = "code postal"
    case inseeCode = "code INSEE"
    case email = "courriel"
    case telephone = "téléphone"
    case iban = "IBAN"
}

/// What kind of answer a question takes, or of result a computation gives.
public enum ValueType: Sendable, Hashable, Codable {
    /// `oui/non`
    case truth
    /// `texte`, on one line
    case text
    /// `texte long`, several paragraphs
    case longText
    /// `entier`
    case integer
    /// `nombre`
    case number
    /// `pourcentage`
    case percentage
    /// `montant`
    case amount
    /// `date`
    case date
    /// `durée`
    case period
    /// `heure`
    case time
    /// `choix`: one option of a list
    case choice
    /// `choix multiple`: any options of a list
    case choices
    /// A validated identifier; its value is a text in canonical form.
    case identifier(IdentifierKind)
}

/// An answer, a constant or a result. Only what is known has a value: unknown and *sans objet* are said beside it.
public enum Value: Sendable, Hashable, Codable {
    case truth(Bool)
    /// `texte`, `texte long` and identifiers, normalised (NFC, no surrounding space).
    case text(String)
    case integer(Int64)
    case number(Quantity)
    case percentage(Quantity)
    case amount(Amount)
    case date(CalendarDate)
    case period(Period)
    case time(ClockTime)
    /// The position of the option in its question, from 0.
    case option(Int)
    /// The positions of the options ticked, ascending.
    case options([Int])
}
