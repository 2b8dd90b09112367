import ActeCompiler
public import ActeGraph
internal import FoundationEssentials

/// A compiled decision graph as a JSON file: the contract between the tools of authors and the programs that run what they wrote.
///
/// The file holds no wording and no answer: questions, conditions, computed values and the tree. Every field is described in
/// `Documentation/formats/graphe.md`.
public struct GraphFile: Sendable {
    /// The graph.
    public let graph: DecisionGraph

    /// The graph of rules.
    public init(of rules: Rules) { graph = rules.compiled.graph }

    /// Reads a graph. Every number, name and pattern in the file is checked: no file can bring down a program that runs it.
    ///
    /// - Throws: when the bytes are not JSON of this form, or when what they say is no graph.
    public init(json: [UInt8]) throws(GraphFileProblem) {
        let form: SerialGraph
        do {
            form = try JSONDecoder().decode(SerialGraph.self, from: Data(json))
        } catch {
            throw .notJSON
        }
        do {
            graph = try form.graph()
        } catch {
            throw .notGraph(error)
        }
    }

    /// The JSON of the graph, its members sorted: the same bytes for the same graph. Linear in its size.
    public var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        // Whole numbers, texts and lists of them: nothing that JSON cannot hold.
        let data = (try? encoder.encode(SerialGraph(graph))) ?? Data()
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}

/// Why a file is no graph.
public enum GraphFileProblem: Error, Sendable, Hashable {
    /// The bytes are not JSON, or a field is missing or has another type.
    case notJSON
    /// It reads well, but what it says is no graph.
    case notGraph(SerialProblem)
}

extension GraphFileProblem: ExplainedError {
    /// The French sentence for people.
    public var message: String {
        switch self {
        case .notJSON: "Ce fichier n'est pas un arbre de décision au format JSON."
        case .notGraph(let problem):
            if case .unknownVersion(let version) = problem.kind {
                "Cet arbre de décision est écrit dans la version \(version) du format ; seule la version \(SerialGraph.version) est lue."
            } else {
                "Cet arbre de décision est abîmé ; il faut le produire de nouveau à partir des règles."
            }
        }
    }
}
