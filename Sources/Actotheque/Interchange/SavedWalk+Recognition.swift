extension SavedWalk {
    /// Whether a file was meant as a saved walk, whole or not: what says so stands at its end, which may be missing. O(size).
    static func isMeant(by bytes: [UInt8]) -> Bool {
        if let document = try? JSONValue(parsing: bytes) {
            return document["form"]?.text == form
                || document["act"]?.text != nil && document["answers"]?.elements != nil
        }
        let text = String(decoding: bytes, as: UTF8.self)
        return text.contains("\"\(form)\"") || text.contains("\"act\"") && text.contains("\"answers\"")
    }

    /// The answers of a file that was meant as a saved walk, and what to do where they cannot be had.
    static func facts(in bytes: [UInt8], of path: String) throws(AnswersFile.Problem) -> [AnswersFile.Fact] {
        let version = (try? JSONValue(parsing: bytes))?["version"]?.integer ?? 0
        guard version <= SavedWalk.version else {
            throw AnswersFile.Problem(
                line: 0,
                message:
                    "« \(path) » est un essai enregistré par une version plus récente de l'outil : ouvrez-le avec elle, ou écrivez ses réponses dans un fichier, une par ligne (« [question] = réponse »)."
            )
        }
        guard let saved = try? SavedWalk(parsing: bytes, of: path) else {
            throw AnswersFile.Problem(
                line: 0,
                message:
                    "« \(path) » est un essai enregistré, mais il est coupé ou abîmé : prenez-en une copie entière, ou refaites-le par « essayer »."
            )
        }
        guard saved.holdsAnswersAlone else {
            throw AnswersFile.Problem(
                line: 0,
                message:
                    "« \(path) » est un essai qui garde plus que des réponses (appréciations, réponses scellées ou réservées) : ouvrez-le par « essayer »."
            )
        }
        return saved.facts
    }
}
