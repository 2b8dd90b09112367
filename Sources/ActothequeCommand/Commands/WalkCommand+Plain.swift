import ArgumentParser

extension WalkCommand {
    /// What `essayer FICHIER` asks for; nothing for any other line.
    ///
    /// The library that reads arguments has each command described to it, by reflection, three times: two fifths of what is done from the start of the
    /// program to the first question. Here there is nothing to read.
    init?(plain arguments: [String]) {
        guard arguments.count == 2, arguments[0] == WalkCommand.configuration.commandName,
            let file = arguments.last, !file.isEmpty, !file.hasPrefix("-")
        else { return nil }
        self.init()
        var start = StartingPoint()
        start.file = file
        start.agent = nil
        start.profile = nil
        self.start = start
        answers = nil
        charte = nil
        place = nil
        speaksJSON = false
        follows = false
        journal = nil
    }
}
