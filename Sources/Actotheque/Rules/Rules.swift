import ActeActs
import ActeCompiler
import ActeDiagnostics
import ActeModel

/// Compiled rules, ready to be walked any number of times on any thread.
///
/// ```swift
/// let rules = try Rules(contentsOf: "subvention.acte")
/// var walk = rules.start()
/// while let question = walk.question { try walk.answer(ask(question)) }
/// let act = try walk.act()
/// print(act.text)
/// ```
public struct Rules: Sendable {
    /// The path the rules were read from, as it was given.
    public let path: String
    /// The paths of all files that were read to make them, that one first, each once; those that come with the library are not on the disk.
    public let files: [String]
    /// What deserves a look without making the rules unusable; in a draft, everything found.
    public let warnings: [Finding]
    /// Everything that is told to who looks into the rules, in the order of the source: ``warnings``, and what acts may lack of what the plan of their
    /// nature expects of them.
    public let remarks: [Finding]
    /// What could not be decided of their paths.
    public var openPoints: [OpenPoint] { OpenPoint.left(of: undecided, in: compiled.model.files, rules: self) }
    private let undecided: [Undecided]
    /// Whether nothing is wrong in the rules on any path. Only a draft (``init(draftAt:)``) may be otherwise: no act is made of it.
    public var isProved: Bool { compiled.plan.isProved }
    var compiled: CompiledRules {
        didSet { keptDigest = KeptDigest() }
    }
    private var keptDigest = KeptDigest()
    /// The profiles that its examples start from.
    let profiles: ExampleProfiles

    /// Whether an answer must be shown nowhere but in the act (`confidentiel`).
    public var asksForConfidential: Bool { compiled.model.questions.contains(where: \.isConfidential) }

    /// The version of the engine, which acts bear in their receipt.
    public static let engineVersion = "0.1.0"

    /// Reads and compiles a rule file. The plan of its nature of act is looked for beside it and above.
    /// O(size).
    ///
    /// - Throws: when the file cannot be read, or with everything that is wrong in it.
    public init(contentsOf path: String) throws(RulesProblem) {
        try self.init(bytes: Rules.bytes(of: path), path: path)
    }

    /// Compiles rules that were read elsewhere; `path` is the name they are known by, from which their plan is looked for.
    ///
    /// - Throws: with everything that is wrong in them.
    public init(bytes: [UInt8], path: String) throws(RulesProblem) {
        let reading = RulesReading(bytes: bytes, path: path) { compile($0, with: $1, into: &$2) }
        guard let compiled = reading.compiled, !reading.findings.contains(where: \.isError) else {
            throw .faulty(reading.findings)
        }
        self.init(compiled, reading, path)
    }

    /// Reads rules that are being written: where something is wrong on some of their paths alone, they can be walked all the same, to see it. No act is
    /// made of them as long as it is wrong.
    ///
    /// - Throws: when the file cannot be read, or with everything that is wrong in it when it cannot be walked at all.
    public init(draftAt path: String) throws(RulesProblem) {
        try self.init(draft: Rules.bytes(of: path), path: path)
    }

    /// Compiles rules that are being written, and were read elsewhere. See ``init(draftAt:)``.
    public init(draft bytes: [UInt8], path: String) throws(RulesProblem) {
        let reading = RulesReading(bytes: bytes, path: path) { compileDraft($0, with: $1, into: &$2) }
        guard let compiled = reading.compiled else { throw .faulty(reading.findings) }
        self.init(compiled, reading, path)
    }

    private static func bytes(of path: String) throws(RulesProblem) -> [UInt8] {
        do {
            return try StoredFile.read(path, limit: SourceFile.maximumSize)
        } catch {
            throw .unreadable(error)
        }
    }

    private init(_ compiled: CompiledRules, _ reading: RulesReading, _ path: String) {
        self.path = path
        self.compiled = compiled
        profiles = reading.profiles
        files = reading.files
        warnings = reading.findings
        remarks = reading.remarks
        undecided = reading.undecided
    }

    /// Everything found in a rule file, in the order of the source; empty when there is nothing to say.
    ///
    /// - Throws: when the file cannot be read.
    public static func findings(in path: String) throws(FileProblem) -> [Finding] { try examination(of: path).findings }

    /// Everything found in a rule file, in the order of the source, and what could not be decided of it.
    ///
    /// - Throws: when the file cannot be read.
    public static func examination(
        of path: String
    ) throws(FileProblem) -> (findings: [Finding], openPoints: [OpenPoint]) {
        let bytes = try StoredFile.read(path, limit: SourceFile.maximumSize)
        let reading = RulesReading(bytes: bytes, path: path) { examine($0, with: $1, into: &$2) }
        let open = reading.compiled.map { Rules($0, reading, path).openPoints }
        return (reading.findings, open ?? OpenPoint.left(of: reading.undecided, in: reading.sources, rules: nil))
    }

    /// Whether a file holds only what other rule files share (plans of acts, calendars): there is no act in it.
    ///
    /// - Throws: when the file cannot be read.
    public static func holdsOnlyShared(_ path: String) throws(FileProblem) -> Bool {
        let bytes = try StoredFile.read(path, limit: SourceFile.maximumSize)
        return isShared(SourceFile(id: FileID(0), name: path, bytes: bytes))
    }

    /// The title of the act.
    public var title: String { compiled.model.header.title }

    /// SHA-256 of the rule file, of the files it uses and of its plan, in hexadecimal. O(size) the first time, O(1) afterwards.
    public var digest: String { keptDigest.of { compiled.model.files.flatMap(\.bytes) } }

    /// Starts a walk without any answer.
    public func start() -> Walk { Walk(self) }
}

/// Why rules cannot be used.
public enum RulesProblem: Error, Sendable {
    /// The file cannot be read.
    case unreadable(FileProblem)
    /// What was found in it, errors and warnings, in the order of the source.
    case faulty([Finding])

    /// The French sentence for people.
    public var message: String {
        switch self {
        case .unreadable(let problem): problem.message
        case .faulty(let findings):
            switch findings.count(where: \.isError) {
            case 1: "Ces règles comportent une erreur."
            case let count: "Ces règles comportent \(count) erreurs."
            }
        }
    }
}

extension RulesProblem: ExplainedError {}

/// One compilation and what it found.
private struct RulesReading {
    let compiled: CompiledRules?
    let profiles: ExampleProfiles
    let findings: [Finding]
    let remarks: [Finding]
    let undecided: [Undecided]
    let sources: [SourceFile]
    let files: [String]

    init(
        bytes: [UInt8], path: String,
        by stage: (SourceFile, SourceLoader, inout DiagnosticSink) -> CompiledRules?
    ) {
        let file = SourceFile(id: FileID(0), name: path, bytes: bytes)
        let library = RuleLibrary(besides: path)
        var sink = DiagnosticSink()
        let found = FoundFiles()
        compiled = stage(file, library.loader(notingIn: found), &sink)
        profiles = ExampleProfiles(compiled?.model.examples ?? [], in: library, into: &sink)
        let files = [file] + found.all
        findings = sink.sorted.map { Finding($0, in: files) }
        var told = sink
        told.report(all: compiled?.lacking ?? [])
        remarks = told.sorted.map { Finding($0, in: files) }
        undecided = sink.undecided
        sources = files
        self.files = files.reduce(into: []) { if !$0.contains($1.name) { $0.append($1.name) } }
    }
}
