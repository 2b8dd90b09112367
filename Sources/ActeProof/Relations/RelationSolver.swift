import Synchronization

#if Relations
    internal import CZ3
#endif

/// Values of a script's names: whole numbers, and 0 or 1 for what is false or true.
struct RelationModel: Sendable {
    private let values: [Substring: Int64]

    /// Reads one "name -> value" a line; what is neither a number of 64 bits nor a truth is left out.
    init(_ text: String) {
        var values: [Substring: Int64] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ").map { $0.filter { $0 != "(" && $0 != ")" } }
            guard parts.count >= 3, parts[1] == "->" else { continue }
            let value = parts[2...].joined()
            switch value {
            case "true": values[Substring(parts[0])] = 1
            case "false": values[Substring(parts[0])] = 0
            default: if let number = Int64(value) { values[Substring(parts[0])] = number }
            }
        }
        self.values = values
    }

    /// The value of a name; 0 when any would do.
    subscript(_ name: String) -> Int64 { values[Substring(name)] ?? 0 }
}

/// Looks for whole numbers that satisfy a script. What it answers hangs on the script and on a number of steps, never on a clock.
///
/// The one place of this room that touches memory by hand: the library is C, and hands out a pointer to what it allocated. The pointer is kept here
/// alone, used by one thread at a time, and given up with this.
@safe final class RelationSolver: Sendable {
    /// What came of a script.
    enum Outcome {
        /// No values satisfy it: proved.
        case none
        /// These do.
        case some(RelationModel)
        /// It takes more steps, or is not understood.
        case undecided
    }

    #if Relations
        private let handle: Mutex<OpaquePointer>

        private init?() {
            guard let opened = unsafe cz3_open() else { return nil }
            unsafe handle = Mutex(opened)
        }

        deinit { unsafe handle.withLock { unsafe cz3_close($0) } }

        /// Whether some values satisfy a script in SMT-LIB 2.
        func check(_ script: String, within steps: UInt32) -> Outcome {
            unsafe handle.withLock { solver in
                var text: UnsafePointer<CChar>?
                let outcome = unsafe cz3_check(solver, script, steps, &text)
                if outcome == cz3_none.rawValue { return .none }
                guard outcome == cz3_some.rawValue, let found = unsafe text else { return .undecided }
                // Copied at once: the solver keeps its own only until it is next asked something.
                return .some(RelationModel(unsafe String(cString: found)))
            }
        }

        /// The solver of this machine; nothing when there is none. It takes a few milliseconds to make.
        static func installed() -> RelationSolver? { RelationSolver() }
    #else
        private init() {}

        func check(_ script: String, within steps: UInt32) -> Outcome { .undecided }

        /// None: this was built without.
        static func installed() -> RelationSolver? { nil }
    #endif
}
