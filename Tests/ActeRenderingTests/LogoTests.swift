import Testing

@testable import ActeRendering

@Suite struct LogoTests {
    /// The head of a PNG of 3 × 2 dots; what follows is not read here.
    static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [
            0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0,
        ]

    @Test("a PNG says its size")
    func sizeOfPNG() throws {
        let logo = try #require(Charte.Logo(Self.png))
        #expect(logo.coding == .png)
        #expect(logo.dots == Charte.Logo.Dots(width: 3, height: 2))
        #expect(logo.width == 33)
    }

    @Test("a JPEG says its size after what stands before its frame")
    func sizeOfJPEG() throws {
        let head: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2]
        let frame: [UInt8] = [0xFF, 0xC0, 0, 17, 8, 0, 5, 0, 7, 3, 0, 0]
        let logo = try #require(Charte.Logo(head + frame))
        #expect(logo.coding == .jpeg)
        #expect(logo.dots == Charte.Logo.Dots(width: 7, height: 5))
    }

    @Test(
        "what is no image is none",
        arguments: [[], [0x89], [0xFF, 0xD8], [0xFF, 0xD8, 0xFF, 0xC0], Array("GIF89a".utf8)])
    func others(bytes: [UInt8]) {
        #expect(Charte.Logo(bytes) == nil)
        #expect(Charte.Logo(Array(Self.png.prefix(20))) == nil)
    }

    @Test("an image without dots, or with far too many, is none")
    func absurd() {
        var bytes = Self.png
        bytes[19] = 0
        #expect(Charte.Logo(bytes) == nil)
        bytes[16] = 0x7F
        #expect(Charte.Logo(bytes) == nil)
    }
}
