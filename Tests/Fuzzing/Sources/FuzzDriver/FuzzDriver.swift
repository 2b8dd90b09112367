private import CLibFuzzer
private import Glibc

/// Hands the process over to libFuzzer, which calls `attempt` with input after input.
public enum FuzzDriver {
    nonisolated(unsafe) private static var attempt: ([UInt8]) -> Void = { _ in }

    /// Runs until libFuzzer has enough; its options are those of the command line.
    public static func run(_ attempt: @escaping ([UInt8]) -> Void) -> Never {
        unsafe self.attempt = attempt
        var count = CommandLine.argc
        // libFuzzer may rearrange the arguments; nothing else reads them afterwards.
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe CommandLine.unsafeArgv
        let status = unsafe withUnsafeMutablePointer(to: &arguments) { place in
            unsafe place.withMemoryRebound(to: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?.self, capacity: 1) {
                unsafe LLVMFuzzerRunDriver(&count, $0) { data, size in
                    // The bytes live as long as this call: they are copied before anybody keeps them.
                    let bytes = unsafe Array(UnsafeBufferPointer(start: data, count: size))
                    unsafe FuzzDriver.attempt(bytes)
                    return 0
                }
            }
        }
        exit(status)
    }
}
