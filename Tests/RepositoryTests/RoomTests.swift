import Testing

@Suite struct RoomTests {
    @Test func everyRoomImportsOnlyWhatTheStreetAllows() {
        for file in Repository.swiftFiles(in: "Sources") {
            let room = String(file.path.split(separator: "/")[1])
            guard let allowed = RoomTable.allowed(in: room) else {
                Issue.record(
                    "\(file.path): no room is called \(room); add it to RoomTable.swift with what it may import")
                continue
            }
            for line in SwiftScanner.imports(in: SwiftScanner.code(of: file.text)) where !allowed.contains(line.module)
            {
                Issue.record(
                    """
                    \(file.path):\(line.line): \(room) may not import \(line.module); move the code to a room that may, \
                    or pass the value in. Allowed: \(allowed.sorted().joined(separator: ", "))
                    """)
            }
        }
    }

    /// What is imported by allowance must not come back to where it started.
    @Test func theStreetIsWalkedOneWay() {
        var settled: Set<String> = []
        var left = RoomTable.rooms
        while let next = left.first(where: { $0.value.intersection(left.keys).isEmpty })?.key {
            settled.insert(next)
            left[next] = nil
        }
        #expect(left.isEmpty, "these rooms import one another: \(left.keys.sorted())")
        #expect(settled == Set(RoomTable.rooms.keys))
    }

    /// Rooms below the façade receive time, language and settings; they never look for them.
    @Test func noRoomLooksAtTheMachine() {
        let sights = ["Date()", "Locale", "ProcessInfo", "TimeZone", "getenv", "ContinuousClock", "SuspendingClock"]
        for file in Repository.swiftFiles(in: "Sources") where RoomTable.rooms[file.path.room] != nil {
            for (word, line) in WordScanner.occurrences(of: sights, in: SwiftScanner.code(of: file.text)) {
                Issue.record("\(file.path):\(line): take what \(word) would say as a parameter, from the façade")
            }
        }
    }

    @Test func nothingBelowTheCommandPrints() {
        for file in Repository.swiftFiles(in: "Sources") where file.path.room != RoomTable.command {
            let code = SwiftScanner.code(of: file.text)
            for (word, line) in WordScanner.occurrences(of: ["print(", "debugPrint(", "dump("], in: code) {
                Issue.record("\(file.path):\(line): return a value instead of calling \(word)…)")
            }
        }
    }
}

extension String {
    /// The folder of `Sources` that a path lies in.
    fileprivate var room: String { split(separator: "/").dropFirst().first.map(String.init) ?? "" }
}
