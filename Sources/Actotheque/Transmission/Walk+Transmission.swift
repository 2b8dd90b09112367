import ActeActs
import ActeCompiler
import ActeGraph
import ActeModel
import ActeOpenData
import ActeTransmission
import ActeValues

/// An act in its envelope for the control of legality (@CTES), ready for whoever transmits it.
public struct TransmissionPackage: Sendable {
    /// What the State will know the act by: `007-210799912-20260312-2026_03_12-DE`.
    public let identity: String
    /// The name that the archive must have.
    public let archiveName: String
    /// The archive: the envelope, the message, the act, its annexes, in a gzipped tar. The same act, sender, day and number give the same bytes.
    public let archive: [UInt8]
    /// What the message says that the act does.
    public let object: String
    /// What whoever sends it should know, in French sentences.
    public let remarks: [String]
}

extension Walk {
    /// The finished act in its envelope. Nothing is sent.
    ///
    /// - Parameters:
    ///   - sender: the body.
    ///   - day: the day of the envelope, as people write it.
    ///   - serial: its number on that day, from 1 to 9999.
    ///   - nature: the letters of the act's nature (`DE`, `AR`, `AI`, `CC`, `BF`, `AU`); without them, those of the nature that its rules say,
    ///     which they may not contradict.
    ///   - contents: the documents, and what is said of them.
    ///   - charte: how the act looks, where it is not the signed PDF that is sent.
    /// - Throws: when the act cannot be made, lacks a number or a date, is another body's, or does not have the form that the State asks for.
    public func transmission(
        from sender: TransmissionSender, on day: String, serial: Int, as nature: String? = nil,
        _ contents: TransmissionContents = TransmissionContents(), _ charte: Charte = .standard
    ) throws -> TransmissionPackage {
        let act = try act()
        guard case .date(let date)? = try? AnswerReader.read(day, as: .date) else {
            throw TransmissionFailure("La date de l'envoi ne se lit pas. \(AnswerReader.expectation(of: .date))")
        }
        guard let made = lawDate else {
            throw TransmissionFailure(
                "Ces règles ne disent pas la date de l'acte : ajoutez sous « acte » la ligne « date : [question] ».")
        }
        guard made <= date else {
            throw TransmissionFailure(
                "L'envoi ne peut pas précéder l'acte, qui est du \(CanonicalText.text(of: .date(made))).")
        }
        if !contents.isAskedFor { try checkTransmission() }
        try check(sender, against: act)
        let file = try contents.document.map { try StoredFile.read($0) } ?? act.rendered(as: .pdf, charte)
        let annexes = try contents.annexes.map { (annex: $0, bytes: try bytes(of: $0)) }
        do throws(TransmissionProblem) {
            let number = try actNumber
            let document = try TransmittedFile(file, named: contents.document ?? title, piece: contents.piece)
            var annexed: [TransmittedFile] = []
            for (annex, bytes) in annexes {
                annexed.append(try TransmittedFile(bytes, named: annex.path, piece: annex.piece))
            }
            let transmitted = try TransmittedAct(
                number: number, date: made, nature: try actNature(nature), subject: try actSubject,
                object: contents.object ?? heading(of: act), document: document, annexes: annexed)
            let transmission = try Transmission(of: transmitted, from: sender.sender, on: date, serial: serial)
            return TransmissionPackage(
                identity: transmission.identity, archiveName: transmission.archiveName,
                archive: try transmission.archive(), object: transmitted.object.text,
                remarks: remarks(on: number, contents))
        } catch {
            throw TransmissionFailure(error.message)
        }
    }

    private func bytes(of annex: TransmissionContents.Annex) throws -> [UInt8] {
        do throws(FileProblem) {
            return try StoredFile.read(annex.path)
        } catch {
            guard let words = annex.misspeltPiece else { throw error }
            throw TransmissionFailure(TransmissionProblem.piece(words).message)
        }
    }

    /// Makes sure that the rules, where they say it, have the act sent.
    private func checkTransmission() throws(TransmissionFailure) {
        guard let condition = rules.compiled.origins.transmission else { return }
        switch engine.conclusions.finding(condition) {
        case .known(.truth(true)): return
        case .known: throw TransmissionFailure(TransmissionProblem.notTransmitted.message)
        default: throw TransmissionFailure(TransmissionProblem.undecidedTransmission.message)
        }
    }

    private func remarks(on number: ActNumber, _ contents: TransmissionContents) -> [String] {
        var remarks: [String] = []
        if let written = number.written {
            remarks.append(
                "Le numéro « \(written) » part sous la forme « \(number.text) », que @CTES demande : aucun autre acte de même nature et du même jour ne doit s'écrire ainsi."
            )
        }
        if model.header.transmission == nil, !contents.isAskedFor {
            remarks.append(
                "Ces règles ne disent pas si l'acte est à transmettre : vérifiez-le (ligne « transmission », sous « acte »)."
            )
        }
        if contents.annexes.isEmpty {
            remarks += derivedActs.map {
                "Cet acte en appelle un autre : \($0.name). S'il lui est annexé, joignez-le par --annexe."
            }
        }
        return remarks
    }

    /// The answer to the question that the rules call the number of the act; empty when they name none.
    private var actNumber: ActNumber {
        get throws(TransmissionProblem) {
            guard let index = model.header.numberQuestion else { throw .missingNumber }
            let finding = engine.conclusions.finding(.question(QuestionID(UInt32(index))))
            guard case .known(let value) = finding else { throw .number("") }
            return try ActNumber(CanonicalText.text(of: value))
        }
    }

    private var actSubject: ActSubject {
        get throws(TransmissionProblem) {
            let written = model.header.properties.first { $0.key == "matière" }
            guard let subject = written.flatMap({ ActSubject(code: $0.value) }) else { throw .missingSubject }
            return subject
        }
    }

    /// The nature asked for, or the one that the form of the act implies. What a décision is to the control of legality hangs on what it does.
    private func actNature(_ letters: String?) throws(TransmissionProblem) -> TransmittedAct.Nature {
        let said = saidNature
        if let letters {
            guard let nature = TransmittedAct.Nature.allCases.first(where: { $0.letters == letters.uppercased() })
            else { throw .nature(letters) }
            guard said == nil || said == nature else {
                throw .otherNature(nature.letters, said: model.header.nature)
            }
            return nature
        }
        guard let said else { throw .nature(model.header.nature) }
        return said
    }

    /// The nature that the rules say, where it is one to the control of legality.
    private var saidNature: TransmittedAct.Nature? {
        switch model.header.nature {
        case "délibération": .deliberation
        case "arrêté réglementaire": .regulation
        case "arrêté individuel": .individual
        case "convention": .contract
        default: nil
        }
    }

    /// Makes sure that the act is one of the sender's, where its rows of open data say whose it is.
    private func check(_ sender: TransmissionSender, against act: Act) throws(TransmissionFailure) {
        for exchange in rules.exchanges {
            let schema = model.exchanges[exchange.position].schema
            guard let column = exchange.columns.firstIndex(of: schema.issuer) else { continue }
            guard let number = rows(of: exchange, for: act).first?.cells[column] else { continue }
            guard number.isEmpty || number.hasPrefix(sender.sender.siren) else {
                throw TransmissionFailure(
                    TransmissionProblem.otherBody("SIRET \(number)", sender: sender.sender.siren).message)
            }
        }
    }
}
