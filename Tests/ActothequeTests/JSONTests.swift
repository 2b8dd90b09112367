import Testing

@testable import Actotheque

@Suite("JSON")
struct JSONTests {
    @Test(
        "what is read prints back",
        arguments: [
            "null", "true", "[]", "{}", "[1,-2.50,3e8]", #"{"é":"à","a":[{"b":null}]}"#, #""\"\\\n\t""#,
            #""\u0001\u2028""#, #"{"b":1,"a":2}"#,
        ])
    func roundTrip(text: String) throws {
        #expect(try JSONValue(parsing: Array(text.utf8)).compact == text)
    }

    @Test(
        "escapes stand for their characters",
        arguments: [(#""\u00e9""#, "é"), (#""\ud83d\udc4d""#, "👍"), (#""\/\b\f""#, "/\u{8}\u{C}")])
    func escapes(text: String, expected: String) throws {
        #expect(try JSONValue(parsing: Array(text.utf8)).text == expected)
    }

    @Test(
        "what is no JSON is refused with its line",
        arguments: [
            ("", 1), ("{", 1), ("{\n\"a\":\n", 3), ("[1,]", 1), ("[1\n2]", 2), ("01", 1), ("1.", 1), ("\"a", 1),
            ("\"\n\"", 1), ("tru", 1), ("{a:1}", 1), ("1 2", 1), (#""\ud83d""#, 1), (#""\x""#, 1),
            (String(repeating: "[", count: 100_000), 1),
        ])
    func refused(text: String, line: Int) {
        #expect { try JSONValue(parsing: Array(text.utf8)) } throws: { ($0 as? JSONProblem)?.line == line }
    }

    @Test("bytes that are no UTF-8 are refused")
    func badEncoding() {
        #expect(throws: JSONProblem.self) { try JSONValue(parsing: [0x22, 0xFF, 0x22]) }
    }

    @Test("every beginning of a document is refused, and nothing else happens")
    func truncated() {
        let whole = Array(#"{"réponses":[{"question":"a\u00e9","valeur":"1 €"},{"x":[true,null,-1.5e3]}]}"#.utf8)
        for length in 0..<whole.count {
            #expect(throws: JSONProblem.self) { try JSONValue(parsing: Array(whole[..<length])) }
        }
    }

    @Test("the indented form holds one member a line")
    func indented() {
        let value: JSONValue = ["a": 1, "b": ["x", true], "c": [:], "d": []]
        #expect(
            value.indented == """
                {
                  "a": 1,
                  "b": [
                    "x",
                    true
                  ],
                  "c": {},
                  "d": []
                }

                """)
    }
}
