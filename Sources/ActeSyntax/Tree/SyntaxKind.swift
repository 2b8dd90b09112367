/// What a node of the tree is. The comment of each kind gives its children, in order; `?` may be missing, `*` may repeat.
///
/// A *statement* is a line that starts with a keyword, with what is indented below it. Its own parts come first, then what
/// belongs to it: texts, properties, flags and nested statements in the order of the source.
public enum SyntaxKind: UInt8, Sendable, CaseIterable {
    /// A whole file: statement*
    case file

    // Declarations
    /// `acte Titre`: title, property*
    case act
    /// `rubrique Titre [si c]`: title, guard?, (question | list)*
    case section
    /// `question [x] : type [si c]`, `appréciation [x] : type [si c]` (detail 1): name, typeName, guard?, (text | option | property | flag | bounds)*
    case question
    /// `fiche [x]`: name, (question | list | text | property)*; the text says how one reads
    case record
    /// `liste [xs] de X [si c]`: name, typeName, guard?, (text | property | flag | bounds)*
    case list
    /// `- clé : libellé` or `- libellé`: optionKey, optionLabel?, closure?
    case option
    /// `fermée si c` below an option: guard, text
    case closure
    /// `entre a et b`, `au moins a`, `au plus b` below a question: literal, literal?; detail is a `ComparisonOperator`
    case bounds
    /// `type [x] : texte`: name, typeName, property*
    case typeDeclaration
    /// `paramètre [x] : type`: name, typeName, parameterVersion*, property*
    case parameter
    /// `valeur depuis le date [jusqu'au date]`: literal, date, date?, property*
    case parameterVersion
    /// `table [x] : type`: name, typeName, (tableHeader | tableRow | property)*
    case table
    /// `| [a] | [b] | résultat |`: reference*
    case tableHeader
    /// `| cas | cas | valeur |`: (caseValues | anyCase)*, expression
    case tableRow
    /// `-` in a cell of a table: any value
    case anyCase
    /// `calendrier Nom`: title, (holiday | property)*
    case calendar
    /// `férié jour`: title, (validity | property)*
    case holiday
    /// `échange SCDL délibérations`: title, property*
    case exchange
    /// `calcul [x] : type`: name, typeName, (expressionLine | conditional | selection | exception | property)*
    case computation
    /// `par exception expression si c` in a computation: expression, guard, (validity | property)*
    case exception
    /// `depuis le date [jusqu'au date]`, or `jusqu'au date` (detail 1), below what is in force only then: date, date?
    case validity
    /// An expression that is a line of its own in a computation: expression, (validity | property)*
    case expressionLine
    /// `exemple Titre`: title, (fact | expectedValue | property)*
    case example
    /// `[x] = réponse`: name, factValue?, text*
    case fact
    /// `attendu [x] = valeur`: name, factValue
    case expectedValue
    /// What follows the `=` of a fact, as it would be typed.
    case factValue
    /// `contrôle c`: guard, text, property*
    case constraint
    /// `clause [x]`: name, statement*
    case clause
    /// `gabarit Nom`: title, templatePart*, property*
    case template
    /// `partie Nom` in a template: title, (property | flag | text)*
    case templatePart

    // The tree
    /// `si c` with its `sinon si` and `sinon`: branch+
    case conditional
    /// One arm: guard?, statement*. Only the last arm may have no guard.
    case branch
    /// `selon [x]`: reference, caseBranch*, otherwise?
    case selection
    /// `cas a, b`: caseValues, statement*
    case caseBranch
    /// The values of a `cas`: (literal | words | caseRange)+
    case caseValues
    /// `moins de a`, `entre a et b`, `de a à moins de b`, …: literal, literal?; detail is a `ComparisonOperator`
    case caseRange
    /// `autrement`: statement*
    case otherwise
    /// `pour chaque [x] dans [xs]`, perhaps with a `sinon`: name, reference, branch, branch?
    case repetition
    /// `demander [x]`: reference, property*
    case request
    /// `inclure [x]`: reference, property*
    case inclusion
    /// `dérive fichier`: title, (property | validity)*
    case derivation
    /// `alerte [si c]`: guard?, text, property*
    case alert
    /// `refus si c`: guard, text, property*
    case refusal
    /// `visa référence`: inline text (run | hole | …)*, property*
    case citation
    /// `considérant`: text, property*
    case recital
    /// `intitulé`: text
    case heading
    /// `préambule`: statement*
    case preamble
    /// `titre Nom`: title, statement*
    case division
    /// `chapitre Nom`: title, statement*
    case chapter
    /// `article Nom`: title, statement*, property*
    case article
    /// `annexe Nom`: title, statement*
    case annex
    /// `mention nom`: title, statement*
    case mention
    /// `signature`: statement*
    case signature

    // Parts of statements
    /// Free words up to the end of the line.
    case title
    /// A name between brackets, brackets left out.
    case name
    /// The words of a type, or a bracketed author's type (then one `name` child).
    case typeName
    /// `si c`: expression
    case `guard`
    /// `clé : valeur`: propertyKey, propertyValue?, or an expression for `proposé` and for the columns of an `échange`, which may also be
    /// filled by a `dateSpan` or by words
    case property
    case propertyKey
    case propertyValue
    /// A property that is a word on its own: `facultative`, `personnel`, `confidentiel`, `obligatoire`.
    case flag
    case optionKey
    case optionLabel

    // Text
    /// Consecutive `>` lines: (paragraph | listItem | row)*
    case text
    /// inline*
    case paragraph
    /// inline*
    case listItem
    /// `| a | b`, a row of a table: cell+
    case row
    /// inline*
    case cell
    /// Words as written.
    case run
    /// The passage from one `>` line to the next inside a paragraph: prints as one space.
    case lineJoin
    /// `**`
    case boldMark
    /// `*`
    case italicMark
    /// `\[`, `\]`, `\*`, `\|`, `\\`: stands for its second byte.
    case escape
    /// `[x]`, `[x, format]`, `[x : a | b]`: name, format? or alternative*
    case hole
    /// The words after the comma.
    case format
    /// `a` or `option = a`: optionKey?, run; the run may be empty
    case alternative
    /// `[renvoi x]`: name
    case crossReference
    /// `[du [a] au [b]]`, or `[Du [a] au [b]]` (detail 1): reference, reference
    case dateSpan
    /// `[si c] … [sinon si c] … [sinon] … [fin]`: inlineBranch+
    case inlineConditional
    /// guard?, inline*
    case inlineBranch

    // Expressions
    /// expression, expression+
    case disjunction
    /// expression, expression+
    case conjunction
    /// expression
    case negation
    /// left, right*; detail is a `ComparisonOperator`
    case comparison
    /// `est renseigné`: reference; detail 1 for `n'est pas renseigné`
    case presence
    /// left, right
    case addition
    /// left, right
    case subtraction
    /// left, right
    case multiplication
    /// left, right
    case quotient
    /// `- a`: expression
    case opposite
    /// `a arrondi au centime` …: expression; detail is a `RoundingUnit`
    case rounding
    /// `a francs à compter de b`, `a ouvrés avant b`…: length, date; detail is a `DelayWording`
    case delay
    /// `âge du a au b [avec anniversaire …]`: birth, date; detail is a `BirthdayWording`
    case age
    /// `temps écoulé du [x] à [h] au [y] à [i]`: the days and the hours, in the order written
    case elapsed
    /// `nombre de [xs]`, `nombre de [xs] dont (c)`: reference, expression?
    case count
    /// `somme de a dans [xs]`, `somme de [xs]`: expression, reference?
    case total
    /// `tous les [xs] : (c)`: reference, expression
    case every
    /// `au moins un des [xs] : (c)`: reference, expression
    case some
    /// `( a )`: expression
    case parenthesized
    /// `[x]` in an expression; the range leaves the brackets out.
    case reference
    /// `oui` (detail 1) or `non` (detail 0) as a value.
    case truthLiteral
    case numberLiteral
    case amountLiteral
    case percentLiteral
    case dateLiteral
    case periodLiteral
    /// `18 h 30`: a time of day, or a length of time where one is due.
    case timeLiteral
    /// `48 h`, `35 heures`, `90 minutes`: a length of time alone.
    case hoursLiteral
    /// The range leaves the quotes out.
    case stringLiteral
    /// Bare words that name an option.
    case words
    /// `/…/`; the range leaves the slashes out.
    case pattern

    /// Bytes that fit nowhere; a diagnostic was reported.
    case unexpected
}

/// How two values are compared, whatever the words used.
public enum ComparisonOperator: UInt8, Sendable, CaseIterable {
    /// `est`, `=`
    case equal
    /// `n'est pas`, `≠`
    case notEqual
    /// `moins de`, `avant`, `<`, `n'atteint pas`
    case less
    /// `au plus`, `≤`, `ne dépasse pas`
    case lessOrEqual
    /// `dépasse`, `plus de`, `après`, `>`
    case greater
    /// `au moins`, `atteint`, `≥`
    case greaterOrEqual
    /// `entre a et b`, bounds included
    case between
    /// `entre a et moins de b`, `de a à moins de b`: the upper bound left out
    case betweenBelow
    /// `est parmi a, b, c`
    case among
    /// `n'est pas parmi a, b, c`
    case notAmong
    /// `contient`
    case contains
    /// `ne contient pas`
    case notContains
    /// `commence par`
    case startsWith
    /// `correspond à /motif/`: the pattern occurs somewhere in the text
    case matches
}

/// Where a computed value is rounded, half away from zero unless said otherwise.
public enum RoundingUnit: UInt8, Sendable, CaseIterable {
    /// `arrondi au centime`
    case cent
    /// `arrondi à l'euro`
    case euro
    /// `arrondi à l'unité`
    case unit
    /// `arrondi à 2 décimales`
    case hundredth
    /// `arrondi à l'unité inférieure`
    case unitDown
    /// `arrondi à l'unité supérieure`
    case unitUp
    /// `arrondi à la minute`
    case minute
}
