/// A document of Word that a body writes its letters on: its edges, its images, its page and its fonts are kept, the act takes the place of its words.
///
/// A paragraph of it that says `[acte]` is where the act goes, and what comes before and after stays. Without one, none of its words stay.
struct Letterhead {
    private var entries: [ZipArchive.Entry]

    /// Large enough for the images of a letterhead, small enough for any machine.
    private static let limit = 64 << 20

    /// Reads a letterhead.
    ///
    /// - Throws: when it is no document of Word, or holds macros.
    init(_ bytes: [UInt8]) throws(RenderingProblem) {
        entries = try ZipArchive(reading: bytes).entries(limit: Self.limit)
        if entries.contains(where: { $0.name.hasSuffix("vbaProject.bin") }) { throw .letterheadWithMacros }
        for name in ["[Content_Types].xml", PreparedLetterhead.body, "word/styles.xml", "word/_rels/document.xml.rels"]
        where position(of: name) == nil {
            throw .notALetterhead
        }
    }

    /// Makes sure that an act can go in it.
    ///
    /// - Throws: when it is not whole, or two of its paragraphs say where.
    func check() throws(RenderingProblem) { _ = try body() }

    /// What all documents written on it have alike, packed.
    func prepared(_ charte: Charte) throws(RenderingProblem) -> PreparedLetterhead {
        let body = try body()
        var copy = self
        try copy.insert(DocxStyles(charte).own, before: "</w:styles>", in: "word/styles.xml")
        copy.removeOlderStyles()
        try copy.addDashes()
        // A template of Word is a document under another name.
        copy.exchange(
            "wordprocessingml.template.main+xml", for: "wordprocessingml.document.main+xml", in: "[Content_Types].xml")
        let archive = try ZipArchive.empty()
        for entry in copy.entries
        where !entry.name.hasSuffix("/") && !PreparedLetterhead.writtenAnew.contains(entry.name) {
            try archive.add(entry.name, entry.bytes)
        }
        return PreparedLetterhead(
            charte: charte, archive: try archive.finish(), before: Array(body.before), after: Array(body.after),
            hasProperties: position(of: PreparedLetterhead.properties) != nil)
    }

    // MARK: The place of the act

    /// What stands before and after the act in the body. The last section of the body says how its pages are: it stays.
    private func body() throws(RenderingProblem) -> (before: ArraySlice<UInt8>, after: ArraySlice<UInt8>) {
        guard let index = position(of: PreparedLetterhead.body) else { throw .notALetterhead }
        let bytes = entries[index].bytes
        guard let opening = bytes.firstRange(of: Array("<w:body>".utf8)),
            let closing = bytes.lastRange(of: "</w:body>")
        else { throw .notALetterhead }
        let words = opening.upperBound..<max(opening.upperBound, closing.lowerBound)
        let section = bytes[words].lastRange(of: "<w:sectPr") ?? (words.upperBound..<words.upperBound)
        // A section inside a paragraph ends an earlier part of the letterhead, and not the document.
        let isLast = bytes[section.lowerBound..<words.upperBound].lastRange(of: "</w:p>") == nil
        let end = isLast ? section.lowerBound : words.upperBound
        let body = bytes[words.lowerBound..<end]
        // Without the mark, none of the words of the letterhead stay.
        let places = LetterheadMark.places(saying: "[acte]", in: body)
        guard places.count < 2 else { throw .letterheadWithTwoMarks }
        guard places.first?.isAlone ?? true else { throw .letterheadWithWordsBesideMark }
        let place = places.first?.range ?? (body.startIndex..<body.endIndex)
        return (bytes[..<place.lowerBound], bytes[place.upperBound...])
    }

    // MARK: What the act needs around it

    /// Takes away the styles that Word 2010 wrote a second time, for itself alone: where the two lists differ, as they do once the styles of the act are
    /// in one, Word may refuse the file.
    private mutating func removeOlderStyles() {
        let name = "stylesWithEffects.xml"
        guard let index = position(of: "word/" + name) else { return }
        entries.remove(at: index)
        for list in ["[Content_Types].xml", "word/_rels/document.xml.rels"] { removeElement(naming: name, in: list) }
    }

    private mutating func addDashes() throws(RenderingProblem) {
        let name = "word/numbering.xml"
        guard position(of: name) == nil else {
            // Kinds of lists come before lists.
            if let first = firstRange(of: "<w:num ", in: name) ?? firstRange(of: "</w:numbering>", in: name) {
                insert(DocxPackage.dashes, at: first.lowerBound, in: name)
            }
            return try insert(DocxPackage.dashList, before: "</w:numbering>", in: name)
        }
        entries.append(ZipArchive.Entry(name: name, bytes: DocxPackage.lists))
        try insert(
            Array(
                """
                <Override PartName="/word/numbering.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>
                """.utf8), before: "</Types>", in: "[Content_Types].xml")
        try insert(
            Array(
                """
                <Relationship Id="rIdActe" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>
                """.utf8), before: "</Relationships>", in: "word/_rels/document.xml.rels")
    }

    // MARK: Entries

    private func position(of name: String) -> Int? { entries.firstIndex { $0.name == name } }

    private func firstRange(of mark: String, in name: String) -> Range<Int>? {
        position(of: name).flatMap { entries[$0].bytes.firstRange(of: Array(mark.utf8)) }
    }

    private mutating func insert(_ bytes: [UInt8], at place: Int, in name: String) {
        guard let index = position(of: name) else { return }
        var whole = entries[index].bytes
        whole.insert(contentsOf: bytes, at: place)
        entries[index] = ZipArchive.Entry(name: name, bytes: whole)
    }

    /// Removes the element, empty, one of whose attributes holds a name.
    private mutating func removeElement(naming mark: String, in name: String) {
        guard let index = position(of: name), let place = firstRange(of: mark, in: name),
            let opening = entries[index].bytes[..<place.lowerBound].lastIndex(of: UInt8(ascii: "<")),
            let closing = entries[index].bytes[place.upperBound...].firstIndex(of: UInt8(ascii: ">"))
        else { return }
        var whole = entries[index].bytes
        whole.removeSubrange(opening...closing)
        entries[index] = ZipArchive.Entry(name: name, bytes: whole)
    }

    private mutating func insert(_ bytes: [UInt8], before mark: String, in name: String) throws(RenderingProblem) {
        guard let index = position(of: name), let place = entries[index].bytes[...].lastRange(of: mark) else {
            throw .notALetterhead
        }
        insert(bytes, at: place.lowerBound, in: name)
    }

    private mutating func exchange(_ old: String, for new: String, in name: String) {
        guard let index = position(of: name), let place = firstRange(of: old, in: name) else { return }
        var whole = entries[index].bytes
        whole.replaceSubrange(place, with: Array(new.utf8))
        entries[index] = ZipArchive.Entry(name: name, bytes: whole)
    }
}

extension Collection<UInt8> where Self: BidirectionalCollection {
    /// Where words last stand. O(count × length).
    fileprivate func lastRange(of words: String) -> Range<Index>? {
        let wanted = Array(words.utf8)
        var end = endIndex
        while end > startIndex {
            let last = index(before: end)
            if self[last] == wanted[wanted.count - 1],
                let start = index(end, offsetBy: -wanted.count, limitedBy: startIndex),
                self[start..<end].elementsEqual(wanted)
            {
                return start..<end
            }
            end = last
        }
        return nil
    }
}

extension Array<UInt8> {
    fileprivate func lastRange(of words: String) -> Range<Int>? { self[...].lastRange(of: words) }
}

extension Charte {
    /// Makes sure that a document of Word can be a letterhead.
    ///
    /// - Throws: why it cannot.
    public static func check(letterhead bytes: [UInt8]) throws(RenderingProblem) { try Letterhead(bytes).check() }
}
