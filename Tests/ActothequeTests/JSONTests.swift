import Testing

@testable import Actotheque

@Suite("JSON")
struct JSONTests {
    @Test(
        "what is read prints back",
        arguments: [
            "null", "true", "[]", "{}", "[1,-2.5,23000000000000000.01]", #"{"a":[{"b":null}],"é":"à"}"#,
            #""\"\\\n\t/""#, #""\u0001""#,
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
        "what is no JSON is refused",
        arguments: [
            "", "{", "{\n\"a\":\n", "[1\n2]", "01", "1.", "\"a", "\"\n\"", "tru", "{a:1}", "1 2", #""\ud83d""#,
            #""\x""#,
            String(repeating: "[", count: 100_000), String(repeating: "9", count: 200),
        ])
    func refused(text: String) {
        #expect(throws: JSONProblem.self) { try JSONValue(parsing: Array(text.utf8)) }
    }

    @Test("no figure of an amount is lost")
    func exactNumbers() throws {
        #expect(
            try JSONValue(parsing: Array("[0.1,9007199254740993.25]".utf8)).elements == [
                .number("0.1"), .number("9007199254740993.25"),
            ])
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

    @Test("the indented form holds one member a line, by name")
    func indented() {
        let value: JSONValue = ["b": ["x"], "a": 1]
        #expect(
            value.indented == """
                {
                  "a" : 1,
                  "b" : [
                    "x"
                  ]
                }

                """)
    }
}
