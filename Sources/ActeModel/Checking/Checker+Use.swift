internal import ActeDiagnostics
internal import ActeSyntax

extension Checker {
    /// Counts a name as read: for good, or by the declaration that is being read.
    mutating func use(_ name: NameID) {
        guard countsUse else {
            constrained.insert(name)
            if let columnBeingFilled { exchanged.append((name, columnBeingFilled)) }
            return
        }
        if let reader, reader != name { readings.append((reader, name)) } else { symbols[name.index]?.isUsed = true }
    }

    /// Warns of what nothing refers to. What only an unused declaration reads is shown with it: it is one mistake. O(names + readings).
    mutating func verifyUse() {
        verifyMarks()
        verifyFields()
        verifyComputedFields()
        followReadings()
        verifyExchangedQuestions()
        let weighed = weighedByConstraints
        var others: [NameID: [NameID]] = [:]
        var isRead = [Bool](repeating: false, count: symbols.count)
        for (reader, name) in readings
        where symbols[name.index]?.isUsed == false && !weighed.contains(reader) {
            isRead[name.index] = true
            others[reader, default: []].append(name)
        }
        for index in symbols.indices {
            guard let symbol = symbols[index], !symbol.isUsed, !isRead[index], isOwn(symbol.node),
                !weighed.contains(NameID(rawValue: Int32(truncatingIfNeeded: index)))
            else { continue }
            let start = findings.count
            reportUnused(symbol)
            guard start < findings.count, !others.isEmpty else { continue }
            findings[start].notes = dependents(of: NameID(rawValue: Int32(truncatingIfNeeded: index)), &others)
        }
    }

    /// Whether something is written in the rule file itself: what a shared file holds is for all those that use it.
    func isOwn(_ node: SyntaxID) -> Bool { rules.range(node).file == rules.file.id }

    /// Warns of marks that no reference aims at.
    private mutating func verifyMarks() {
        for mark in marks {
            guard let mark, !mark.isCited, isOwn(mark.node) else { continue }
            report(
                .uncitedMark, "Aucun renvoi ne conduit au repère « \(rules.text(mark.node)) ».",
                at: rules.range(mark.node),
                fix: Fix("Supprimez la ligne, ou écrivez [renvoi \(rules.text(mark.node))] dans un texte."))
        }
    }

    /// What a used declaration reads is used.
    private mutating func followReadings() {
        guard !readings.isEmpty else { return }
        readings.sort { $0.reader.rawValue < $1.reader.rawValue }
        var first = [Int32](repeating: -1, count: symbols.count)
        for index in readings.indices.reversed() {
            first[readings[index].reader.index] = Int32(truncatingIfNeeded: index)
        }
        var pending = symbols.indices.filter { symbols[$0]?.isUsed == true && first[$0] >= 0 }
        while let reader = pending.popLast() {
            var index = Int(first[reader])
            while index < readings.count, readings[index].reader.index == reader {
                let name = readings[index].name.index
                if symbols[name]?.isUsed == false {
                    symbols[name]?.isUsed = true
                    if first[name] >= 0 { pending.append(name) }
                }
                index += 1
            }
        }
    }

    /// Warns of columns of open data, and of a number of the act, that are answers to a question of a shared file that nothing asks. One of the rule file itself is told where it is written.
    private mutating func verifyExchangedQuestions() {
        for (name, range) in exchanged {
            guard let symbol = symbols[name.index], symbol.kind == .question, !symbol.isUsed, !isOwn(symbol.node) else {
                continue
            }
            let word = rules.text(symbol.node)
            report(
                .unusedQuestion, "[\(word)] ne sera jamais demandé : cette ligne resterait sans réponse.", at: range,
                notes: [Note("La question est écrite ici.", at: rules.range(symbol.node))],
                fix: Fix("Écrivez « demander [\(word)] » parmi les lignes de l'acte, ou « à compléter » ici."))
        }
    }

    /// The computed and dated values that a constraint or an exchange weighs, directly or not: it is use enough for them. It is none for questions, which
    /// are not asked for the sake of a constraint.
    private var weighedByConstraints: Set<NameID> {
        var found: Set<NameID> = []
        var pending = Array(constrained)
        while let name = pending.popLast() {
            guard symbols[name.index]?.kind.isWorkedOut == true, found.insert(name).inserted else { continue }
            pending += readings.filter { $0.reader == name }.map(\.name)
        }
        return found
    }

    /// The notes on what only `root` reads, directly or not; each declaration is noted once.
    private func dependents(of root: NameID, _ others: inout [NameID: [NameID]]) -> [Note] {
        var notes: [Note] = []
        var noted: Set<NameID> = [root]
        var pending = [root]
        while let reader = pending.popLast() {
            for name in others.removeValue(forKey: reader) ?? [] {
                guard noted.insert(name).inserted, let symbol = symbols[name.index] else { continue }
                pending.append(name)
                guard notes.count < Limits.otherPlaces else { continue }
                notes.append(
                    Note("\(symbol.kind.demonstrative) ne sert qu'à cela.", at: rules.range(symbol.node)))
            }
        }
        return notes
    }

    private mutating func reportUnused(_ symbol: Symbol) {
        let name = rules.text(symbol.node)
        let range = rules.range(symbol.node)
        switch symbol.kind {
        case .question:
            report(
                .unusedQuestion, "La question [\(name)] ne sera jamais posée : rien ne dépend de sa réponse.",
                at: range,
                fix: Fix(
                    "Citez-la dans un texte ou une condition, écrivez « demander [\(name)] », ou supprimez-la."))
        case .parameter:
            report(
                .unusedParameter, "Le paramètre [\(name)] ne sert nulle part.", at: range,
                fix: Fix("Citez-le, ou supprimez-le."))
        case .computation:
            report(
                .unusedComputation, "Le calcul [\(name)] ne sert nulle part.", at: range,
                fix: Fix("Citez-le, ou supprimez-le."))
        case .clause:
            report(
                .unusedClause, "La clause [\(name)] n'est incluse nulle part.", at: range,
                fix: Fix("Écrivez « inclure [\(name)] », ou supprimez-la."))
        case .type:
            report(
                .unusedType, "Aucune question n'est du type [\(name)].", at: range,
                fix: Fix("Donnez ce type à une question, ou supprimez-le."))
        case .record:
            report(
                .unusedRecord, "Ni liste ni question ne demande la fiche [\(name)].", at: range,
                fix: Fix("Écrivez « question [x] : \(name) » ou « liste [xs] de \(name) », ou supprimez-la."))
        case .recordValue:
            report(
                .unusedQuestion, "Rien ne sera demandé de [\(name)] : rien ne dépend de ces réponses.", at: range,
                fix: Fix("Citez [\(name)] dans un texte, ou supprimez-la."))
        }
    }
}
