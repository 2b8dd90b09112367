import ActeValues

/// The names that the acts of a batch give to their files: they must hold on any system, since folders of acts are copied from one to another.
enum BatchFileName {
    /// Most bytes in a name, its ending included: every system takes as many, with room for a folder.
    static let longest = 200

    /// Names that Windows keeps for devices, whatever their ending.
    private static let devices: Set<String> = {
        let numbered = ["com", "lpt"].flatMap { name in
            (1...9).map { "\(name)\($0)" } + ["¹", "²", "³"].map { name + $0 }
        }
        return Set(["con", "prn", "aux", "nul"] + numbered)
    }()

    /// The form that two names share which one folder of Windows or macOS cannot hold both.
    static func folded(_ name: String) -> String { NameFolding.folded(name) }

    /// Why a file cannot have that name and that ending, beside those taken, which are folded; nothing when it can.
    static func fault(of name: String, _ ending: String, among taken: Set<String>) -> String? {
        let whole = name + "." + ending
        if taken.contains(folded(whole)) { return "Un acte plus haut s'appelle déjà ainsi (colonne « acte »)." }
        if whole.utf8.count > longest {
            return "Ce nom d'acte est trop long : \(longest - 1 - ending.utf8.count) octets au plus (colonne « acte »)."
        }
        if devices.contains(folded(String(name.prefix { $0 != "." }))) {
            return "« \(name) » est un nom que Windows se réserve : donnez-en un autre à cet acte (colonne « acte »)."
        }
        // Names that lead elsewhere, hide, or that a shell or a spreadsheet would run; letters that Windows refuses.
        let isOdd =
            name.first.map { "./-=+@~ ".contains($0) } ?? true
            || name.unicodeScalars.contains {
                "/\\<>:\"|?*".unicodeScalars.contains($0) || $0.properties.generalCategory == .control
            }
        return isOdd ? "Ce nom d'acte ne peut pas être celui d'un fichier (colonne « acte »)." : nil
    }
}
