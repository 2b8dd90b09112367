public import ActeValues

extension CheckedModel {
    /// The version of a dated value in force on a day; nothing on a day when none is, and while the day is not known, unless there is but one
    /// version and the act has no date to choose by.
    public func version(ofParameter index: Int, on date: CalendarDate?) -> ParameterVersion? {
        let versions = parameters[index].versions
        guard header.dateQuestion != nil else { return versions.count == 1 ? versions.first : nil }
        guard let date else { return versions.count == 1 ? versions.first : nil }
        return versions.last { $0.from <= date && ($0.until.map { date <= $0 } ?? true) }
    }
}
