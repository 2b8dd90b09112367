import Testing

/// The rules above are worth what these readers see.
@Suite struct ScannerTests {
    @Test(arguments: [
        ("a // try!\nb", "a        \nb"),
        ("/* x /* y */ z */c", "                 c"),
        (#"f("try! \(g("as!")) //")"#, #"f(        g(     )     )"#),
        (##"x = #"a"b\(c)"# + y"##, "x =             + y"),
        ("\"\"\"\ntry! \"\n\"\"\".k", "   \n      \n   .k"),
        ("\"\\\"try!\" z", "         z"),
    ])
    func commentsAndStringsAreBlankedOut(source: String, code: String) {
        #expect(SwiftScanner.code(of: source) == code)
    }

    @Test func importsAreSeenWhateverStandsBeforeThem() {
        let source =
            "import A\n@testable public import struct B.C\n  internal import D; import E\nlet imported = important"
        let modules = SwiftScanner.imports(in: source)
        #expect(
            modules == [
                .init(module: "A", line: 1), .init(module: "B", line: 2), .init(module: "D", line: 3),
                .init(module: "E", line: 3),
            ])
    }

    @Test(arguments: [
        ("func a() {\n}\n", [FunctionExtent(line: 1, length: 2)]),
        ("protocol P {\n  func a()\n  var b: Int { get }\n}", [FunctionExtent(line: 3, length: 1)]),
        (
            "struct S {\n  var a = 1\n  init(f: () -> Void = { }) {\n    if a { }\n  }\n}",
            [FunctionExtent(line: 3, length: 3)]
        ),
        (
            "func a(\n  b: Int\n) {\n  func c() {\n  }\n  x.init()\n}",
            [FunctionExtent(line: 1, length: 7), FunctionExtent(line: 4, length: 2)]
        ),
    ])
    func functionsRunFromTheirKeywordToTheirBrace(source: String, extents: [FunctionExtent]) {
        #expect(SwiftScanner.functions(in: source) == extents)
    }

    @Test(arguments: [
        ("let x = try! y", ["try!"]), ("print(x)", ["print("]), ("reprint(x)", []), ("out.print(x)", []),
        ("func print(x: Int)", []), ("Locale.current", ["Locale"]), ("Locales", []), ("x as! Y", ["as!"]), ("gas!", []),
    ])
    func wordsAreWholeAndFree(text: String, words: [String]) {
        let found = WordScanner.occurrences(of: ["try!", "print(", "Locale", "as!"], in: text)
        #expect(found.map(\.word) == words)
    }

    @Test func theTreeIsFound() {
        #expect(Repository.swiftFiles(in: "Sources").contains { $0.path == "Sources/ActeValues/Value.swift" })
        #expect(Repository.published().contains { $0.path == "Package.swift" })
    }
}
