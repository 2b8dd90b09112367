import ActeFrench
import Testing

@Suite struct NounPhraseTests {
    @Test(arguments: [
        ("Aubenas", "d’Aubenas", "à Aubenas", "qu’Aubenas"), ("Le Pouzin", "du Pouzin", "au Pouzin", "que Le Pouzin"),
        ("Les Vans", "des Vans", "aux Vans", "que Les Vans"),
        ("La Voulte-sur-Rhône", "de La Voulte-sur-Rhône", "à La Voulte-sur-Rhône", "que La Voulte-sur-Rhône"),
        ("Valence", "de Valence", "à Valence", "que Valence"),
        ("l’Ardèche", "de l’Ardèche", "à l’Ardèche", "que l’Ardèche"),
        ("L'Horme", "de L'Horme", "à L'Horme", "que L'Horme"), ("le maire", "du maire", "au maire", "que le maire"),
        ("la commune", "de la commune", "à la commune", "que la commune"),
        ("les élus", "des élus", "aux élus", "que les élus"), ("Étables", "d’Étables", "à Étables", "qu’Étables"),
        ("Hauteville", "de Hauteville", "à Hauteville", "que Hauteville"),
        ("Yssingeaux", "d’Yssingeaux", "à Yssingeaux", "qu’Yssingeaux"),
        ("Hyères", "d’Hyères", "à Hyères", "qu’Hyères"),
        ("Œuilly", "d’Œuilly", "à Œuilly", "qu’Œuilly"), ("Le", "de Le", "à Le", "que Le"),
        ("Lens", "de Lens", "à Lens", "que Lens"), ("", "de ", "à ", "que "),
    ])
    func prepositions(name: String, de: String, à: String, que: String) {
        let phrase = NounPhrase(name)
        #expect(phrase.text == name)
        #expect(phrase.after(.de) == de)
        #expect(phrase.after(.à) == à)
        #expect(phrase.after(.que) == que)
    }

    @Test(arguments: [
        ("l’Ardèche", "en Ardèche"), ("le Rhône", "dans le Rhône"), ("la Drôme", "dans la Drôme"),
        ("les Hautes-Alpes", "dans les Hautes-Alpes"), ("France", "en France"),
    ])
    func en(name: String, expected: String) { #expect(NounPhrase(name).after(.en) == expected) }

    @Test func aSurnameIsNotAnArticle() {
        #expect(NounPhrase(withoutArticle: "Le Gall").after(.de) == "de Le Gall")
        #expect(NounPhrase("département", article: .le).after(.à) == "au département")
        #expect(NounPhrase("élus", article: .les).after(.de) == "des élus")
    }

    @Test(arguments: [
        ("EPCI", "l’EPCI"), ("SDIS", "le SDIS"), ("ABF", "l’ABF"), ("CCAS", "le CCAS"), ("HLM", "le HLM"),
        ("habitant", "l’habitant"), ("hôtel", "l’hôtel"), ("honneur", "l’honneur"),
        ("hangar", "le hangar"), ("hameau", "le hameau"), ("hameaux", "le hameaux"), ("héros", "le héros"),
        ("haricot", "le haricot"), ("huitième", "le huitième"), ("huissier", "l’huissier"), ("huile", "l’huile"),
        ("onze", "le onze"), ("oui", "le oui"), ("yacht", "le yacht"), ("ouistiti", "le ouistiti"), ("un", "l’un"),
        ("yeux", "l’yeux"), ("8", "le 8"), ("« Ardèche »", "l’« Ardèche »"),
        ("haleine", "l’haleine"), ("halogène", "l’halogène"), ("hérisson", "le hérisson"), ("héritage", "l’héritage"),
        ("héroïne", "l’héroïne"), ("hébergement", "l’hébergement"), ("horaire", "l’horaire"),
        ("hospice", "l’hospice"), ("humain", "l’humain"), ("hausse", "le hausse"), ("hydrant", "l’hydrant"),
        ("hippodrome", "l’hippodrome"), ("hiver", "l’hiver"), ("histoire", "l’histoire"),
    ])
    func elision(word: String, expected: String) {
        #expect(NounPhrase(word).withDefiniteArticle(.masculine) == expected)
    }

    @Test func theFeminineElidesAlike() {
        #expect(NounPhrase("SPL").withDefiniteArticle(.feminine) == "la SPL")
        #expect(NounPhrase("AAPPMA").withDefiniteArticle(.feminine) == "l’AAPPMA")
        #expect(NounPhrase("halle").withDefiniteArticle(.feminine) == "la halle")
        #expect(NounPhrase("hauteur").withDefiniteArticle(.feminine) == "la hauteur")
        #expect(NounPhrase("heure").withDefiniteArticle(.feminine) == "l’heure")
        #expect(NounPhrase("La Voulte").withDefiniteArticle(.feminine) == "La Voulte")
    }
}

@Suite struct WordTests {
    @Test(arguments: [([], ""), (["A"], "A"), (["A", "B"], "A et B"), (["A", "B", "C"], "A, B et C")])
    func enumerations(items: [String], text: String) {
        #expect(Enumeration.text(items) == text)
        #expect(Enumeration.text(items, lastJoinedBy: "ou") == text.replacing(" et ", with: " ou "))
    }

    @Test func agreement() {
        #expect(Agreement.gender.form(.feminine, .plural) == 1)
        #expect(Agreement.number.form(.feminine, .singular) == 0)
        #expect(Agreement.genderAndNumber.form(.feminine, .plural) == 3)
        #expect(Agreement.genderAndNumber.form(.masculine, .plural) == 2)
        #expect(Gender.shared(by: [.feminine, .masculine]) == .masculine)
        #expect(Gender.shared(by: [.feminine, .feminine]) == .feminine)
        #expect(
            [0, 1, 2, -1, -2].map { GrammaticalNumber(count: $0) } == [
                .singular, .singular, .plural, .singular, .plural,
            ])
    }

    @Test func capitalsKeepTheirAccents() {
        #expect(LetterCase.capitalised("à Valence") == "À Valence")
        #expect(LetterCase.capitalised("« été »") == "« Été »")
        #expect(LetterCase.capitalised("") == "")
        #expect(LetterCase.upperCased("délibère, œuvre") == "DÉLIBÈRE, ŒUVRE")
    }
}
