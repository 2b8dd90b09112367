public import ActeValues

/// An act ready to be handed to whoever transmits it to the State: its message, its envelope and itself, under the names that the State asks for.
public struct Transmission: Sendable {
    /// A file of it.
    public struct File: Sendable, Hashable {
        /// Its name.
        public let name: String
        /// What it holds.
        public let bytes: [UInt8]
    }

    /// What the State knows the act by: `007-210799912-20260312-2026_03_12-DE`.
    public let identity: String
    /// The envelope, the message, the act, what is annexed to it.
    public let files: [File]
    /// The name of the archive that holds them.
    public let archiveName: String

    /// An act in its envelope. O(size).
    ///
    /// - Parameters:
    ///   - date: the day of the envelope.
    ///   - serial: its number on that day, from 1 to 9999.
    public init(
        of act: TransmittedAct, from sender: Sender, on date: CalendarDate, serial: Int
    ) throws(TransmissionProblem) {
        guard 1...9_999 ~= serial else { throw .serial }
        let names = TransmissionNames(sender: sender, act: act, date: date, serial: serial)
        identity = names.identity
        archiveName = names.archive
        files =
            [
                File(name: names.envelope, bytes: TransmissionEnvelope.bytes(from: sender, holding: names.message)),
                File(name: names.message, bytes: ActMessage.bytes(act, from: sender, named: names)),
                File(name: names.document, bytes: act.document.bytes),
            ] + zip(names.annexes, act.annexes).map { File(name: $0, bytes: $1.bytes) }
    }

    /// The files in one gzipped tar: the same files, the same bytes. O(size).
    ///
    /// - Throws: when the library that packs files is missing, or memory is.
    public func archive() throws(TransmissionProblem) -> [UInt8] {
        let archive = try TapeArchive()
        for file in files { try archive.add(file) }
        return try archive.finish()
    }
}
