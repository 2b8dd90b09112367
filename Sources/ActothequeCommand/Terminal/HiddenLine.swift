import Glibc

/// A line typed at the terminal without being shown: a phrase that nobody else must read.
enum HiddenLine {
    /// Asks for a line; nothing when it was interrupted by Ctrl-C or Ctrl-D.
    static func read(_ prompt: String) -> String? {
        Descriptor.output.write(prompt)
        var usual = termios()
        // The structure is ours and outlives the call.
        let isTerminal = unsafe tcgetattr(STDIN_FILENO, &usual) == 0
        if isTerminal {
            var hidden = usual
            // Ctrl-C comes as a character, so that the terminal is never left without its echo.
            hidden.c_lflag &= ~tcflag_t(ECHO | ISIG)
            unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
        }
        let line = readLine()
        if isTerminal { unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &usual) }
        Descriptor.output.write("\n")
        return line?.contains("\u{3}") == true ? nil : line
    }
}
