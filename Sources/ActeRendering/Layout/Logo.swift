extension Charte {
    /// An image.
    public struct Logo: Sendable, Hashable {
        /// How an image is coded.
        public enum Coding: String, Sendable, Hashable {
            case png
            case jpeg
        }

        /// How many dots an image has.
        public struct Dots: Sendable, Hashable {
            /// In a line.
            public let width: Int
            /// In a column.
            public let height: Int
        }

        /// How it is coded.
        public let coding: Coding
        /// The image.
        public let bytes: [UInt8]
        /// Its dots.
        public let dots: Dots
        /// How high it is printed, in millimetres.
        public var height = 22
        /// What it shows, for those who do not see it.
        public var description = "Logo"

        /// How wide it is printed, in millimetres.
        public var width: Int { max(1, dots.width * height / dots.height) }

        /// An image, from the bytes of a PNG or of a JPEG; nothing when they are neither. O(size).
        public init?(_ bytes: [UInt8]) {
            if let dots = Self.dots(ofPNG: bytes) {
                coding = .png
                self.dots = dots
            } else if let dots = Self.dots(ofJPEG: bytes) {
                coding = .jpeg
                self.dots = dots
            } else {
                return nil
            }
            self.bytes = bytes
        }

        /// The largest side that is accepted, in dots.
        private static let largest = 20_000

        private static func dots(_ width: Int, _ height: Int) -> Dots? {
            let range = 1...largest
            return range.contains(width) && range.contains(height) ? Dots(width: width, height: height) : nil
        }

        /// A PNG begins with a signature, then with its size (ISO/IEC 15948).
        private static func dots(ofPNG bytes: [UInt8]) -> Dots? {
            guard bytes.count > 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else {
                return nil
            }
            let number = { (at: Int) in bytes[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) } }
            return dots(number(16), number(20))
        }

        /// A JPEG is a run of segments; the size stands in the one that starts a frame (ITU-T T.81).
        private static func dots(ofJPEG bytes: [UInt8]) -> Dots? {
            guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
            var place = 2
            while place + 9 < bytes.count, bytes[place] == 0xFF {
                let marker = bytes[place + 1]
                let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
                let isFrame = (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
                if isFrame {
                    return dots(
                        Int(bytes[place + 7]) << 8 | Int(bytes[place + 8]),
                        Int(bytes[place + 5]) << 8 | Int(bytes[place + 6]))
                }
                place += 2 + max(2, length)
            }
            return nil
        }
    }
}
