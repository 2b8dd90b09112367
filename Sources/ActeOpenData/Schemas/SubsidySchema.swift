extension OpenDataSchema {
    /// The essential data of conventions of subsidy (SCDL, 2.0).
    static let subsidies = OpenDataSchema(
        name: "SCDL subventions", identifier: "scdl/subventions", version: "2.0.2",
        columns: [
            OpenDataColumn("nomAttribuant", .bodyName),
            OpenDataColumn("idAttribuant", .siret),
            OpenDataColumn("dateConvention", .date),
            .optional("referenceDecision", .text(longest: nil)),
            OpenDataColumn("nomBeneficiaire", .text(longest: nil)),
            .optional("idBeneficiaire", .siret),
            .optional("rnaBeneficiaire", .association),
            OpenDataColumn("objet", .text(longest: 256)),
            OpenDataColumn("montant", .decimal),
            OpenDataColumn("nature", .oneOrMore(["aide en numéraire", "aide en nature"])),
            OpenDataColumn("conditionsVersement", .text(longest: 256)),
            OpenDataColumn("datesPeriodeVersement", .days),
            .optional("idRAE", .text(longest: 5)),
            OpenDataColumn("notificationUE", .truth),
            OpenDataColumn("pourcentageSubvention", .share),
            .optional("dispositifAide", .text(longest: nil)),
        ],
        issuer: "idAttribuant", settings: [], relations: [])
}
