/// The plans of acts, and what acts share, that come with the library. The package embeds the bytes of `Rules/gabarits` and `Rules/communs` in
/// the program: nothing is looked for
/// on the disk at run time, and nothing is copied until a file is asked for.
enum EmbeddedLibrary {
    /// The names it knows.
    static let names = [
        "communs/calendriers", "communs/collectivité", "communs/données-ouvertes", "communs/emploi-non-permanent",
        "communs/en-tête", "communs/personnes", "communs/publicité-et-recours", "communs/références", "communs/séance",
        "gabarits/arrêté", "gabarits/convention", "gabarits/décision", "gabarits/délibération",
    ]

    /// The bytes of a file, or nothing when it is not one of `names`.
    static func file(named name: String) -> [UInt8]? {
        switch name {
        case "communs/calendriers": PackageResources.calendriers_acte
        case "communs/collectivité": PackageResources.collectivité_acte
        case "communs/emploi-non-permanent": PackageResources.emploi_non_permanent_acte
        case "communs/en-tête": PackageResources.en_tête_acte
        case "communs/personnes": PackageResources.personnes_acte
        case "communs/publicité-et-recours": PackageResources.publicité_et_recours_acte
        case "communs/données-ouvertes": PackageResources.données_ouvertes_acte
        case "communs/références": PackageResources.références_acte
        case "communs/séance": PackageResources.séance_acte
        case "gabarits/arrêté": PackageResources.arrêté_acte
        case "gabarits/convention": PackageResources.convention_acte
        case "gabarits/décision": PackageResources.décision_acte
        case "gabarits/délibération": PackageResources.délibération_acte
        default: nil
        }
    }
}
