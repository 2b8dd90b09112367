extension [UInt8] {
    /// Appends bytes that lie elsewhere, in one copy. A slice would do the same, and count a reference each time to where they lie, over which tasks
    /// that assemble acts from one plan wait for one another.
    @inlinable
    package mutating func append(copying bytes: Span<UInt8>) {
        // What the pointer points at lives as long as the call, and the array keeps a copy of it.
        unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}
