import ActeDiagnostics
import ActeSyntax
import ActeValues

/// Whether a name can only lead below the folder of the rules: words of letters, digits and hyphens between slashes.
public func isSharedName(_ name: String) -> Bool {
    SharedFileName(words: name, range: SourceRange(file: FileID(0), start: 0, end: 0)).isAllowed
}

/// A shared file as a `utiliser` line names it.
struct SharedFileName {
    /// The name as it is written.
    var words: String
    /// Where.
    var range: SourceRange

    /// What tells it from others: its letters, however they are composed and whatever their case.
    var identity: String { NameFolding.folded(words) }

    /// Longest name, in bytes.
    static let longest = 200

    /// Whether it can only lead below the folder of the rules: words of letters, digits and hyphens between slashes.
    var isAllowed: Bool {
        let folders = words.split(separator: "/", omittingEmptySubsequences: false)
        return words.utf8.count <= SharedFileName.longest
            && folders.allSatisfy { folder in
                !folder.isEmpty && folder.unicodeScalars.allSatisfy(SharedFileName.isAllowed)
            }
    }

    /// The name that was probably meant by one that is not allowed: its extension and what leads elsewhere left out.
    var allowed: String? {
        var pieces = words.split { $0 == "/" || $0 == "\\" }.map(String.init)
        if let last = pieces.last, last.hasSuffix(".acte") { pieces[pieces.count - 1] = String(last.dropLast(5)) }
        pieces.removeAll { $0 == "." || $0 == ".." }
        let pruned = SharedFileName(
            words: pieces.map { $0.replacing(" ", with: "-") }.joined(separator: "/"), range: range)
        return pruned.isAllowed && pruned.words != words ? pruned.words : nil
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || LatinComposition.isAccent(scalar) || scalar == "-"
            || ("0"..."9").contains(scalar)
    }

    /// The files that a file uses, in order: those of its header, or those it says at its edge when it has no act.
    static func all(in tree: SyntaxTree) -> [SharedFileName] {
        let statements = tree.children(of: tree.root)
        let act = statements.first { tree.kind($0) == .act }
        let owner = act ?? tree.root
        return tree.children(of: owner).filter { isUse($0, in: tree) }.flatMap { names(in: $0, of: tree) }
    }

    /// The `utiliser` lines that stand at the edge of the file of an act: their place is in its header.
    static func misplaced(in tree: SyntaxTree) -> [SyntaxID] {
        let statements = Array(tree.children(of: tree.root))
        guard statements.contains(where: { tree.kind($0) == .act }) else { return [] }
        return statements.filter { isUse($0, in: tree) }
    }

    private static func isUse(_ node: SyntaxID, in tree: SyntaxTree) -> Bool {
        guard tree.kind(node) == .property, let key = tree.first(.propertyKey, in: node) else { return false }
        return NameFolding.folded(tree.text(key)) == "utiliser"
    }

    private static func names(in property: SyntaxID, of tree: SyntaxTree) -> [SharedFileName] {
        guard let value = tree.first(.propertyValue, in: property) else { return [] }
        let bytes = tree.file.bytes
        let end = Int(tree[value].end)
        var names: [SharedFileName] = []
        var start = Int(tree[value].start)
        while start < end {
            let comma = bytes[start..<end].firstIndex(of: UInt8(ascii: ",")) ?? end
            var (first, last) = (start, comma)
            while first < last, bytes[first] == 0x20 || bytes[first] == 0x09 { first += 1 }
            while last > first, bytes[last - 1] == 0x20 || bytes[last - 1] == 0x09 { last -= 1 }
            if first < last {
                let range = tree.range(from: UInt32(first), to: UInt32(last))
                names.append(SharedFileName(words: tree.file.text(range), range: range))
            }
            start = comma + 1
        }
        return names
    }
}
