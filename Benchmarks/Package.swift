// swift-tools-version: 6.2
import PackageDescription

/// Built by hand, never with the project: the workloads, and what measures the engine on them.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "benchmarks",
    products: [.executable(name: "mesurer", targets: ["Measures"])],
    dependencies: [.package(name: "actotheque", path: "..")],
    targets: [
        .target(name: "Workloads", swiftSettings: settings),
        .executableTarget(
            name: "Measures",
            dependencies: [
                "Workloads", .product(name: "Actotheque", package: "actotheque"),
                .product(name: "ActothequeRooms", package: "actotheque"),
            ],
            swiftSettings: settings),
    ]
)
