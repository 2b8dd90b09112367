import CPCRE2

extension Pattern {
    /// Whether the pattern describes the whole of `subject`: what a `motif` asks of an answer.
    public func matchesWhole(_ subject: Span<UInt8>, with matcher: Matcher) -> MatchOutcome {
        // The bytes are lent for the time of the call only; PCRE2 checks that they are UTF-8.
        unsafe subject.withUnsafeBufferPointer { bytes in
            unsafe attempt(bytes, options: PCRE2_ANCHORED | PCRE2_ENDANCHORED, with: matcher)
        }
    }

    /// Whether the pattern describes some stretch of `subject`: what `correspond à` asks of a text.
    public func finds(in subject: Span<UInt8>, with matcher: Matcher) -> MatchOutcome {
        unsafe subject.withUnsafeBufferPointer { bytes in
            unsafe attempt(bytes, options: 0, with: matcher)
        }
    }

    /// Whether the pattern describes some stretch of `subject`, which is known to be well formed.
    public func finds(in subject: borrowing UTF8Span, with matcher: Matcher) -> MatchOutcome {
        unsafe subject.span.withUnsafeBufferPointer { bytes in
            unsafe attempt(bytes, options: PCRE2_NO_UTF_CHECK, with: matcher)
        }
    }

    /// Whether the pattern describes the whole of `subject`.
    public func matchesWhole(_ subject: String, with matcher: Matcher = Matcher()) -> MatchOutcome {
        // A `String` is well-formed already: the check is left out.
        let text = subject.utf8.span
        return unsafe text.withUnsafeBufferPointer { bytes in
            unsafe attempt(bytes, options: PCRE2_ANCHORED | PCRE2_ENDANCHORED | PCRE2_NO_UTF_CHECK, with: matcher)
        }
    }

    /// Whether the pattern describes some stretch of `subject`.
    public func finds(in subject: String, with matcher: Matcher = Matcher()) -> MatchOutcome {
        let text = subject.utf8.span
        return unsafe text.withUnsafeBufferPointer { bytes in
            unsafe attempt(bytes, options: PCRE2_NO_UTF_CHECK, with: matcher)
        }
    }

    /// Whether the whole of some text that begins with `start` may be as the pattern says; *non* only where none can.
    public func mayDescribe(startingWith start: String) -> Bool {
        // Of no character at all, PCRE2 says nothing.
        if start.isEmpty { return true }
        let text = start.utf8.span
        // PCRE2 tells a text that went wrong from one that ended too early.
        return unsafe text.withUnsafeBufferPointer { bytes in
            unsafe attempt(
                bytes, options: PCRE2_ANCHORED | PCRE2_PARTIAL_HARD | PCRE2_NO_UTF_CHECK, with: Matcher())
        } != .differs
    }
}
