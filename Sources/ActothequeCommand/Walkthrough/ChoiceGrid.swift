import Actotheque

/// Choices set in columns, by their short names, numbered from the top of each column down.
struct ChoiceGrid {
    private let cells: [String]
    private let width: Int
    private let perLine: Int

    /// Sets choices in a window of that many columns.
    init(_ choices: [ChoiceView], columns: Int) {
        let digits = String(choices.count).count
        cells = choices.enumerated().map { position, choice in
            let number = String(position + 1)
            let lead = String(repeating: " ", count: digits - number.count)
            return lead + (choice.closedBecause == nil ? number : "-") + "  " + choice.key
        }
        width = (cells.map { ColumnWidth.of($0) }.max() ?? 1) + 3
        perLine = max(1, (columns - ChoiceGrid.margin.count + 3) / width)
    }

    private init(_ cells: [String], width: Int, perLine: Int) {
        self.cells = cells
        self.width = width
        self.perLine = perLine
    }

    private static let margin = "      "

    /// Number of choices.
    var count: Int { cells.count }

    /// The first choices, as many as that many lines hold.
    func fitting(in lines: Int) -> ChoiceGrid {
        ChoiceGrid(Array(cells.prefix(max(1, lines) * perLine)), width: width, perLine: perLine)
    }

    /// The lines, without blanks at their ends.
    var lines: [String] {
        let height = (cells.count + perLine - 1) / perLine
        return (0..<height).map { row in
            let line = stride(from: row, to: cells.count, by: height).map { index in
                cells[index] + String(repeating: " ", count: width - ColumnWidth.of(cells[index]))
            }
            return ChoiceGrid.margin + String(line.joined().reversed().drop { $0 == " " }.reversed())
        }
    }
}
