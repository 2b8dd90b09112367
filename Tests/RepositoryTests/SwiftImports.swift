/// An import statement.
struct ImportLine: Equatable {
    /// The module named, without what is picked out of it.
    var module: String
    /// Its line, from 1.
    var line: Int
}

extension SwiftScanner {
    /// The imports of `code` (comments and strings blanked out), whatever stands before the keyword.
    static func imports(in code: String) -> [ImportLine] {
        let kinds = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor"]
        var found: [ImportLine] = []
        for (number, line) in code.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            for statement in line.split(separator: ";") {
                let words = statement.split { $0 == " " || $0 == "\t" }
                guard let keyword = words.firstIndex(of: "import"), words[..<keyword].allSatisfy(isModifier) else {
                    continue
                }
                let name = words[(keyword + 1)...].first { !kinds.contains(String($0)) }
                guard let module = name?.split(separator: ".").first else { continue }
                found.append(ImportLine(module: String(module), line: number + 1))
            }
        }
        return found
    }

    private static func isModifier(_ word: Substring) -> Bool {
        word.hasPrefix("@") || ["public", "package", "internal", "fileprivate", "private"].contains(word)
    }
}
