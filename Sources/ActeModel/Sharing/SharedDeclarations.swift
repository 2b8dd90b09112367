public import ActeDiagnostics
public import ActeSyntax
internal import ActeValues

/// What a rule file takes of the files it uses: the declarations that it names, and all that these name in turn. What nothing names is left
/// where it is: it is neither asked, nor checked with this act, nor a part of its rules.
public struct SharedDeclarations: Sendable {
    /// What is taken of each shared file, in the order in which they were given.
    public private(set) var taken: [TakenStatements] = []
    /// The names that two files declare, with both places.
    public private(set) var clashes: [NameClash] = []

    /// Finds what `main` takes of `shared`, whose declarations come in that order, before its own.
    /// O(size of the files).
    public init(takenBy main: SyntaxTree, from shared: [SyntaxTree]) {
        guard !shared.isEmpty else { return }
        var survey = DeclarationSurvey(trees: shared + [main])
        survey.run()
        clashes = survey.clashes
        var reach = NameReach(survey)
        reach.follow(from: shared.count)
        taken = shared.indices.map { reach.taken(of: $0) }
    }
}

/// A name that two files declare.
public struct NameClash: Sendable {
    /// The name, as the second declaration writes it.
    public var name: String
    /// Where it is declared first.
    public var first: SourceRange
    /// Where it is declared again.
    public var second: SourceRange
}

/// A declaration where it stands: at the edge of a file, or a question in a section.
struct DeclarationPlace: Hashable {
    /// The tree, by its position.
    var tree: Int
    /// The declaration.
    var node: SyntaxID
    /// The section it stands in.
    var section: SyntaxID?
}

/// Finds the declarations of several files by name.
struct DeclarationSurvey {
    let trees: [SyntaxTree]
    /// By folded name, the declaration.
    private(set) var places: [String: DeclarationPlace] = [:]
    /// By the folded name of what a record asks, the records.
    private(set) var recordsByField: [String: [DeclarationPlace]] = [:]
    /// By the folded name of a record, what asks for it.
    private(set) var askers: [String: [DeclarationPlace]] = [:]
    /// The names that two files declare.
    private(set) var clashes: [NameClash] = []

    init(trees: [SyntaxTree]) { self.trees = trees }

    mutating func run() {
        for (index, tree) in trees.enumerated() {
            for statement in tree.children(of: tree.root) {
                switch tree.kind(statement) {
                case .section:
                    for child in tree.children(of: statement) where isAsked(child, in: tree) {
                        add(DeclarationPlace(tree: index, node: child, section: statement))
                    }
                case .question, .list, .parameter, .computation, .table, .clause, .typeDeclaration, .record:
                    add(DeclarationPlace(tree: index, node: statement, section: nil))
                default: break
                }
            }
        }
    }

    private func isAsked(_ node: SyntaxID, in tree: SyntaxTree) -> Bool {
        tree.kind(node) == .question || tree.kind(node) == .list
    }

    private func isComputed(_ node: SyntaxID, in tree: SyntaxTree) -> Bool {
        tree.kind(node) == .computation || tree.kind(node) == .table
    }

    private mutating func add(_ place: DeclarationPlace) {
        let tree = trees[place.tree]
        guard let name = tree.first(.name, in: place.node) else { return }
        let folded = NameFolding.folded(tree.text(name))
        if let known = places[folded] {
            // Within one file, the check of that file says it.
            guard known.tree != place.tree, let first = trees[known.tree].first(.name, in: known.node) else { return }
            clashes.append(
                NameClash(name: tree.text(name), first: trees[known.tree].range(first), second: tree.range(name)))
            return
        }
        places[folded] = place
        if tree.kind(place.node) == .record {
            for field in tree.children(of: place.node) where isAsked(field, in: tree) || isComputed(field, in: tree) {
                guard let name = tree.first(.name, in: field) else { continue }
                recordsByField[NameFolding.folded(tree.text(name)), default: []].append(place)
            }
        } else if isAsked(place.node, in: tree), let type = tree.first(.typeName, in: place.node) {
            let word = tree.first(.name, in: type) ?? type
            askers[NameFolding.folded(tree.text(word)), default: []].append(place)
        }
    }
}
