import ActeActs
import Testing

@Suite struct LegalReferenceTests {
    @Test(arguments: [
        (
            "article L. 2121-29 du code général des collectivités territoriales",
            "l'article L. 2121-29 du code général des collectivités territoriales"
        ),
        ("article L2121-29 du CGCT", "l'article L. 2121-29 du code général des collectivités territoriales"),
        ("l’article L.2131-1 du CGCT", "l'article L. 2131-1 du code général des collectivités territoriales"),
        (
            "articles 9-1, 10 et 10-1 de la loi n° 2000-321 du 12 avril 2000",
            "les articles 9-1, 10 et 10-1 de la loi n° 2000-321 du 12 avril 2000"
        ),
        ("loi n° 2000-321 du 12 avril 2000", "la loi n° 2000-321 du 12 avril 2000"),
        ("décret n°2001-495 du 6 juin 2001", "le décret n°2001-495 du 6 juin 2001"),
        ("ordonnance n° 2015-899 du 23 juillet 2015", "l'ordonnance n° 2015-899 du 23 juillet 2015"),
        ("statuts de la communauté de communes", "les statuts de la communauté de communes"),
        ("délibération n° 12 du 3 mars 2026", "la délibération n° 12 du 3 mars 2026"),
        ("avis du préfet du 3 mars 2026", "l'avis du préfet du 3 mars 2026"),
        (
            "II de l'article L. 2131-1 du CGCT",
            "le II de l'article L. 2131-1 du code général des collectivités territoriales"
        ),
        (
            "article 3, alinéa 1, de la loi n° 79-587 du 11 juillet 1979",
            "l'article 3, alinéa 1 de la loi n° 79-587 du 11 juillet 1979"
        ),
        ("article 3, alinéa 1", "l'article 3, alinéa 1"),
        ("article 5 de la loi du 1er juillet 1901", "l'article 5 de la loi du 1er juillet 1901"),
        ("articles R411-29 à R411-31 du code de la route", "les articles R. 411-29 à R. 411-31 du code de la route"),
        ("usages locaux constants", "usages locaux constants"),
        ("procédure contradictoire", "la procédure contradictoire"),
        ("estimation du domaine", "l'estimation du domaine"),
        ("instruction budgétaire et comptable M57", "l'instruction budgétaire et comptable M57"),
        ("tableau des effectifs", "le tableau des effectifs"), ("pièces du dossier", "les pièces du dossier"),
        ("certificat d'urbanisme", "le certificat d'urbanisme"), ("constats d'huissier", "les constats d'huissier"),
        ("permis de construire", "le permis de construire"), ("candidature", "la candidature"),
        ("offres reçues", "les offres reçues"), ("charte graphique", "la charte graphique"),
        ("attestation sur l'honneur", "l'attestation sur l'honneur"), ("procès-verbaux", "les procès-verbaux"),
        ("tableaux annexés", "les tableaux annexés"), ("comptes rendus", "les comptes rendus"),
        ("habilitation", "l'habilitation"), ("hypothèque", "l'hypothèque"), ("handicap", "le handicap"),
        ("lois des 2 mars 1982 et 7 janvier 1983", "les lois des 2 mars 1982 et 7 janvier 1983"),
        ("une charte graphique", "une charte graphique"),
        ("article 2 de l'annexe de la loi n° 2000-321", "l'article 2 de l'annexe de la loi n° 2000-321"),
        ("RGPD", "le règlement général sur la protection des données"),
    ])
    func aReferencePrintsItselfInFull(_ words: String, _ printed: String) {
        #expect(LegalReference(words).description == printed)
        #expect(LegalReference(printed).description == printed)
    }

    @Test func textsRankByTheHierarchyOfNorms() {
        let ordered = [
            "Constitution", "règlement (UE) n° 2016/679 du 27 avril 2016", "loi organique n° 2001-692 du 1er août 2001",
            "code général des collectivités territoriales", "code de justice administrative",
            "loi n° 82-213 du 2 mars 1982", "ordonnance n° 2020-1144 du 16 septembre 2020",
            "décret n° 2001-495 du 6 juin 2001",
            "arrêté du 3 août 2020", "statuts du syndicat", "délibération n° 3 du 1er mars 2025",
            "délibération n° 2 du 1er mars 2026", "avis du comité social territorial du 2 mars 2026",
            "demande de l'association",
            "usages",
        ].map { CitedText($0) }
        for (earlier, later) in zip(ordered, ordered.dropFirst()) {
            #expect(earlier.precedes(later) && !later.precedes(earlier), "\(earlier.words) avant \(later.words)")
        }
    }

    @Test func severalArticlesOfOneTextMakeOneCitation() {
        let first = LegalReference("article 10 de la loi n° 2000-321 du 12 avril 2000")
        let merged = first.merged(with: [
            LegalReference("loi n° 2000-321 du 12 avril 2000", notably: "articles 10-1 et 9-1"), first,
        ])
        #expect(merged.description == "la loi n° 2000-321 du 12 avril 2000, et notamment ses articles 9-1, 10 et 10-1")
    }

    @Test func aLawIsKnownByItsNumberHoweverMuchOfItsTitleIsWritten() {
        let short = CitedText("loi n° 2000-321 du 12 avril 2000")
        let long = CitedText("loi n° 2000-321 du 12 avril 2000 relative aux droits des citoyens")
        #expect(short.isSame(as: long))
        #expect(!short.isSame(as: CitedText("loi n° 2000-322 du 12 avril 2000")))
        #expect(!CitedText("délibération n° 3").isSame(as: CitedText("délibération n° 3 du conseil")))
    }

    @Test func aReferenceThatIsRepeatedStaysAsItWas() {
        let reference = LegalReference("article L. 1611-4 du CGCT")
        #expect(reference.merged(with: [reference]) == reference)
    }

    @Test func articlesSortAsPeopleReadThem() {
        let merged = LegalReference("article R. 10 du CGCT").merged(with: [
            LegalReference("articles L. 2122-22, L. 2121-29 et L. 211-1 du CGCT")
        ])
        #expect(merged.notably == ", et notamment ses articles L. 211-1, L. 2121-29, L. 2122-22 et R. 10")
    }

    @Test func theArticlesThatFollowOneStayWithIt() {
        let reference = LegalReference("articles L. 5721-1 et suivants du CGCT")
        #expect(
            reference.description
                == "les articles L. 5721-1 et suivants du code général des collectivités territoriales")
        let merged = reference.merged(with: [LegalReference("article L. 2121-29 du CGCT")])
        #expect(merged.notably == ", et notamment ses articles L. 2121-29 et L. 5721-1 et suivants")
    }
}
