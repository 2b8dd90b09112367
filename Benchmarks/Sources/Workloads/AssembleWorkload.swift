public import Foundation

/// W4: an act of four pages, thirty clauses, forty fields, numbered articles.
public struct AssembleWorkload: Decodable, Sendable {
    var title: String
    var substitutions: [NeutralQuestion]
    var switches: [NeutralQuestion]
    var clauses: [NeutralClause]

    /// Reads `w4/model.json`.
    public init(json: Data) throws { self = try JSONDecoder().decode(AssembleWorkload.self, from: json) }

    /// The rule file. Plain numbers are texts, since the reference prints them without grouping; sums are whole euros.
    public func rules() -> String {
        var lines = ActeText.head(title)
        for field in substitutions {
            lines += ActeText.question(field, type: field.type == "num" ? "texte" : nil)
        }
        for field in switches { lines += ActeText.question(field) }
        let marks = referredTo
        let euros = Set(substitutions.filter { $0.type == "eur" }.map(\.name))
        for var clause in clauses {
            for name in euros { clause.text = clause.text.replacing("{\(name)}", with: "{\(name)} €") }
            lines += clause.article(marks: marks)
        }
        return lines
    }

    private var referredTo: Set<String> {
        var marks: Set<String> = []
        for clause in clauses {
            for piece in clause.text.split(separator: "{@").dropFirst() {
                if let mark = piece.split(separator: "}").first { marks.insert(String(mark)) }
            }
        }
        return marks
    }
}
