import ActeActs

extension Document {
    /// The references that a block holds, each whole: the number in one is a run of its own, and no link of its own.
    func references(of block: Block) -> [Run] {
        var found: [Run] = []
        for run in runs(of: block) where run.target != nil {
            if let last = found.last, last.target == run.target, last.words.end == run.words.start {
                found[found.count - 1].words.end = run.words.end
            } else {
                found.append(run)
            }
        }
        return found
    }
}
