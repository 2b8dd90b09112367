/// What word processors call the series that numbers are counted along.
enum NumberSeries {
    /// The name of a series: a word without blanks. Each annex counts its articles anew, each title its chapters.
    static func name(of series: Label.Series) -> String {
        switch series {
        case .articles: "Article"
        case .annexArticles(let annex): "ArticleAnnexe\(annex)"
        case .divisions: "Titre"
        case .chapters(let division): division < 0 ? "Chapitre" : "Chapitre\(division)"
        case .annexes: "Annexe"
        }
    }

    /// Whether numbers are Roman.
    static func isRoman(_ series: Label.Series) -> Bool {
        switch series {
        case .divisions, .chapters: true
        case .articles, .annexArticles, .annexes: false
        }
    }
}
