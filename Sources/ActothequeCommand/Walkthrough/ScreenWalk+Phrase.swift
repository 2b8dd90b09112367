import Actotheque

extension ScreenWalk {
    /// Opens the confidential answers of an earlier walk: asks for their phrase until it is the right one, when somebody is there. Enter alone leaves
    /// them locked.
    mutating func open(_ earlier: inout SavedWalk, asks: Bool) throws(VaultProblem) {
        guard asks, walkthrough.vault == nil else { return try earlier.open(with: &walkthrough.vault) }
        guard earlier.isLocked else { return choosePhrase() }
        askForPhrase(of: &earlier)
    }

    /// Asks for the phrase that a command needs and nobody gave: to keep confidential answers, or to open those of a file. Says whether one
    /// was given.
    mutating func askForPhrase(before line: String) -> Bool {
        guard walkthrough.vault == nil, case .move(let move, let operands) = Instruction(line), !operands.isEmpty else {
            return false
        }
        switch move {
        case .save, .beget:
            var saved = walkthrough.walk.saved
            // What is still locked is kept with the rest: one phrase for both.
            if saved.isLocked { askForPhrase(of: &saved) } else if saved.holdsConfidential { choosePhrase() }
        case .resume:
            // What cannot be read is told by the command itself.
            if var saved = try? SavedWalk(contentsOf: operands), saved.isLocked { askForPhrase(of: &saved) }
        default: break
        }
        return walkthrough.vault != nil
    }

    private mutating func askForPhrase(of earlier: inout SavedWalk) {
        while earlier.isLocked {
            guard let phrase = HiddenLine.read(" Phrase secrète de cet essai (Entrée seule : sans elle) › ") else {
                walkthrough.hasLeft = true
                return
            }
            if phrase.isEmpty { return }
            do throws(VaultProblem) {
                var vault: Vault? = try Vault(phrase: phrase)
                try earlier.open(with: &vault)
                walkthrough.vault = vault
            } catch {
                show([.rejected([error.message])])
            }
        }
    }

    /// Asks for a phrase to seal confidential answers with, typed twice, where the rules ask for some and none was given. Enter alone does without.
    mutating func choosePhrase() {
        guard walkthrough.vault == nil, walkthrough.walk.rules.asksForConfidential else { return }
        show([.remark("Des réponses sont confidentielles : elles ne sont gardées que chiffrées.")])
        while walkthrough.vault == nil {
            guard let phrase = HiddenLine.read(" Phrase secrète (Entrée seule : ne pas les garder) › ") else {
                walkthrough.hasLeft = true
                return
            }
            if phrase.isEmpty { return }
            do throws(VaultProblem) {
                let vault = try Vault(phrase: phrase)
                if HiddenLine.read(" La même, pour vérifier › ") == phrase {
                    walkthrough.vault = vault
                } else {
                    show([.rejected(["Les deux phrases ne sont pas les mêmes."])])
                }
            } catch {
                show([.rejected([error.message])])
            }
        }
    }
}
