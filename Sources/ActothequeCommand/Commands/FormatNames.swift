import Actotheque
import ArgumentParser

/// The formats of acts, by the endings of their files.
enum FormatNames {
    /// All of them, in words: `txt, md, html ou docx`.
    static let all: String = {
        let names = ActFormat.allCases.map(\.rawValue)
        return names.dropLast().joined(separator: ", ") + " ou " + (names.last ?? "")
    }()

    private static let endings = all.replacing(", ", with: ", .").replacing(" ou ", with: " ou .")

    /// The format of that name; without a name, the one that the ending of the file says. Without a file, text.
    static func format(_ name: String?, orOf path: String?, _ console: Console) throws(ExitCode) -> ActFormat {
        if let name {
            guard let format = ActFormat(rawValue: name.lowercased()) else {
                throw console.fail(.usage, "« \(name) » n'est pas un format : \(all).")
            }
            return format
        }
        guard let path else { return .text }
        let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last
        guard let format = ending.flatMap({ ActFormat(rawValue: $0.lowercased()) }) else {
            throw console.fail(
                .usage, "Le nom « \(path) » ne dit pas le format : finissez-le par .\(endings), ou ajoutez --format X.")
        }
        return format
    }
}
