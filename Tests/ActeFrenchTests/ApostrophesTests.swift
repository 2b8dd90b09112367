import ActeFrench
import Testing

@Test(
    "straight apostrophes of elisions are those of print, and no other",
    arguments: [
        ("l'aide à l'association d'Aubenas", "l’aide à l’association d’Aubenas"),
        ("jusqu'à aujourd'hui", "jusqu’à aujourd’hui"),
        ("l'1 %", "l’1 %"), ("'ceci'", "'ceci'"), ("5' 12''", "5' 12''"), ("l’aide", "l’aide"), ("d'«été»", "d’«été»"),
        ("", ""),
    ])
func curledApostrophes(typed: String, printed: String) { #expect(Apostrophes.curled(typed) == printed) }
