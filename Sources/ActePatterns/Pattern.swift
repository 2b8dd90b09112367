import CPCRE2

/// A pattern an author wrote between slashes, such as `/[A-Z]{2}-\d{4}/`, compiled once and shared by any number of tasks.
///
/// The language is that of PCRE2 over Unicode: `.` is a character, `\w` and `\d` hold every letter and digit, `\p{L}`,
/// assertions and references backwards work. `$` is the very end of the text. What is refused: `\C`, which cuts
/// characters, and calls to the outside, `(?C)`. Text compares code point by code point: hand in patterns and texts in
/// the same normal form.
@safe public final class Pattern: Sendable {
    /// The pattern as written, without its slashes.
    public let text: String

    // PCRE2 never writes to a compiled pattern once it is made, so that tasks may read these at the same time. They are
    // private, made by `init` and freed by `deinit`: no pointer outlives the object.
    private nonisolated(unsafe) let quick: OpaquePointer
    private nonisolated(unsafe) let metered: OpaquePointer

    /// Compiles `text`. Some 10 µs, more for long patterns.
    /// - Throws: what is wrong with it and where.
    public init(_ text: String) throws(PatternFault) {
        var text = text
        text.makeContiguousUTF8()
        guard !text.isEmpty else { throw PatternFault(.empty, offset: 0) }
        guard text.utf8.count <= PatternLimits.patternSize else {
            throw PatternFault(.tooLong, offset: PatternLimits.patternSize)
        }
        let quick = try unsafe Pattern.compile(text, options: 0)
        do throws(PatternFault) {
            if let offset = unsafe Pattern.firstCall(in: quick) { throw PatternFault(.forbiddenCall, offset: offset) }
            unsafe metered = try unsafe Pattern.compile(text, options: PCRE2_AUTO_CALLOUT)
        } catch {
            unsafe pcre2_code_free_8(quick)
            throw error
        }
        // Where no native code can be made, the pattern is interpreted: slower, and the same answers.
        unsafe _ = pcre2_jit_compile_8(quick, PCRE2_JIT_COMPLETE)
        unsafe self.quick = quick
        self.text = text
    }

    deinit {
        unsafe pcre2_code_free_8(quick)
        unsafe pcre2_code_free_8(metered)
    }

    private static func compile(_ text: String, options: UInt32) throws(PatternFault) -> OpaquePointer {
        guard let context = unsafe pcre2_compile_context_create_8(nil) else {
            throw PatternFault(.tooComplex, offset: 0)
        }
        defer { unsafe pcre2_compile_context_free_8(context) }
        // Said here and not left to how the library was built: the same rules mean the same on every machine.
        unsafe _ = pcre2_set_newline_8(context, UInt32(PCRE2_NEWLINE_LF))
        unsafe _ = pcre2_set_bsr_8(context, UInt32(PCRE2_BSR_UNICODE))
        unsafe _ = pcre2_set_parens_nest_limit_8(context, UInt32(PatternLimits.nesting))
        let options = options | PCRE2_UTF | PCRE2_UCP | PCRE2_DOLLAR_ENDONLY | PCRE2_NEVER_BACKSLASH_C
        var code: Int32 = 0
        var offset = 0
        let bytes = text.utf8.span
        // The length is given, so that a NUL in the pattern is a character like any other.
        let compiled = unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe pcre2_compile_8(bytes.baseAddress, bytes.count, options, &code, &offset, context)
        }
        guard let compiled = unsafe compiled else {
            throw PatternFault(PatternFault.Kind(code: code), offset: min(offset, text.utf8.count))
        }
        return unsafe compiled
    }

    /// Offset just past the first call to the outside, if the pattern holds one.
    private static func firstCall(in code: OpaquePointer) -> Int? {
        var offset = -1
        unsafe withUnsafeMutablePointer(to: &offset) { offset in
            unsafe _ = pcre2_callout_enumerate_8(
                code,
                { block, offset in
                    guard let block = unsafe block, let offset = unsafe offset else { return 1 }
                    unsafe offset.assumingMemoryBound(to: Int.self).pointee = block.pointee.pattern_position
                    return 1
                }, UnsafeMutableRawPointer(offset))
        }
        return offset < 0 ? nil : offset
    }

    /// Tries the pattern with PCRE2's `options`, at full speed first when the text is short.
    func attempt(_ subject: UnsafeBufferPointer<UInt8>, options: UInt32, with matcher: Matcher) -> MatchOutcome {
        guard subject.count <= PatternLimits.subjectSize else { return .exceededLimit }
        if subject.count <= PatternLimits.quickSubjectSize,
            let data = unsafe matcher.data, let context = unsafe matcher.context
        {
            let outcome = Pattern.outcome(of: unsafe quickTrial(of: subject, options: options, data, context))
            // A limit met at full speed depends on the machine; the metered trial gives everyone the same answer.
            if outcome != .exceededLimit { return outcome }
        }
        return Pattern.outcome(of: unsafe MeteredTrial.run(metered, on: subject, options: options))
    }

    /// PCRE2's answer at full speed.
    private func quickTrial(
        of subject: UnsafeBufferPointer<UInt8>, options: UInt32, _ data: OpaquePointer, _ context: OpaquePointer
    ) -> Int32 {
        // Short texts are looked at in less time than the checks of `pcre2_match` take; a search of well-formed text needs none of them.
        if options == PCRE2_NO_UTF_CHECK, let start = subject.baseAddress {
            let code = unsafe pcre2_jit_match_8(quick, start, subject.count, 0, 0, data, context)
            if code != PCRE2_ERROR_JIT_BADOPTION { return code }
        }
        return unsafe pcre2_match_8(quick, subject.baseAddress, subject.count, 0, options, data, context)
    }

    private static func outcome(of code: Int32) -> MatchOutcome {
        if code >= 0 { return .matches }
        let isIllFormed = code <= PCRE2_ERROR_UTF8_ERR1 && code >= PCRE2_ERROR_UTF8_ERR21
        return code == PCRE2_ERROR_NOMATCH || isIllFormed ? .differs : .exceededLimit
    }
}

extension Pattern: Hashable {
    public static func == (left: Pattern, right: Pattern) -> Bool { left.text == right.text }

    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
