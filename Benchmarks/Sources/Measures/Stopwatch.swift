/// Wall time of a piece of work.
enum Stopwatch {
    /// Nanoseconds on a clock that only goes forward.
    @inline(__always)
    static func nanoseconds() -> Int64 {
        let elapsed = SuspendingClock.now - SuspendingClock().systemEpoch
        let (seconds, attoseconds) = elapsed.components
        return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
    }

    /// Seconds that `work` takes, `count` times over.
    static func seconds(_ count: Int, _ work: () throws -> Void) rethrows -> [Double] {
        try (0..<count).map { _ in
            let start = nanoseconds()
            try work()
            return Double(nanoseconds() - start) / 1e9
        }
    }
}

/// Keeps a result from being optimised away.
@inline(never)
func keep<Value>(_ value: Value) {}
