/// Why a text is not JSON.
public struct JSONProblem: Error, Sendable, Hashable {
    /// The line, from 1, where reading stopped.
    public let line: Int
    /// What was expected there, in French.
    public let message: String
}

extension JSONValue {
    /// Reads one JSON document (RFC 8259); a byte-order mark is accepted. O(size).
    ///
    /// - Throws: the line and what was expected there. A document cut short is such an error.
    public init(parsing bytes: [UInt8]) throws(JSONProblem) {
        var reader = JSONReader(bytes: bytes)
        self = try reader.document()
    }
}

/// Reads JSON from bytes, without going back.
private struct JSONReader {
    /// Deepest nesting accepted: far beyond any answers file, far below the end of the stack.
    static let deepest = 100

    let bytes: [UInt8]
    var index = 0

    mutating func document() throws(JSONProblem) -> JSONValue {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
        skipBlanks()
        let value = try value(depth: 0)
        skipBlanks()
        guard index == bytes.count else { throw problem("rien ne doit suivre la fin du texte") }
        return value
    }

    private func problem(_ message: String) -> JSONProblem {
        let line = 1 + bytes[..<min(index, bytes.count)].count { $0 == 0x0A }
        return JSONProblem(line: line, message: index >= bytes.count ? "le fichier s'arrête trop tôt" : message)
    }

    private mutating func skipBlanks() {
        while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func take(_ word: String) -> Bool {
        guard bytes[index...].starts(with: word.utf8) else { return false }
        index += word.utf8.count
        return true
    }

    private mutating func value(depth: Int) throws(JSONProblem) -> JSONValue {
        guard depth < JSONReader.deepest else { throw problem("le texte est trop imbriqué") }
        guard index < bytes.count else { throw problem("") }
        switch bytes[index] {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        default:
            if take("true") { return .bool(true) }
            if take("false") { return .bool(false) }
            if take("null") { return .null }
            throw problem("il faut ici une valeur, comme un texte entre guillemets ou un nombre")
        }
    }

    private mutating func object(depth: Int) throws(JSONProblem) -> JSONValue {
        index += 1
        var members: [JSONValue.Member] = []
        skipBlanks()
        if take(UInt8(ascii: "}")) { return .object(members) }
        while true {
            skipBlanks()
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
                throw problem("il faut ici un nom entre guillemets")
            }
            let name = try string()
            skipBlanks()
            guard take(UInt8(ascii: ":")) else { throw problem("il faut ici « : »") }
            skipBlanks()
            members.append(JSONValue.Member(name, try value(depth: depth + 1)))
            skipBlanks()
            if take(UInt8(ascii: "}")) { return .object(members) }
            guard take(UInt8(ascii: ",")) else { throw problem("il faut ici « , » ou « } »") }
        }
    }

    private mutating func array(depth: Int) throws(JSONProblem) -> JSONValue {
        index += 1
        var elements: [JSONValue] = []
        skipBlanks()
        if take(UInt8(ascii: "]")) { return .array(elements) }
        while true {
            skipBlanks()
            elements.append(try value(depth: depth + 1))
            skipBlanks()
            if take(UInt8(ascii: "]")) { return .array(elements) }
            guard take(UInt8(ascii: ",")) else { throw problem("il faut ici « , » ou « ] »") }
        }
    }

    private mutating func number() throws(JSONProblem) -> String {
        let start = index
        _ = take(UInt8(ascii: "-"))
        guard index < bytes.count else { throw problem("") }
        if !take(UInt8(ascii: "0")) { try digits() }
        if take(UInt8(ascii: ".")) { try digits() }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try digits()
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func digits() throws(JSONProblem) {
        let start = index
        while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
        guard index > start else { throw problem("il faut ici un chiffre") }
    }

    private mutating func string() throws(JSONProblem) -> String {
        index += 1
        var output: [UInt8] = []
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                index += 1
                guard let text = String(validating: output, as: UTF8.self) else {
                    throw problem("le texte n'est pas en UTF-8")
                }
                return text
            }
            guard byte >= 0x20 else { throw problem("un texte tient sur une ligne ; un saut de ligne s'écrit \\n") }
            index += 1
            if byte == UInt8(ascii: "\\") { try escape(into: &output) } else { output.append(byte) }
        }
        throw problem("")
    }

    private mutating func escape(into output: inout [UInt8]) throws(JSONProblem) {
        guard index < bytes.count else { throw problem("") }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): output.append(byte)
        case UInt8(ascii: "n"): output.append(0x0A)
        case UInt8(ascii: "t"): output.append(0x09)
        case UInt8(ascii: "r"): output.append(0x0D)
        case UInt8(ascii: "b"): output.append(0x08)
        case UInt8(ascii: "f"): output.append(0x0C)
        case UInt8(ascii: "u"):
            var code = UInt32(try hexadecimal())
            if (0xD800..<0xDC00).contains(code), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) {
                let low = UInt32(try hexadecimal())
                code = (0xDC00..<0xE000).contains(low) ? 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00) : 0xD800
            }
            guard let scalar = Unicode.Scalar(code) else { throw problem("\\u ne désigne aucun caractère") }
            output.append(contentsOf: String(Character(scalar)).utf8)
        default: throw problem("après \\, il faut l'une des lettres \" \\ / b f n r t u")
        }
    }

    private mutating func hexadecimal() throws(JSONProblem) -> UInt16 {
        guard index + 4 <= bytes.count else {
            index = bytes.count
            throw problem("")
        }
        let digits = String(decoding: bytes[index..<index + 4], as: UTF8.self)
        guard let code = UInt16(digits, radix: 16), !digits.hasPrefix("+") else {
            throw problem("\\u est suivi de quatre chiffres hexadécimaux")
        }
        index += 4
        return code
    }
}
