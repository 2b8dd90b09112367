public import ActeDiagnostics

/// Reads a file into its tree. It never fails: what is wrong is reported into `sink`, once each, and stays in the tree.
///
/// O(size of the file).
public func parse(_ file: SourceFile, into sink: inout DiagnosticSink) -> SyntaxTree {
    parse(file, within: SyntaxLimits(), into: &sink)
}

/// The same, within bounds that tests choose.
func parse(_ file: SourceFile, within limits: SyntaxLimits, into sink: inout DiagnosticSink) -> SyntaxTree {
    var parser = Parser(file, limits: limits)
    parser.parseFile()
    for diagnostic in parser.findings { sink.report(diagnostic) }
    return SyntaxTree(file: file, nodes: parser.tree.nodes, isReadable: parser.isReadable)
}

/// The state of one reading: one line at a time, each line once.
struct Parser {
    let file: SourceFile
    let limits: SyntaxLimits
    let lexer: Lexer
    var tree = TreeBuilder()
    /// Whether the file is text of a bearable size.
    var isReadable = true
    /// What was found wrong so far.
    var findings: [Diagnostic] = []

    /// The line to be read next.
    var line = Line()
    /// Where the blocks around the line stand, outermost first.
    var columns = [0]
    /// Step of an indentation already reported, so that a file indented throughout by two spaces is told once.
    var reportedStep: Int?
    /// The last line whose indentation was wrong in its block: the next ones at the same column share its mistake.
    var repeatedSlip: (depth: Int, column: Int)?
    /// Whether some block of the file is indented by four.
    var hasUsualStep = false

    /// The next byte to read in the line.
    var cursor = 0
    /// Where the meaningful bytes of the line end: before its comment, its trailing blanks, its line end.
    var limit = 0
    /// The end of the line itself: its line feed, or the end of the file.
    var lineStop = 0
    /// Whether something was found wrong that makes the rest of the line unreadable.
    var lineFailed = false
    /// The end of the last meaningful bytes read: where open nodes end.
    var end = 0

    /// The keyword looked at last.
    var peeked = PeekedWord()

    /// Conditions inside one another at this point.
    var expressionDepth = 0
    /// Operations read in this formula.
    var formulaLength = 0
    /// `[si …]` inside one another at this point.
    var inlineDepth = 0
    /// Whether the rest of the paragraph is passed over, its `[si …]` being too many.
    var isSkipping = false
    /// How the text that is being read goes on at the end of its line.
    var flow = TextFlow.line
    /// The number of cells of the first line of the table being read, once it was read.
    var tableHeader: Int?
    /// The mark that is open at this point of the text.
    var emphasis: Emphasis?

    init(_ file: SourceFile, limits: SyntaxLimits) {
        self.file = file
        self.limits = limits
        lexer = Lexer(file.bytes)
    }

    /// Reads the whole file.
    mutating func parseFile() {
        tree.reserve(forBytes: lexer.count <= limits.fileSize ? lexer.count : 0)
        let root = tree.open(.file, at: 0)
        if let problem = unreadable() {
            report(problem)
            isReadable = false
            if lexer.count > 0 { tree.leaf(.unexpected, 0, min(lexer.count, Int(UInt32.max))) }
        } else {
            cursor = hasByteOrderMark ? 3 : 0
            readLine(from: cursor)
            while settleLine() { parseLine(in: .file) }
        }
        tree.close(root, at: min(lexer.count, Int(UInt32.max)))
    }

    private var hasByteOrderMark: Bool {
        lexer.byte(0) == 0xEF && lexer.byte(1) == 0xBB && lexer.byte(2) == 0xBF
    }

    /// Keeps a finding, until there are too many.
    mutating func report(_ diagnostic: Diagnostic) {
        if findings.count < limits.findings {
            findings.append(diagnostic)
        } else if findings.count == limits.findings {
            findings.append(tooManyFindings(at: diagnostic.range))
        }
    }

    /// Reports what makes the rest of the line unreadable. What follows from it on the same line is not reported.
    mutating func fail(_ code: DiagnosticCode, _ message: String, _ start: Int, _ end: Int, fix: Fix) {
        if lineFailed { return }
        lineFailed = true
        report(Diagnostic(code, message, at: range(start, end), fix: fix))
    }

    /// The range `start ..< end` of this file.
    func range(_ start: Int, _ end: Int) -> SourceRange {
        SourceRange(file: file.id, start: UInt32(start), end: UInt32(max(start, end)))
    }

    /// The bytes `start ..< end` as text, cut when they are too long to be quoted in a message.
    func quote(_ start: Int, _ end: Int) -> String {
        let longest = 80
        var stop = min(end, start + longest)
        while stop < end, stop > start, lexer.byte(stop) & 0xC0 == 0x80 { stop -= 1 }
        return file.text(range(start, stop)) + (stop < end ? "…" : "")
    }
}

/// A keyword that was looked at, and where.
struct PeekedWord {
    var offset = -1
    var limit = -1
    var keyword: Keyword?
    var end = -1
}
