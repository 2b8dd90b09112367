public import Foundation

/// W2: a thousand conditions in a binary tree, and rows of complete answers.
public struct DecideWorkload: Decodable, Sendable {
    var vars: [NeutralQuestion]
    var nodes: [Node]

    struct Node: Decodable, Sendable {
        var cond: NeutralCondition
        var yes: Int
        var no: Int
    }

    /// Reads `w2/tree.json`.
    public init(json: Data) throws { self = try JSONDecoder().decode(DecideWorkload.self, from: json) }

    /// Names and neutral types of the variables, in the order of the columns of the answers.
    public var columns: [(name: String, type: String, options: [String])] {
        vars.map { ($0.name, $0.type, $0.values ?? []) }
    }

    /// The rule file: a `si … sinon` at each node, and at each leaf an article named for it.
    public func rules() -> String {
        var lines = ActeText.head("Charge de décision")
        for variable in vars { lines += ActeText.question(variable) }
        write(0, depth: 0, into: &lines)
        return lines
    }

    private func write(_ target: Int, depth: Int, into lines: inout String) {
        let indent = String(repeating: "    ", count: depth)
        guard target >= 0 else {
            lines += "\(indent)article Feuille \(-target - 1)\n\(indent)    > Feuille \(-target - 1).\n"
            return
        }
        lines += "\(indent)si \(ActeText.condition(nodes[target].cond))\n"
        write(nodes[target].yes, depth: depth + 1, into: &lines)
        lines += "\(indent)sinon\n"
        write(nodes[target].no, depth: depth + 1, into: &lines)
    }
}
