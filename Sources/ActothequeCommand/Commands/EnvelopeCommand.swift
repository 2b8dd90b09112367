import Actotheque
import ArgumentParser

/// `enveloppe FICHIER --réponses F --émetteur E --date D --envoi N [--document PDF] [--annexe F]… [--nature L] [--dossier D]`
struct EnvelopeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enveloppe", abstract: "Préparer un acte pour le contrôle de légalité (@CTES), sans l'envoyer.")

    @OptionGroup var start: StartingPoint

    @Option(
        name: [.customLong("réponses"), .customLong("reponses")],
        help: ArgumentHelp("fichier de réponses", valueName: "F"), completion: .file())
    var answers: String

    @Option(
        name: [.customLong("émetteur"), .customLong("emetteur")],
        help: ArgumentHelp("la collectivité qui envoie", valueName: "E"), completion: .file())
    var sender: String

    @Option(name: .customLong("date"), help: ArgumentHelp("le jour de l'envoi", valueName: "DATE"))
    var date: String

    @Option(name: .customLong("envoi"), help: ArgumentHelp("son numéro dans la journée, de 1 à 9999", valueName: "N"))
    var serial: Int

    @Option(
        name: .customLong("document"), help: ArgumentHelp("le PDF signé, au lieu de celui de l'acte", valueName: "PDF"),
        completion: .file(extensions: ["pdf"]))
    var document: String?

    @Option(
        name: .customLong("annexe"),
        help: ArgumentHelp("un document annexé à l'acte : PDF, JPG ou PNG", valueName: "F"),
        completion: .file(extensions: ["pdf", "jpg", "png"]))
    var annexes: [String] = []

    @Option(
        name: [.customLong("pièce"), .customLong("piece")],
        help: ArgumentHelp("le code de pièce de l'acte, comme 99_DE", valueName: "CODE"))
    var piece: String?

    @Option(name: .customLong("objet"), help: ArgumentHelp("l'objet, au lieu de l'intitulé", valueName: "TEXTE"))
    var object: String?

    @Flag(name: .customLong("sur-demande"), help: "le représentant de l'État a demandé cet acte")
    var isAskedFor = false

    @Option(
        name: .customLong("charte"), help: ArgumentHelp("la présentation de la collectivité", valueName: "C"),
        completion: .file())
    var charte: String?

    @Option(
        name: .customLong("nature"), help: ArgumentHelp("DE, AR, AI, CC, BF ou AU", valueName: "L"),
        completion: .list(["DE", "AR", "AI", "CC", "BF", "AU"]))
    var nature: String?

    @Option(
        name: .customLong("dossier"), help: ArgumentHelp("où écrire l'archive", valueName: "D"), completion: .directory)
    var folder = "."

    /// Writes the archive, and says what the State will know the act by.
    func run() throws {
        let console = Console()
        let rules = try console.rules(at: start.file)
        let sender = try console.trying(.badInput) { try TransmissionSender(contentsOf: self.sender) }
        let charte = try self.charte.map { path in try console.trying(.badInput) { try Charte(contentsOf: path) } }
        var walk = start.walk(of: rules)
        let facts = try console.answers(at: answers)
        if let known = try start.profile(for: rules, besides: facts, console) {
            try console.trying(.badInput) { try sender.check(known) }
            try console.trying(.badInput) { try walk.take(known) }
        }
        try console.trying(.badInput) { try walk.take(facts) }
        _ = try console.act(finishing: &walk)
        let contents = TransmissionContents(
            document: document, piece: piece, annexes: annexes.map { TransmissionContents.Annex(argument: $0) },
            object: object, isAskedFor: isAskedFor)
        let package = try console.trying(.badInput) {
            try walk.transmission(
                from: sender, on: date, serial: serial, as: nature, contents, charte ?? .standard)
        }
        let path = folder == "." ? package.archiveName : folder + "/" + package.archiveName
        try console.trying(.unwritable) { try OutputFile.makeFolder(of: path) }
        try console.trying(.unwritable) {
            try OutputFile.writeOnce(
                package.archive, to: path,
                otherwise: "une autre archive porte déjà ce nom ; donnez un autre numéro d'envoi par --envoi")
        }
        for remark in package.remarks { console.note(remark) }
        console.note("Objet : \(package.object)")
        console.note("Acte \(package.identity), prêt à transmettre dans « \(path) ».")
    }
}
