import ActeGraph
import ActeValues
import Foundation

/// The rows of W2: a CSV file with a column for each question, in the order of the questions.
struct AnswerRows {
    private let graph: DecisionGraph

    init(for graph: DecisionGraph) { self.graph = graph }

    /// Reads up to `rows` rows.
    func read(_ path: String, rows: Int) throws -> AnswerTable {
        guard let data = FileManager.default.contents(atPath: path) else { throw MeasureFailure("no file \(path)") }
        var table = AnswerTable(for: graph)
        table.reserve(rows: rows)
        var reader = FieldReader(bytes: [UInt8](data))
        let questions = graph.questions
        for question in questions where reader.next() != question.name { throw MeasureFailure("columns of \(path)") }
        var row: [StoredAnswer] = []
        while table.count < rows, !reader.isAtEnd {
            row.removeAll(keepingCapacity: true)
            for question in questions { row.append(try answer(reader.next(), to: question)) }
            table.append(row)
        }
        return table
    }

    private func answer(_ field: String, to question: QuestionDeclaration) throws -> StoredAnswer {
        switch question.type {
        case .truth: return .scalar(field == "1" ? 1 : 0)
        case .choice:
            if let option = question.options.firstIndex(of: field) { return .scalar(Int64(option)) }
        case .number:
            if let number = Double(field) { return .scalar(NeutralAnswer.millionths(number)) }
        case .date: return .scalar(Int64(try NeutralAnswer.date(field).dayNumber))
        default: return .text(field)
        }
        throw MeasureFailure("\(field) does not answer [\(question.name)]")
    }
}

/// Cuts CSV into fields; a field between quotes may hold commas, line ends and doubled quotes.
private struct FieldReader {
    let bytes: [UInt8]
    private var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position >= bytes.count }

    mutating func next() -> String {
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { return quoted() }
        let start = position
        while position < bytes.count, !Self.ends.contains(bytes[position]) { position += 1 }
        let field = String(decoding: bytes[start..<position], as: UTF8.self)
        skipEnd()
        return field
    }

    private static let ends: [UInt8] = [0x2C, 0x0A, 0x0D]

    private mutating func quoted() -> String {
        var field: [UInt8] = []
        position += 1
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "\"") {
                position += 1
                guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { break }
            }
            field.append(bytes[position])
            position += 1
        }
        skipEnd()
        return String(decoding: field, as: UTF8.self)
    }

    private mutating func skipEnd() {
        if position < bytes.count, bytes[position] == 0x0D { position += 1 }
        if position < bytes.count { position += 1 }
    }
}
