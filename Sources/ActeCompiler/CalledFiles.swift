import ActeDiagnostics
import ActeSyntax
import ActeValues

/// The names under which a rule file calls upon others: the plan of its act's nature, the calendars of holidays.
struct CalledFiles {
    /// The names handed to the loader.
    private(set) var paths: [String] = []

    /// Reads what the header of the act calls upon, but for the shared files it has `already`. Rules that bring a plan of their own need no other.
    init(in tree: SyntaxTree, already: Set<String>) {
        let statements = tree.children(of: tree.root)
        guard let act = statements.first(where: { tree.kind($0) == .act }) else { return }
        if !statements.contains(where: { tree.kind($0) == .template }),
            let path = CalledFiles.plan(ofNature: CalledFiles.value(of: "nature", under: act, in: tree))
        {
            paths.append(path)
        }
        if CalledFiles.value(of: "jours fériés", under: act, in: tree) != nil { paths.append(CalledFiles.calendars) }
        paths.removeAll(where: already.contains)
    }

    /// The calendars that all acts share.
    static let calendars = "communs/calendriers"

    /// The plan of a nature of act: `arrêté réglementaire` and `arrêté individuel` share one.
    private static func plan(ofNature nature: String?) -> String? {
        guard let word = nature.map({ NameFolding.folded($0) })?.split(separator: " ").first else { return nil }
        // The name becomes part of a path: only letters may pass.
        guard word.unicodeScalars.allSatisfy(\.properties.isAlphabetic) else { return nil }
        return "gabarits/" + word
    }

    private static func value(of name: String, under act: SyntaxID, in tree: SyntaxTree) -> String? {
        for property in tree.children(of: act) where tree.kind(property) == .property {
            guard let key = tree.first(.propertyKey, in: property), NameFolding.folded(tree.text(key)) == name,
                let value = tree.first(.propertyValue, in: property)
            else { continue }
            return tree.text(value)
        }
        return nil
    }
}
