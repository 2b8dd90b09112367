import Foundation
import Testing

@testable import ActeTransmission

/// Images that are annexed to an act are read to their end before they are sent.
@Suite("Annexed images")
struct ImageExaminationTests {
    private static let images = [SampleImage.png, SampleImage.jpeg]

    private func isWhole(_ bytes: some Sequence<UInt8>) -> Bool {
        (try? TransmittedFile(Array(bytes), named: "f")) != nil
    }

    @Test("an image that is whole is taken, whatever stands behind its end", arguments: images)
    func whole(image: [UInt8]) throws {
        #expect(isWhole(image))
        for tail in [[0], [UInt8](repeating: 0, count: 4_096), Array("MotionPhoto".utf8), image] {
            #expect(isWhole(image + tail))
        }
    }

    @Test("an image that is cut anywhere is refused, and so is one whose end alone was kept", arguments: images)
    func cut(image: [UInt8]) {
        for count in 8..<image.count {
            #expect(throws: TransmissionProblem.damagedFile("f")) {
                try TransmittedFile(Array(image[..<count]), named: "f")
            }
        }
        #expect(!isWhole(image[..<20] + image[(image.count - 14)...]))
    }

    @Test("any changed byte of a PNG is seen: each chunk bears its checksum")
    func changedPNG() {
        for place in SampleImage.png.indices {
            var changed = SampleImage.png
            changed[place] ^= 0x10
            #expect(!isWhole(changed))
        }
    }

    @Test("a JPEG with nothing drawn, or whose tables are missing, is refused")
    func emptyJPEG() {
        #expect(!isWhole([0xFF, 0xD8, 0xFF, 0xD9]))
        #expect(!isWhole([0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xD9]))
        // Its quantisation table, 67 bytes with its length, after the 20 bytes of its beginning.
        #expect(!isWhole(SampleImage.jpeg[..<20] + SampleImage.jpeg[89...]))
    }
}
