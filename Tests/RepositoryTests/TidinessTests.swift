import Testing

@Suite struct TidinessTests {
    static let fileLimit = 600
    static let functionLimit = 70

    @Test func filesAndFunctionsAreShort() {
        for file in Repository.swiftFiles(in: "Sources") + Repository.swiftFiles(in: "Tests") {
            let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
            if lines > Self.fileLimit {
                Issue.record("\(file.path): \(lines) lines; split it by idea, \(Self.fileLimit) is the ceiling")
            }
            for function in SwiftScanner.functions(in: SwiftScanner.code(of: file.text))
            where function.length > Self.functionLimit {
                Issue.record(
                    """
                    \(file.path):\(function.line): a function of \(function.length) lines; name its steps and split it, \
                    \(Self.functionLimit) is the ceiling
                    """)
            }
        }
    }

    @Test func filesAreNamedForOneIdeaAndHoldIt() {
        let drawers = ["Utils", "Util", "Utilities", "Helpers", "Helper", "Manager", "Managers", "Misc", "Common"]
        for file in Repository.swiftFiles(in: "Sources") + Repository.swiftFiles(in: "Tests") {
            let stems = file.path.split(whereSeparator: { "/.+".contains($0) })
            for drawer in drawers where stems.contains(where: { $0.hasSuffix(drawer) }) {
                Issue.record("\(file.path): name it for the idea it holds, not \(drawer)")
            }
            if SwiftScanner.code(of: file.text).allSatisfy(\.isWhitespace) {
                Issue.record("\(file.path): holds no code; delete it")
            }
        }
    }

    @Test func sourcesNeverStopTheProcess() {
        let stops = ["try!", "as!", "fatalError(", "preconditionFailure(", "unsafeBitCast("]
        for file in Repository.swiftFiles(in: "Sources") {
            for (word, line) in WordScanner.occurrences(of: stops, in: SwiftScanner.code(of: file.text)) {
                Issue.record("\(file.path):\(line): \(word) — make the case impossible by type, or throw a typed error")
            }
        }
    }

    @Test func nothingPublishedIsUnfinishedOrTiedToAMachine() {
        let notes = ["TODO", "FIXME", "XXX", "HACK"]
        let places = ["work", "tmp", "opt", "home", "root"].map { "/\($0)/" }
        for file in Repository.published() {
            for (word, line) in WordScanner.occurrences(of: notes, in: file.text) {
                Issue.record("\(file.path):\(line): \(word) — finish it, or write it where plans are kept")
            }
            for (word, line) in WordScanner.occurrences(of: places, in: file.text) {
                Issue.record(
                    "\(file.path):\(line): \(word) exists on one machine only; write a path from the root of the project"
                )
            }
        }
    }
}
