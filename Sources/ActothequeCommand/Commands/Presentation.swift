import Actotheque
import ArgumentParser

/// What commands that write acts are asked about their look: the format, the charte, the published version.
struct Presentation: ParsableArguments {
    @Option(
        name: .customLong("format"), help: ArgumentHelp(FormatNames.all, valueName: "X"),
        completion: .list(ActFormat.allCases.map(\.rawValue)))
    var format: String?

    @Option(
        name: .customLong("charte"), help: ArgumentHelp("la présentation de la collectivité", valueName: "C"),
        completion: .file())
    var charte: String?

    @Flag(
        name: [.customLong("publié"), .customLong("publie")],
        help: "la version à publier, où ce qui est personnel est occulté")
    var isPublished = false

    @Option(
        name: .customLong("mise-en-ligne"),
        help: ArgumentHelp("le jour où la version publiée est mise en ligne", valueName: "DATE"))
    var publicationDate: String?

    @Option(
        name: .customLong("auteur"),
        help: ArgumentHelp("l'auteur de l'acte que montre la version publiée : prénom, nom, qualité", valueName: "A"))
    var author: String?

    /// Whether nothing is asked of the look of acts.
    var isPlain: Bool {
        format == nil && charte == nil && !isPublished && publicationDate == nil && author == nil
    }

    /// How acts are written; `path` is the file asked for, whose ending may say the format.
    func edition(_ path: String?, _ console: Console) throws(ExitCode) -> Edition {
        let format = try FormatNames.format(self.format, orOf: path, console)
        if path == nil, format.isBinary, console.environment.writesTerminal {
            throw console.fail(
                .usage, "Le format \(format.rawValue) ne se lit pas dans un terminal : ajoutez --sortie F.")
        }
        let charte = try charte.map { path throws(ExitCode) in
            try console.trying(.badInput) { try Charte(contentsOf: path) }
        }
        let publication = try publication(console)
        if isPublished, publication == nil {
            console.note(
                "Conseil : une version publiée montre le jour de sa mise en ligne et l'auteur de l'acte : donnez-les par --mise-en-ligne et --auteur."
            )
        }
        return Edition(
            format: format, charte: charte ?? .standard, isPublished: isPublished, publication: publication
        )
    }

    private func publication(_ console: Console) throws(ExitCode) -> Publication? {
        guard publicationDate != nil || author != nil else { return nil }
        guard isPublished else {
            throw console.fail(.usage, "--mise-en-ligne et --auteur ne vont qu'avec --publié.")
        }
        guard let publicationDate, let author else {
            throw console.fail(.usage, "--mise-en-ligne et --auteur vont ensemble : l'une des deux manque.")
        }
        return try console.trying(.usage) { try Publication(on: publicationDate, author: author) }
    }
}

/// How acts are written.
struct Edition: Sendable {
    /// The format.
    let format: ActFormat
    /// How documents of the body look.
    let charte: Charte
    /// Whether what is personal is occulted.
    let isPublished: Bool
    /// When the act was put on line, and who made it.
    let publication: Publication?

    /// The file of an act; what it does not show as it should, and what must be read again before it is published, is said.
    func bytes(of act: Act, _ console: Console) throws(ExitCode) -> [UInt8] {
        if let problem = publication?.problem(with: act) { throw console.fail(.badInput, problem.message) }
        return try console.trying(.unwritable) { try self.bytes(of: act) { console.note($0) } }
    }

    /// The same, for whoever says otherwise what went wrong.
    func bytes(of act: Act, noting note: (String) -> Void) throws -> [UInt8] {
        try version(of: act, noting: note).rendered(as: format, charte, publication, noting: note)
    }

    /// The act as one line of JSON.
    func line(of act: Act, noting note: (String) -> Void) throws(PublicationProblem) -> [UInt8] {
        try version(of: act, noting: note).compactJSON(publication)
    }

    /// The act as it is signed, or as it is published.
    private func version(of act: Act, noting note: (String) -> Void) throws(PublicationProblem) -> Act {
        guard isPublished else { return act }
        if let problem = publication?.problem(with: act) { throw problem }
        for remark in act.publicationRemarks { note(remark) }
        return act.published
    }
}
