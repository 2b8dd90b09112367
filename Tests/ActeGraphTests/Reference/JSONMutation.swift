import Foundation
import TestRandom

/// One random change somewhere in a JSON document.
enum JSONMutation {
    static func mutated(_ bytes: Data, using generator: inout SeededGenerator) throws -> Data {
        let document = try JSONSerialization.jsonObject(with: bytes, options: [.fragmentsAllowed])
        let changed = changed(document, using: &generator)
        return try JSONSerialization.data(withJSONObject: changed, options: [.sortedKeys, .fragmentsAllowed])
    }

    private static func changed(_ value: Any, using generator: inout SeededGenerator) -> Any {
        if var members = value as? [String: Any], let name = members.keys.sorted().randomElement(using: &generator) {
            // Now and then the member itself; mostly something within it.
            if generator.once(in: 12) {
                members[name] = nil
            } else {
                members[name] = changed(members[name] ?? NSNull(), using: &generator)
            }
            return members
        }
        if var elements = value as? [Any], !elements.isEmpty {
            let index = Int.random(in: elements.indices, using: &generator)
            switch Int.random(in: 0..<16, using: &generator) {
            case 0: elements.remove(at: index)
            case 1: elements.append(elements[index])
            case 2: elements.swapAt(index, Int.random(in: elements.indices, using: &generator))
            default: elements[index] = changed(elements[index], using: &generator)
            }
            return elements
        }
        if let number = value as? NSNumber {
            let near = Int(clamping: number.int64Value)
            let others = [0, 1, 2, 3, -1, near &+ 1, near &- 1, Int.max, Int.min, 65_536, 4_294_967_295, 2_147_483_648]
            return others.randomElement(using: &generator) ?? 0
        }
        if value is String {
            let others = [
                "", "not", "answer", "choose", "range", "all", "texte", "montant", "date", "call", "selection", "(",
            ]
            return others.randomElement(using: &generator) ?? ""
        }
        return NSNull()
    }
}
