/// What the command says to the shell when it ends.
enum ExitStatus: Int32 {
    /// The act is complete, the file is sound.
    case success = 0
    /// The rules hold an error.
    case faultyRules = 1
    /// An answer is missing.
    case missingAnswer = 2
    /// The act cannot lawfully be made.
    case refused = 3
    /// Some situation gives another act, or another refusal.
    case otherAct = 4
    /// Nothing was found, and it is not proved that there is nothing.
    case undecided = 5
    /// Some acts of a batch were not made; its report says which, and why.
    case partial = 6
    /// The command line was not understood.
    case usage = 64
    /// Something given could not be used: answers, a saved walk.
    case badInput = 65
    /// A file could not be read.
    case unreadable = 66
    /// A file could not be written.
    case unwritable = 73
    /// Suspended by Ctrl-C.
    case interrupted = 130
}
