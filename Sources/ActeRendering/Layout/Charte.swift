/// How the documents of a body look: its fonts, its margins, what stands at the top and at the foot of its pages.
///
/// Everything has a sober default: a charte says only what differs.
public struct Charte: Sendable, Hashable {
    /// The family of the letters. A word processor takes another one where it is not installed.
    public var font = "Cambria"
    /// Whether the body chose that family: it is told when another one stands for it.
    public var isFontChosen = false
    /// The size of the letters, in points.
    public var size = 11
    /// The white around the page, in millimetres.
    public var margins = Margins()
    /// What stands at the top of the first page, a line each: the name of the body.
    public var header: [String] = []
    /// What stands at the foot of every page beside its number, a line each: the address of the body.
    public var footer: [String] = []
    /// The image at the top of the first page.
    public var logo: Logo?
    /// The model of the body, as a document of a word processor: the docx format starts from it.
    public var letterhead: [UInt8]?

    /// The white around a page, in millimetres.
    public struct Margins: Sendable, Hashable {
        /// Above the words.
        public var top = 20
        /// Below them.
        public var bottom = 20
        /// At their left.
        public var left = 25
        /// At their right.
        public var right = 25

        /// 20 millimetres above and below, 25 at the sides.
        public init() {}
    }

    /// The default: no header, no footer but the number of the page.
    public init() {}
}
