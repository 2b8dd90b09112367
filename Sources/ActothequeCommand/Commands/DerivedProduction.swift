import Actotheque

/// An act and those it calls for, each made from one file of answers and from the answers of the act that calls for it.
struct DerivedProduction {
    /// The answers of all the acts.
    let facts: AnswersFile
    /// What the body answers in all its acts.
    let profile: Profile?
    /// How acts are written.
    let edition: Edition
    /// The folder written into.
    let folder: String
    /// Where to say it.
    let console: Console
    /// The answers that some act took, by position.
    private var taken: Set<Int> = []
    /// The rule files whose act was made: acts may call for one another.
    private var made: Set<String> = []
    /// The acts as they will be written, by the paths of their files.
    private var files: [(path: String, bytes: [UInt8])] = []

    init(facts: AnswersFile, profile: Profile?, edition: Edition, folder: String, console: Console) {
        self.facts = facts
        self.profile = profile
        self.edition = edition
        self.folder = folder
        self.console = console
    }

    /// Makes the act of a walk and all those it calls for, then writes them: a dossier that cannot be made whole leaves nothing behind.
    mutating func produce(_ walk: inout Walk, _ finish: (inout Walk) throws -> Act) throws {
        let file = walk.rules.path.split(separator: "/").last.map(String.init) ?? "acte"
        try make(&walk, named: file.replacing(".acte", with: ""), finish)
        try refuseStrays()
        for file in files {
            try console.trying(.badInput) { try OutputFile.makeFolder(of: file.path) }
            try console.write(file.bytes, to: file.path)
            console.note("Acte écrit dans « \(file.path) ».")
        }
    }

    /// Makes the act of a walk, then those it calls for. Each goes by the name that the rules call it by, folders included.
    private mutating func make(_ walk: inout Walk, named name: String, _ finish: (inout Walk) throws -> Act) throws {
        guard made.insert(walk.rules.path).inserted else { return }
        let path = "\(folder)/\(name).\(edition.format.rawValue)"
        guard !files.contains(where: { $0.path == path }) else {
            throw console.fail(
                .badInput,
                "Deux actes de ce dossier s'écriraient dans « \(path) » : donnez un autre nom à l'un des deux.")
        }
        let known = facts.facts.indices.filter { walk.knows(facts.facts[$0]) }
        taken.formUnion(known)
        let own = AnswersFile(known.map { facts.facts[$0] })
        try console.trying(.badInput) { try walk.take(own) }
        let act = try finish(&walk)
        files.append((path, try edition.bytes(of: act, console)))
        for derived in walk.derivedActs {
            var other = try console.trying(.faultyRules) { try walk.begin(derived) }
            if let profile {
                // What the acts share is already answered, and may have been changed.
                let given = AnswersFile(other.review.map { AnswersFile.Fact(name: $0.name, answer: "") })
                try console.trying(.badInput) { try other.take(profile.leaving(given)) }
            }
            try make(&other, named: derived.name, finish)
        }
    }

    /// Refuses an answer that no act took.
    private func refuseStrays() throws {
        guard let stray = facts.facts.indices.first(where: { !taken.contains($0) }) else { return }
        let fact = facts.facts[stray]
        let place = fact.line > 0 ? "Ligne \(fact.line) : " : ""
        throw console.fail(.badInput, "\(place)aucun de ces actes ne demande [\(fact.name)].")
    }
}
