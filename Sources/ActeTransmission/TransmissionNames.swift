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
        "\(sender.department)-\(sender.siren)-\(Self.figures(act.date))-\(act.number.text)-\(act.nature.letters)"
    }

    /// The message: the act (1) sent for the first time (1), file 0.
    var message: String { identity + "-1-1_0.xml" }

    /// The act itself, file 1, after the kind of piece it is where that was said.
    var document: String { name(of: act.document, at: 1) }

    /// What is annexed to it, file 2 and on.
    var annexes: [String] { act.annexes.enumerated().map { name(of: $0.element, at: $0.offset + 2) } }

    private func name(of file: TransmittedFile, at position: Int) -> String {
        (file.piece.map { $0 + "-" } ?? "") + "\(identity)-1-1_\(position).\(file.format.rawValue)"
    }

    /// The envelope.
    var envelope: String { bundle + ".xml" }

    /// The archive that holds all of them.
    var archive: String { bundle + ".tar.gz" }

    private var bundle: String { "EACT--\(sender.siren)--\(Self.figures(date))-\(serial)" }

    /// `20260312`
    private static func figures(_ date: CalendarDate) -> String { date.isoText.filter { $0 != "-" } }
}
