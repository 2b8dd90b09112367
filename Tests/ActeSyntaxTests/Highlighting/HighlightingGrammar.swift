import Foundation

/// The highlighting grammar of `Grammar/`, read and applied to lines as an editor does: at each position the leftmost rule, the first of several.
final class HighlightingGrammar {
    private struct Rule {
        var pattern: GrammarExpression
        var end: GrammarExpression?
        var name: String?
        var captures: [Int: String]
        var inner: [[String: Any]]
    }

    private let patterns: [[String: Any]]
    private let repository: [String: [String: Any]]
    private var expressions: [String: GrammarExpression] = [:]
    /// The expressions that PCRE2 refuses.
    private(set) var faults: [String] = []

    init(_ url: URL) throws {
        let root = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any] ?? [:]
        patterns = root["patterns"] as? [[String: Any]] ?? []
        repository = root["repository"] as? [String: [String: Any]] ?? [:]
    }

    /// The names of the rules that are used by no other.
    var unused: [String] {
        let all = patterns + repository.values.flatMap { $0["patterns"] as? [[String: Any]] ?? [] }
        let used = Set(all.compactMap { ($0["include"] as? String).map { String($0.dropFirst()) } })
        return repository.keys.filter { !used.contains($0) }.sorted()
    }

    /// The scopes given to each byte of a line, the widest first.
    func scopes(of line: String) -> [[String]] {
        let bytes = Array(line.utf8)
        var scopes = [[String]](repeating: [], count: bytes.count)
        apply(patterns, to: bytes, from: 0, until: nil, into: &scopes)
        return scopes
    }

    /// Applies rules up to the end of the line, or to where `end` matches. Returns where that is.
    @discardableResult
    private func apply(
        _ patterns: [[String: Any]], to line: [UInt8], from start: Int, until end: GrammarExpression?,
        into scopes: inout [[String]]
    ) -> Int {
        let rules = rules(patterns)
        var position = start
        while true {
            let stop = end?.match(in: line, from: position)?.first.flatMap { $0 }
            let found = rules.compactMap { rule in
                rule.pattern.match(in: line, from: position).map { (rule: rule, groups: $0) }
            }
            let next = found.min { ($0.groups[0]?.lowerBound ?? .max) < ($1.groups[0]?.lowerBound ?? .max) }
            guard let next, let range = next.groups[0], range.lowerBound < stop?.lowerBound ?? .max else {
                return stop?.upperBound ?? line.count
            }
            for (group, name) in next.rule.captures where group < next.groups.count {
                for byte in next.groups[group] ?? 0..<0 { scopes[byte].append(name) }
            }
            var last = range.upperBound
            if let end = next.rule.end {
                last = apply(next.rule.inner, to: line, from: range.upperBound, until: end, into: &scopes)
            }
            if let name = next.rule.name {
                for byte in range.lowerBound..<last { scopes[byte].insert(name, at: 0) }
            }
            if last <= position, range.isEmpty { return line.count }
            position = max(last, position)
            if position >= line.count { return line.count }
        }
    }

    private func rules(_ patterns: [[String: Any]]) -> [Rule] {
        patterns.flatMap { entry -> [Rule] in
            if let name = entry["include"] as? String {
                return repository[String(name.dropFirst())].map { rules([$0]) } ?? []
            }
            guard let text = entry["match"] as? String ?? entry["begin"] as? String else {
                return rules(entry["patterns"] as? [[String: Any]] ?? [])
            }
            guard let pattern = expression(text) else { return [] }
            let captures = entry["captures"] ?? entry["beginCaptures"]
            let named = (captures as? [String: [String: String]] ?? [:]).compactMap { group, value in
                Int(group).flatMap { group in value["name"].map { (group, $0) } }
            }
            return [
                Rule(
                    pattern: pattern, end: (entry["end"] as? String).flatMap(expression),
                    name: entry["name"] as? String,
                    captures: Dictionary(named, uniquingKeysWith: { first, _ in first }),
                    inner: entry["patterns"] as? [[String: Any]] ?? [])
            ]
        }
    }

    private func expression(_ text: String) -> GrammarExpression? {
        if let known = expressions[text] { return known }
        guard let compiled = GrammarExpression(text) else {
            faults.append(text)
            return nil
        }
        expressions[text] = compiled
        return compiled
    }
}
