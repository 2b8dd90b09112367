import ActeDiagnostics

/// A line that holds something: its indentation has been read, its words have not.
struct Line {
    /// Offset of its first byte.
    var begin = 0
    /// Offset of its first byte that is not a blank.
    var start = 0
    /// Width of its indentation: a tab counts for four.
    var column = -1
    /// Whether blank lines or comments stand just above it.
    var followsGap = false
    /// Number of blocks around it when it was found to belong to the innermost one.
    var settled = 0
    /// How far it stands from the column of that block.
    var slip = 0

    /// Whether there is no such line: the file is read.
    var isEnd: Bool { column < 0 }
}

extension Parser {
    /// Finds the next line that is neither blank nor a comment.
    mutating func readLine(from offset: Int) {
        var begin = offset
        var gap = false
        while begin < lexer.count {
            let (start, column) = lexer.indentation(begin)
            let first = lexer.byte(start)
            if first == 0x0A {
                begin = start + 1
            } else if first == 0x0D, lexer.byte(start + 1) == 0x0A {
                begin = start + 2
            } else if first == 0x23 {
                begin = lexer.lineEnd(start) + 1
            } else {
                line = Line(begin: begin, start: start, column: column, followsGap: gap)
                return
            }
            gap = true
        }
        line = Line(begin: lexer.count, start: lexer.count)
    }

    /// Starts reading a line that is not text: finds its end and its comment.
    mutating func openLine() {
        cursor = line.start
        lineFailed = false
        let (stop, invisible) = lexer.statementEnd(line.start)
        if let invisible { failOnInvisible(invisible) }
        limit = lexer.trimmedEnd(line.start, stop)
        lineStop = lexer.lineEnd(stop)
        end = limit
    }

    /// Leaves the line: whatever follows its last byte read is looked for on the next one.
    mutating func closeLine() {
        readLine(from: lineStop + 1)
    }

    /// Whether the next line belongs to the innermost block. A slip of the indentation is reported, and mended for what
    /// follows, so that it never moves a line to another block without a word.
    mutating func settleLine() -> Bool {
        if line.isEnd { return false }
        if line.settled == columns.count { return true }
        let column = columns[columns.count - 1]
        let expected = 4 * (columns.count - 1)
        if line.column != column, line.column != expected || line.column < column {
            if line.column < column {
                let outer = columns.count > 1 ? columns[columns.count - 2] : -1
                if line.column <= outer || column - line.column > line.column - outer { return false }
            }
            if repeatedSlip?.depth != columns.count || repeatedSlip?.column != line.column {
                reportIndentation(expected: expected)
            }
            repeatedSlip = (columns.count, line.column)
        } else if repeatedSlip?.depth == columns.count {
            repeatedSlip = nil
        }
        line.settled = columns.count
        line.slip = line.column - column
        return true
    }

    /// Reads what is indented below the line just read, whose indentation was `header`. Returns whether there was anything.
    mutating func parseBlock(_ block: Block, below header: Header) -> Bool {
        guard opensBlock(below: header) else { return false }
        if columns.count > limits.blockDepth {
            skipTooDeep(below: header)
            return true
        }
        while settleLine() { parseLine(in: block) }
        columns.removeLast()
        return true
    }

    /// Whether the next line is indented below `header`; if so its column becomes that of a new block.
    mutating func opensBlock(below header: Header) -> Bool {
        guard !line.isEnd, line.column > header.column + 1 else { return false }
        let step = line.column - header.column
        let expected = 4 * columns.count
        if step == 4 || line.column - header.column - header.slip == 4 || line.column == expected {
            hasUsualStep = hasUsualStep || step == 4
        } else if hasUsualStep || reportedStep != step {
            reportIndentation(expected: expected)
            reportedStep = step
        }
        columns.append(line.column)
        return true
    }

    /// Passes over all lines indented below `header`, unread.
    mutating func skipBlock(below header: Header) {
        guard !line.isEnd, line.column > header.column + 1 else { return }
        let start = line.start
        while !line.isEnd, line.column > header.column + 1 {
            let stop = lexer.lineEnd(line.start)
            end = lexer.trimmedEnd(line.start, stop)
            readLine(from: stop + 1)
        }
        tree.leaf(.unexpected, start, end)
    }

    mutating func skipTooDeep(below header: Header) {
        report(tooManyLevels(at: range(line.start, lexer.trimmedEnd(line.start, lexer.lineEnd(line.start)))))
        columns.removeLast()
        skipBlock(below: header)
    }
}

extension Parser {
    /// Where the line being read stands, for what is indented below it.
    var header: Header { Header(column: columns[columns.count - 1], slip: line.slip) }
}

/// Where a statement stands, for what is indented below it.
struct Header {
    /// The column of its block.
    var column: Int
    /// How far the line itself slipped from that column.
    var slip: Int
}
