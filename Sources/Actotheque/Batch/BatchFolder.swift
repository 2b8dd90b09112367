/// The folder that a batch writes into: what is there already must not mix with its acts, whole ones with redacted ones least of all.
public enum BatchFolder {
    /// Makes sure that a folder is empty, or that a batch begun there goes on.
    ///
    /// - Parameters:
    ///   - report: the path of the report, which may stand in the folder itself.
    ///   - resumes: whether the batch goes on with the one that the report tells of.
    /// - Throws: ``BatchProblem`` when something else is there, ``FileProblem`` when the folder cannot be read.
    public static func check(_ folder: String, report: String, resumes: Bool) throws {
        guard RuleFiles.isFolder(folder) else { return }
        let report = (path: report, name: FilePath.name(of: report))
        let strays = try RuleFiles.names(in: folder).filter {
            !$0.hasPrefix(".") && !$0.hasPrefix(report.name) && !$0.hasSuffix(StoredFile.unfinished)
        }
        guard let first = strays.first else { return }
        if StoredFile.exists(report.path) {
            guard !resumes else { return }
            throw BatchProblem(
                "Le dossier « \(folder) » contient déjà les actes d'un lot : ajoutez --reprendre pour le continuer, ou choisissez un dossier vide."
            )
        }
        let others = strays.count > 1 ? " et \(strays.count - 1) de plus, qui ne viennent" : ", qui ne vient"
        throw BatchProblem(
            "Le dossier « \(folder) » contient déjà « \(first) »\(others) pas de ce lot : choisissez un dossier vide."
        )
    }
}
