#if LineEditing
    import CEdit
    import Glibc

    /// Line editing at a terminal: keys, history and completion, by libedit.
    ///
    /// It owns libedit's two structures and lives as long as they do. libedit calls back only from within `line(prompt:…)`, on the same
    /// thread, with a pointer to this object: nothing here is reached once that call has returned.
    @safe final class LineEditor {
        private let edit: OpaquePointer
        private let past: OpaquePointer
        private var prompt: UnsafeMutablePointer<CChar>?
        private var words: [String] = []
        private var watcher: FileWatcher?
        private var fileChanged = false

        /// Lines kept to be recalled.
        private static let historyLength: Int32 = 500

        /// Starts editing on the standard streams; nothing when the terminal cannot do it.
        init?() {
            // Typed text is UTF-8 whatever the environment says.
            _ = unsafe setlocale(LC_CTYPE, "C.UTF-8")
            guard let edit = unsafe el_init("actotheque", edit_input(), edit_output(), edit_errors()) else {
                return nil
            }
            guard let past = unsafe history_init() else {
                unsafe el_end(edit)
                return nil
            }
            unsafe self.edit = edit
            unsafe self.past = past
            _ = unsafe history_keep(past, LineEditor.historyLength)
            _ = unsafe edit_set_owner(edit, Unmanaged.passUnretained(self).toOpaque())
            _ = unsafe edit_set_emacs_keys(edit)
            _ = unsafe edit_set_history(edit, past)
            _ = unsafe edit_set_signals(edit)
            _ = unsafe edit_set_prompt(edit) { unsafe LineEditor.owner(of: $0)?.prompt }
            _ = unsafe edit_set_completion(edit) { edit, _ in unsafe LineEditor.owner(of: edit)?.complete() ?? 0 }
            _ = unsafe edit_set_reader(edit) { edit, character in
                guard let editor = unsafe LineEditor.owner(of: edit), let key = editor.key() else { return 0 }
                unsafe character?.pointee = wchar_t(key.value)
                return 1
            }
        }

        deinit {
            unsafe el_end(edit)
            unsafe history_end(past)
            unsafe free(prompt)
        }

        /// Reads one line.
        func line(prompt text: String, completing words: [String], watching watcher: FileWatcher?) -> LineSource.Arrival
        {
            unsafe free(prompt)
            unsafe prompt = unsafe strdup(text)
            self.words = words
            self.watcher = watcher
            fileChanged = false
            var count: Int32 = 0
            // The line is libedit's own until its next call: it is copied here.
            guard let typed = unsafe el_gets(edit, &count), count > 0 else {
                if fileChanged { Descriptor.output.write("\n") }
                return fileChanged ? .fileChanged : .end
            }
            let line = unsafe String(cString: typed)
            return .line(line.hasSuffix("\n") ? String(line.dropLast()) : line)
        }

        /// Lets a line be recalled with the arrow keys.
        func remember(_ line: String) {
            guard !line.isEmpty else { return }
            _ = unsafe history_add(past, line)
        }

        private static func owner(of edit: OpaquePointer?) -> LineEditor? {
            guard let edit = unsafe edit, let owner = unsafe edit_owner(edit) else { return nil }
            return unsafe Unmanaged<LineEditor>.fromOpaque(owner).takeUnretainedValue()
        }

        /// The next key; nothing at the end of input, or when the watched file changed before anything was typed.
        private func key() -> Unicode.Scalar? {
            if let watcher, isEmpty, Keyboard.waits(for: watcher) {
                fileChanged = true
                return nil
            }
            return StandardInput.scalar()
        }

        private var isEmpty: Bool {
            guard let line = unsafe el_line(edit) else { return true }
            return unsafe line.pointee.lastchar == line.pointee.buffer
        }

        /// What the Tab key does.
        private func complete() -> UInt8 {
            guard let line = unsafe el_line(edit), let start = unsafe line.pointee.buffer,
                let cursor = unsafe line.pointee.cursor
            else { return UInt8(CC_ERROR) }
            // The bytes between the start of the line and the cursor, both libedit's, are copied before anything is changed.
            let length = unsafe cursor - start
            let before = unsafe String(decoding: UnsafeRawBufferPointer(start: start, count: length), as: UTF8.self)
            let completion = Completion(before, among: words)
            if !completion.insertion.isEmpty {
                unsafe el_deletestr(edit, Int32(truncatingIfNeeded: completion.replaced))
                _ = unsafe el_insertstr(edit, completion.insertion)
                return UInt8(CC_REFRESH)
            }
            guard completion.choices.count > 1 else { return UInt8(CC_REFRESH_BEEP) }
            Descriptor.output.write("\n  " + completion.choices.prefix(40).joined(separator: "   ") + "\n")
            return UInt8(CC_REDISPLAY)
        }
    }

    /// What is typed, one character at a time. The standard library's decoder reads ahead, which would wait for keys not pressed yet.
    private enum StandardInput {
        /// The next character; nothing at the end of input.
        static func scalar() -> Unicode.Scalar? {
            guard let lead = byte() else { return nil }
            if lead < 0x80 { return Unicode.Scalar(lead) }
            let count = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1
            var code = UInt32(lead) & (0x3F >> UInt32(count))
            for _ in 0..<count {
                guard let next = byte() else { return nil }
                code = code << 6 | UInt32(next & 0x3F)
            }
            return Unicode.Scalar(code) ?? "\u{FFFD}"
        }

        private static func byte() -> UInt8? {
            var byte: UInt8 = 0
            while true {
                // One byte of ours, which outlives the call.
                let count = unsafe read(STDIN_FILENO, &byte, 1)
                if count == 1 { return byte }
                if count == 0 || errno != EINTR { return nil }
            }
        }
    }
#endif
