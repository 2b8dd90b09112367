import ActeDiagnostics
import Foundation
import TestRandom
import Testing

@testable import ActeSyntax

/// Whatever the bytes, the tree holds them all, in order, once.
@Suite struct LosslessTests {
    /// The sources of all corpus cases, to be spoilt.
    static let sources: [[UInt8]] = (CorpusTests.cases("bon") + CorpusTests.cases("mauvais")).compactMap {
        guard let text = try? String(contentsOf: $0, encoding: .utf8) else { return nil }
        return Array(text.components(separatedBy: CorpusTests.separator + "\n")[0].utf8)
    }

    @Test(arguments: 0..<8) func randomBytesAreKept(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let bytes = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            expectLossless(bytes)
        }
    }

    @Test(arguments: 0..<8) func randomWordsAreKept(seed: UInt64) {
        let pieces =
            [
                "\n", "\n    ", "\n        ", "\n  ", " ", "> ", ">", "[", "]", "[si ", "[sinon]", "[fin]", "[renvoi ",
                "[du [", "] au [",
                "**", "*",
                "\\", "(", ")", ",", " : ", "|", "=", "\"", "«", "»", "/", "- ", "1 234,5", "€", "%", "31 juin 2025",
                "18 h 30",
                "#", "\r\n", "\t", "\u{A0}", "e\u{301}", "\u{FEFF}", "\u{200B}", "+", "×",
            ] + Keyword.allCases.map { $0.rawValue + " " }
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<400 {
            let count = Int.random(in: 0...60, using: &generator)
            let text = (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
            expectLossless(Array(text.utf8))
        }
    }

    @Test(arguments: 0..<8) func spoiltFilesAreKept(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for source in Self.sources {
            for _ in 0..<6 {
                var bytes = source
                for _ in 0..<Int.random(in: 1...6, using: &generator) {
                    spoil(&bytes, using: &generator)
                }
                expectLossless(bytes)
            }
        }
    }

    private func spoil(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
        guard !bytes.isEmpty else { return }
        let at = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: bytes.remove(at: at)
        case 1: bytes.insert(UInt8.random(in: 9...126, using: &generator), at: at)
        case 2: bytes[at] = UInt8.random(in: 0...255, using: &generator)
        case 3: bytes.removeSubrange(at..<min(bytes.count, at + 30))
        default:
            let piece = bytes[at..<min(bytes.count, at + 40)]
            bytes.insert(contentsOf: piece, at: Int.random(in: 0..<bytes.count, using: &generator))
        }
    }

    private func expectLossless(_ bytes: [UInt8]) {
        let reading = Reading(bytes)
        #expect(reading.tree.printed == bytes, "\(String(decoding: bytes, as: UTF8.self))")
        #expect(reading.tree.misplacedNode == nil, "\(String(decoding: bytes, as: UTF8.self))")
        let size = UInt32(bytes.count)
        #expect(reading.diagnostics.allSatisfy { $0.range.end <= size && $0.message.utf8.count < 4_000 })
    }
}
