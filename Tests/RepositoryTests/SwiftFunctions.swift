/// A function body found in a source.
struct FunctionExtent: Equatable {
    /// Line of the keyword that declares it, from 1.
    var line: Int
    /// Number of lines from there to the closing brace, both counted.
    var length: Int
}

extension SwiftScanner {
    /// The functions, initialisers, subscripts and computed properties of `code` (comments and strings blanked out).
    static func functions(in code: String) -> [FunctionExtent] {
        let tokens = tokens(of: code)
        return tokens.indices.compactMap { start in
            guard declares(tokens, at: start), let open = bodyStart(tokens, after: start) else { return nil }
            let end = bodyEnd(tokens, from: open)
            return FunctionExtent(line: tokens[start].line, length: tokens[end].line - tokens[start].line + 1)
        }
    }

    private struct Token {
        var text: Substring
        var line: Int
    }

    private static func tokens(of code: String) -> [Token] {
        var tokens: [Token] = []
        for (number, line) in code.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            var rest = line
            while let first = rest.first {
                let isWord = first.isLetter || first == "_"
                let text = isWord ? rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" } : rest.prefix(1)
                if !first.isWhitespace { tokens.append(Token(text: text, line: number + 1)) }
                rest = rest.dropFirst(text.count)
            }
        }
        return tokens
    }

    private static func declares(_ tokens: [Token], at index: Int) -> Bool {
        guard ["func", "init", "deinit", "subscript", "var"].contains(tokens[index].text) else { return false }
        return index == 0 || tokens[index - 1].text != "."
    }

    /// The brace that opens the body; `nil` for a requirement of a protocol or a stored property.
    private static func bodyStart(_ tokens: [Token], after start: Int) -> Int? {
        var depth = 0
        for index in tokens.indices.dropFirst(start + 1) {
            let token = tokens[index]
            switch token.text {
            case "(", "[": depth += 1
            case ")", "]": depth -= 1
            case "{" where depth == 0: return index
            case "func", "init", "deinit", "subscript", "var", "let", "case", "}": if depth == 0 { return nil }
            case "=" where tokens[start].text == "var" && depth == 0: return nil
            default: break
            }
            if tokens[start].text == "var", token.line != tokens[start].line { return nil }
        }
        return nil
    }

    private static func bodyEnd(_ tokens: [Token], from open: Int) -> Int {
        var depth = 0
        for index in tokens.indices.dropFirst(open) {
            if tokens[index].text == "{" { depth += 1 }
            if tokens[index].text == "}" { depth -= 1 }
            if depth == 0 { return index }
        }
        return tokens.count - 1
    }
}
