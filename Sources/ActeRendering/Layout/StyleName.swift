/// What word processors call the styles of an act.
enum StyleName {
    /// The identifier of the style of a kind of block. None is one that a letterhead may hold.
    static func identifier(of style: Block.Style) -> StaticString {
        switch style {
        case .publication: "ActeMiseEnLigne"
        case .masthead: "ActeAutorite"
        case .title: "ActeIntitule"
        case .announcement: "ActeAnnonce"
        case .divisionLabel: "ActeTitre"
        case .chapterLabel: "ActeChapitre"
        case .articleLabel: "ActeArticle"
        case .annexLabel: "ActeAnnexe"
        case .citation: "ActeVisa"
        case .recital: "ActeConsiderant"
        case .body: "ActeTexte"
        case .side: "ActePart"
        case .listItem: "ActeListe"
        case .columnName: "ActeColonne"
        case .cell: "ActeCase"
        case .signature: "ActeSignataire"
        }
    }

    /// The name of that style, as people see it.
    static func name(of style: Block.Style) -> StaticString {
        switch style {
        case .publication: "Acte – mise en ligne"
        case .masthead: "Acte – autorité"
        case .title: "Acte – intitulé"
        case .announcement: "Acte – annonce"
        case .divisionLabel: "Acte – titre"
        case .chapterLabel: "Acte – chapitre"
        case .articleLabel: "Acte – article"
        case .annexLabel: "Acte – annexe"
        case .citation: "Acte – visa"
        case .recital: "Acte – considérant"
        case .body: "Acte – texte"
        case .side: "Acte – part"
        case .listItem: "Acte – liste"
        case .columnName: "Acte – colonne"
        case .cell: "Acte – case"
        case .signature: "Acte – signataire"
        }
    }
}
