import ActeDiagnostics
import ActeGraph
import ActeInterview
import ActeModel
import ActeSyntax
import ActeValues

extension Walk {
    /// The walk as an `exemple` block of a rule file: the answers that count, and what they give.
    ///
    /// - Throws: when an answer is missing, for nothing is proved then; when one is confidential, for a rule file is no place for it.
    public func example(titled title: String) throws(ActProblem) -> String {
        if let closedChoice { throw ActProblem(closedChoice.message) }
        if let question, refusal == nil { throw ActProblem("Il manque une réponse : [\(question.name)].") }
        var answers: [(question: QuestionID, answer: StoredAnswer)] = []
        for question in engine.counting {
            let declared = model.questions[Int(question.rawValue)]
            guard !declared.isConfidential else {
                throw ActProblem(
                    "[\(declared.name)] est confidentielle : sa réponse ne s'écrit pas dans un fichier de règles.")
            }
            if let answer = engine.log.answer(to: question) { answers.append((question, answer)) }
        }
        let block = ExampleBlock(
            title: title, base: nil, answers: answers, expectations: ExpectationWords(self).lines, toCheck: nil)
        return block.text(model)
    }

    /// Adds the walk to a file, which is made when there is none, as an `exemple` whose title no other one of the file bears.
    ///
    /// - Returns: the title.
    /// - Throws: why there is no example, or why the file cannot be written.
    @discardableResult
    public func appendExample(to path: String) throws(ExampleProblem) -> String {
        var present = ""
        if StoredFile.exists(path) {
            do {
                present = String(decoding: try StoredFile.read(path, limit: SourceFile.maximumSize), as: UTF8.self)
            } catch {
                throw ExampleProblem(message: error.message)
            }
        }
        var sink = DiagnosticSink()
        let tree = parse(SourceFile(id: FileID(0), name: path, bytes: Array(present.utf8)), into: &sink)
        let titles = Set(
            tree.children(of: tree.root).filter { tree.kind($0) == .example }
                .compactMap { tree.first(.title, in: $0).map { NameFolding.folded(tree.text($0)) } })
        var number = 1
        while titles.contains(NameFolding.folded("Parcours \(number)")) { number += 1 }
        let title = "Parcours \(number)"
        let block: String
        do { block = try example(titled: title) } catch { throw ExampleProblem(message: error.message) }
        let gap = present.isEmpty ? "" : present.hasSuffix("\n") ? "\n" : "\n\n"
        do {
            try OutputFile.write(present + gap + block, to: path)
        } catch {
            throw ExampleProblem(message: error.message)
        }
        return title
    }

}

/// Why an example could not be written.
public struct ExampleProblem: ExplainedError, Sendable, Hashable {
    /// The French sentence.
    public let message: String
}
