/// The spelling of compound numbers.
public enum Orthography: Sendable, Hashable, CaseIterable, Codable {
    /// Hyphens below a hundred only, none around *et*: `vingt et un`, `deux cent quatre`.
    case classic
    /// The spelling of 1990, hyphens everywhere but around the nouns *million* and *milliard*: `deux-cent-quatre`.
    case reformed
    /// The spelling of 1990 with hyphens around *million* and *milliard* as well: `deux-millions-cent`.
    case reformedThroughout
}

/// Cardinal numbers in letters.
///
/// *Cent* and *vingt* take an *s* when they are multiplied and nothing follows but *million* or *milliard*; *mille* never
/// does.
public enum Cardinal {
    /// `number` in letters. `moins` stands before a negative one; in the feminine a final *un* is *une*.
    public static func text(
        _ number: Int64, _ gender: Gender = .masculine, orthography: Orthography = .classic
    ) -> String {
        written { write(number, gender, orthography: orthography, to: &$0) }
    }

    /// Appends `number` in letters.
    public static func write(
        _ number: Int64, _ gender: Gender = .masculine, orthography: Orthography = .classic, to output: inout [UInt8]
    ) {
        if number < 0 { output.append("moins ") }
        write(magnitude: number.magnitude, gender, orthography: orthography, to: &output)
    }

    /// Appends a number that bears no sign.
    static func write(
        magnitude: UInt64, _ gender: Gender, orthography: Orthography, to output: inout [UInt8]
    ) {
        if magnitude == 0 {
            output.append("zéro")
            return
        }
        var speller = Speller(gender: gender, orthography: orthography)
        speller.spell(magnitude)
        output.append(speller.text)
    }

    /// Whether the number ends in *million*, *milliard* or beyond, nouns that call *de* before what they count.
    static func endsInNoun(_ magnitude: UInt64) -> Bool { magnitude >= 1_000_000 && magnitude % 1_000_000 == 0 }
}

/// Spells one number, from its largest part to its smallest.
private struct Speller {
    let gender: Gender
    let orthography: Orthography
    var text = ""

    private static let units = [
        "", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
        "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
    ]
    private static let tens = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante"]
    private static let nouns = ["million", "milliard", "billion", "billiard", "trillion"]

    init(gender: Gender, orthography: Orthography) {
        self.gender = gender
        self.orthography = orthography
    }

    mutating func spell(_ number: UInt64) {
        var scale: UInt64 = 1_000_000_000_000_000_000
        for noun in Speller.nouns.reversed() {
            let count = number / scale % 1000
            if count > 0 { spell(count, times: noun) }
            scale /= 1000
        }
        let thousands = number / 1000 % 1000
        if thousands > 1 { spellBelowThousand(thousands, before: .number) }
        if thousands > 0 { add("mille") }
        if number % 1000 > 0 { spellBelowThousand(number % 1000, before: .nothing) }
    }

    private mutating func spell(_ count: UInt64, times noun: String) {
        spellBelowThousand(count, before: .noun)
        add(count > 1 ? noun + "s" : noun, besideNoun: true)
        isAfterNoun = true
    }

    private var isAfterNoun = false

    /// What follows a group of three figures: it decides of the final *s* and of *une*.
    private enum Follower {
        case nothing, number, noun
    }

    private mutating func spellBelowThousand(_ number: UInt64, before follower: Follower) {
        let hundreds = Int(number / 100)
        let rest = Int(number % 100)
        if hundreds > 1 { add(Speller.units[hundreds]) }
        if hundreds > 0 { add(hundreds > 1 && rest == 0 && follower != .number ? "cents" : "cent") }
        if rest > 0 { spellBelowHundred(rest, before: follower) }
    }

    private mutating func spellBelowHundred(_ number: Int, before follower: Follower) {
        let one = follower == .nothing && gender == .feminine ? "une" : "un"
        switch number {
        case 1: add(one)
        case 2..<20: add(Speller.units[number])
        case 80: add(follower == .number ? "quatre-vingt" : "quatre-vingts")
        case 81: add("quatre-vingt-\(one)")
        case 82...99: add("quatre-vingt-\(Speller.units[number - 80])")
        default:
            // Sixty is counted up to nineteen, the other tens up to nine.
            let ten = number >= 60 ? 6 : number / 10
            let unit = number - ten * 10
            let et = orthography == .classic ? " et " : "-et-"
            switch unit {
            case 0: add(Speller.tens[ten])
            case 1: add("\(Speller.tens[ten])\(et)\(one)")
            case 11: add("\(Speller.tens[ten])\(et)onze")
            default: add("\(Speller.tens[ten])-\(Speller.units[unit])")
            }
        }
    }

    private mutating func add(_ word: String, besideNoun: Bool = false) {
        if !text.isEmpty {
            switch orthography {
            case .classic: text += " "
            case .reformed: text += besideNoun || isAfterNoun ? " " : "-"
            case .reformedThroughout: text += "-"
            }
        }
        isAfterNoun = false
        text += word
    }
}
