import Glibc

/// Where typed lines come from.
enum LineSource {
    /// What came.
    enum Arrival: Equatable {
        /// A line, its end left out.
        case line(String)
        /// Nothing more: Ctrl-D, or the end of the file.
        case end
        /// The watched file was saved while nothing was typed.
        case fileChanged
    }

    /// A file or a pipe: nothing shows what was typed.
    case transcript
    /// A terminal without line editing.
    case keyboard
    #if LineEditing
        /// A terminal with line editing, history and completion.
        case editor(LineEditor)
    #endif

    /// The best source for somebody at a terminal.
    static func typed() -> LineSource {
        #if LineEditing
            if let editor = LineEditor() { return .editor(editor) }
        #endif
        return .keyboard
    }

    /// Whether lines must be shown by whoever reads them, so that the output reads like a walk.
    var isSilent: Bool { if case .transcript = self { true } else { false } }

    /// The next line.
    mutating func next(prompt: String, completing words: [String], watching watcher: FileWatcher?) -> Arrival {
        if let watcher, watcher.hasChanged { return .fileChanged }
        switch self {
        case .transcript:
            Descriptor.output.write(prompt)
            return readLine().map(Arrival.line) ?? .end
        case .keyboard:
            Descriptor.output.write(prompt)
            if let watcher, Keyboard.waits(for: watcher) {
                Descriptor.output.write("\n")
                return .fileChanged
            }
            return readLine().map(Arrival.line) ?? .end
        #if LineEditing
            case .editor(let editor): return editor.line(prompt: prompt, completing: words, watching: watcher)
        #endif
        }
    }

    /// Lets a line be recalled later. What is confidential is not given.
    func remember(_ line: String) {
        #if LineEditing
            if case .editor(let editor) = self { editor.remember(line) }
        #endif
    }
}

/// The keyboard, watched beside a file.
enum Keyboard {
    /// Waits for a key or for the file to change, whichever comes first; says whether the file did.
    static func waits(for watcher: FileWatcher) -> Bool {
        while !isReady(within: 250) {
            if watcher.hasChanged { return true }
        }
        return false
    }

    /// Whether a key was pressed, or input ended, within that many milliseconds.
    private static func isReady(within milliseconds: Int32) -> Bool {
        var request = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        // One descriptor, one structure of ours that outlives the call.
        return unsafe poll(&request, 1, milliseconds) > 0
    }
}
