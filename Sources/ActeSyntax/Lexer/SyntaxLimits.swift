import ActeDiagnostics

/// How far the parser follows a rule file. Each bound is far beyond what a person writes and keeps every later stage,
/// which walks the tree by recursion, away from the end of its stack.
struct SyntaxLimits: Sendable {
    /// Bytes of one file: offsets are 32-bit.
    var fileSize = SourceFile.maximumSize
    /// Levels of indentation. Nobody follows a decision ten levels deep; a generated file may need a few dozen.
    var blockDepth = 200
    /// Parentheses, `non` and signs inside one another in one condition.
    var expressionDepth = 100
    /// Operations `+ - × ÷` in one formula. Each one deepens the tree by a level and moves what stands to its left.
    var formulaLength = 200
    /// `[si …]` inside one another in one paragraph.
    var inlineDepth = 50
    /// Cells of one row of a table: a page is not wide enough for more.
    var cells = 20
    /// Findings kept for one file: past that nobody reads on.
    var findings = DiagnosticSink.most
    /// Digits before the comma: thousandths of millionths of more would not fit in 64 bits.
    var integerDigits = 12
    /// Digits after the comma, the precision of a number.
    var decimalDigits = 6
}
