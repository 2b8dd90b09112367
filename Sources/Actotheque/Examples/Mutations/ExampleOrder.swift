import Synchronization

/// The examples in the order in which they are tried against changes: what saw the last change is tried first, since those that follow it in the file
/// are often seen by the same. Which changes are seen does not hang on it.
final class ExampleOrder: Sendable {
    private let positions: Mutex<[Int]>

    /// The positions of the examples that may see anything.
    init(_ positions: [Int]) { self.positions = Mutex(positions) }

    /// The positions, those that saw something of late first.
    var latest: [Int] { positions.withLock { $0 } }

    /// An example saw a change.
    func saw(_ position: Int) {
        positions.withLock { known in
            guard let place = known.firstIndex(of: position), place > 0 else { return }
            known.remove(at: place)
            known.insert(position, at: 0)
        }
    }
}
