extension Pattern {
    /// A few short texts that the pattern describes the whole of, made up by reading it; none where it asks for what is not read here, such as a reference
    /// backwards. O(length of the pattern), and a trial of each.
    public var samples: [String] {
        var reader = SampleReader(text)
        guard let found = reader.read() else { return [] }
        return found.filter { matchesWhole($0) == .matches }
    }
}

/// Reads a pattern for texts that it may describe. It need not be right: what it gives is tried on the pattern itself.
private struct SampleReader {
    /// Most texts that are kept of any stretch.
    private static let most = 6
    /// Most characters of one.
    private static let longest = 400
    private static let deepest = 32

    private let pattern: [Unicode.Scalar]
    private var index = 0
    private var depth = 0

    init(_ pattern: String) { self.pattern = Array(pattern.unicodeScalars) }

    /// Texts for the whole; nothing where something in it is not read.
    mutating func read() -> [String]? {
        guard let found = alternatives(), index == pattern.count else { return nil }
        return found
    }

    private var next: Unicode.Scalar? { index < pattern.count ? pattern[index] : nil }

    private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        index += 1
        return true
    }

    /// `a|b`
    private mutating func alternatives() -> [String]? {
        var found: [String] = []
        repeat {
            guard let branch = sequence() else { return nil }
            found += branch
        } while skip("|")
        return Array(found.prefix(Self.most))
    }

    /// `ab`: the first text of each piece; then, piece by piece, another text of it among the first ones of the others.
    private mutating func sequence() -> [String]? {
        var pieces: [[String]] = []
        while let scalar = next, scalar != "|", scalar != ")" {
            guard let piece = repeated(), !piece.isEmpty else { return nil }
            pieces.append(piece)
        }
        let first = pieces.map { $0[0] }
        var found = [first.joined()]
        for (place, piece) in pieces.enumerated() {
            for other in piece.dropFirst() where found.count < Self.most {
                var words = first
                words[place] = other
                found.append(words.joined())
            }
        }
        return found.filter { $0.unicodeScalars.count <= Self.longest }
    }

    /// `a+`, `a{2,3}`: as few times as may be, and a few times more where it may be any number of times.
    private mutating func repeated() -> [String]? {
        guard let once = atom() else { return nil }
        guard let times = times() else { return once }
        let fewest = min(times.lowerBound, Self.longest)
        let texts = once.map { String(repeating: $0, count: fewest) }
        guard times.upperBound > fewest else { return texts }
        let more = once.prefix(1).map { String(repeating: $0, count: min(times.upperBound, fewest + 8)) }
        return (fewest == 0 ? [""] : texts) + (fewest == 0 ? once : []) + more
    }

    /// How many times at least and at most; nothing where nothing is said of it.
    private mutating func times() -> ClosedRange<Int>? {
        var times: ClosedRange<Int>?
        if skip("*") {
            times = 0...Self.longest
        } else if skip("?") {
            times = 0...1
        } else if skip("+") {
            times = 1...Self.longest
        } else if next == "{", let end = pattern[index...].firstIndex(of: "}") {
            let words = String(String.UnicodeScalarView(pattern[(index + 1)..<end]))
            let bounds = words.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
            guard let fewest = bounds.first else { return nil }
            let most = bounds.count > 1 ? bounds[1] ?? Self.longest : fewest ?? 0
            times = (fewest ?? 0)...max(fewest ?? 0, most)
            index = end + 1
        }
        // How eagerly it is repeated changes nothing to the text.
        if times != nil, next == "?" || next == "+" { index += 1 }
        return times
    }

    private mutating func atom() -> [String]? {
        guard let scalar = next else { return nil }
        index += 1
        switch scalar {
        case "(": return group()
        case "[": return characterClass()
        case "\\": return escape()
        case ".": return ["a"]
        case "^", "$": return [""]
        case "*", "+", "?", ")": return nil
        default: return [String(scalar)]
        }
    }

    private mutating func group() -> [String]? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { return nil }
        var looksOnly = false
        if skip("?") {
            if skip("=") || skip("!") {
                looksOnly = true
            } else if skip("<") || skip("P") || skip("'") {
                if next == "=" || next == "!" { looksOnly = true }
                while let scalar = next, !looksOnly, scalar != ">", scalar != "'", scalar != ")" { index += 1 }
                index += 1
            } else if !skip(":"), !skip(">"), !skip("|") {
                return nil
            }
        }
        guard let found = alternatives(), skip(")") else { return nil }
        return looksOnly ? [""] : found
    }

    /// `[a-z]`: the first of what it lists; of `[^…]`, what it seems not to list.
    private mutating func characterClass() -> [String]? {
        let isNegated = skip("^")
        var listed: [ClosedRange<Unicode.Scalar>] = []
        var isFirst = true
        while let scalar = next, scalar != "]" || isFirst {
            isFirst = false
            index += 1
            var low = scalar
            if scalar == "\\" {
                guard let words = escape(), let first = words.first?.unicodeScalars.first else { return nil }
                low = first
            } else if scalar == "[", next == ":" {
                return nil
            }
            if next == "-", index + 1 < pattern.count, pattern[index + 1] != "]" {
                index += 1
                let high = pattern[index]
                index += 1
                guard low <= high, high != "\\" else { return nil }
                listed.append(low...high)
            } else {
                listed.append(low...low)
            }
        }
        guard skip("]") else { return nil }
        if isNegated {
            let free = "aA1-_ é".unicodeScalars.first { scalar in !listed.contains { $0.contains(scalar) } }
            return free.map { [String($0)] }
        }
        return listed.isEmpty ? nil : listed.prefix(Self.most).map { String($0.lowerBound) }
    }

    private mutating func escape() -> [String]? {
        guard let scalar = next else { return nil }
        index += 1
        switch scalar {
        case "d": return ["1"]
        case "w", "D", "S": return ["a"]
        case "s", "h": return [" "]
        case "W": return ["-"]
        case "b", "A", "z", "Z": return [""]
        case "p": return property()
        default:
            // Other letters and figures mean something that is not read here.
            let isSign = !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
            return isSign ? [String(scalar)] : nil
        }
    }

    /// `\p{Lu}`
    private mutating func property() -> [String]? {
        guard next == "{", let end = pattern[index...].firstIndex(of: "}") else { return nil }
        let name = String(String.UnicodeScalarView(pattern[(index + 1)..<end]))
        index = end + 1
        let letters = ["L": "a", "Ll": "a", "Lu": "A", "N": "1", "Nd": "1", "P": "-", "Zs": " "]
        return letters[name].map { [$0] }
    }
}
