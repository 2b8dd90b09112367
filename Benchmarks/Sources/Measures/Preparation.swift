import Foundation
import Workloads

/// Turns the neutral data into rule files, once: `data/w1/1000.json` becomes `data/w1/1000.acte`.
struct Preparation {
    func run() throws {
        for size in CompileMeasure.sizes {
            try write("w1/\(size)") { try CompileWorkload(json: $0).rules() }
        }
        try write("w3/tree") { try InterviewWorkload(json: $0).rules() }
        try write("w4/model") { try AssembleWorkload(json: $0).rules() }
        try write("w6/50") { try InterviewWorkload(json: $0).rules() }
    }

    private func write(_ name: String, _ rules: (Data) throws -> String) throws {
        let manager = FileManager.default
        guard !manager.fileExists(atPath: "data/\(name).acte"), let json = manager.contents(atPath: "data/\(name).json")
        else { return }
        try Data(rules(json).utf8).write(to: URL(filePath: "data/\(name).acte"))
        print("data/\(name).acte")
    }
}
