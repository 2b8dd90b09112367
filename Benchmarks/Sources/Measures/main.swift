import Foundation

/// `mesurer prepare|w1|w2|w3|w4|w5|w6|w7|listes|mutations|répéter|table`, in the folder that holds `data`.
let words = CommandLine.arguments.dropFirst()
let option = words.dropFirst().first
do {
    switch words.first {
    case "prepare": try Preparation().run()
    case "w1": try CompileMeasure().run(largest: option.flatMap { Int($0) } ?? 100_000)
    case "w2": try DecideMeasure(rows: option.flatMap { Int($0) } ?? 100_000).run()
    case "w3": try InterviewMeasure().run(open: option.flatMap { Int($0) } ?? 100_000)
    case "w4": try AssembleMeasure().run()
    case "w5": try BatchMeasure(command: option ?? "actotheque").run()
    case "listes": try ListMeasure().run(sizes: option.flatMap { Int($0) }.map { [$0] } ?? [10, 100, 1_000])
    case "w6": try ColdStartMeasure(command: option ?? "actotheque").run()
    case "w7":
        let questions = option.flatMap { Int($0) } ?? 300
        try ProofMeasure().run(questions: questions)
        try ComparisonMeasure().run(questions: questions)
    case "mutations": try MutationMeasure(folder: option ?? "Rules/actes").run()
    case "répéter": try AssembleMeasure().repeated(option ?? "acte", words.dropFirst(2).first.flatMap { Int($0) } ?? 1)
    case "table": print(try ResultTable().markdown())
    default:
        throw MeasureFailure(
            "mesurer prepare | w1 [SIZE] | w2 [ROWS] | w3 [SESSIONS] | w4 | w5 COMMAND | w6 COMMAND | w7 [QUESTIONS] | listes [SIZE] | mutations DOSSIER | répéter ÉTAPE [FOIS] | table"
        )
    }
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(1)
}
