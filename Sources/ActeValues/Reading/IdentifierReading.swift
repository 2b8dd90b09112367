/// Reads the identifiers of the field into their canonical form: no blank, capitals, and a checksum that agrees.
public enum IdentifierReading {
    /// The canonical form of `text`. Blanks between its characters are accepted. O(length).
    public static func canonical(_ text: String, as kind: IdentifierKind) throws(ReadingProblem) -> String {
        let trimmed = TextCleaning.cleaned(text, lines: .joined)
        if trimmed.isEmpty { throw ReadingProblem(.empty, expected: expectation(kind)) }
        if kind == .email { return try email(trimmed) }
        if kind == .telephone { return try telephone(trimmed) }
        if kind.isPlace { return try PlaceReading.canonical(trimmed, as: kind) }
        let characters = try compact(trimmed, kind)
        switch kind {
        case .siren: try siren(characters)
        case .siret: try siret(characters)
        case .rna: try rna(characters)
        case .postalCode: try figures(characters, count: 5, kind)
        case .inseeCode: try insee(characters)
        case .iban: try iban(characters)
        case .email, .telephone, .commune, .department: break
        }
        return String(decoding: characters, as: UTF8.self)
    }

    /// What is expected of an identifier: a French sentence.
    public static func expectation(_ kind: IdentifierKind) -> String {
        switch kind {
        case .siret: "Un numéro SIRET est attendu : 14 chiffres, par exemple 250 702 156 00069."
        case .siren: "Un numéro SIREN est attendu : 9 chiffres, par exemple 250 702 156."
        case .rna: "Un numéro RNA est attendu : la lettre W et 9 chiffres, par exemple W071000123."
        case .postalCode: "Un code postal est attendu : 5 chiffres, par exemple 07250."
        case .inseeCode: "Un code INSEE de commune est attendu : 5 caractères, par exemple 07181 ou 2A004."
        case .email: "Une adresse de courriel est attendue, par exemple mairie@exemple.fr."
        case .telephone: "Un numéro de téléphone est attendu, par exemple 04 75 00 00 00."
        case .iban: "Un IBAN est attendu, par exemple FR14 2004 1010 0505 0001 3M02 606."
        case .commune:
            "Un nom de commune est attendu, avec ses majuscules et son article, par exemple Aubenas, Le Pouzin ou L'Horme."
        case .department: "Un département est attendu : son nom ou son numéro, par exemple Ardèche ou 07."
        }
    }

    /// ASCII letters in capitals and figures, without the blanks.
    private static func compact(_ text: String, _ kind: IdentifierKind) throws(ReadingProblem) -> [UInt8] {
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let blank = UTF8Blanks.length(in: bytes, at: index, before: bytes.count)
            if blank > 0 {
                index += blank
                continue
            }
            let byte = bytes[index]
            let isLetter = (byte | 0x20) &- 0x61 < 26
            guard isLetter || byte &- 0x30 < 10 else { throw ReadingProblem(.unreadable, expected: expectation(kind)) }
            output.append(isLetter ? byte & 0xDF : byte)
            index += 1
        }
        return output
    }

    private static func figures(
        _ characters: [UInt8], count: Int, _ kind: IdentifierKind
    ) throws(ReadingProblem) {
        guard characters.allSatisfy({ $0 < 0x41 }) else {
            throw ReadingProblem(.unreadable, expected: expectation(kind))
        }
        guard characters.count == count else { throw wrongLength(characters.count, kind) }
    }

    private static func wrongLength(_ count: Int, _ kind: IdentifierKind) -> ReadingProblem {
        ReadingProblem(.length, expected: "\(expectation(kind)) Vous en avez écrit \(count).")
    }

    private static func wrongSum(_ kind: IdentifierKind) -> ReadingProblem {
        ReadingProblem(
            .checksum,
            expected: "Ce numéro n'est pas un \(kind.rawValue) : ses chiffres ne s'accordent pas. Vérifiez-les un à un."
        )
    }

    private static func siren(_ characters: [UInt8]) throws(ReadingProblem) {
        try figures(characters, count: 9, .siren)
        guard Checksums.luhn(characters) else { throw wrongSum(.siren) }
    }

    private static func siret(_ characters: [UInt8]) throws(ReadingProblem) {
        try figures(characters, count: 14, .siret)
        guard Checksums.luhn(characters.prefix(9)), Checksums.luhn(characters) || Checksums.laPoste(characters)
        else { throw wrongSum(.siret) }
    }

    private static func rna(_ characters: [UInt8]) throws(ReadingProblem) {
        guard characters.first == 0x57 else { throw ReadingProblem(.unreadable, expected: expectation(.rna)) }
        guard characters.count == 10 else { throw ReadingProblem(.length, expected: expectation(.rna)) }
        guard isDepartment(characters[1], characters[2]), characters[3...].allSatisfy({ $0 < 0x41 }) else {
            throw ReadingProblem(.unreadable, expected: expectation(.rna))
        }
    }

    private static func insee(_ characters: [UInt8]) throws(ReadingProblem) {
        guard characters.count == 5 else { throw wrongLength(characters.count, .inseeCode) }
        guard isDepartment(characters[0], characters[1]), characters[2...].allSatisfy({ $0 < 0x41 }) else {
            throw ReadingProblem(.unreadable, expected: expectation(.inseeCode))
        }
    }

    /// Two figures, or 2A and 2B for Corsica.
    private static func isDepartment(_ first: UInt8, _ second: UInt8) -> Bool {
        first < 0x41 && (second < 0x41 || (first == 0x32 && (second == 0x41 || second == 0x42)))
    }

    private static func iban(_ characters: [UInt8]) throws(ReadingProblem) {
        guard 15...34 ~= characters.count else { throw wrongLength(characters.count, .iban) }
        guard characters[0] > 0x40, characters[1] > 0x40, characters[2] < 0x41, characters[3] < 0x41 else {
            throw ReadingProblem(.unreadable, expected: expectation(.iban))
        }
        if characters.starts(with: [0x46, 0x52]), characters.count != 27 {
            throw ReadingProblem(
                .length, expected: "Un IBAN français a 27 caractères ; vous en avez écrit \(characters.count).")
        }
        guard Checksums.iban(characters) else { throw wrongSum(.iban) }
    }

    /// French numbers become ten figures; the others keep `+` and their country code.
    private static func telephone(_ text: String) throws(ReadingProblem) -> String {
        let problem = ReadingProblem(.unreadable, expected: expectation(.telephone))
        var digits: [UInt8] = []
        var isInternational = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "+" where digits.isEmpty: isInternational = true
            case "0"..."9": digits.append(UInt8(scalar.value))
            case " ", ".", "-", "(", ")", "\u{A0}", "\u{202F}", "\u{2009}", "\u{2007}": break
            default: throw problem
            }
        }
        if !isInternational, digits.starts(with: [0x30, 0x30]) {
            isInternational = true
            digits.removeFirst(2)
        }
        if isInternational, digits.starts(with: [0x33, 0x33]) {
            digits.removeFirst(2)
            // Written +33 (0)4 as well.
            if digits.first != 0x30 { digits.insert(0x30, at: 0) }
            isInternational = false
        }
        let canonical = String(decoding: digits, as: UTF8.self)
        if isInternational {
            guard 7...15 ~= digits.count else { throw problem }
            return "+" + canonical
        }
        guard digits.count == 10, digits[0] == 0x30, digits[1] != 0x30 else { throw problem }
        return canonical
    }

    private static func email(_ text: String) throws(ReadingProblem) -> String {
        let problem = ReadingProblem(.unreadable, expected: expectation(.email))
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, 1...64 ~= parts[0].utf8.count, 3...253 ~= parts[1].utf8.count else { throw problem }
        guard isDotted(parts[0], allowing: "!#$%&'*+/=?^_`{|}~-"), isDotted(parts[1], allowing: "-") else {
            throw problem
        }
        let labels = parts[1].split(separator: ".")
        guard labels.count >= 2, (labels.last?.count ?? 0) >= 2,
            !labels.contains(where: { $0.first == "-" || $0.last == "-" })
        else { throw problem }
        return "\(parts[0])@\(parts[1].lowercased())"
    }

    /// Words of letters, figures and `signs`, joined by single dots.
    private static func isDotted(_ text: Substring, allowing signs: String) -> Bool {
        let words = text.split(separator: ".", omittingEmptySubsequences: false)
        return words.allSatisfy { word in
            !word.isEmpty
                && word.unicodeScalars.allSatisfy {
                    signs.unicodeScalars.contains($0) || $0.properties.isAlphabetic || 0x30...0x39 ~= $0.value
                }
        }
    }
}
