import TestRandom
import Testing

@testable import ActeRendering

@Suite struct ZipArchiveTests {
    private func archive(_ files: [(String, [UInt8])]) throws -> [UInt8] {
        let archive = try ZipArchive.empty()
        for (index, file) in files.enumerated() {
            try archive.add(file.0, file.1, index == 0 ? .stored : .deflated)
        }
        return try archive.finish()
    }

    @Test("what goes in comes out, in order")
    func roundTrip() throws {
        let long = Array(String(repeating: "une délibération ", count: 5_000).utf8)
        let bytes = try archive([("mimetype", Array("texte".utf8)), ("dossier/é.xml", long), ("vide", [])])
        #expect(bytes.count < long.count / 10)
        let entries = try ZipArchive(reading: bytes).entries(limit: 1 << 20)
        #expect(entries.map(\.name) == ["mimetype", "dossier/é.xml", "vide"])
        #expect(entries.map(\.bytes) == [Array("texte".utf8), long, []])
    }

    @Test("the first file of a document stands right after its name, where programs look for it")
    func magic() throws {
        let bytes = try archive([("mimetype", Array("application/x".utf8))])
        #expect(bytes[30..<51].elementsEqual("mimetypeapplication/x".utf8))
    }

    @Test("an archive written further keeps the files it had, as often as it is")
    func extended() throws {
        let long = Array(String(repeating: "un article ", count: 5_000).utf8)
        let packed = try archive([("mimetype", Array("application/x".utf8)), ("a", long), ("vide", [])])
        func whole(_ last: String) throws -> [UInt8] {
            let archive = try ZipArchive(extending: packed)
            try archive.add("b", long)
            try archive.add("c", Array(last.utf8), .stored)
            return try archive.finish()
        }
        for last in ["", "un", "deux", String(repeating: "trois", count: 40_000)] {
            let bytes = try whole(last)
            #expect(bytes == (try whole(last)))
            #expect(bytes[30..<51].elementsEqual("mimetypeapplication/x".utf8))
            #expect(
                try ZipArchive(reading: bytes).entries(limit: 1 << 20).map(\.bytes) == [
                    Array("application/x".utf8), long, [], long, Array(last.utf8),
                ])
        }
        #expect(throws: RenderingProblem.notAnArchive) { try ZipArchive(extending: Array("du texte".utf8)) }
    }

    @Test("files are packed alike whatever was packed before, and at the same time")
    func independence() async throws {
        var random = SeededGenerator(seed: 11)
        let files = (0..<40).map { index in
            ("f\(index)", (0..<Int(random.next() % 30_000)).map { _ in UInt8(random.next() % 7) })
        }
        let alone = try files.map { try archive([("a", []), $0]) }
        let together = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
            for index in files.indices.reversed() { group.addTask { (index, try archive([("a", []), files[index]])) } }
            return try await group.reduce(into: [Int: [UInt8]]()) { $0[$1.0] = $1.1 }
        }
        #expect(files.indices.map { together[$0] } == alone)
    }

    @Test("the same files make the same bytes")
    func same() throws {
        let files = [("a", Array("un".utf8)), ("b", Array("deux".utf8))]
        #expect(try archive(files) == archive(files))
    }

    @Test("what is no archive, or a damaged one, is refused")
    func damaged() throws {
        var random = SeededGenerator(seed: 5)
        #expect(throws: RenderingProblem.notAnArchive) { try ZipArchive(reading: []) }
        #expect(throws: RenderingProblem.notAnArchive) { try ZipArchive(reading: Array("du texte".utf8)) }
        let sound = try archive([("a", Array(String(repeating: "abc", count: 900).utf8)), ("b", [1, 2, 3])])
        for _ in 0..<500 {
            var bytes = sound
            bytes[Int(random.next() % UInt64(bytes.count))] ^= UInt8(truncatingIfNeeded: random.next() | 1)
            // It is read, or refused: nothing else may happen.
            if let archive = try? ZipArchive(reading: bytes) { _ = try? archive.entries(limit: 1 << 20) }
        }
    }

    @Test("an archive that would fill the memory is refused")
    func bomb() throws {
        let bytes = try archive([("a", []), ("bombe", [UInt8](repeating: 0, count: 4 << 20))])
        #expect(throws: RenderingProblem.archiveTooLarge) {
            try ZipArchive(reading: bytes).entries(limit: 1 << 20)
        }
    }
}
