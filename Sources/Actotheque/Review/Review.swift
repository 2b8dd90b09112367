/// All that a jurist has to read of a rule file before signing it, ready to be written in any format: what is asked, computed, decided and written, what
/// it rests on, what its examples give, and what is proved of it. It holds no clock: the same rules give the same file.
public struct Review: Sendable, Hashable {
    /// A thing with its name.
    public struct Fact: Sendable, Hashable {
        /// What it is: `type`, `source`.
        public var label: String
        /// What is said of it.
        public var text: String
        /// Whether somebody has still to do something about it before the rules are signed.
        public var isOpen = false
    }

    /// A table.
    public struct Table: Sendable, Hashable {
        /// The head of each column.
        public var heads: [String]
        /// The lines, as many cells in each as there are heads.
        public var lines: [[String]]
    }

    /// Lines kept as they are: rules as written, or an act.
    public struct Extract: Sendable, Hashable {
        /// What it is.
        public var title: String
        /// The lines.
        public var text: String
        /// Whether it is long, and is folded until somebody wants it.
        public var isFolded: Bool
    }

    /// Something to read, and to say whether it is right.
    public struct Item: Sendable, Hashable {
        /// What it is known by from one run to the next: it follows from its name, and from where it stands when many bear that name.
        public var anchor: String
        /// Its name.
        public var title: String
        /// What is said of it.
        public var facts: [Fact] = []
        /// Its lines side by side, when it has some.
        public var table: Table?
        /// What is shown of it as written.
        public var extracts: [Extract] = []
    }

    /// Items of one kind.
    public struct Section: Sendable, Hashable {
        /// What it is known by.
        public var anchor: String
        /// What its items are, in the plural.
        public var title: String
        /// What is said before the items; empty when there is nothing to.
        public var words: String
        /// The items, in the order of the rules.
        public var items: [Item]
    }

    /// The title of the act.
    public var title: String
    /// What the rules are: version, digest, files.
    public var heading: [Fact]
    /// What is to be read, in order; a section without items is left out.
    public var sections: [Section]

    /// Reads the rules, walks their examples and those that could be added. O(examples × size of the rules), more for what examples leave out.
    init(_ rules: Rules) {
        let rehearsal = rules.rehearse()
        var proposer = ExampleProposer(rehearsal)
        let proposals = proposer.proposals()
        let examples = ReviewedExamples(rules, rehearsal, proposals, proposer.drafts)
        let declared = ReviewedRules(rules)
        let body = ReviewedBody(rules)
        title = rules.title
        heading = declared.heading(lawDates: examples.lawDates) + examples.distribution
        let all = [
            declared.questions, declared.values, declared.parameters, declared.constraints, body.branches, body.parts,
            body.clauses, body.notices, declared.exchanges, declared.sources, examples.section,
            examples.proofs(rules.remarks, rules.openPoints),
        ]
        var anchors = ReviewAnchors()
        sections = all.filter { !$0.items.isEmpty || !$0.words.isEmpty }.map { section in
            var section = section
            for index in section.items.indices {
                let item = section.items[index]
                section.items[index].anchor = anchors.anchor(
                    section.anchor, item.anchor.isEmpty ? item.title : item.anchor)
            }
            return section
        }
    }
}

extension Rules {
    /// What a jurist has to read of the rules before signing them. O(examples × size of the rules), more for what examples leave out.
    public func review() -> Review { Review(self) }
}

/// The forms a review can be written in.
public enum ReviewFormat: String, Sendable, CaseIterable {
    /// Markdown, with boxes to tick.
    case markdown = "md"
    /// One page that needs nothing else, to be read, filled in and printed.
    case html
}

extension Review {
    /// The review in a format, as UTF-8 text. O(size).
    public func rendered(as format: ReviewFormat) -> String {
        switch format {
        case .markdown: ReviewMarkdown(self).text
        case .html: ReviewPage(self).text
        }
    }
}
