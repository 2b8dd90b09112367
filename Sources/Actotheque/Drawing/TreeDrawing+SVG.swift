extension TreeDrawing {
    /// SVG: one row a box, set in by its depth, the condition above it, on its edge. Rows never meet, however long the words.
    var svg: String {
        var page = Page()
        var places: [Page.Place] = []
        for node in nodes { places.append(page.place(node)) }
        for (index, node) in nodes.enumerated() {
            if let parent = node.parent { page.join(places[parent], places[index]) }
        }
        for (node, place) in zip(nodes, places) { page.draw(node, at: place) }
        return page.text
    }
}

/// A page on which boxes are set one below the other. All lengths are in pixels.
private struct Page {
    /// Where a box stands.
    struct Place {
        var x = 0
        /// The top of the box, and of the condition above it.
        var (y, top) = (0, 0)
        var (width, height) = (0, 0)
        var label: [String] = []
        var condition: [String] = []
        /// The middle of its first line: where its edge arrives.
        var arrival: Int { y + min(height, Page.boxLine + 2 * Page.padding) / 2 }
    }

    static let (boxLine, conditionLine, padding) = (17, 15, 5)
    private static let (margin, step, gap) = (16, 30, 9)
    private var bottom = Page.margin
    private var width = 0
    private var edges: [String] = []
    private var boxes: [String] = []

    mutating func place(_ node: TreeDrawing.Node) -> Place {
        var place = Place()
        place.x = Self.margin + node.depth * Self.step
        place.top = bottom
        place.label = LabelFolding.fold(node.label, width: 72, most: 4)
        place.condition = LabelFolding.fold(node.condition, width: 84, most: 6)
        place.y = bottom + place.condition.count * Self.conditionLine + (place.condition.isEmpty ? 0 : 2)
        if node.kind == .branch {
            // The point stands on its condition: what the branch holds follows.
            place.y = bottom
            (place.width, place.height) = (10, max(1, place.condition.count) * Self.conditionLine)
        } else {
            let slant = node.kind.isSlanted ? 24 : 0
            let letters = place.label.map { Self.width(of: $0) }.max() ?? 0
            place.width = letters + 20 + slant
            place.height = place.label.count * Self.boxLine + 2 * Self.padding
        }
        bottom = place.y + place.height + Self.gap
        let conditionWidth = place.condition.map { Self.width(of: $0) }.max() ?? 0
        width = max(width, place.x + place.width, place.x + 16 + conditionWidth)
        return place
    }

    mutating func join(_ parent: Place, _ child: Place) {
        let x = parent.x + 12
        edges.append("<path d=\"M\(x) \(parent.y + parent.height)V\(child.arrival)H\(child.x)\"/>")
    }

    mutating func draw(_ node: TreeDrawing.Node, at place: Place) {
        for (line, words) in place.condition.enumerated() {
            let y = place.top + 11 + line * Self.conditionLine
            let x = place.x + (node.kind == .branch ? 16 : 2)
            boxes.append("<text class=\"c\" x=\"\(x)\" y=\"\(y)\">\(Self.escaped(words))</text>")
        }
        boxes.append(Self.outline(of: node.kind, place))
        let style = node.kind == .act ? " class=\"a\"" : node.kind == .group ? " class=\"g\"" : ""
        let x = node.kind == .group ? place.x : place.x + 10 + (node.kind.isSlanted ? 12 : 0)
        for (line, words) in place.label.enumerated() {
            let y = place.y + Self.padding + 13 + line * Self.boxLine
            // Some readers drop even unbreakable spaces at the start of a text.
            let inset = words.prefix { $0 == "\u{A0}" }.count
            let text = Self.escaped(String(words.dropFirst(inset)))
            boxes.append("<text\(style) x=\"\(x + 4 * inset)\" y=\"\(y)\">\(text)</text>")
        }
    }

    var text: String {
        let (right, foot) = (width + Self.margin, bottom + Self.margin)
        let head = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(right)\" height=\"\(foot)\" "
                + "viewBox=\"0 0 \(right) \(foot)\" font-family=\"Liberation Sans, Arial, Helvetica, sans-serif\" "
                + "font-size=\"13\" fill=\"#222\">",
            "<style>.c{font-size:12px;font-style:italic;fill:#1f4e79}.a{fill:#fff;font-weight:bold}"
                + ".g{fill:#1f3a5f;font-weight:bold}</style>",
            "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>",
        ]
        let lines = ["<g fill=\"none\" stroke=\"#9aa5b1\">"] + edges + ["</g>"]
        return (head + lines + boxes + ["</svg>"]).joined(separator: "\n") + "\n"
    }

    private static func outline(of kind: TreeDrawing.Node.Kind, _ place: Place) -> String {
        let (x, y, width, height) = (place.x, place.y, place.width, place.height)
        func box(_ fill: String, _ more: String = "") -> String {
            "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" fill=\"\(fill)\" stroke=\"#555\"\(more)/>"
        }
        func polygon(_ points: [(Int, Int)], _ fill: String, _ stroke: String) -> String {
            let list = points.map { "\(x + $0.0),\(y + $0.1)" }.joined(separator: " ")
            return "<polygon points=\"\(list)\" fill=\"\(fill)\" stroke=\"\(stroke)\"/>"
        }
        let middle = height / 2
        switch kind {
        case .act: return box("#1f3a5f", " rx=\"3\"")
        case .group: return ""
        case .question: return box("#fff8d6", " rx=\"12\"")
        case .request: return box("#fff8d6", " rx=\"12\" stroke-dasharray=\"4 3\"")
        case .table: return box("#eef6ee")
        case .part: return box("#fff", " rx=\"2\"")
        case .passage: return box("#fafafa", " stroke-dasharray=\"2 3\"")
        case .clause: return box("#fff", " stroke-width=\"3\"")
        case .inclusion: return box("#fff", " stroke-dasharray=\"6 3\"")
        case .branch: return "<circle cx=\"\(x + 5)\" cy=\"\(place.arrival)\" r=\"4\" fill=\"#1f4e79\"/>"
        case .value: return polygon([(10, 0), (width, 0), (width - 10, height), (0, height)], "#eef6ee", "#555")
        case .decision:
            return polygon(
                [(0, middle), (12, 0), (width - 12, 0), (width, middle), (width - 12, height), (12, height)],
                "#e3edf7", "#1f4e79")
        case .alert:
            return polygon([(0, 0), (width, 0), (width - 10, height), (10, height)], "#fdebd0", "#b9770e")
        case .refusal:
            let cut = 8
            return polygon(
                [
                    (cut, 0), (width - cut, 0), (width, cut), (width, height - cut), (width - cut, height),
                    (cut, height), (0, height - cut), (0, cut),
                ], "#f9d6d5", "#a02020")
        }
    }

    /// What a text is sure to fit in, whatever the font.
    private static func width(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { width, scalar in
            switch scalar {
            case "i", "l", "j", "t", "f", "r", "I", "'", "’", ".", ",", ":", ";", "!", "|", "(", ")", "[", "]", " ",
                "\u{A0}":
                width + 5
            case "m", "w", "M", "W", "œ", "Œ", "—", "…", "→", "%", "@": width + 13
            case "A"..."Z", "À"..."Þ": width + 10
            default: width + 8
            }
        }
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}

extension TreeDrawing.Node.Kind {
    /// Whether the sides of its box are not upright, so that its words stand further in.
    fileprivate var isSlanted: Bool {
        switch self {
        case .value, .decision, .alert: true
        default: false
        }
    }
}
