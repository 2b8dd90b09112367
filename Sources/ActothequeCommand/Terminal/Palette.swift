/// What a stretch of the screen is for. Colour only underlines what the words already say.
enum Ink: Sendable {
    case plain, strong, faint, good, bad, accent
}

/// Paints text for a terminal, or leaves it alone.
struct Palette: Sendable {
    /// Whether escape sequences may be written.
    let isColoured: Bool

    /// Text as it is, for files, pipes and `NO_COLOR`.
    static let plain = Palette(isColoured: false)

    /// `text` in that ink.
    func paint(_ text: String, _ ink: Ink) -> String {
        guard isColoured, let code = code(of: ink), !text.isEmpty else { return text }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }

    private func code(of ink: Ink) -> String? {
        switch ink {
        case .plain: nil
        case .strong: "1"
        case .faint: "2"
        case .good: "32"
        case .bad: "31"
        case .accent: "36"
        }
    }
}
