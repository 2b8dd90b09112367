import Glibc

/// What the process was started with. It is read here and nowhere else.
struct Environment: Sendable {
    /// Whether answers are typed at a terminal.
    let readsTerminal: Bool
    /// Whether screens are shown on a terminal.
    let writesTerminal: Bool
    /// Whether what stands on the terminal can be written over.
    let erases: Bool
    /// What confidential answers are sealed with, where nobody is asked for it: `ACTOTHEQUE_PHRASE`.
    let phrase: String?
    /// Colours of standard output.
    let palette: Palette
    /// Colours of standard error.
    let errorPalette: Palette

    /// Whether what is said beside results is read on a terminal as it comes.
    let watchesErrors: Bool

    /// Columns laid out when there is no window to measure.
    static let defaultColumns = 80

    /// The environment of this process.
    static func current() -> Environment {
        let output = isatty(STDOUT_FILENO) == 1
        let colour = variable("NO_COLOR").isEmpty && variable("TERM") != "dumb"
        return Environment(
            readsTerminal: isatty(STDIN_FILENO) == 1, writesTerminal: output,
            erases: output && !["", "dumb"].contains(variable("TERM")),
            phrase: variable("ACTOTHEQUE_PHRASE").isEmpty ? nil : variable("ACTOTHEQUE_PHRASE"),
            palette: Palette(isColoured: output && colour),
            errorPalette: Palette(isColoured: isatty(STDERR_FILENO) == 1 && colour),
            watchesErrors: isatty(STDERR_FILENO) == 1 && variable("TERM") != "dumb")
    }

    /// The width of the window now.
    var columns: Int { window.columns }

    /// The window now, which may have changed since the last screen.
    var window: Window {
        guard writesTerminal else { return Window(columns: Environment.defaultColumns) }
        var size = winsize()
        // The kernel fills the whole structure or leaves it at zero: `size` outlives the call.
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return Window(columns: Environment.defaultColumns)
        }
        return Window(columns: max(20, Int(size.ws_col)), rows: size.ws_row > 0 ? max(10, Int(size.ws_row)) : nil)
    }

    private static func variable(_ name: String) -> String {
        guard let value = unsafe getenv(name) else { return "" }
        return unsafe String(cString: value)
    }
}
