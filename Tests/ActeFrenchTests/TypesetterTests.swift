import ActeFrench
import TestRandom
import Testing

/// No-break spaces are shown as `_`, narrow ones as `~`.
private func shown(_ text: String) -> String {
    text.replacing("\u{A0}", with: "_").replacing("\u{202F}", with: "~")
}

/// Sets pieces parted by `[]`, which stand for holes.
private func set(_ text: String) -> String {
    var output: [UInt8] = []
    var typesetter = Typesetter()
    let pieces = text.split(separator: "[]", omittingEmptySubsequences: false)
    for (place, piece) in pieces.enumerated() {
        let bytes = Array("xx\(piece)yy".utf8)
        if place > 0 {
            typesetter.passHole()
            output.append(contentsOf: "[]".utf8)
        }
        let continuation: Typesetter.Continuation = place == pieces.count - 1 ? .end : .more
        typesetter.set(bytes, in: 2..<bytes.count - 2, upTo: continuation, into: &output)
    }
    return String(decoding: output, as: UTF8.self)
}

@Suite struct TypesetterTests {
    static let table: [(String, String)] = [
        ("l'association", "l’association"), ("Objet : la subvention", "Objet_: la subvention"),
        ("Objet: la", "Objet_: la"), ("à 12:30", "à 12:30"),
        ("https://exemple.fr/?a=1;b=2!c", "https://exemple.fr/?a=1;b=2!c"), ("oui ; non", "oui~; non"),
        ("oui; non", "oui~; non"), ("Quoi?", "Quoi~?"), ("Quoi ?!", "Quoi~?!"),
        ("(?)", "(?)"), ("il dit \"oui\".", "il dit «_oui_»."),
        ("il dit \" oui \" et \"non\"", "il dit «_oui_» et «_non_»"), ("l'\"association\"", "l’«_association_»"),
        ("« oui »", "«_oui_»"), ("«oui»", "«_oui_»"), ("«\u{A0}oui\u{A0}» ;", "«_oui_»~;"), ("n° 12", "n°_12"),
        ("n°12", "n°_12"), ("N° 3", "N°_3"), ("1° le maire", "1° le maire"),
        ("M. Dupont", "M._Dupont"), ("MM. Dupont", "MM._Dupont"), ("Mme Élise", "Mme_Élise"), ("Mlle X", "Mlle_X"),
        ("Madame Élise et Monsieur Paul", "Madame_Élise et Monsieur_Paul"), ("Madame la maire", "Madame la maire"),
        ("Madame []", "Madame_[]"), ("07250 Le Pouzin", "07250_Le Pouzin"), ("07250 le", "07250 le"),
        ("n° SIRET 123", "n°_SIRET_123"), ("numéro SIRET []", "numéro SIRET_[]"), ("au numéro []", "au numéro_[]"),
        ("M. le maire", "M. le maire"), ("RAM. Suite", "RAM. Suite"),
        ("l'art. L. 2131-1", "l’art._L._2131-1"), ("article L.2131-1", "article L._2131-1"),
        ("R. 421-5 du", "R._421-5 du"), ("FIL. 3", "FIL. 3"), ("al. 2", "al._2"), ("fanal. 2", "fanal. 2"),
        ("20 %", "20_%"), ("20%", "20_%"), ("23 000 €", "23~000_€"), ("5€", "5_€"), ("12 km", "12_km"),
        ("12 kms", "12 kms"), ("18 h 30", "18_h_30"), ("9 h du matin", "9_h du matin"),
        ("le 12 mai 2026", "le 12_mai 2026"), ("1er mars", "1er_mars"), ("1er adjoint", "1er adjoint"),
        ("12 345 678 habitants", "12~345~678 habitants"), ("en 2026 300 personnes", "en 2026 300 personnes"),
        ("04 75 12 34 56", "04 75 12 34 56"), ("12,5 % de 3,5 m²", "12,5_% de 3,5_m²"), ("etc...", "etc…"),
        ("....", "...."), ("20 °C", "20_°C"), ("§ 3", "§_3"), ("e\u{301}te\u{301}", "été"),
        ("fin :", "fin_:"), ("; début", "; début"), ("", ""), ("oui  ;", "oui~;"), ("A4 300 pages", "A4 300 pages"),
        ("15 août.", "15_août."), ("20 euros,", "20_euros,"), ("Mmes A et B", "Mmes_A et B"),
        ("de [] ; puis", "de []~; puis"), ("[];", "[]~;"), ("[]!", "[]~!"), ("[] : suite", "[]_: suite"),
        ("« [] »", "«_[]_»"), ("«[]»", "«_[]_»"), ("\"[]\" ok", "«_[]_» ok"),
        ("n° []", "n°_[]"), ("n°[]", "n°_[]"), ("M. []", "M._[]"), ("Mme []", "Mme_[]"), ("[] €", "[]_€"),
        ("[]%", "[]_%"), ("art. [] ", "art._[] "), ("L. []", "L._[]"), ("[]12 mai", "[]12 mai"),
        ("une fois , puis", "une fois, puis"), ("la fin .", "la fin."), ("[] , et", "[], et"), ("[] .", "[]."),
        (", suite", ", suite"), ("le fichier .docx", "le fichier .docx"), ("il y a ... rien", "il y a … rien"),
        ("la 1ère fois", "la 1re fois"), ("le 2ème adjoint", "le 2e adjoint"), ("les 3èmes", "les 3es"),
        ("le 21ième, la 1ere", "le 21e, la 1re"), ("1er et 2e", "1er et 2e"), ("A2ème", "A2ème"),
        ("2èmement", "2èmement"),
        ("12 m2 et 3 km2", "12_m² et 3_km²"), ("12m2, 40 m3.", "12m², 40_m³."), ("[] m2", "[] m²"),
        ("lot m2", "lot m2"),
        ("12 m25", "12 m25"), ("20 ha2", "20 ha2"),
        ("d'[]", "d’[]"), ("[], et", "[], et"), ("voir :[]", "voir_:[]"),
    ]

    @Test(arguments: table)
    func textIsSet(source: String, expected: String) {
        #expect(shown(set(source)) == expected)
        #expect(shown(set(set(source))) == expected)
    }

    @Test func settingTwiceChangesNothing() {
        var random = SeededGenerator(seed: 29)
        let bits = [
            "a", "é", "M", "Mme", "L", "art", "n", "1", "12", "345", "h", "mai", "km", "er", " ", " ", " ", "\u{A0}",
            "\u{202F}", "'", "’", "\"", "«", "»", ":", ";", "!", "?",
            ".", "...", "…", "°", "C", "%", "€", "(", ")", ",", "-", "\u{301}", "§", "[]", "²", "😀",
        ]
        for _ in 0..<60_000 {
            let source = (0..<Int.random(in: 1...9, using: &random)).map { _ in bits.randomElement(using: &random) ?? ""
            }.joined()
            let once = set(source)
            let twice = set(once)
            #expect(Array(once.utf8) == Array(twice.utf8), "\(shown(source)) → \(shown(once)) → \(shown(twice))")
        }
    }

    @Test func aTextWithoutHolesIsOnlyEverRespaced() {
        var random = SeededGenerator(seed: 30)
        let alphabet = Array("ab1é' .:;!?«»%€nM°\u{A0}\u{202F}".unicodeScalars)
        let blanks: Set<Unicode.Scalar> = [" ", "\u{A0}", "\u{202F}"]
        for _ in 0..<20_000 {
            var source = String.UnicodeScalarView()
            for _ in 0..<12 { source.append(alphabet.randomElement(using: &random) ?? "a") }
            let result = Typesetter.text(String(source))
            let before = source.filter { !blanks.contains($0) }.map { $0 == "'" ? "\u{2019}" : $0 }
            let after = result.replacing("…", with: "...").unicodeScalars.filter { !blanks.contains($0) }
            #expect(before == Array(after))
        }
    }

    @Test func anyBytesAreSet() {
        var random = SeededGenerator(seed: 31)
        let pool: [UInt8] = [0xC2, 0xCC, 0xE2, 0x80, 0xAF, 0x82, 0x31, 0x20, 0x22, 0x2E]
        for _ in 0..<20_000 {
            let bytes = (0..<8).map { _ in pool.randomElement(using: &random) ?? 0 }
            var output: [UInt8] = [0x41, 0xCC]
            var typesetter = Typesetter()
            typesetter.set(bytes, in: 0..<bytes.count, upTo: .more, into: &output)
            #expect(output.starts(with: [0x41, 0xCC]))
        }
    }
}
