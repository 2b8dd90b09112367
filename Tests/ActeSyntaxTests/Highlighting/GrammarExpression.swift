import CPCRE2

/// A regular expression of the highlighting grammar, tried by PCRE2 as editors do: where it first matches from a position on, and each of its groups.
///
/// `ActePatterns` says only whether a pattern matches: nothing in the program asks where.
@safe final class GrammarExpression {
    // Made by `init`, freed by `deinit`, never handed out.
    private let code: OpaquePointer
    private let data: OpaquePointer

    /// Compiles an expression; nothing when it is ill formed.
    init?(_ text: String) {
        var failure: Int32 = 0
        var offset = 0
        let options = PCRE2_UTF | PCRE2_UCP
        let bytes = Array(text.utf8)
        let compiled = unsafe bytes.withUnsafeBufferPointer {
            unsafe pcre2_compile_8($0.baseAddress, $0.count, options, &failure, &offset, nil)
        }
        guard let compiled = unsafe compiled, let data = unsafe pcre2_match_data_create_from_pattern_8(compiled, nil)
        else {
            return nil
        }
        unsafe code = compiled
        unsafe self.data = data
    }

    deinit {
        unsafe pcre2_match_data_free_8(data)
        unsafe pcre2_code_free_8(code)
    }

    /// The ranges of the first match from `start` on, that of the whole first; a group that took no part has none.
    func match(in line: [UInt8], from start: Int) -> [Range<Int>?]? {
        let count = unsafe line.withUnsafeBufferPointer {
            unsafe pcre2_match_8(code, $0.baseAddress, $0.count, start, 0, data, nil)
        }
        guard count > 0, let ends = unsafe pcre2_get_ovector_pointer_8(data) else { return nil }
        return (0..<Int(count)).map { group in
            let (low, high) = unsafe (ends[2 * group], ends[2 * group + 1])
            return low <= high && high <= line.count ? low..<high : nil
        }
    }
}
