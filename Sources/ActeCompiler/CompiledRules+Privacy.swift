public import ActeActs
import ActeModel
import ActeValues

extension CheckedModel {
    /// Whom each answer must be kept from, by the folded name of its question; those that anybody may read left out. O(questions).
    var privacies: [String: Privacy] {
        var privacies: [String: Privacy] = [:]
        for question in questions {
            let privacy = question.privacy
            if !privacy.isEmpty { privacies[NameFolding.folded(question.name), default: []].formUnion(privacy) }
        }
        return privacies
    }
}

extension Question {
    /// What its author says of whom its answer must be kept from.
    var privacy: Privacy {
        get {
            var privacy: Privacy = []
            if isPersonal { privacy.insert(.personal) }
            if isConfidential { privacy.insert(.confidential) }
            return privacy
        }
        set {
            isPersonal = newValue.contains(.personal)
            isConfidential = newValue.contains(.confidential)
        }
    }
}

extension CompiledRules {
    /// Whom each answer must be kept from, by the folded name of its question as it was written; those that anybody may read left out. O(questions).
    public var privacies: [String: Privacy] { written.privacies }

    /// The questions as written, by their present names and, where no other bears them now, their former ones: what each is called today. All folded.
    /// O(questions).
    public var presentNames: [String: String] {
        var names: [String: String] = [:]
        for question in written.questions {
            let present = NameFolding.folded(question.name)
            for former in question.formerNames { names[NameFolding.folded(former)] = present }
        }
        for question in written.questions {
            names[NameFolding.folded(question.name)] = NameFolding.folded(question.name)
        }
        return names
    }

    /// The same rules, where answers are also kept from whom `privacies` says, by the folded names of their questions as written. Questions keep their
    /// places, and nothing else changes. O(size of the rules, spread); O(questions) when it says nothing new.
    public func keeping(_ privacies: [String: Privacy]) -> CompiledRules {
        var kept = written
        for index in kept.questions.indices {
            guard let privacy = privacies[NameFolding.folded(kept.questions[index].name)] else { continue }
            kept.questions[index].privacy.formUnion(privacy)
        }
        guard kept.privacies != written.privacies else { return self }
        // The graph is the one there was: it has the room it had.
        return lower(kept, room) ?? self
    }
}
