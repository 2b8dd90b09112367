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
    case hours(Hours)
    /// The position of the option in its question, from 0.
    case option(Int)
    /// The positions of the options ticked, ascending.
    case options([Int])
}
