/// The plans of acts that come with the library. The package embeds the bytes of `Rules/gabarits` in the program: nothing is looked for
/// on the disk at run time, and nothing is copied until a plan is asked for.
enum EmbeddedLibrary {
    /// The names it knows.
    static let names = ["gabarits/arrêté", "gabarits/convention", "gabarits/décision", "gabarits/délibération"]

    /// The bytes of a file, or nothing when it is not one of `names`.
    static func file(named name: String) -> [UInt8]? {
        switch name {
        case "gabarits/arrêté": PackageResources.arrêté_acte
        case "gabarits/convention": PackageResources.convention_acte
        case "gabarits/décision": PackageResources.décision_acte
        case "gabarits/délibération": PackageResources.délibération_acte
        default: nil
        }
    }
}
