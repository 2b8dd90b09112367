import ActeDiagnostics
import ActeSyntax
import ActeValues

/// Reads the files that a rule file uses, those that these use, and so on, each once.
struct SharedFileReading {
    /// A shared file.
    struct Shared {
        var name: SharedFileName
        var tree: SyntaxTree
        /// The files it uses itself, by position.
        var uses: [Int]
    }

    private let loader: SourceLoader
    /// The files, in the order in which they were asked for: their identities follow that of the rule file.
    private(set) var files: [Shared] = []
    /// The files by position, those that others use before them: the order of their questions.
    private(set) var order: [Int] = []
    /// The files that the rule file itself uses.
    private(set) var direct: [(name: SharedFileName, file: Int)] = []
    /// What was found.
    private(set) var sink = DiagnosticSink()
    private var positions: [String: Int] = [:]
    /// The files that are being read, outermost first.
    private var chain: [Int] = []

    /// Most files that one act may use, directly or not.
    static let most = 500

    /// Reads what `main` uses.
    init(of main: SyntaxTree, with loader: SourceLoader) {
        self.loader = loader
        for node in SharedFileName.misplaced(in: main) {
            sink.report(
                Diagnostic(
                    "E0505", "Les fichiers communs d'un acte se disent dans son en-tête.", at: main.range(node),
                    fix: Fix("Mettez cette ligne en retrait sous la ligne « acte ».")))
        }
        for name in SharedFileName.all(in: main) {
            if let file = read(name) { direct.append((name, file)) }
        }
    }

    /// The position of a file, read when it is first asked for; nothing, once reported, when it cannot be used.
    private mutating func read(_ name: SharedFileName) -> Int? {
        guard name.isAllowed else {
            reportForbidden(name)
            return nil
        }
        if let known = positions[name.identity] {
            guard !chain.contains(known) else {
                reportCycle(name, backTo: known)
                return nil
            }
            return known
        }
        guard files.count < SharedFileReading.most else {
            sink.report(
                Diagnostic(
                    "E0506", "Cet acte utilise plus de \(SharedFileReading.most) fichiers communs.", at: name.range,
                    fix: Fix("Réunissez des fichiers communs.")))
            return nil
        }
        guard let bytes = loader.read(name.words) ?? loader.read(name.identity) else {
            reportUnknown(name)
            return nil
        }
        let file = SourceFile(id: FileID(UInt16(files.count + 1)), name: name.words + ".acte", bytes: bytes)
        let tree = parse(file, into: &sink)
        let position = files.count
        positions[name.identity] = position
        files.append(Shared(name: name, tree: tree, uses: []))
        if tree.isReadable {
            verifyContents(of: tree, named: name)
            chain.append(position)
            files[position].uses = SharedFileName.all(in: tree).compactMap { read($0) }
            chain.removeLast()
        }
        order.append(position)
        return position
    }

    // MARK: Findings

    private mutating func reportForbidden(_ name: SharedFileName) {
        sink.report(
            Diagnostic(
                "E0501", "« \(name.words) » ne peut pas être le nom d'un fichier commun.", at: name.range,
                fix: name.allowed.map { Fix("Vouliez-vous écrire « \($0) » ?", range: name.range, replacement: $0) }
                    ?? Fix(
                        "Écrivez son chemin depuis le dossier des règles, sans « .acte » : des lettres, des chiffres et des traits d'union, comme communs/collectivité."
                    )))
    }

    private mutating func reportUnknown(_ name: SharedFileName) {
        let near = Nearness.closest(to: name.words, among: loader.neighbours(name.words))
        sink.report(
            Diagnostic(
                "E0500", "Aucun fichier commun ne s'appelle « \(name.words) ».", at: name.range,
                fix: near.map { Fix("Vouliez-vous écrire « \($0) » ?", range: name.range, replacement: $0) }
                    ?? Fix("Créez « \(name.words).acte » dans le dossier des règles, ou corrigez ce nom.")))
    }

    private mutating func reportCycle(_ name: SharedFileName, backTo file: Int) {
        let loop = chain.drop { $0 != file }
        let words = (loop.map { files[$0].name.words } + [name.words]).map { "« \($0) »" }
        let message =
            loop.count == 1
            ? "Ce fichier commun s'utilise lui-même."
            : "Ces fichiers communs tournent en rond : \(words[0]) utilise \(words.dropFirst().joined(separator: ", qui utilise "))."
        sink.report(
            Diagnostic(
                "E0502", message, at: name.range,
                notes: loop.dropFirst().map {
                    Note("« \(files[$0].name.words) » est utilisé ici.", at: files[$0].name.range)
                },
                fix: Fix("Retirez l'un de ces noms, ou mettez dans un autre fichier ce que les deux ont en commun.")))
    }

    /// A shared file declares; only an act has a header, parts and examples.
    private mutating func verifyContents(of tree: SyntaxTree, named name: SharedFileName) {
        let statements = tree.children(of: tree.root)
        guard let stray = statements.first(where: { !SharedContents.holds(tree.kind($0)) }) else { return }
        let fix =
            switch tree.kind(stray) {
            case .act: Fix("Mettez ce que les actes ont en commun dans un fichier à part, sans ligne « acte ».")
            case .example: Fix("Placez les exemples dans le fichier d'un acte.")
            default:
                Fix("Placez ces lignes dans une « clause » du fichier commun ; l'acte l'ajoute par « inclure ».")
            }
        sink.report(
            Diagnostic(
                "E0504", "« \(name.words) » contient autre chose que ce que des actes peuvent partager.",
                at: name.range, notes: [Note("C'est écrit ici.", at: SharedContents.line(of: stray, in: tree))],
                fix: fix))
    }
}

/// What a file that acts share may hold.
enum SharedContents {
    /// Whether a statement of that kind may stand at the edge of a shared file.
    static func holds(_ kind: SyntaxKind) -> Bool { declares(kind) || kind == .property || kind == .unexpected }

    /// Whether a statement of that kind declares something that others may use.
    static func declares(_ kind: SyntaxKind) -> Bool {
        switch kind {
        case .section, .question, .list, .record, .parameter, .computation, .table, .constraint, .clause,
            .typeDeclaration, .calendar, .template:
            true
        default: false
        }
    }

    /// The first line of a statement.
    static func line(of node: SyntaxID, in tree: SyntaxTree) -> SourceRange {
        let bytes = tree.file.bytes
        let (start, end) = (Int(tree[node].start), Int(tree[node].end))
        let stop = bytes[start..<end].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? end
        return tree.range(from: UInt32(start), to: UInt32(stop))
    }
}
