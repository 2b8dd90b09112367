/// A subject of the national nomenclature of acts sent to the State (@CTES), at its second level; prefectures add levels below.
public struct ActSubject: Sendable, Hashable {
    /// The number of its first level, from 1.
    public let family: Int
    /// Its number in the family, from 1.
    public let rank: Int

    /// Its code: `7.5`.
    public var code: String { "\(family).\(rank)" }

    /// Its words, as the SCDL asks for them, in small accented letters without comma or parenthesis: `finances locales/subventions`.
    public var wording: String {
        ActSubject.families[family - 1].name + "/" + ActSubject.families[family - 1].subjects[rank - 1]
    }

    /// The subject of a code of two levels or more: `7.5`, `7.5.1`. Nothing when the nomenclature has none.
    public init?(code: String) {
        let levels = code.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard 2...5 ~= levels.count, levels.allSatisfy({ ($0 ?? 0) > 0 }), let family = levels[0], let rank = levels[1],
            ActSubject.families.indices.contains(family - 1),
            ActSubject.families[family - 1].subjects.indices.contains(rank - 1)
        else { return nil }
        self.init(family: family, rank: rank)
    }

    private init(family: Int, rank: Int) {
        self.family = family
        self.rank = rank
    }

    /// All subjects, in the order of their codes.
    public static let all = families.indices.flatMap { family in
        families[family].subjects.indices.map { ActSubject(family: family + 1, rank: $0 + 1) }
    }

    /// The two levels, in the order of their numbers.
    private static let families: [(name: String, subjects: [String])] = [
        (
            "commande publique",
            [
                "marchés publics", "délégation de service public", "conventions de mandat", "autres types de contrats",
                "transactions protocole d'accord transactionnel", "actes relatifs à la maîtrise d'œuvre",
                "actes spéciaux et divers",
            ]
        ),
        (
            "urbanisme",
            [
                "documents d'urbanisme", "actes relatifs au droit d'occupation ou d'utilisation des sols",
                "droit de préemption urbain",
            ]
        ),
        (
            "domaine et patrimoine",
            [
                "acquisitions", "aliénations", "locations", "limites territoriales",
                "autres actes de gestion du domaine public", "autres actes de gestion du domaine privé",
            ]
        ),
        (
            "fonction publique",
            [
                "personnels titulaires et stagiaires de la f.p.t.", "personnels contractuels",
                "fonction publique hospitalière", "autres catégories de personnels", "régime indemnitaire",
            ]
        ),
        (
            "institutions et vie politique",
            [
                "élection exécutif", "fonctionnement des assemblées", "désignation de représentants",
                "délégation de fonctions", "délégation de signature", "exercice des mandats locaux",
                "intercommunalité", "décision d'ester en justice",
            ]
        ),
        (
            "libertés publiques et pouvoirs de police",
            [
                "police municipale", "pouvoirs du président du conseil départemental",
                "pouvoirs du président du conseil régional", "autres actes réglementaires",
                "actes pris au nom de l'état et soumis au contrôle hiérarchique",
            ]
        ),
        (
            "finances locales",
            [
                "décisions budgétaires", "fiscalité", "emprunts", "interventions économiques", "subventions",
                "contributions budgétaires", "avances", "fonds de concours", "prise de participation", "divers",
            ]
        ),
        (
            "domaines de compétences par thèmes",
            [
                "enseignement", "aide sociale", "voirie", "aménagement du territoire",
                "politique de la ville-habitat-logement", "emploi-formation professionnelle", "transports",
                "environnement", "culture",
            ]
        ),
        (
            "autres domaines de compétences",
            [
                "autres domaines de compétences des communes", "autres domaines de compétences des départements",
                "autres domaines de compétences des régions", "vœux et motions",
            ]
        ),
    ]
}
