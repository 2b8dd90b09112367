/// The words whose *h* is aspirated: nothing elides before them (`le hameau`, `de Hauteville`).
enum Aspirated {
    /// Whether an unaccented lower-case `word` begins with an aspirated *h*. A plural goes with its singular.
    static func begins(_ word: String) -> Bool {
        if words.contains(word) || alsatian.contains(word) { return true }
        if let last = word.last, last == "s" || last == "x", words.contains(String(word.dropLast())) { return true }
        return families.contains { word.hasPrefix($0) }
    }

    /// Beginnings shared by whole families of words, verbs and place names, none of which holds a word with a mute *h*.
    private static let families = [
        "hach", "hameau", "hanch", "handicap", "hangar", "hant", "harcel", "hardi", "haricot",
        "harnach", "harnais", "harp", "hasard", "hauss", "haut", "havr", "heaum", "heris",
        "herni", "heurt", "hibou", "hierarch", "hiss", "hocquet", "holland", "houbl", "houill", "houl",
        "houss", "hublot", "huch", "huguenot", "huit", "hulott", "hurl", "hutt", "honfleur", "hagu",
    ]

    private static let words: Set<String> = [
        "ha", "haine", "haineux", "haineuse", "hair", "hale", "haler", "halage", "haletant", "hall", "halle",
        "hallebarde", "halo", "halte", "hate", "hatif", "hative", "hater", "hideuse", "hongrois", "hongroise",
        "hercher", "huees", "huerta", "hackeur", "haie", "haillon", "hamac", "hamburger", "hammam", "hampe", "hamster",
        "hand", "handball",
        "hanneton", "hanse", "haquenee", "harangue", "haras", "harde", "harem", "hareng", "hargne", "harpon", "hauban",
        "have", "hayon", "heler", "hennir", "heraut", "here", "hernie", "heron", "heros", "herse", "hetre", "hetraie",
        "hic", "hideux", "hie", "hippie", "hit", "hobby", "hochet", "hockey", "hold", "homard", "hongrie", "honte",
        "honteux", "honteuse", "hoquet", "horde", "hors", "hotte", "houe", "hound", "houppe", "houx", "hoyau", "huee",
        "huer", "humer", "huppe", "hure", "huron", "hussard", "hotline", "hub", "hayange", "ham", "hem", "houdan",
        "houlgate", "hossegor", "herblay", "houilles",
    ]

    /// The first words of the names of communes of the Bas-Rhin and of the Haut-Rhin that begin with an *h*: all that have no article count as names
    /// with a consonant (`TNCC` 0) in the *code officiel géographique* of the INSEE, hence *de Haguenau*.
    private static let alsatian: Set<String> = [
        "habsheim", "haegen", "hagenbach", "hagenthal", "haguenau", "handschuheim", "hangenbieten", "harskirchen",
        "hartmannswiller", "hatten", "hattmatt", "hattstatt", "hausgauen", "hecken", "hegeney", "hegenheim",
        "heidolsheim", "heidwiller", "heiligenberg", "heiligenstein", "heimersdorf", "heimsbrunn", "heiteren",
        "heiwiller", "helfrantzkirch", "henflingen", "hengwiller", "herbitzheim", "herbsheim", "hermerswiller",
        "herrlisheim", "hesingue", "hessenheim", "hettenschlag", "hilsenheim", "hindisheim", "hindlingen",
        "hinsbourg", "hinsingen", "hipsheim", "hirschland", "hirsingue", "hirtzbach", "hirtzfelden", "hochfelden",
        "hochstatt", "hochstett", "hoenheim", "hoerdt", "hoffen", "hohatzenheim", "hohengoeft", "hohfrankenheim",
        "hohrod", "hohwiller", "holtzheim", "holtzwihr", "hombourg", "horbourg", "houssen", "hunawihr", "hundsbach",
        "huningue", "hunspach", "hurtigheim", "husseren", "huttendorf", "huttenheim",
    ]
}
