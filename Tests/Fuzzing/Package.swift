// swift-tools-version: 6.2
import PackageDescription

/// Built by hand, never with the project: what throws damaged bytes at every door.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// One door of the library, as an executable that libFuzzer drives.
func door(_ name: String) -> Target {
    .executableTarget(
        name: name,
        dependencies: [
            "FuzzDriver", .product(name: "Actotheque", package: "actotheque"),
            .product(name: "ActothequeRooms", package: "actotheque"),
        ],
        swiftSettings: settings)
}

let package = Package(
    name: "fuzzing",
    dependencies: [.package(name: "actotheque", path: "../..", traits: [])],
    targets: [
        .target(name: "CLibFuzzer"),
        .target(name: "FuzzDriver", dependencies: ["CLibFuzzer"], swiftSettings: settings),
        door("FuzzSyntax"), door("FuzzCompiler"), door("FuzzWalk"), door("FuzzInterchange"),
    ]
)
