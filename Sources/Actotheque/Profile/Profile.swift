import ActeCompiler
import ActeDiagnostics
import ActeValues

/// What a body answers once for all its acts: its type, its name, its number, its court… A text of the same form as a file of answers.
///
/// A profile serves every act: what an act does not ask is left aside.
///
/// ```
/// # Rules/profils/le-pouzin.réponses
/// [type de collectivité] = commune
/// [nom de la commune] = Le Pouzin
/// ```
public struct Profile: Sendable, Hashable {
    /// The file it was read from.
    public let path: String
    /// Its answers.
    public private(set) var answers: AnswersFile

    /// These answers, known by the name of a file.
    public init(_ answers: AnswersFile, path: String) {
        self.answers = answers
        self.path = path
    }

    /// Reads a profile from a file. O(size).
    public init(contentsOf path: String) throws(AnswersFile.Problem) {
        self.init(try AnswersFile(contentsOf: path), path: path)
    }

    /// Reads the profile of that name among those that rules may use: `profils/le-pouzin.réponses` beside them or above, up to `Rules`. A path to a
    /// file does as well. O(size).
    public init(_ name: String, for rules: Rules) throws(AnswersFile.Problem) {
        if !StoredFile.exists(name), isSharedName(name),
            let found = RuleLibrary(besides: rules.path).profile(named: name)
        {
            try self.init(contentsOf: found)
        } else {
            try self.init(contentsOf: name)
        }
    }

    /// The same, without what `others` answer.
    public func leaving(_ others: AnswersFile) -> Profile {
        let given = Set(others.facts.map { NameFolding.folded($0.name) })
        return Profile(
            AnswersFile(answers.facts.filter { !given.contains(NameFolding.folded($0.name)) }), path: path)
    }
}
