import Actotheque

/// The walkthrough for people: screens on a terminal, or a plain transcript when lines come from a file or a pipe.
struct ScreenWalk {
    /// The walkthrough.
    var walkthrough: Walkthrough
    /// Where lines come from.
    var lines: LineSource
    /// Where the walk is kept as it goes, if anywhere.
    var journal: Journal?
    /// The rule file, when it is read again at each save.
    var watcher: FileWatcher?
    /// What is written to.
    let environment: Environment
    /// Whether the latest answers could not be kept.
    private var isBehind = false

    init(
        walkthrough: Walkthrough, lines: LineSource, journal: Journal?, watcher: FileWatcher?, environment: Environment
    ) {
        self.walkthrough = walkthrough
        self.lines = lines
        self.journal = journal
        self.watcher = watcher
        self.environment = environment
    }

    /// Walks until the person leaves or lines end. The status says how the act then stands.
    mutating func run() -> ExitStatus {
        show(walkthrough.present())
        while !walkthrough.hasLeft {
            let before = walkthrough.place
            let events: [Event]
            let prompt = walkthrough.prompt
            switch lines.next(prompt: prompt, completing: walkthrough.completions, watching: watcher) {
            case .end:
                Descriptor.output.write("\n")
                return walkthrough.walk.status
            case .fileChanged:
                // What was saved while the rules were being read again is seen the next time.
                watcher?.acknowledge()
                events = walkthrough.reload()
                watcher?.watch(walkthrough.walk.rules.files)
            case .line(let line):
                let shown = walkthrough.shown(line)
                if lines.isSilent { Descriptor.output.write(shown + "\n") }
                if shown == line { lines.remember(line) } else { cover(line, with: shown, after: prompt) }
                // A phrase given now also seals what was answered before.
                if !lines.isSilent, askForPhrase(before: line) { keep() }
                events = walkthrough.take(line)
            }
            // What the screen confirms is on the disk before it is shown.
            let hasMoved = walkthrough.place != before
            if hasMoved { keep() }
            show(events)
            if hasMoved { show(walkthrough.present()) }
        }
        return walkthrough.walk.status
    }

    /// Takes up the walk kept earlier: asks first when somebody is there to answer.
    mutating func offerResumption(asks: Bool) throws(SavedWalkProblem) {
        guard let journal else { return }
        guard var earlier = try journal.earlier() else {
            return asks ? choosePhrase() : show(walkthrough.unkeptNote.map { [.remark($0)] } ?? [])
        }
        let count = earlier.count
        let plural = count > 1 ? "s" : ""
        while asks {
            let prompt = " \(count) réponse\(plural) d'un essai précédent. Reprendre ? o/n › "
            guard case .line(let line) = lines.next(prompt: prompt, completing: [], watching: nil) else {
                walkthrough.hasLeft = true
                return
            }
            if ["o", "oui"].contains(line.lowercased()) { break }
            if ["n", "non"].contains(line.lowercased()) {
                show([.remark("L'essai précédent reste dans « \(journal.setAside()) ».")])
                return choosePhrase()
            }
        }
        do throws(VaultProblem) {
            try open(&earlier, asks: asks)
        } catch {
            throw SavedWalkProblem(path: journal.path, message: error.message)
        }
        guard !walkthrough.hasLeft else { return }
        show(walkthrough.resume(earlier))
    }

    /// What was typed is taken off the terminal when it is confidential.
    private func cover(_ line: String, with shown: String, after prompt: String) {
        guard !lines.isSilent, environment.erases else { return }
        let erasure = TypedLine.erasure(of: line, after: prompt, columns: environment.columns)
        Descriptor.output.write(erasure + prompt + shown + "\n")
    }

    func show(_ events: [Event]) {
        let window = environment.window
        let lines = events.flatMap { $0.lines(in: window, palette: environment.palette) }
        if !lines.isEmpty { Descriptor.output.write(lines.joined(separator: "\n") + "\n") }
    }

    /// Keeps the walk. Where that fails it is said once, and tried again at the next answer.
    private mutating func keep() {
        guard let journal else { return }
        do {
            try journal.keep(walkthrough.walk, sealedBy: &walkthrough.vault)
            if isBehind { show([.remark("Les réponses sont de nouveau gardées à mesure.")]) }
            isBehind = false
        } catch {
            if !isBehind {
                show([
                    .rejected([
                        error.message,
                        "Vos réponses restent dans cet essai, mais ne sont plus gardées à mesure ; « :enregistrer F » les garde ailleurs.",
                    ])
                ])
            }
            isBehind = true
        }
    }
}

extension Walk {
    /// What the shell is told of the act as it stands.
    var status: ExitStatus {
        if refusal != nil { return .refused }
        guard isComplete else { return .missingAnswer }
        return rules.isProved ? .success : .faultyRules
    }
}
