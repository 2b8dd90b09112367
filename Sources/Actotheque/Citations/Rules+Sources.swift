import ActeActs
import ActeCompiler
import ActeDiagnostics
import ActeModel
import ActeValues

extension Rules {
    /// Every legal text that the rules rest on, where they do, in the order of the file. O(size of the rules).
    public var sources: [SourceUse] { SourceSurvey(self).uses }

    /// The places that rest on a text, or on some article of it: `article L. 2131-1 du CGCT`, `loi n° 2000-321 du 12 avril 2000`.
    public func sources(on words: String) -> [SourceUse] { SourceSurvey(self).uses(of: LegalReference(words)) }
}

/// Gathers the legal texts behind the declarations and the parts of a rule file.
private struct SourceSurvey {
    private let rules: Rules
    /// The rules as written: what is asked of every item of a list is cited once.
    private var model: CheckedModel { rules.compiled.written }
    /// What `vérifié le` says of the whole file.
    private let fileCheck: String?
    /// What `vérifié par` says of the whole file.
    private let fileChecker: String?

    init(_ rules: Rules) {
        self.rules = rules
        fileChecker = SourceSurvey.values(of: "vérifié par", in: rules.compiled.model.header.properties).last
        fileCheck = SourceSurvey.values(of: "vérifié le", in: rules.compiled.model.header.properties).last
    }

    /// Every use, the texts by rank and each article by article.
    var uses: [SourceUse] {
        citations.flatMap { citation in articles(citation.reference).map { (citation, $0) } }
            .sorted { SourceSurvey.precedes($0.1, $1.1) }.map { use($0.0, $0.1) }
    }

    private static func precedes(_ left: LegalReference, _ right: LegalReference) -> Bool {
        if left.text != right.text { return left.text.precedes(right.text) }
        guard let article = left.provisions.first, let other = right.provisions.first else {
            return left.provisions.isEmpty && !right.provisions.isEmpty
        }
        return article != other && article.precedes(other)
    }

    /// The uses of a text; where articles of it are meant, those of these articles and those of the whole text.
    func uses(of wanted: LegalReference) -> [SourceUse] {
        let numbers = Set(wanted.provisions.map(\.number))
        return citations.filter { $0.reference.text.isSame(as: wanted.text) }.flatMap { citation in
            articles(citation.reference).filter { article in
                numbers.isEmpty || article.provisions.isEmpty
                    || article.provisions.contains { numbers.contains($0.number) }
            }.map { use(citation, $0) }
        }
    }

    /// A reference where it is written.
    private struct Citation {
        var reference: LegalReference
        var subject: String
        var range: SourceRange
        var properties: [Property]
    }

    /// A reference article by article.
    private func articles(_ reference: LegalReference) -> [LegalReference] {
        if reference.provisions.isEmpty { return [reference] }
        return reference.provisions.map {
            LegalReference(text: reference.text, provisions: [$0], form: .provisions)
        }
    }

    private func use(_ citation: Citation, _ article: LegalReference) -> SourceUse {
        SourceUse(
            text: article.description, subject: citation.subject, path: path(of: citation.range),
            line: rules.line(of: citation.range),
            checkedOn: SourceSurvey.values(of: "vérifié le", in: citation.properties).last
                ?? (rules.fileName(of: citation.range) == nil ? fileCheck : nil),
            checkedBy: SourceSurvey.values(of: "vérifié par", in: citation.properties).last
                ?? (rules.fileName(of: citation.range) == nil ? fileChecker : nil),
            toCheck: SourceSurvey.values(of: "à vérifier", in: citation.properties))
    }

    /// The citations in the order of the file, each text by the fewest words it is cited with: a law needs no title to be known.
    private var citations: [Citation] {
        var texts: [CitedText] = []
        var found = written
        for index in found.indices {
            let text = found[index].reference.text
            guard let known = texts.firstIndex(where: { $0.isSame(as: text) }) else {
                texts.append(text)
                continue
            }
            if text.words.utf8.count < texts[known].words.utf8.count { texts[known] = text }
        }
        for index in found.indices {
            let text = found[index].reference.text
            if let known = texts.first(where: { $0.isSame(as: text) }) { found[index].reference.text = known }
        }
        return found
    }

    private var written: [Citation] {
        var found: [Citation] = []
        func add(_ properties: [Property], _ subject: String, _ range: SourceRange) {
            for source in SourceSurvey.values(of: "source", in: properties) {
                found.append(
                    Citation(
                        reference: LegalReference(source), subject: subject, range: range, properties: properties))
            }
        }
        add(model.header.properties, "acte « \(model.header.title) »", model.header.range)
        for question in model.questions { add(question.properties, "[\(question.name)]", question.range) }
        for parameter in model.parameters {
            for version in parameter.versions { add(version.properties, "[\(parameter.name)]", version.range) }
        }
        for computation in model.computations {
            add(computation.properties, "[\(computation.name)]", computation.range)
        }
        for part in model.parts {
            if part.kind == .citation, let line = part.line {
                let notably = SourceSurvey.values(of: "notamment", in: part.properties).map { " " + $0 }.joined()
                let line = rules.source(of: model.texts[line.index].range)
                let words = line.hasPrefix("visa ") ? String(line.dropFirst(5)) : line
                // « notamment : articles 9-1 et 10 » names articles of the text that the visa cites.
                var reference = LegalReference(words)
                if !notably.isEmpty { reference.provisions += LegalReference(notably + " de la loi").provisions }
                found.append(
                    Citation(reference: reference, subject: "visa", range: part.range, properties: part.properties))
            }
            let title = part.title.isEmpty ? "" : " « \(part.title) »"
            add(part.properties, part.kind.keyword + title, part.range)
        }
        for derivation in model.derivations {
            add(derivation.properties, "dérive \(derivation.name)", derivation.range)
        }
        for ground in model.grounds {
            let subject = ground.name.isEmpty ? rules.source(of: ground.range) : "[\(ground.name)]"
            add(ground.properties, subject, ground.range)
        }
        for constraint in model.constraints {
            add(constraint.properties, rules.source(of: constraint.range), constraint.range)
        }
        for notice in model.notices { add(notice.properties, rules.source(of: notice.range), notice.range) }
        for branch in model.branches { add(branch.properties, rules.head(of: branch), branch.range) }
        return found.sorted { ($0.range.file.rawValue, $0.range.start) < ($1.range.file.rawValue, $1.range.start) }
    }

    private func path(of range: SourceRange) -> String {
        rules.fileName(of: range) ?? rules.path
    }

    private static func values(of key: String, in properties: [Property]) -> [String] {
        properties.filter { $0.key == key }.map(\.value)
    }
}
