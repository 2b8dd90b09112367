public import Foundation

/// W5: many acts from a table of answers.
public struct BatchWorkload: Sendable {
    private let truths: Set<String>

    /// Reads `w4/model.json`, whose act it is.
    public init(json: Data) throws {
        let model = try JSONDecoder().decode(AssembleWorkload.self, from: json)
        truths = Set(model.switches.filter { $0.type == "bool" }.map(\.name))
    }

    /// The neutral table as people fill one in: `oui` and `non` for 1 and 0. No cell of it is quoted.
    public func table(_ neutral: Data) -> Data {
        var table = Data()
        table.reserveCapacity(neutral.count * 11 / 10)
        var columns: [Bool] = []
        for line in neutral.split(separator: 0x0A) {
            let cells = line.split(separator: 0x2C, omittingEmptySubsequences: false)
            if columns.isEmpty {
                columns = cells.map { truths.contains(String(decoding: $0, as: UTF8.self)) }
                table.append(line)
            } else {
                for (column, cell) in cells.enumerated() {
                    if column > 0 { table.append(0x2C) }
                    let isTruth = column < columns.count && columns[column]
                    table.append(isTruth ? Data((cell.first == 0x31 ? "oui" : "non").utf8) : cell)
                }
            }
            table.append(0x0A)
        }
        return table
    }
}
