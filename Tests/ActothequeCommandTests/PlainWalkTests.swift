import ArgumentParser
import Testing

@testable import ActothequeCommand

@Suite("A line that is nothing but a command and a file")
struct PlainWalkTests {
    @Test("it asks for what the library that reads arguments would say it asks for")
    func plain() throws {
        let plain = try #require(WalkCommand(plain: ["essayer", "salle.acte"]))
        let read = try WalkCommand.parse(["salle.acte"])
        #expect(plain.start.file == read.start.file)
        #expect(plain.start.agent == read.start.agent)
        #expect(plain.start.profile == read.start.profile)
        #expect(plain.answers == read.answers)
        #expect(plain.charte == read.charte)
        #expect((plain.place == nil) == (read.place == nil))
        #expect(plain.speaksJSON == read.speaksJSON)
        #expect(plain.follows == read.follows)
        #expect(plain.journal == read.journal)
        // As many as are compared here: what is added to the command is to be added to both.
        #expect(Mirror(reflecting: read).children.count == 7)
        #expect(Mirror(reflecting: read.start).children.count == 3)
    }

    @Test(
        "any other line is read by the library",
        arguments: [
            ["essayer"], ["essayer", "--aide"], ["essayer", "-h"], ["essayer", ""], ["vérifier", "salle.acte"],
            ["essayer", "salle.acte", "--json"], ["essayer", "--json", "salle.acte"], [],
        ])
    func other(line: [String]) {
        #expect(WalkCommand(plain: line) == nil)
    }
}
