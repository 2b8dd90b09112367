import ActeCompiler
import ActeGraph
import ActeModel
import ActeValues

/// Which questions the rows of a batch answer: worked out once, where rules repeat no question.
struct ColumnPlan: Sendable {
    /// The name of what says how an act is called.
    static let actName = "acte"

    /// The names of the columns of a CSV file; none for objects.
    private let columns: [String]
    /// By column, the question it answers.
    private let questions: [QuestionID?]
    /// The columns in the author's order of their questions.
    private let order: [Int]
    private let separator: UInt8
    private let isObjects: Bool
    /// The questions by their folded names, present ones first; nothing where lists ask for one more question an item.
    private let named: [String: Int]?
    /// Whether no question is called as acts are.
    private let namesActs: Bool

    /// Answers of one row, as they would be typed.
    struct Answers {
        var name: String?
        /// In the author's order.
        var given: [(question: QuestionID, text: String)] = []
        /// Those whose questions are only known once the lists they tell of have room.
        var facts: [AnswersFile.Fact] = []
    }

    /// Finds the questions of the columns.
    ///
    /// - Throws: for a column that no question bears, or that comes twice.
    init(_ head: BatchRows.Head, _ walk: Walk) throws(BatchProblem) {
        let rules = walk.rules
        let present = rules.questionsByName.merging(rules.questionsByFormerName) { first, _ in first }
        named = rules.compiled.model.questions.contains { $0.list != nil } ? nil : present
        namesActs = present[ColumnPlan.actName] == nil
        guard case .columns(let names, let separator) = head else {
            (columns, questions, order, self.separator, isObjects) = ([], [], [], 0, true)
            return
        }
        columns = names
        self.separator = separator
        isObjects = false
        var seen: Set<String> = []
        var found: [QuestionID?] = []
        for name in names {
            let folded = NameFolding.folded(name)
            let question = present[folded].map { QuestionID(UInt32($0)) }
            guard seen.insert(question.map { "\($0.rawValue)" } ?? folded).inserted else {
                throw BatchProblem("Deux colonnes répondent à [\(name)].")
            }
            let isKnown = question != nil || walk.knows(AnswersFile.Fact(name: name, answer: ""))
            guard isKnown || (namesActs && folded == ColumnPlan.actName) else {
                let hint = walk.nearestName(to: name).map { " Vouliez-vous [\($0)] ?" } ?? ""
                throw BatchProblem("Colonne [\(name)] : aucune question ne s'appelle ainsi.\(hint)")
            }
            found.append(question)
        }
        questions = found
        order = found.indices.sorted { (found[$0]?.rawValue ?? .max, $0) < (found[$1]?.rawValue ?? .max, $1) }
    }

    /// Whether a row holds nothing at all. O(length).
    func isEmpty(_ row: RowRecord, of chunk: RowChunk) -> Bool {
        chunk.bytes[row.range].allSatisfy { $0 == separator || $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }

    /// The answers of a row.
    func answers(_ row: RowRecord, of chunk: RowChunk) throws(RowProblem) -> Answers {
        if row.range.count > RecordSplitter.longest {
            guard !isObjects else { throw RowProblem("Cette ligne est trop longue.") }
            let problem = RowProblem("Un guillemet n'est sans doute pas fermé.", isOfQuotes: true)
            throw problem.telling(from: row.number, through: nil)
        }
        return isObjects ? try object(chunk.bytes[row.range]) : try cells(row, of: chunk)
    }

    private func cells(_ row: RowRecord, of chunk: RowChunk) throws(RowProblem) -> Answers {
        let cells: [String]
        do throws(RowProblem) {
            cells = try RowFields.read(chunk.bytes, row.range, separator: separator, about: columns.count)
        } catch {
            throw error.telling(from: row.number, through: row.lastLine(of: chunk))
        }
        guard cells.count >= columns.count, cells[columns.count...].allSatisfy({ $0.isEmpty }) else {
            throw RowProblem(
                "Cette ligne a \(cells.count) case\(cells.count > 1 ? "s" : ""), et la première \(columns.count) : une case qui contient « \(Character(UnicodeScalar(separator))) » se met entre guillemets."
            )
        }
        var answers = Answers()
        answers.given.reserveCapacity(columns.count)
        for index in order where !cells[index].utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
            let name = columns[index]
            if named != nil, let question = questions[index] {
                answers.given.append((question, cells[index]))
            } else if questions[index] == nil, namesActs, NameFolding.folded(name) == ColumnPlan.actName {
                answers.name = cells[index]
            } else {
                answers.facts.append(AnswersFile.Fact(name: name, answer: cells[index]))
            }
        }
        return answers
    }

    private func object(_ bytes: ArraySlice<UInt8>) throws(RowProblem) -> Answers {
        guard let document = try? JSONValue(parsing: Array(bytes)), document.members != nil else {
            throw RowProblem("Cette ligne n'est pas un objet JSON bien formé.")
        }
        let facts: [AnswersFile.Fact]
        do throws(AnswersFile.Problem) {
            facts = try AnswersFile.facts(of: document)
        } catch {
            throw RowProblem(error.message)
        }
        var answers = Answers()
        var seen: Set<Int> = []
        for fact in facts {
            let folded = NameFolding.folded(fact.name)
            if namesActs, folded == ColumnPlan.actName {
                answers.name = fact.answer
            } else if let named, let index = named[folded] {
                guard seen.insert(index).inserted else {
                    throw RowProblem("[\(fact.name)] a déjà une réponse sur cette ligne.")
                }
                answers.given.append((QuestionID(UInt32(index)), fact.answer))
            } else {
                answers.facts.append(fact)
            }
        }
        answers.given.sort { $0.question.rawValue < $1.question.rawValue }
        return answers
    }
}
