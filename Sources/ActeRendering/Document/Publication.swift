public import ActeValues

/// When an act was put on line, and who made it: what the published version of an act of a local authority shows.
///
/// Source: article R. 2131-1 of the code général des collectivités territoriales.
public struct Publication: Sendable, Hashable {
    /// The day it was put on line.
    public let date: CalendarDate
    /// Who made the act: first name, name and quality.
    public let author: String

    /// A publication.
    public init(on date: CalendarDate, author: String) {
        self.date = date
        self.author = author
    }
}
