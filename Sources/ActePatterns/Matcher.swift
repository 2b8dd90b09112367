import CPCRE2

/// Working memory for trying patterns: one serves any number of patterns and texts, one after the other.
///
/// It is not `Sendable`: make one for each task. Making one costs less than a microsecond, using one allocates nothing
/// as long as texts are short.
@safe public final class Matcher {
    // Private to the room, made by `init` and freed by `deinit`; one task at a time holds the object.
    /// `nil` when memory ran out; every trial then ends in `exceededLimit`.
    let data: OpaquePointer?
    let context: OpaquePointer?

    /// Reserves the memory.
    public init() {
        // One pair of offsets is enough: nobody asks where, and PCRE2 still says whether.
        unsafe data = pcre2_match_data_create_8(1, nil)
        unsafe context = pcre2_match_context_create_8(nil)
        if let context = unsafe context {
            unsafe pcre2_set_match_limit_8(context, PatternLimits.quickSteps)
            unsafe pcre2_set_depth_limit_8(context, PatternLimits.quickSteps)
            unsafe pcre2_set_heap_limit_8(context, PatternLimits.quickMemory)
        }
    }

    deinit {
        unsafe pcre2_match_data_free_8(data)
        unsafe pcre2_match_context_free_8(context)
    }
}

@available(*, unavailable, message: "make one Matcher for each task")
extension Matcher: Sendable {}
