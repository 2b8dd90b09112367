import Glibc

/// A standard stream, written without a buffer: what a person has read is what the program has done.
enum Descriptor: Int32 {
    case output = 1
    case error = 2

    /// Writes the whole text. A closed pipe ends the process, as for any command.
    func write(_ text: String) { write(Array(text.utf8)) }

    /// Writes all the bytes. A closed pipe ends the process, as for any command.
    func write(_ bytes: [UInt8]) {
        // The bytes are read only while they are kept in place, and never past their count.
        unsafe bytes.withUnsafeBufferPointer { bytes in
            var sent = 0
            while sent < bytes.count {
                let count = unsafe Glibc.write(rawValue, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
                if count > 0 { sent += count } else if errno != EINTR { return }
            }
        }
    }
}
