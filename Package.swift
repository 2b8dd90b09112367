// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// Every room is built alike: Swift 6 mode, no warning, no unmarked unsafe construct.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library target and, when it has one, the test target that mirrors it.
func room(_ name: String, imports: [Target.Dependency] = [], tests: [Target.Dependency]? = []) -> [Target] {
    // A room may hold a page that captions its files; the compiler has no use for it.
    let page = FileManager.default.fileExists(atPath: Context.packageDirectory + "/Sources/\(name)/README.md")
    let library = Target.target(
        name: name, dependencies: imports, exclude: page ? ["README.md"] : [], swiftSettings: settings)
    guard let tests else { return [library] }
    let mirror = Target.testTarget(
        name: name + "Tests", dependencies: [.target(name: name)] + imports + tests, swiftSettings: settings)
    return [library, mirror]
}

let rooms: [[Target]] = [
    room("ActeDiagnostics"),
    room("ActeValues"),
    room("ActeFrench", imports: ["ActeValues"]),
    room("ActePatterns", imports: ["CPCRE2"]),
    room("ActeSyntax", imports: ["ActeDiagnostics"]),
    room(
        "ActeModel", imports: ["ActeSyntax", "ActeDiagnostics", "ActeValues", "ActePatterns"], tests: ["TestSupport"]),
    room("ActeGraph", imports: ["ActeValues", "ActePatterns"]),
    room("ActeInterview", imports: ["ActeGraph", "ActeValues"], tests: ["ActePatterns"]),
    room("ActeActs", imports: ["ActeGraph", "ActeValues", "ActeFrench"]),
    room(
        "ActeCompiler",
        imports: [
            "ActeActs", "ActeDiagnostics", "ActeFrench", "ActeGraph", "ActeModel", "ActePatterns", "ActeSyntax",
            "ActeValues",
        ]),
    room("ActeRendering", imports: ["ActeActs", "ActeValues"], tests: ["ActeGraph"]),
]

/// The plain evaluator that tests compare faster ones with.
let support = Target.target(
    name: "TestSupport", dependencies: ["ActeModel", "ActeValues", "ActePatterns"], path: "Tests/TestSupport",
    swiftSettings: settings)

/// Holds the rules of the tree itself: who imports whom, how long files are, which words are never written.
let repository = Target.testTarget(name: "RepositoryTests", swiftSettings: settings)

let package = Package(
    name: "actotheque",
    products: [.library(name: "Actotheque", targets: rooms.compactMap { $0.first?.name })],
    traits: [
        .trait(name: "LineEditing", description: "Edit answers, recall and complete them in a terminal, with libedit."),
        .default(enabledTraits: ["LineEditing"]),
    ],
    targets: [
        .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
        .systemLibrary(name: "CEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
        support,
        repository,
    ] + rooms.flatMap { $0 }
)
