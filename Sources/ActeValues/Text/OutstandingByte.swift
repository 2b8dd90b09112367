extension Span<UInt8> {
    /// Where the first byte stands, from `start` on, that stands out; the end when none does. O(length).
    ///
    /// Where none does, which is nearly everywhere in an act, thirty-two bytes are looked at for the price of a few: the test is made of all bytes of a
    /// stretch, and it is asked once whether any passed. It must therefore branch on nothing: it adds up marks, see ``UInt8/mark(where:)``.
    ///
    /// - Parameter marks: 0 for a byte that does not stand out.
    @inlinable
    @inline(__always)
    package func firstIndex(from start: Int, where marks: (UInt8) -> UInt8) -> Int {
        var index = start
        while index <= count - 32 {
            let stretch = extracting(index..<index + 32)
            var marked: UInt8 = 0
            for place in 0..<32 { marked |= marks(stretch[place]) }
            if marked != 0 { break }
            index += 32
        }
        while index < count, marks(self[index]) == 0 { index += 1 }
        return index
    }
}

extension UInt8 {
    /// 1 where something holds, 0 where it does not.
    @inlinable
    @inline(__always)
    package static func mark(where holds: Bool) -> UInt8 { holds ? 1 : 0 }
}
