import CPCRE2

/// A trial that counts its work and gives up at `PatternLimits.work`.
///
/// PCRE2's own limits count steps from one starting place and do not see how far a step runs, so they leave a search
/// quadratic or cubic in the length of the text. The pattern is therefore compiled a second time with a call before each
/// of its items, and the calls add up the steps and the bytes run over.
struct MeteredTrial {
    private var left = PatternLimits.work
    private var position = 0

    /// Counts a step that stands at byte `position`; `false` when no work is left.
    private mutating func step(at position: Int) -> Bool {
        left -= 1 + abs(position - self.position) / PatternLimits.bytesPerUnit
        self.position = position
        return left > 0
    }

    /// Tries `code`, compiled with calls, on `subject`, and gives back PCRE2's answer.
    ///
    /// The memory taken is given back at the end, so that one hard text does not weigh on its matcher for ever.
    static func run(_ code: OpaquePointer, on subject: UnsafeBufferPointer<UInt8>, options: UInt32) -> Int32 {
        guard let data = unsafe pcre2_match_data_create_8(1, nil) else { return PCRE2_ERROR_NOMEMORY }
        defer { unsafe pcre2_match_data_free_8(data) }
        guard let context = unsafe pcre2_match_context_create_8(nil) else { return PCRE2_ERROR_NOMEMORY }
        defer { unsafe pcre2_match_context_free_8(context) }
        // A step is counted by PCRE2 at most a few times between two calls: this limit is a second fence.
        unsafe pcre2_set_match_limit_8(context, UInt32(PatternLimits.work) * 4)
        unsafe pcre2_set_depth_limit_8(context, UInt32(PatternLimits.work))
        unsafe pcre2_set_heap_limit_8(context, PatternLimits.memory)
        var trial = MeteredTrial()
        // The pointer to `trial` is lent to PCRE2 for the one call below, which ends before the closure does.
        return unsafe withUnsafeMutablePointer(to: &trial) { trial in
            unsafe pcre2_set_callout_8(
                context,
                { block, trial in
                    guard let block = unsafe block, let trial = unsafe trial else { return PCRE2_ERROR_CALLOUT }
                    let position = unsafe block.pointee.current_position
                    let goesOn = unsafe trial.assumingMemoryBound(to: MeteredTrial.self).pointee.step(at: position)
                    return goesOn ? 0 : PCRE2_ERROR_MATCHLIMIT
                }, UnsafeMutableRawPointer(trial))
            return unsafe pcre2_match_8(
                code, subject.baseAddress, subject.count, 0, options | PCRE2_NO_JIT, data, context)
        }
    }
}
