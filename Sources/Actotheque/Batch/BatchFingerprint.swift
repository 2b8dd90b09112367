public import ActeRendering
import Glibc

/// What a batch is made from, by which one that goes on is told from another: acts made two ways never stand side by side.
///
/// It is kept beside the report, in `….empreinte`, which its owner alone reads: a digest of few answers would let them be guessed.
public struct BatchFingerprint: Sendable, Hashable {
    /// What is looked at, as it is called in French, and its digest.
    private var digests: [String: String]

    /// The fingerprint of rules and of the file of their answers. O(size of both).
    ///
    /// - Throws: when the answers cannot be read.
    public init(of rules: Rules, rows path: String) throws(FileProblem) {
        digests = ["règles": Digest.hexadecimal(Array((Rules.engineVersion + "\n" + rules.digest).utf8))]
        // A pipe gives its bytes once: they are left to the batch, which cannot be taken up again.
        if let status = StoredFile.status(path), status.st_mode & S_IFMT != S_IFREG { return }
        digests["tableau"] = try Digest.hexadecimal(of: ByteBlocks(contentsOf: path))
    }

    /// Adds a choice that the acts depend on, under its name.
    public mutating func add(_ name: String, _ choice: String) {
        digests[name] = Digest.hexadecimal(Array(choice.utf8))
    }

    /// Adds what the body always answers. O(size).
    public mutating func add(_ name: String, _ profile: Profile?) {
        add(name, pieces: profile?.answers.facts.flatMap { [$0.name, $0.answer, $0.reason] } ?? ["sans"])
    }

    /// The length of each piece goes before it: no two lists of pieces read the same.
    private mutating func add(_ name: String, pieces: [String]) {
        add(name, pieces.map { "\($0.utf8.count):\($0)" }.joined())
    }

    /// Adds how documents look. O(size).
    public mutating func add(_ name: String, _ charte: Charte) {
        let margins = charte.margins
        var words = [charte.font, String(charte.size)]
        words += [margins.top, margins.bottom, margins.left, margins.right].map(String.init)
        words += [charte.header.joined(separator: "\n"), charte.footer.joined(separator: "\n")]
        if let logo = charte.logo {
            words += [Digest.hexadecimal(logo.bytes), String(logo.height), logo.description]
        }
        if let letterhead = charte.letterhead { words.append("papier " + Digest.hexadecimal(letterhead)) }
        add(name, pieces: words)
    }

    /// What differs from another fingerprint, by name, in alphabetical order.
    func differences(from other: BatchFingerprint) -> [String] {
        let names = Set(digests.keys).union(other.digests.keys).union(["tableau"])
        return names.filter { digests[$0] == nil || digests[$0] != other.digests[$0] }.sorted()
    }

    // MARK: Its file

    /// The file beside a report.
    private static func path(besides report: String) -> String { report + ".empreinte" }

    /// Keeps it beside a report.
    func write(besides report: String) throws(FileProblem) {
        let lines = digests.sorted { $0.key < $1.key }.map { "\($0.key) : \($0.value)\n" }
        try StoredFile.replace(
            BatchFingerprint.path(besides: report), with: Array(lines.joined().utf8), readers: .ownerOnly)
    }

    /// The one kept beside a report; nothing when there is none.
    init?(besides report: String) throws(FileProblem) {
        let path = BatchFingerprint.path(besides: report)
        guard StoredFile.exists(path) else { return nil }
        let text = String(decoding: try StoredFile.read(path, limit: 1 << 16), as: UTF8.self)
        digests = [:]
        for line in text.split(separator: "\n") {
            let halves = line.split(separator: ":").map { $0.filter { $0 != " " } }
            if halves.count == 2 { digests[halves[0]] = halves[1] }
        }
    }

    /// Makes sure that a batch of this fingerprint goes on with the one that a report tells of.
    ///
    /// - Throws: what differs.
    func check(resuming report: String) throws {
        guard let begun = try BatchFingerprint(besides: report) else {
            throw BatchProblem(
                "« \(report) » n'a plus son empreinte (« \(BatchFingerprint.path(besides: report)) ») : rien ne dit que ce lot est le même. "
                    + "Recommencez sans --reprendre, dans un dossier vide.")
        }
        guard digests["tableau"] != nil else {
            throw BatchProblem(
                "Un tableau lu d'un tube ne se reprend pas : rien ne dit que c'est celui du début. "
                    + "Enregistrez-le dans un fichier, et recommencez sans --reprendre, dans un dossier vide.")
        }
        let changed = differences(from: begun)
        guard changed.isEmpty else {
            throw BatchProblem(
                "Ce lot n'est pas celui qui a été commencé ; diffèrent : \(changed.joined(separator: ", ")). "
                    + "Reprenez-le tel qu'il était, ou recommencez sans --reprendre, dans un dossier vide.")
        }
    }
}
