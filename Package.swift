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
    room("ActeValues", tests: ["TestRandom"]),
    room("ActeFrench", imports: ["ActeValues"], tests: ["TestRandom"]),
    room("ActePatterns", imports: ["CPCRE2"]),
    room("ActeOpenData", imports: ["ActeValues"], tests: ["TestRandom"]),
    room("ActeSyntax", imports: ["ActeDiagnostics"], tests: ["TestRandom", "CPCRE2"]),
    room(
        "ActeModel", imports: ["ActeSyntax", "ActeDiagnostics", "ActeValues", "ActePatterns", "ActeOpenData"],
        tests: ["TestSupport", "TestRandom"]),
    room("ActeGraph", imports: ["ActeValues", "ActePatterns"], tests: ["TestRandom"]),
    room(
        "ActeProof",
        imports: [
            "ActeGraph", "ActePatterns", "ActeValues", .target(name: "CZ3", condition: .when(traits: ["Relations"])),
        ], tests: ["TestRandom"]),
    room("ActeInterview", imports: ["ActeGraph", "ActeValues"], tests: ["ActePatterns", "TestRandom"]),
    room("ActeActs", imports: ["ActeGraph", "ActeValues", "ActeFrench"], tests: ["TestRandom"]),
    room(
        "ActeCompiler",
        imports: [
            "ActeActs", "ActeDiagnostics", "ActeFrench", "ActeGraph", "ActeModel", "ActePatterns", "ActeProof",
            "ActeSyntax", "ActeValues",
        ], tests: ["TestSupport", "TestRandom"]),
    room("ActeTransmission", imports: ["ActeOpenData", "ActeValues", "CArchive", "CImages", "CPages"]),
    room(
        "ActeRendering", imports: ["ActeActs", "ActeFrench", "ActeValues", "CZip", "CPages"],
        tests: ["ActeGraph", "TestRandom"]),
]

/// What the library is made of.
let façade: [Target.Dependency] = [
    "ActeDiagnostics", "ActeValues", "ActeFrench", "ActePatterns", "ActeOpenData", "ActeSyntax", "ActeModel",
    "ActeGraph", "ActeProof", "ActeInterview", "ActeActs", "ActeCompiler", "ActeRendering",
    "ActeTransmission",
]

/// What a developer imports. The plans of acts are embedded in the program: nothing is looked for on the disk to find them.
let library: [Target] = [
    .target(
        name: "Actotheque",
        dependencies: façade + [
            .product(name: "Crypto", package: "swift-crypto"),
            .product(name: "CryptoExtras", package: "swift-crypto"),
        ],
        exclude: ["README.md"], resources: [.embedInCode("Gabarits"), .embedInCode("Communs")],
        swiftSettings: settings),
    .testTarget(
        name: "ActothequeTests", dependencies: ["Actotheque", "TestRandom", "TestSupport"] + façade,
        exclude: ["Documents", "Drawings"],
        swiftSettings: settings),
]

/// The command line: commands and the walkthrough, over the library.
let command: [Target] = [
    .executableTarget(
        name: "ActothequeCommand",
        dependencies: [
            "Actotheque", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            .target(name: "CEdit", condition: .when(traits: ["LineEditing"])), "CMemory",
        ],
        swiftSettings: settings),
    .testTarget(
        name: "ActothequeCommandTests",
        dependencies: [
            "ActothequeCommand", "Actotheque", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ], exclude: ["Walks"], swiftSettings: settings),
]

/// The plain evaluator that tests compare faster ones with, and the random numbers they draw.
let support: [Target] = [
    .target(
        name: "TestSupport", dependencies: ["ActeDiagnostics", "ActeModel", "ActeValues", "ActePatterns"],
        path: "Tests/TestSupport",
        swiftSettings: settings),
    .target(name: "TestRandom", path: "Tests/TestRandom", swiftSettings: settings),
]

/// The C libraries that are not built here.
let systemLibraries: [Target] = [
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(name: "CEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(name: "CMemory"),
    // Not linked but loaded when it is first needed: linking it costs each start of the command two milliseconds.
    .target(name: "CZ3"),
    .target(name: "CZip", dependencies: ["CLoading"]),
    .target(name: "CArchive", dependencies: ["CLoading"]),
    .target(name: "CPages"),
    .target(name: "CLoading"),
    .target(name: "CImages", dependencies: ["CLoading"]),
]

/// Holds the rules of the tree itself: who imports whom, how long files are, which words are never written.
let repository = Target.testTarget(name: "RepositoryTests", swiftSettings: settings)

let package = Package(
    name: "actotheque",
    products: [
        .library(name: "Actotheque", targets: ["Actotheque"]),
        // For tools that look inside, such as the benchmarks: the rooms one by one, without promise.
        .library(name: "ActothequeRooms", targets: rooms.compactMap { $0.first?.name }),
        .executable(name: "actotheque", targets: ["ActothequeCommand"]),
    ],
    traits: [
        .trait(name: "LineEditing", description: "Edit answers, recall and complete them in a terminal, with libedit."),
        .trait(name: "Relations", description: "Decide relations between answers, with Z3."),
        .default(enabledTraits: ["LineEditing", "Relations"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: (rooms + [systemLibraries, support, [repository], library, command]).flatMap { $0 }
)
