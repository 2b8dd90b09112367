import Actotheque
import Foundation

/// What small changes of rules their examples see: of each rule file of a folder, how many are tried, seen, asked about, and how long that takes.
struct MutationMeasure {
    /// The folder.
    let folder: String

    /// Prints a line for each rule file, in the order of their names.
    func run() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".acte") }
            .sorted()
        print("file | tried | seen | asked | with a block | without effect | s")
        for name in names {
            let rehearsal: Rehearsal
            do {
                rehearsal = try Rules(contentsOf: "\(folder)/\(name)").rehearse()
            } catch {
                throw MeasureFailure("\(name): \(error.message)")
            }
            var survey = MutationSurvey()
            let seconds = Stopwatch.seconds(1) { survey = rehearsal.mutations() }
            let blocks = survey.unseen.count { $0.witness.example != nil }
            print(
                name, survey.tried, survey.seen, survey.unseen.count, blocks, survey.withoutEffect,
                String(format: "%.1f", seconds[0]), separator: " | ")
        }
    }
}
