import ActeDiagnostics
import ActeModel
import ActeValues

/// A checked model as lines of text, for snapshots: what was understood, names instead of indices.
struct ModelOutline {
    let model: CheckedModel
    private(set) var lines: [String] = []

    init(_ model: CheckedModel) {
        self.model = model
        writeHeader()
        for question in model.questions { write(question) }
        for parameter in model.parameters { write(parameter) }
        for computation in model.computations {
            line(0, "calcul [\(computation.name)] : \(computation.type.name) = \(expression(computation.value))")
        }
        for clause in model.clauses {
            line(0, "clause [\(clause.name)]")
            write(clause.block, 1)
        }
        write(model.body, 0)
    }

    var text: String { lines.map { $0 + "\n" }.joined() }

    private mutating func line(_ level: Int, _ words: String) {
        lines.append(String(repeating: "    ", count: level) + words)
    }

    private mutating func writeHeader() {
        line(0, "acte \(model.header.title) (\(model.header.nature)) selon \(model.template.name)")
        if let question = model.header.dateQuestion { line(1, "date [\(model.questions[question].name)]") }
    }

    private mutating func write(_ question: Question) {
        let flags = [
            question.isOptional ? "facultative" : nil, question.isPersonal ? "personnel" : nil,
            question.isConfidential ? "confidentiel" : nil,
            question.countsMonths.map { $0 ? "en mois" : "en jours" },
        ].compactMap { $0 }
        let tail = flags.isEmpty ? "" : " (" + flags.joined(separator: ", ") + ")"
        line(0, "question [\(question.name)] : \(question.type.name)\(tail)")
        if let condition = question.applicability { line(1, "si \(expression(condition))") }
        if question.wording != question.name { line(1, "> \(question.wording)") }
        for option in question.options {
            line(1, "- \(option.key) : \(option.label)")
            if let closed = option.closedWhen { line(2, "fermée si \(expression(closed)) > \(option.closureReason)") }
        }
        if let minimum = question.minimum { line(1, "minimum \(words(minimum, question.type))") }
        if let maximum = question.maximum { line(1, "maximum \(words(maximum, question.type))") }
        if let length = question.length { line(1, "longueur \(length)") }
        if let pattern = question.pattern { line(1, "motif /\(pattern)/") }
        if let value = question.defaultValue { line(1, "par défaut \(value)") }
        if let suggestion = question.suggestion { line(1, "proposé \(expression(suggestion))") }
    }

    private mutating func write(_ parameter: Parameter) {
        line(0, "paramètre [\(parameter.name)] : \(parameter.type.name)")
        for version in parameter.versions {
            let until = version.until.map { " jusqu'au \(words(Int64($0.dayNumber), .date))" } ?? ""
            line(1, "\(expression(version.value)) depuis le \(words(Int64(version.from.dayNumber), .date))\(until)")
        }
    }

    private mutating func write(_ block: Block, _ level: Int) {
        for statement in model.statements(of: block) {
            switch statement {
            case .text(let id): line(level, "> " + text(id))
            case .conditional(let run): write(branches: run, "si", level)
            case .selection(let subject, let run):
                line(level, "selon \(expression(subject))")
                write(branches: run, "cas", level + 1)
            case .repetition(let index):
                let repetition = model.repetitions[Int(index)]
                line(level, "pour chaque [\(model.questions[repetition.list].name)]")
                write(repetition.block, level + 1)
                if !repetition.otherwise.isEmpty { line(level, "sinon") }
                write(repetition.otherwise, level + 1)
            case .part(let index): write(model.parts[Int(index)], level)
            case .alert(let index): write(model.notices[Int(index)], "alerte", level)
            case .refusal(let index): write(model.notices[Int(index)], "refus", level)
            case .derivation(let index): line(level, "dérive \(model.derivations[Int(index)].name)")
            case .request(let index): line(level, "demander [\(model.questions[Int(index)].name)]")
            case .inclusion(let index): line(level, "inclure [\(model.clauses[Int(index)].name)]")
            }
        }
    }

    private mutating func write(branches run: IndexRange, _ word: String, _ level: Int) {
        for branch in model.branches(of: run) {
            line(level, branch.condition.map { "\(word) \(expression($0))" } ?? "sinon")
            write(branch.block, level + 1)
        }
    }

    private mutating func write(_ part: Part, _ level: Int) {
        let mark = part.mark.map { " repère \($0)" } ?? ""
        let words = part.line.map { text($0) } ?? part.title
        line(level, "\(part.kind) \(words)\(mark)")
        write(part.block, level + 1)
    }

    private mutating func write(_ notice: Notice, _ word: String, _ level: Int) {
        let condition = notice.condition.map { " si \(expression($0))" } ?? ""
        line(level, "\(word)\(condition) > \(text(notice.text))")
    }

    private func words(_ scalar: Int64, _ type: ValueType) -> String {
        Value(scalar: scalar, type).map { CanonicalText.text(of: $0) } ?? "\(scalar)"
    }
}

extension ModelOutline {
    func text(_ id: TextID) -> String {
        model.segments(of: id).map { segment in
            switch segment {
            case .paragraph: "¶"
            case .listItem: "•"
            case .row(let isHeader, _): isHeader ? "‖" : "|"
            case .cell: "|"
            case .run(let range): model.files[Int(range.file.rawValue)].text(range)
            case .join: " "
            case .escaped(let byte): String(UnicodeScalar(byte))
            case .bold: "**"
            case .italic: "*"
            case .hole(let value, let format, _):
                "⟦\(expression(value))\(format.map { ", " + model.strings[Int($0)] } ?? "")⟧"
            case .dateSpan(let first, let last, let isCapital, _):
                "⟦\(isCapital ? "Du" : "du") \(expression(first)) au \(expression(last))⟧"
            case .pick(let index): pick(model.picks[Int(index)])
            case .crossReference(let mark, _): "⟦renvoi \(model.strings[Int(mark)])⟧"
            case .enumeration(let list, let head, _):
                "⟦énumération\(head.map { " " + model.strings[Int($0)] } ?? "") [\(model.questions[Int(list)].name)] : "
            case .enumerationEnd: "⟧"
            case .words(let index): model.strings[Int(index)]
            case .needsItems: ""
            case .inlineIf(let condition): "⟦si \(expression(condition))⟧"
            case .inlineElse: "⟦sinon⟧"
            case .inlineEnd: "⟦fin⟧"
            }
        }.joined()
    }

    private func pick(_ pick: Pick) -> String {
        let forms = pick.alternatives.map { model.files[Int($0.file.rawValue)].text($0) }
        return "⟦\(expression(pick.subject)) par \(pick.rule) : \(forms.joined(separator: " | "))⟧"
    }

    func expression(_ id: ExpressionID) -> String {
        switch model[id] {
        case .truth(let truth): truth ? "oui" : "non"
        case .scalar(let scalar):
            Value(scalar: scalar, model.type(of: id)).map { CanonicalText.text(of: $0) } ?? "\(scalar)"
        case .string(let index): "« \(model.strings[Int(index)]) »"
        case .question(let index): "[\(model.questions[Int(index)].name)]"
        case .computation(let index): "[\(model.computations[Int(index)].name)]"
        case .parameter(let index): "[\(model.parameters[Int(index)].name)]"
        case .isOption(let subject, let run): "\(expression(subject)) ∈ \(Array(model.optionSets[run.range]))"
        case .hasOption(let subject, let option): "\(expression(subject)) ∋ \(option)"
        case .textTest(let test, let subject, let index):
            "\(test)(\(expression(subject)), « \(model.strings[Int(index)]) »)"
        case .matches(let subject, let index): "\(expression(subject)) ~ /\(model.strings[Int(index)])/"
        case .compare(let comparison, let left, let right):
            "\(expression(left)) \(Self.sign(comparison)) \(expression(right))"
        case .isPresent(let subject): "\(expression(subject))?"
        case .all(let run): list(run, " ∧ ")
        case .any(let run): list(run, " ∨ ")
        case .not(let inner): "¬\(expression(inner))"
        case .add(let left, let right): "(\(expression(left)) + \(expression(right)))"
        case .subtract(let left, let right): "(\(expression(left)) − \(expression(right)))"
        case .multiply(let left, let right, let rounding):
            "(\(expression(left)) × \(expression(right))\(Self.words(rounding)))"
        case .divide(let left, let right, let rounding):
            "(\(expression(left)) ÷ \(expression(right))\(Self.words(rounding)))"
        case .deadline(let length, let date, let regime):
            "fin du délai(\(expression(length)) \(regime.counting) \(regime.direction)\(regime.carriesOver ? " prorogé" : "") \(expression(date)))"
        case .age(let birth, let date, let leapBirthday):
            "âge(\(expression(birth)) → \(expression(date)), \(leapBirthday))"
        case .count(let list, let inner): "nombre [\(model.questions[Int(list)].name)] dont \(expression(inner))"
        case .total(let list, let inner): "somme [\(model.questions[Int(list)].name)] de \(expression(inner))"
        case .every(let list, let inner): "tous [\(model.questions[Int(list)].name)] : \(expression(inner))"
        case .some(let list, let inner): "un [\(model.questions[Int(list)].name)] : \(expression(inner))"
        case .rank(let list, let rank): "\(rank) de [\(model.questions[Int(list)].name)]"
        case .negate(let inner): "−\(expression(inner))"
        case .round(let inner, let rounding): "(\(expression(inner))\(Self.words(rounding)))"
        case .missing: "rien"
        case .choose(let run):
            "choisir(" + model.operands[run.range].map { expression($0) }.joined(separator: " ; ") + ")"
        }
    }

    private func list(_ run: IndexRange, _ sign: String) -> String {
        "(" + model.operands[run.range].map { expression($0) }.joined(separator: sign) + ")"
    }

    private static func sign(_ comparison: Comparison) -> String {
        switch comparison {
        case .equal: "="
        case .notEqual: "≠"
        case .less: "<"
        case .lessOrEqual: "≤"
        case .greater: ">"
        case .greaterOrEqual: "≥"
        }
    }

    private static func words(_ rounding: ActeModel.Rounding?) -> String {
        rounding.map { " arrondi \($0.direction) \($0.unit)" } ?? ""
    }
}
