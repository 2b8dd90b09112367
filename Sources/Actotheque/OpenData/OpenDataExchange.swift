import ActeCompiler
import ActeModel
import ActeOpenData
import ActeValues

/// A table of open data that acts under some rules give a row of (`échange`).
public struct OpenDataExchange: Sendable {
    /// What rule files call the table: `SCDL délibérations`.
    public let table: String
    /// The names of its columns, in order.
    public let columns: [String]
    /// The first line of its CSV file, in UTF-8, line end included. Lines of rows (``OpenDataRow/line``) follow it.
    public let head: [UInt8]
    /// What is said of an act that gives it no row, in French.
    public var absence: String { "Cet acte ne donne pas de ligne à « \(table) » : ses règles n'en prévoient pas ici." }
    /// Where it stands in the model.
    let position: Int

    init(_ exchange: Exchange, at position: Int) {
        table = exchange.schema.name
        columns = exchange.schema.columns.map(\.name)
        head = exchange.schema.head
        self.position = position
    }
}

/// Why there is no table of that name.
public struct OpenDataProblem: ExplainedError, Sendable, Hashable {
    /// The French sentence.
    public let message: String
}

extension Rules {
    /// The tables of open data that acts under these rules give a row of, in the order of the file.
    public var exchanges: [OpenDataExchange] {
        compiled.model.exchanges.enumerated().map { OpenDataExchange($0.element, at: $0.offset) }
    }

    /// The table of that name, accents and capitals aside; its last words are enough: `délibérations`.
    ///
    /// - Throws: when these rules give no row of it, or when the name is that of several.
    public func exchange(named name: String) throws(OpenDataProblem) -> OpenDataExchange {
        let all = exchanges
        guard !all.isEmpty else {
            throw OpenDataProblem(
                message:
                    "Ces règles ne remplissent aucun tableau de données ouvertes : aucun « échange » n'y est écrit.")
        }
        let wanted = AccentFolding.folded(name)
        let found = all.filter {
            let folded = AccentFolding.folded($0.table)
            return folded == wanted || folded.hasSuffix(" " + wanted)
        }
        guard found.count == 1 else {
            let names = all.map { "« \($0.table) »" }.joined(separator: ", ")
            throw OpenDataProblem(message: "« \(name) » n'est pas un tableau que ces règles remplissent : \(names).")
        }
        return found[0]
    }
}
