extension JSONValue {
    /// The document on one line, without blanks. O(size).
    public var compact: String {
        var writer = JSONWriter(step: nil)
        writer.write(self, depth: 0)
        return writer.text
    }

    /// The document over several lines, two blanks a level, with a line end at its end. O(size).
    public var indented: String {
        var writer = JSONWriter(step: 2)
        writer.write(self, depth: 0)
        return writer.text + "\n"
    }
}

/// Spells JSON values.
private struct JSONWriter {
    let step: Int?
    var text = ""

    mutating func write(_ value: JSONValue, depth: Int) {
        switch value {
        case .null: text += "null"
        case .bool(let truth): text += truth ? "true" : "false"
        case .number(let digits): text += digits
        case .string(let string): quote(string)
        case .array(let elements):
            list(elements, "[", "]", depth: depth) { writer, element in writer.write(element, depth: depth + 1) }
        case .object(let members):
            list(members, "{", "}", depth: depth) { writer, member in
                writer.quote(member.name)
                writer.text += writer.step == nil ? ":" : ": "
                writer.write(member.value, depth: depth + 1)
            }
        }
    }

    private mutating func list<Element>(
        _ elements: [Element], _ open: String, _ close: String, depth: Int,
        each: (inout JSONWriter, Element) -> Void
    ) {
        text += open
        for (position, element) in elements.enumerated() {
            if position > 0 { text += "," }
            newLine(depth + 1)
            each(&self, element)
        }
        if !elements.isEmpty { newLine(depth) }
        text += close
    }

    private mutating func newLine(_ depth: Int) {
        guard let step else { return }
        text += "\n" + String(repeating: " ", count: step * depth)
    }

    private mutating func quote(_ string: String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..."\u{1F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
