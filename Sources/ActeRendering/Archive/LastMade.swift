internal import Synchronization

/// What takes long to make and hangs on little that changes: what was last made is kept. A body has one charte, and a batch one look.
final class LastMade<Cause: Sendable & Equatable, Made: Sendable>: Sendable {
    private let kept = Mutex<(cause: Cause, made: Made)?>(nil)
    private let make: @Sendable (Cause) throws(RenderingProblem) -> Made

    /// - Parameter make: makes it, the same each time from the same.
    init(_ make: @escaping @Sendable (Cause) throws(RenderingProblem) -> Made) { self.make = make }

    /// What is made of that.
    func made(of cause: Cause) throws(RenderingProblem) -> Made {
        if let kept = kept.withLock({ $0 }), kept.cause == cause { return kept.made }
        let made = try make(cause)
        kept.withLock { $0 = (cause, made) }
        return made
    }
}
