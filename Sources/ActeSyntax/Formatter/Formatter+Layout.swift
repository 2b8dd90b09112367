/// How formatted lines are put together.
extension Formatter {
    /// The bytes of all lines: indented, aligned, without superfluous blank lines.
    func joined() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(lexer.count)
        var index = 0
        var hasBlank = false
        while index < lines.count {
            let line = lines[index]
            if line.kind == .blank {
                hasBlank = true
                index += 1
                continue
            }
            if hasBlank, !bytes.isEmpty { bytes.append(0x0A) }
            hasBlank = false
            if !line.cells.isEmpty {
                index = appendTable(from: index, to: &bytes)
                continue
            }
            let group = alignedGroup(from: index)
            let width = lines[group].reduce(0) { max($0, $1.key?.width ?? 0) }
            for member in group { append(member, keyWidth: width, to: &bytes) }
            index = group.upperBound
        }
        return bytes
    }

    /// The properties that stand right below one another from `index` on, or the one line there.
    private func alignedGroup(from index: Int) -> Range<Int> {
        var end = index + 1
        guard lines[index].key != nil else { return index..<end }
        while end < lines.count, lines[end].key != nil, lines[end].column == lines[index].column { end += 1 }
        return index..<end
    }

    private func append(_ index: Int, keyWidth: Int, to bytes: inout [UInt8]) {
        let line = lines[index]
        let column = line.kind == .comment ? commentColumn(index) : line.column
        bytes.append(contentsOf: repeatElement(0x20, count: column))
        if let key = line.key {
            bytes += line.bytes[..<key.length]
            bytes.append(contentsOf: repeatElement(0x20, count: keyWidth - key.width))
            bytes += line.bytes[key.length...]
        } else {
            bytes += line.bytes
        }
        bytes.append(0x0A)
    }

    /// The column of a comment: the level it is nearest to, no deeper than the lines around it.
    private func commentColumn(_ index: Int) -> Int {
        func isStatement(_ line: FormattedLine) -> Bool { line.kind == .statement || line.kind == .text }
        let above = lines[..<index].last(where: isStatement)?.column ?? 0
        let below = lines[index...].first(where: isStatement)?.column ?? 0
        return min((lines[index].column + 2) / 4 * 4, max(above, below))
    }
}
