import ActeValues

/// How the files of a transmission are called.
struct TransmissionNames {
    let sender: Sender
    let act: TransmittedAct
    /// The day of the envelope.
    let date: CalendarDate
    /// The number of the envelope on that day.
    let serial: Int

    /// What the State knows the act by: `007-210799912-20260312-2026_03_12-DE`.
    var identity: String {
        "\(sender.department)-\(sender.siren)-\(Self.figures(act.date))-\(act.number)-\(act.nature.letters)"
    }

    /// The message: the act (1) sent for the first time (1), file 0.
    var message: String { identity + "-1-1_0.xml" }

    /// The act itself, file 1.
    var document: String { identity + "-1-1_1.pdf" }

    /// The envelope.
    var envelope: String { bundle + ".xml" }

    /// The archive that holds all three.
    var archive: String { bundle + ".tar.gz" }

    private var bundle: String { "EACT--\(sender.siren)--\(Self.figures(date))-\(serial)" }

    /// `20260312`
    private static func figures(_ date: CalendarDate) -> String { date.isoText.filter { $0 != "-" } }
}
