/// The numbers by which people speak of questions: given in the order in which questions are first shown or found answered, and kept
/// whatever is undone, changed or read again.
struct QuestionNumbers: Sendable {
    private var names: [String] = []
    private var numbers: [String: Int] = [:]

    /// The number of a question, given now if it has none.
    mutating func number(of name: String) -> Int {
        if let known = numbers[name] { return known }
        names.append(name)
        numbers[name] = names.count
        return names.count
    }

    /// The number of a question, if it has one.
    subscript(name: String) -> Int? { numbers[name] }

    /// The question that bears a number.
    func name(numbered number: Int) -> String? { names.indices.contains(number - 1) ? names[number - 1] : nil }
}
