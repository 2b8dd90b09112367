/// Writes the neutral form of the workloads as lines of a rule file.
enum ActeText {
    /// The head of a rule file, with a plan of its own: a title, then articles.
    static func head(_ title: String) -> String {
        """
        acte \(title)
            nature : décision

        gabarit Décision
            partie Titre
                contient : intitulé
            partie Dispositif
                contient : articles


        """
    }

    /// The statement of a question, wording and options included.
    static func question(
        _ question: NeutralQuestion, type: String? = nil, condition: NeutralCondition? = nil
    ) -> String {
        let arising = condition.map { " si \(self.condition($0))" } ?? ""
        var lines = "question [\(question.name)] : \(type ?? typeName(question.type))\(arising)\n"
        lines += "    > \(question.label ?? "Valeur de \(question.name) ?")\n"
        for value in question.values ?? [] { lines += "    - \(value)\n" }
        return lines
    }

    /// The type of the language that takes the same answers.
    static func typeName(_ neutral: String) -> String {
        switch neutral {
        case "bool": "oui/non"
        case "enum": "choix"
        case "num": "nombre"
        case "date": "date"
        case "eur": "entier"
        default: "texte"
        }
    }

    /// A condition as an author writes it.
    static func condition(_ condition: NeutralCondition) -> String {
        switch condition {
        case .all(let parts): parts.map(operand).joined(separator: " et ")
        case .any(let parts): parts.map(operand).joined(separator: " ou ")
        case .atom(let variable, let operation, let value): atom(variable, operation, value)
        }
    }

    private static func operand(_ condition: NeutralCondition) -> String {
        if case .atom = condition { return self.condition(condition) }
        return "(\(self.condition(condition)))"
    }

    private static func atom(_ variable: String, _ operation: String, _ value: NeutralValue?) -> String {
        let name = "[\(variable)]"
        switch operation {
        case "true": return "\(name) est oui"
        case "false": return "\(name) est non"
        case "eq": return "\(name) est \(literal(value))"
        case "ne": return "\(name) n'est pas \(literal(value))"
        case "in": return "\(name) est parmi \(literal(value))"
        case "lt": return "\(name) < \(literal(value))"
        case "le": return "\(name) <= \(literal(value))"
        case "gt": return "\(name) > \(literal(value))"
        case "ge": return "\(name) >= \(literal(value))"
        case "prefix": return "\(name) commence par \(literal(value))"
        default: return "\(name) correspond à /\(pattern(value))/"
        }
    }

    private static func pattern(_ value: NeutralValue?) -> String {
        guard case .text(let source)? = value else { return "" }
        return source.replacing("/", with: "\\/")
    }

    /// A constant as an author writes it.
    static func literal(_ value: NeutralValue?) -> String {
        switch value {
        case .truth(let truth)?: truth ? "oui" : "non"
        case .number(let number)?: decimal(number)
        case .words(let words)?: words
        case .text(let text)?: "\"\(text)\""
        case .date(let iso)?: date(iso)
        case .list(let options)?: options.joined(separator: ", ")
        case nil: ""
        }
    }

    /// `307123,45`: hundredths at most, as the workloads have.
    static func decimal(_ number: Double) -> String {
        let hundredths = Int64((number * 100).rounded())
        let rest = abs(hundredths % 100)
        return "\(hundredths / 100)" + (rest == 0 ? "" : rest < 10 ? ",0\(rest)" : ",\(rest)")
    }

    /// `31/07/2015` for `2015-07-31`.
    static func date(_ iso: String) -> String { iso.split(separator: "-").reversed().joined(separator: "/") }
}

extension ActeText {
    /// A clause's text: `{x}` becomes `[x]`, and `l'article {@c}` the reference to the article that bears the mark c, which prints its own words.
    static func text(_ neutral: String) -> String {
        neutral.replacing("l'article {@", with: "[renvoi ").replacing("{", with: "[").replacing("}", with: "]")
    }
}
