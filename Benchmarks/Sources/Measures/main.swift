import Foundation

/// `mesurer prepare|w1|w2|w3|w4|w6|table`, in the folder that holds `data`.
let words = CommandLine.arguments.dropFirst()
switch words.first {
case "prepare": try Preparation().run()
case "w1": try CompileMeasure().run(largest: words.dropFirst().first.flatMap { Int($0) } ?? 100_000)
case "w2": try DecideMeasure(rows: words.dropFirst().first.flatMap { Int($0) } ?? 100_000).run()
case "w3": try InterviewMeasure().run()
case "w4": try AssembleMeasure().run()
case "w6": try ColdStartMeasure(command: words.dropFirst().first ?? "actotheque").run()
case "table": print(try ResultTable().markdown())
default:
    FileHandle.standardError.write(Data("mesurer prepare | w1 | w2 | w3 | w4 | w6 | table\n".utf8))
    exit(2)
}
