extension OpenDataSchema {
    /// The délibérations of a body (SCDL, 2.1).
    static let deliberations = OpenDataSchema(
        name: "SCDL délibérations", identifier: "scdl/deliberations", version: "2.1.5",
        columns: [
            OpenDataColumn("COLL_NOM", .bodyName),
            OpenDataColumn("COLL_SIRET", .siret),
            OpenDataColumn("DELIB_ID", .text(longest: nil)),
            OpenDataColumn("DELIB_DATE", .date),
            OpenDataColumn("DELIB_MATIERE_CODE", .subjectCode),
            OpenDataColumn("DELIB_MATIERE_NOM", .subjectWording),
            OpenDataColumn("DELIB_OBJET", .text(longest: nil)),
            .optional("BUDGET_ANNEE", .years),
            .optional("BUDGET_NOM", .text(longest: nil)),
            .optional("PREF_ID", .prefecture),
            .optional("PREF_DATE", .date),
            .optional("VOTE_EFFECTIF", .count),
            .optional("VOTE_REEL", .count),
            .optional("VOTE_POUR", .count),
            .optional("VOTE_CONTRE", .count),
            .optional("VOTE_ABSTENTION", .count),
            .optional("DELIB_URL", .address),
        ],
        issuer: "COLL_SIRET", settings: [.optional("scrutin secret", .truth)],
        relations: [
            .subject(code: "DELIB_MATIERE_CODE", wording: "DELIB_MATIERE_NOM"),
            .together(["BUDGET_ANNEE", "BUDGET_NOM"]),
            .together(["VOTE_EFFECTIF", "VOTE_REEL", "VOTE_POUR", "VOTE_CONTRE", "VOTE_ABSTENTION"]),
            .atLeast("PREF_DATE", "DELIB_DATE"),
            .atLeast("VOTE_EFFECTIF", "VOTE_REEL"),
            .atLeast("VOTE_REEL", "VOTE_POUR"),
            .atLeast("VOTE_REEL", "VOTE_CONTRE"),
            .atLeast("VOTE_REEL", "VOTE_ABSTENTION"),
            // Blank and void papers are no column: in a secret ballot the sum may lack them.
            .sum("VOTE_REEL", of: ["VOTE_POUR", "VOTE_CONTRE", "VOTE_ABSTENTION"], unless: "scrutin secret"),
        ])
}
