import Glibc

/// What Ctrl-C does: every confirmed answer is already kept, so there is only to say so and leave.
enum Interruption {
    /// Leaves at Ctrl-C from now on.
    static func install(keepsAnswers: Bool) {
        // The handler may interrupt anything: it only calls what is allowed there, and its words are constants.
        if keepsAnswers {
            _ = signal(SIGINT) { _ in
                Interruption.say(
                    "\n Suspendu. Vos réponses sont gardées : la même commande les reprendra.\n")
                _exit(ExitStatus.interrupted.rawValue)
            }
        } else {
            _ = signal(SIGINT) { _ in
                Interruption.say("\n Interrompu.\n")
                _exit(ExitStatus.interrupted.rawValue)
            }
        }
    }

    /// Leaves a batch at Ctrl-C from now on: what is written is whole.
    static func installForBatch() {
        _ = signal(SIGINT) { _ in
            Interruption.say(
                "\n Interrompu. Les actes écrits le restent : la même commande avec --reprendre continue.\n")
            _exit(ExitStatus.interrupted.rawValue)
        }
    }

    private static func say(_ words: StaticString) {
        _ = unsafe write(STDOUT_FILENO, words.utf8Start, words.utf8CodeUnitCount)
    }
}
