import Actotheque
import ArgumentParser

/// The formats of acts, by the endings of their files.
enum FormatNames {
    /// All of them, in words: `txt, md, html ou docx`.
    static let all: String = {
        let names = ActFormat.allCases.map(\.rawValue)
        return names.dropLast().joined(separator: ", ") + " ou " + (names.last ?? "")
    }()

    /// The format of that name; without a name, the one that the ending of the file says, or else text.
    static func format(_ name: String?, orOf path: String?, _ console: Console) throws(ExitCode) -> ActFormat {
        if let name {
            guard let format = ActFormat(rawValue: name) else {
                throw console.fail(.usage, "« \(name) » n'est pas un format : \(all).")
            }
            return format
        }
        let ending = path?.split(separator: "/").last?.split(separator: ".").dropFirst().last
        return ending.flatMap { ActFormat(rawValue: $0.lowercased()) } ?? .text
    }
}
