internal import ActeDiagnostics

/// Everything the checker can find, by its stable code. The catalogue holds a faulty example and its mend for each.
enum ModelFinding: String, CaseIterable, Sendable {
    // Names
    case unknownName = "E0200"
    case wrongKindOfName = "E0201"
    case duplicateName = "E0202"
    case unknownType = "E0203"
    case unsuitableBaseType = "E0204"
    case unknownMark = "E0205"
    case duplicateMark = "E0206"
    case loop = "E0207"
    case missingBrackets = "E0208"

    // The act
    case missingAct = "E0210"
    case secondAct = "E0211"
    case missingNature = "E0212"
    case unknownNature = "E0213"
    case missingTemplate = "E0214"
    case missingActDate = "E0215"
    case wrongActDate = "E0216"
    case unknownMention = "E0217"
    case missingPart = "E0218"
    case unknownSubjectCode = "E0219"

    // Properties
    case unknownProperty = "E0220"
    case repeatedProperty = "E0221"
    case idleWaiver = "E0222"
    case unreadableDate = "E0223"
    case unreadableValue = "E0224"
    case unreadableLength = "E0225"
    case misplacedProperty = "E0226"
    case unsoundPattern = "E0227"
    case unknownUnit = "E0228"
    case twoPatterns = "E0229"

    // Questions
    case choiceWithoutOptions = "E0230"
    case singleOption = "E0231"
    case duplicateOption = "E0232"
    case optionsOutsideChoice = "E0233"
    case unsuitableBounds = "E0234"
    case reversedBounds = "E0235"
    case repeatedBounds = "E0236"
    case outOfBounds = "E0237"
    case differsFromPattern = "E0238"
    case holeInWording = "E0239"
    case wrongFlag = "E0240"
    case unsuitableSuggestion = "E0241"

    // Parameters and computations
    case parameterWithoutVersion = "E0245"
    case versionsOutOfOrder = "E0246"
    case versionsOverlap = "E0247"
    case versionsApart = "E0248"
    case emptyVersion = "E0249"
    case unsuitableComputationType = "E0250"
    case computationWithoutValue = "E0251"
    case secondValue = "E0252"
    case incompleteComputation = "E0253"
    case wrongResult = "E0254"
    case unknownOptionList = "E0255"
    case uncoveredDate = "E0256"

    // Conditions and values
    case notACondition = "E0260"
    case unlikeValues = "E0261"
    case plainNumber = "E0262"
    case unknownOption = "E0263"
    case unlikeOptionLists = "E0264"
    case unsuitableComparison = "E0265"
    case unquotedText = "E0266"
    case uncomparablePeriod = "E0267"
    case presenceOfComputedValue = "E0268"
    case reversedRange = "E0269"
    case wordsWithoutQuestion = "E0270"
    case textsCompared = "E0271"
    case unsuitableArithmetic = "E0272"
    case missingRounding = "E0273"
    case unsuitableRounding = "E0274"
    case possibleOverflow = "E0275"
    case possibleZeroDivisor = "E0276"
    case optionTwice = "E0277"
    case mixedHours = "E0278"

    // Selections
    case unsuitableSelection = "E0280"
    case gap = "E0281"
    case overlap = "E0282"
    case missingOtherwise = "E0283"
    case unreachableOtherwise = "E0284"
    case unsuitableCase = "E0285"

    // Texts
    case unsuitableFormat = "E0290"
    case unknownFormat = "E0291"
    case wrongNumberOfAlternatives = "E0292"
    case unsuitablePick = "E0293"
    case missingAlternative = "E0294"
    case repeatedAlternative = "E0295"
    case genderlessOption = "E0296"
    case unsuitableSpan = "E0297"
    case unevenRow = "E0298"
    case misplacedTable = "E0299"
    case doubtfulHeader = "E0303"
    case headerAlone = "E0310"
    case changingRefusal = "E0311"

    // The tree
    case misplacedPart = "E0300"
    case misplacedText = "E0301"
    case emptyPart = "E0302"
    case misplacedInclusion = "E0304"
    case markOutsidePart = "E0305"
    case partInForceNever = "E0309"
    case secondTemplatePart = "E0306"
    case unknownContent = "E0307"

    // Examples
    case exampleWithoutExpectation = "E0350"
    case secondExample = "E0351"
    case unknownExample = "E0352"
    case exampleLoop = "E0353"
    case repeatedFact = "E0354"
    case unknownExpectedPart = "E0355"

    // Exchanges
    case unknownTable = "E0360"
    case unknownColumn = "E0361"
    case missingColumn = "E0362"
    case unsuitableFilling = "E0363"
    case unlistedWording = "E0364"
    case privateColumn = "E0365"
    case secondExchange = "E0366"
    case wrongActNumber = "E0367"
    case promisedMandatoryColumn = "E0368"
    case wrongActBody = "E0369"

    // Tables
    case unsuitableColumn = "E0320"
    case tableWithoutRow = "E0321"

    // Records and lists
    case recordInRecord = "E0380"
    case nestedTooDeep = "E0381"
    case recordAsValue = "E0382"
    case listAsValue = "E0383"
    case ambiguousField = "E0384"
    case fieldOutsideLoop = "E0385"
    case notAList = "E0386"
    case loopInLoop = "E0387"
    case unreadableRecord = "E0388"
    case unsuitableTotal = "E0389"
    case unsuitableListBounds = "E0390"
    case takenItemName = "E0391"
    case unknownItem = "E0392"
    case emptyRecord = "E0393"
    case recordNamedAsType = "E0394"
    case unknownFormerField = "E0395"
    case hiddenField = "E0396"

    // Delays and ages
    case unsuitableDelay = "E0330"
    case unsaidCarrying = "E0331"
    case countedMonths = "E0332"
    case longDelay = "E0333"
    case missingHolidays = "E0334"
    case unknownCalendar = "E0335"
    case unreadableHoliday = "E0336"
    case calendarLoop = "E0337"
    case unsuitableAge = "E0338"
    case unsaidBirthday = "E0339"
    case secondCalendar = "E0340"
    case unsuitableElapsed = "E0341"

    /// Nothing said why, and yet something was not understood: the model is refused all the same.
    case notUnderstood = "E0449"

    // Warnings
    case unusedQuestion = "A0200"
    case unusedParameter = "A0201"
    case unusedComputation = "A0202"
    case unusedClause = "A0203"
    case unusedType = "A0204"
    case uncitedMark = "A0205"
    case alwaysPresent = "A0206"
    case needlessRounding = "A0207"
    case unusedRecord = "A0208"
    case unusedField = "A0209"
    case needlessCarrying = "A0230"

    /// The code shown to the author.
    var code: DiagnosticCode { DiagnosticCode(rawValue) }

    /// Codes in A are warnings (*avertissement*), codes in E are errors.
    var severity: Severity { rawValue.utf8.first == 0x41 ? .warning : .error }
}
