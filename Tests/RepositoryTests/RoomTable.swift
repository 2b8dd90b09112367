/// Who may import whom: the street, walked one way. To move a wall, move it here and say so in the commit.
enum RoomTable {
    /// The rooms below the façade, each with what it may import.
    static let rooms: [String: Set<String>] = [
        "ActeDiagnostics": [],
        "ActeValues": [],
        "ActeFrench": ["ActeValues"],
        "ActePatterns": ["CPCRE2"],
        "ActeOpenData": ["ActeValues"],
        "ActeSyntax": ["ActeDiagnostics"],
        "ActeModel": ["ActeSyntax", "ActeDiagnostics", "ActeValues", "ActePatterns", "ActeOpenData"],
        "ActeGraph": ["ActeValues", "ActePatterns"],
        "ActeProof": ["ActeGraph", "ActePatterns", "ActeValues", "CZ3"],
        "ActeInterview": ["ActeGraph", "ActeValues"],
        "ActeActs": ["ActeGraph", "ActeValues", "ActeFrench"],
        "ActeCompiler": [
            "ActeDiagnostics", "ActeValues", "ActeFrench", "ActePatterns", "ActeSyntax", "ActeModel", "ActeGraph",
            "ActeProof", "ActeActs",
        ],
        "ActeTransmission": ["ActeOpenData", "ActeValues", "CArchive", "CImages", "CPages"],
        "ActeRendering": ["ActeActs", "ActeFrench", "ActeValues", "CPages", "CZip"],
    ]

    /// Modules that come with Swift and reach neither disk, clock, locale nor network.
    static let plain: Set<String> = ["Swift", "Synchronization"]

    /// What meets the machine: only the façade and the command may import it.
    static let machine: Set<String> = ["Foundation", "FoundationEssentials", "Dispatch", "Glibc", "Musl", "Darwin"]

    /// System libraries: C, no Swift. `CZ3` is looked for on the machine when a proof first needs it, and what is proved does not hang on the place.
    static let systemLibraries: Set<String> = ["CPCRE2", "CEdit", "CMemory", "CZ3"]

    /// The façade: everything a developer imports.
    static let façade = "Actotheque"

    /// The executable: the façade, and what talks to a terminal.
    static let command = "ActothequeCommand"

    /// What the room in `folder` may import; `nil` for a room the street does not know.
    static func allowed(in folder: String) -> Set<String>? {
        switch folder {
        case façade: Set(rooms.keys).union(plain).union(machine).union(["Crypto", "CryptoExtras"])
        case command: plain.union(machine).union([façade, "ArgumentParser", "CEdit", "CMemory"])
        default: systemLibraries.contains(folder) ? [] : rooms[folder]?.union(plain)
        }
    }
}
