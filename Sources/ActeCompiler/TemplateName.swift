import ActeDiagnostics
import ActeSyntax

/// The name under which the plan of an act's nature is looked for: `arrêté réglementaire` and `arrêté individuel` share one.
struct TemplateName {
    /// The name handed to the loader.
    let path: String

    /// Reads the `nature` of the act; nothing when the file states none, or brings a plan of its own.
    init?(in tree: SyntaxTree) {
        var nature: String?
        for statement in tree.children(of: tree.root) {
            switch tree.kind(statement) {
            case .template: return nil
            case .act: nature = nature ?? TemplateName.nature(of: statement, in: tree)
            default: continue
            }
        }
        guard let word = nature?.split(separator: " ").first else { return nil }
        // The name becomes part of a path: only letters may pass.
        guard word.unicodeScalars.allSatisfy(\.properties.isAlphabetic) else { return nil }
        path = "gabarits/" + word.lowercased()
    }

    private static func nature(of act: SyntaxID, in tree: SyntaxTree) -> String? {
        for property in tree.children(of: act) where tree.kind(property) == .property {
            guard let key = tree.first(.propertyKey, in: property), tree.text(key) == "nature",
                let value = tree.first(.propertyValue, in: property)
            else { continue }
            return tree.text(value)
        }
        return nil
    }
}
