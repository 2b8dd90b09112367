import CPCRE2

/// Why a pattern cannot be used, and where.
public struct PatternFault: Error, Sendable, Hashable {
    /// What is wrong.
    public enum Kind: Sendable, Hashable, CaseIterable {
        case empty
        case tooLong
        case tooDeep
        case tooComplex
        case forbiddenCall
        case forbiddenByte
        case unclosedGroup
        case unopenedGroup
        case unclosedClass
        case reversedRange
        case badRange
        case nothingToRepeat
        case badRepetition
        case loneBackslash
        case unknownEscape
        case unknownProperty
        case unknownReference
        case unknownGroup
        case unboundedLookbehind
        case badCharacterCode
        case malformed
    }

    /// What is wrong.
    public var kind: Kind
    /// Where it was noticed: a count of UTF-8 bytes from the start of the pattern, its slashes left out. The fault itself
    /// ends there or stands just before.
    public var offset: Int

    init(_ kind: Kind, offset: Int) {
        self.kind = kind
        self.offset = offset
    }

    /// What is wrong and how to mend it, as a French sentence for the author.
    public var message: String { kind.message }
}

extension PatternFault.Kind {
    /// The kind of PCRE2's compilation error `code`. Its rarer ones, about features no form of answer needs, are `malformed`.
    init(code: Int32) {
        switch code {
        case PCRE2_ERROR_PARENTHESES_NEST_TOO_DEEP: self = .tooDeep
        case PCRE2_ERROR_PATTERN_TOO_LARGE, PCRE2_ERROR_PATTERN_TOO_COMPLICATED, PCRE2_ERROR_HEAP_FAILED:
            self = .tooComplex
        case PCRE2_ERROR_BACKSLASH_C_CALLER_DISABLED: self = .forbiddenByte
        case PCRE2_ERROR_MISSING_CLOSING_PARENTHESIS, PCRE2_ERROR_MISSING_COMMENT_CLOSING: self = .unclosedGroup
        case PCRE2_ERROR_UNMATCHED_CLOSING_PARENTHESIS: self = .unopenedGroup
        case PCRE2_ERROR_MISSING_SQUARE_BRACKET: self = .unclosedClass
        case PCRE2_ERROR_CLASS_RANGE_ORDER: self = .reversedRange
        case PCRE2_ERROR_CLASS_INVALID_RANGE, PCRE2_ERROR_POSIX_CLASS_NOT_IN_CLASS,
            PCRE2_ERROR_POSIX_NO_SUPPORT_COLLATING, PCRE2_ERROR_UNKNOWN_POSIX_CLASS:
            self = .badRange
        case PCRE2_ERROR_QUANTIFIER_INVALID: self = .nothingToRepeat
        case PCRE2_ERROR_QUANTIFIER_OUT_OF_ORDER, PCRE2_ERROR_QUANTIFIER_TOO_BIG: self = .badRepetition
        case PCRE2_ERROR_END_BACKSLASH, PCRE2_ERROR_END_BACKSLASH_C: self = .loneBackslash
        case PCRE2_ERROR_UNKNOWN_ESCAPE, PCRE2_ERROR_ESCAPE_INVALID_IN_CLASS,
            PCRE2_ERROR_UNSUPPORTED_ESCAPE_SEQUENCE, PCRE2_ERROR_BACKSLASH_N_IN_CLASS:
            self = .unknownEscape
        case PCRE2_ERROR_MALFORMED_UNICODE_PROPERTY, PCRE2_ERROR_UNKNOWN_UNICODE_PROPERTY: self = .unknownProperty
        case PCRE2_ERROR_BAD_SUBPATTERN_REFERENCE, PCRE2_ERROR_BACKSLASH_K_SYNTAX,
            PCRE2_ERROR_BACKSLASH_G_SYNTAX, PCRE2_ERROR_SUBPATTERN_NUMBER_TOO_BIG:
            self = .unknownReference
        case PCRE2_ERROR_INVALID_AFTER_PARENS_QUERY, PCRE2_ERROR_UNRECOGNIZED_AFTER_QUERY_P,
            PCRE2_ERROR_VERB_UNKNOWN, PCRE2_ERROR_ALPHA_ASSERTION_UNKNOWN:
            self = .unknownGroup
        case PCRE2_ERROR_LOOKBEHIND_NOT_FIXED_LENGTH, PCRE2_ERROR_LOOKBEHIND_TOO_COMPLICATED,
            PCRE2_ERROR_LOOKBEHIND_TOO_LONG, PCRE2_ERROR_BACKSLASH_K_IN_LOOKAROUND:
            self = .unboundedLookbehind
        case PCRE2_ERROR_CODE_POINT_TOO_BIG, PCRE2_ERROR_UNICODE_DISALLOWED_CODE_POINT,
            PCRE2_ERROR_INVALID_HEXADECIMAL, PCRE2_ERROR_INVALID_OCTAL:
            self = .badCharacterCode
        default: self = .malformed
        }
    }

    /// What is wrong and how to mend it, as a French sentence for the author.
    public var message: String {
        switch self {
        case .empty: "Le motif est vide : écrivez entre les deux barres la forme attendue."
        case .tooLong:
            "Le motif est trop long : un motif compte au plus \(PatternLimits.patternSize) caractères sans accent."
        case .tooDeep:
            "Trop de parenthèses sont emboîtées : un motif en admet \(PatternLimits.nesting) niveaux au plus."
        case .tooComplex: "Le motif est trop complexe : réduisez le nombre de répétitions."
        case .forbiddenCall: "« (?C) » n'est pas admis dans un motif : retirez-le."
        case .forbiddenByte: "« \\C » n'est pas admis dans un motif : « . » désigne un caractère quelconque."
        case .unclosedGroup: "Une parenthèse est ouverte et n'est pas fermée : ajoutez « ) »."
        case .unopenedGroup: "Une parenthèse est fermée sans avoir été ouverte : retirez « ) » ou écrivez « \\) »."
        case .unclosedClass: "Un crochet est ouvert et n'est pas fermé : ajoutez « ] » ou écrivez « \\[ »."
        case .reversedRange: "L'intervalle est à l'envers : écrivez par exemple « a-z » et non « z-a »."
        case .badRange: "Ce qui est écrit entre crochets n'est pas compris : écrivez par exemple « [A-Z0-9] »."
        case .nothingToRepeat:
            "Il n'y a rien à répéter avant ce signe : pour le signe lui-même, faites-le précéder de « \\ »."
        case .badRepetition:
            "Le nombre de répétitions n'est pas valable : écrivez par exemple « {2,4} », le plus petit d'abord."
        case .loneBackslash: "Le motif finit par « \\ » : écrivez « \\\\ » pour le signe lui-même."
        case .unknownEscape:
            "Ce qui suit « \\ » n'est pas connu : « \\d » est un chiffre, « \\w » une lettre ou un chiffre."
        case .unknownProperty:
            "La catégorie entre accolades n'est pas connue : « \\p{L} » est une lettre, « \\p{Lu} » une majuscule."
        case .unknownReference: "Le motif renvoie à une parenthèse qui n'existe pas."
        case .unknownGroup: "Ce qui suit « (? » ou « (* » n'est pas connu : pour un simple groupe, écrivez « (?: … ) »."
        case .unboundedLookbehind: "Ce qui doit précéder (« (?<= … ) ») doit avoir une longueur fixe et courte."
        case .badCharacterCode: "Le numéro de caractère n'est pas valable."
        case .malformed: "Le motif n'est pas compris à cet endroit."
        }
    }
}
