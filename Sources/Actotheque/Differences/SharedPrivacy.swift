import ActeActs
import ActeCompiler
import ActeModel
import ActeValues

/// Whom two versions of rules keep answers from: a comparison shows nothing that either keeps.
struct SharedPrivacy {
    /// The older rules, which keep what the newer ones keep too.
    let older: Rules
    /// The newer rules, which keep what the older ones keep too.
    let newer: Rules
    /// What changed, one sentence each, in the order of the newer rules.
    let changes: [String]

    /// Compares and shares. O(questions); O(size of the rules, spread) where they do not keep the same.
    init(_ older: Rules, _ newer: Rules) {
        let present = newer.compiled.presentNames
        let (was, now) = (older.compiled.privacies, newer.compiled.privacies)
        var before: [String: Privacy] = [:]
        for name in Set(older.compiled.presentNames.values) {
            before[present[name] ?? name, default: []].formUnion(was[name] ?? [])
        }
        let both = before.merging(now) { $0.union($1) }
        var (first, second) = (older, newer)
        let names = Set(older.compiled.presentNames.values)
        first.compiled = older.compiled.keeping(
            Dictionary(uniqueKeysWithValues: names.map { ($0, both[present[$0] ?? $0] ?? []) }))
        second.compiled = newer.compiled.keeping(both)
        self.older = first
        self.newer = second
        // An answer of another kind is that of another question, whose privacy is its own.
        let former = older.compiled.model.questions.map { question in
            Kind(present[NameFolding.folded(question.name)] ?? NameFolding.folded(question.name), question.type)
        }
        let known = Set(former)
        let same = newer.compiled.model.questions.filter { known.contains(Kind(NameFolding.folded($0.name), $0.type)) }
        changes = SharedPrivacy.changes(of: same, from: before, to: now)
    }

    private struct Kind: Hashable {
        var name: String
        var type: ValueType

        init(_ name: String, _ type: ValueType) { (self.name, self.type) = (name, type) }
    }

    private static func changes(
        of questions: [Question], from before: [String: Privacy], to now: [String: Privacy]
    ) -> [String] {
        var told: Set<String> = []
        var sentences: [String] = []
        for question in questions {
            let name = NameFolding.folded(question.name)
            guard let was = before[name], told.insert(name).inserted else { continue }
            let kept = now[name] ?? []
            for (kind, word) in [(Privacy.personal, "personnelle"), (.confidential, "confidentielle")]
            where was.contains(kind) != kept.contains(kind) {
                sentences.append("[\(question.name)] \(kept.contains(kind) ? "est désormais" : "n'est plus") \(word).")
            }
        }
        return sentences
    }
}
