/// The first words of a text, which tell its kind, its rank and the article it takes.
struct TextHead {
    var words: String
    var kind: CitedText.Kind
    var rank: NormRank
    var determiner: CitedText.Determiner

    init(_ words: String, _ kind: CitedText.Kind, _ rank: NormRank, _ determiner: CitedText.Determiner) {
        self.words = words
        self.kind = kind
        self.rank = rank
        self.determiner = determiner
    }

    /// The head that `words` begin with. A longer head wins over a shorter one: `loi organique` over `loi`.
    static func leading(_ words: String) -> TextHead? {
        let folded = words.lowercased()
        guard let candidates = known[firstWord(of: folded)] else { return nil }
        return candidates.first { $0.leads(folded) }
    }

    /// The head that the words of a visa begin with, be it no text of law: `certificat`, `pièces`. Inside a reference such a noun
    /// parts nothing: "article 2 de l'annexe de la loi".
    static func naming(_ words: String) -> TextHead? {
        if let head = leading(words) { return head }
        let folded = words.lowercased()
        return nouns[firstWord(of: folded)]?.first { $0.leads(folded) }
    }

    private func leads(_ folded: String) -> Bool {
        guard folded.hasPrefix(words) else { return false }
        let next = folded.utf8.dropFirst(words.utf8.count).first
        return next == nil || next == UInt8(ascii: " ") || next == UInt8(ascii: ",")
    }

    private static func firstWord(of words: String) -> Substring {
        words.prefix { $0 != " " && $0 != "," }
    }

    /// The heads by their first word, longest first, so that the first that fits is the most precise.
    private static let known = Dictionary(grouping: heads) { firstWord(of: $0.words) }
        .mapValues { $0.sorted { $0.words.utf8.count > $1.words.utf8.count } }

    private static let nouns = Dictionary(grouping: CitedNouns.heads + plurals) { firstWord(of: $0.words) }

    private static let heads: [TextHead] = norms + ownActs + documents

    /// Several texts of one kind: they keep its rank, and are none of them.
    private static let plurals: [TextHead] = heads.compactMap { head in
        guard head.determiner != .plural, !head.words.contains(" "), let plural = CitedNouns.plural(head.words) else {
            return nil
        }
        return TextHead(plural, .document, head.rank, .plural)
    }

    private static let norms: [TextHead] = [
        TextHead("constitution", .constitution, .constitution, .feminine),
        TextHead("déclaration des droits de l'homme et du citoyen", .constitution, .constitution, .feminine),
        TextHead("charte de l'environnement", .constitution, .constitution, .feminine),
        TextHead("loi constitutionnelle", .constitution, .constitution, .feminine),
        TextHead("traité", .treaty, .treaty, .masculine),
        TextHead("charte européenne", .treaty, .treaty, .feminine),
        TextHead("charte des droits fondamentaux", .treaty, .treaty, .feminine),
        TextHead("convention européenne", .treaty, .treaty, .feminine),
        TextHead("convention internationale", .treaty, .treaty, .feminine),
        TextHead("directive", .treaty, .treaty, .feminine),
        TextHead("règlement (ue)", .treaty, .treaty, .masculine),
        TextHead("règlement (ce)", .treaty, .treaty, .masculine),
        TextHead("règlement général sur la protection des données", .treaty, .treaty, .masculine),
        TextHead("loi organique", .organicLaw, .organicLaw, .feminine),
        TextHead("code", .code, .code, .masculine),
        TextHead("livre des procédures fiscales", .code, .code, .masculine),
        TextHead("loi", .law, .law, .feminine),
        TextHead("ordonnance", .ordinance, .law, .elided),
        TextHead("décret-loi", .law, .law, .masculine),
        TextHead("décret", .decree, .decree, .masculine),
        TextHead("arrêté", .order, .order, .elided),
        TextHead("instruction interministérielle", .order, .order, .elided),
        TextHead("circulaire", .order, .order, .feminine),
    ]

    private static let ownActs: [TextHead] = [
        TextHead("statuts", .statutes, .statutes, .plural),
        TextHead("règlement", .regulation, .statutes, .masculine),
        TextHead("règlement intérieur", .regulation, .statutes, .masculine),
        TextHead("délibération", .earlierAct, .earlierAct, .feminine),
        TextHead("délibérations", .earlierAct, .earlierAct, .plural),
        TextHead("arrêté municipal", .earlierAct, .earlierAct, .elided),
        TextHead("arrêté du maire", .earlierAct, .earlierAct, .elided),
        TextHead("arrêté du président", .earlierAct, .earlierAct, .elided),
        TextHead("arrêté communautaire", .earlierAct, .earlierAct, .elided),
        TextHead("arrêté intercommunal", .earlierAct, .earlierAct, .elided),
        TextHead("arrêté départemental", .earlierAct, .earlierAct, .elided),
        TextHead("arrêté de délégation", .earlierAct, .earlierAct, .elided),
        TextHead("arrêté portant délégation", .earlierAct, .earlierAct, .elided),
        TextHead("décision", .earlierAct, .earlierAct, .feminine),
        TextHead("convention", .earlierAct, .earlierAct, .feminine),
        TextHead("contrat", .earlierAct, .earlierAct, .masculine),
        TextHead("procès-verbal", .earlierAct, .earlierAct, .masculine),
        TextHead("budget", .earlierAct, .earlierAct, .masculine),
        TextHead("décision du conseil d'état", .courtDecision, .earlierAct, .feminine),
        TextHead("décision du conseil constitutionnel", .courtDecision, .earlierAct, .feminine),
        TextHead("arrêt", .courtDecision, .earlierAct, .elided),
        TextHead("jugement", .courtDecision, .earlierAct, .masculine),
        TextHead("ordonnance du juge des référés", .courtDecision, .earlierAct, .elided),
    ]

    private static let documents: [TextHead] = [
        TextHead("avis", .opinion, .opinion, .elided),
        TextHead("accord", .opinion, .opinion, .elided),
        TextHead("accords", .opinion, .opinion, .plural),
        TextHead("demande", .document, .document, .feminine),
        TextHead("rapport", .document, .document, .masculine),
        TextHead("courrier", .document, .document, .masculine),
        TextHead("lettre", .document, .document, .feminine),
        TextHead("devis", .document, .document, .masculine),
        TextHead("plan", .document, .document, .masculine),
        TextHead("schéma", .document, .document, .masculine),
        TextHead("programme", .document, .document, .masculine),
        TextHead("projet", .document, .document, .masculine),
        TextHead("dossier", .document, .document, .masculine),
        TextHead("note", .document, .document, .feminine),
        TextHead("état des lieux", .document, .document, .elided),
        TextHead("contrat d'engagement républicain", .document, .document, .masculine),
    ]
}
