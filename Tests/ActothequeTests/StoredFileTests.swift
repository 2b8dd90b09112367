import Foundation
import Testing

@testable import Actotheque

@Suite("Files read and replaced whole")
struct StoredFileTests {
    let folder: String

    init() throws {
        let folder = NSTemporaryDirectory() + "/actotheque-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        self.folder = folder
    }

    @Test("what is written is read", arguments: [0, 1, 65_536, 65_537, 3_000_000])
    func roundTrip(size: Int) throws {
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try StoredFile.replace(folder + "/f", with: bytes, readers: .ownerOnly)
        #expect(try StoredFile.read(folder + "/f") == bytes)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["f"])
    }

    @Test("a private file is its owner's alone, and others keep their permissions")
    func permissions() throws {
        try StoredFile.replace(folder + "/s", with: [1], readers: .ownerOnly)
        #expect(StoredFile.status(folder + "/s").map { $0.st_mode & 0o777 } == 0o600)
        try StoredFile.replace(folder + "/p", with: [1], readers: .asUsual)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder + "/p")
        try StoredFile.replace(folder + "/p", with: [2], readers: .asUsual)
        #expect(StoredFile.status(folder + "/p").map { $0.st_mode & 0o777 } == 0o640)
    }

    @Test("a link is followed, not replaced")
    func link() throws {
        try StoredFile.replace(folder + "/real", with: [1], readers: .asUsual)
        try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: folder + "/real")
        try StoredFile.replace(folder + "/link", with: [2], readers: .asUsual)
        #expect(try StoredFile.read(folder + "/real") == [2])
    }

    @Test("what cannot be read or written says why in French")
    func problems() {
        #expect { try StoredFile.read(folder + "/absent") } throws: {
            ($0 as? FileProblem)?.cause == "ce fichier ou son dossier n'existe pas"
        }
        #expect { try StoredFile.read(folder) } throws: { ($0 as? FileProblem)?.cause == "c'est un dossier" }
        #expect { try StoredFile.replace(folder + "/no/f", with: [], readers: .asUsual) } throws: {
            ($0 as? FileProblem)?.action == .writing
        }
        #expect(throws: FileProblem.self) { try StoredFile.read("/dev/zero", limit: 1 << 20) }
    }

    @Test("rule files are found below a folder, in the order of their names")
    func ruleFiles() throws {
        for name in ["b.acte", "a.acte", "notes.txt", ".caché.acte"] {
            try StoredFile.replace(folder + "/" + name, with: [], readers: .asUsual)
        }
        try FileManager.default.createDirectory(atPath: folder + "/aa", withIntermediateDirectories: true)
        try StoredFile.replace(folder + "/aa/z.acte", with: [], readers: .asUsual)
        #expect(
            try RuleFiles.files(in: folder).map { $0.dropFirst(folder.count) } == ["/a.acte", "/aa/z.acte", "/b.acte"])
    }
}
