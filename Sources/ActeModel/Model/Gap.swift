public import ActeDiagnostics

/// Where nothing may be said for some answers: no case of a `selon` takes them, no condition of a computation holds, no version of a dated value is in
/// force. Whether some answers come to it hangs on what leads there, which is for proof to tell.
public struct Gap: Sendable {
    /// Something that no line takes.
    public struct Piece: Sendable {
        /// What is said of it, after the name: `est d'au moins 12`.
        public var words: String
        /// The case that would take it: `au moins 12`.
        public var mend: String
    }

    /// What is told of it when nothing shows that no answers come to it.
    public var finding: Diagnostic
    /// What is left out, piece by piece; empty where it has no pieces to tell apart.
    public var pieces: [Piece] = []
    /// The name of what is looked at, where it has pieces.
    var name = ""
    /// How it is mended whatever the pieces; nothing where their cases are added.
    var mend: Fix?
    /// Whether the pieces are values by themselves, which one case can list.
    var isListed = false

    /// What is told when answers come to some of its pieces alone. O(pieces).
    public func finding(for possible: [Int]) -> Diagnostic {
        guard possible.count < pieces.count, !possible.isEmpty else { return finding }
        var told = finding
        let left = possible.map { pieces[$0] }
        told.message = Gap.sentence(name, left, isListed: isListed)
        told.fix = mend ?? Gap.fix(left, isListed: isListed)
        return told
    }

    static func sentence(_ name: String, _ pieces: [Piece], isListed: Bool) -> String {
        "Rien n'est prévu lorsque [\(name)] \(isListed ? "est " : "")\(Checker.listed(pieces.map(\.words)))."
    }

    static func fix(_ pieces: [Piece], isListed: Bool) -> Fix {
        if isListed {
            return Fix("Ajoutez une ligne « cas \(pieces.map(\.mend).joined(separator: ", ")) », ou « autrement ».")
        }
        let cases = pieces.prefix(Limits.listed).map { "« cas \($0.mend) »" }
        let many = cases.count > 1 ? "les lignes " : "une ligne "
        return Fix("Ajoutez \(many)\(Checker.listed(cases, "et")), étendez un cas voisin, ou ajoutez « autrement ».")
    }
}
