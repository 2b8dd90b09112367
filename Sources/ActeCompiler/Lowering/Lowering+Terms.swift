import ActeGraph
import ActeModel
import ActeValues

extension Lowering {
    /// What has the value of an expression: the answer itself where it is a bare question, else a computed value.
    mutating func operand(_ id: ExpressionID) -> Operand {
        if case .question(let question) = model[id] { return .question(QuestionID(UInt32(question))) }
        return .term(term(id))
    }

    /// An expression as a computed value.
    mutating func term(_ id: ExpressionID) -> TermID {
        let type = model.type(of: id)
        switch model[id] {
        case .truth(let truth): return graph.constant(.truth(truth), as: .truth)
        case .scalar(let scalar):
            guard let value = Scalar.value(scalar, as: type) else { return graph.noValue(as: type) }
            return graph.constant(value, as: type)
        case .string(let index): return graph.constant(.text(model.strings[Int(index)]), as: .text)
        case .question(let question): return graph.answer(to: QuestionID(UInt32(question)))
        case .computation(let index): return termOfComputation(Int(index))
        case .parameter(let index): return term(ofParameter: Int(index))
        case .add, .subtract, .multiply, .divide, .negate, .round, .deadline, .age, .choose:
            let lowered = term(ofOperation: id, type)
            origins.operations[id] = lowered
            return lowered
        // What is said of lists was spread before.
        case .count, .total: return graph.noValue(as: type)
        case .missing: return graph.noValue(as: type)
        case .isOption, .hasOption, .textTest, .matches, .compare, .isPresent, .all, .any, .not, .every, .some, .rank:
            return truthTerm(condition(id))
        }
    }

    /// A sum, a product, a rounding, a piecewise value.
    private mutating func term(ofOperation id: ExpressionID, _ type: ValueType) -> TermID {
        switch model[id] {
        case .add(let left, let right): graph.sum(term(left), term(right), as: type)
        case .subtract(let left, let right): graph.difference(term(left), term(right), as: type)
        case .multiply(let left, let right, let rounding):
            graph.product(term(left), term(right), as: type, rounding: rounding.map(roundingOfGraph))
        case .divide(let left, let right, let rounding):
            graph.quotient(term(left), term(right), as: type, rounding: roundingOfGraph(rounding))
        case .negate(let part): graph.opposite(term(part))
        case .round(let part, let rounding): graph.rounded(term(part), as: type, roundingOfGraph(rounding))
        case .deadline(let length, let date, let regime): deadline(term(length), term(date), regime)
        case .age(let birth, let date, let leapBirthday):
            graph.age(from: term(birth), to: term(date), leapBirthday)
        case .choose(let pieces): term(ofPieces: pieces, type)
        default: graph.noValue(as: type)
        }
    }

    /// The computed value that a `calcul` declares.
    mutating func termOfComputation(_ index: Int) -> TermID {
        if let known = origins.terms[index] { return known }
        let computation = model.computations[index]
        let lowered =
            purpose == .draft && !computation.rows.isEmpty
            ? termOfLines(of: computation)
            : computation.type == .truth ? truthTerm(condition(computation.value)) : term(computation.value)
        origins.terms[index] = lowered
        return lowered
    }

    mutating func truthTerm(_ condition: ActeGraph.ConditionID) -> TermID {
        let yes = graph.constant(.truth(true), as: .truth)
        let no = graph.constant(.truth(false), as: .truth)
        return graph.choose([(condition: condition, term: yes)], otherwise: no, as: .truth)
    }

    /// The version in force at the date of the act. A value with one version that covers every date
    /// the act may have is that version.
    private mutating func term(ofParameter index: Int) -> TermID {
        if let known = termOfParameter[index] { return known }
        let parameter = model.parameters[index]
        let lowered: TermID
        if let date = model.header.dateQuestion, parameter.versions.count > 1 || !parameter.gaps.isEmpty {
            let day = Operand.question(QuestionID(UInt32(date)))
            var cases: [(condition: ActeGraph.ConditionID, term: TermID)] = []
            for version in parameter.versions {
                var window = [graph.compare(day, .greaterOrEqual, scalar: Int64(version.from.dayNumber))]
                if let until = version.until {
                    window.append(graph.compare(day, .lessOrEqual, scalar: Int64(until.dayNumber)))
                }
                cases.append((condition: graph.all(window), term: term(version.value)))
            }
            // The latest version that has begun wins: versions follow one another unless their author closed them.
            lowered = graph.choose(cases.reversed(), otherwise: graph.noValue(as: parameter.type), as: parameter.type)
        } else if let version = parameter.versions.last {
            lowered = term(version.value)
        } else {
            lowered = graph.noValue(as: parameter.type)
        }
        termOfParameter[index] = lowered
        return lowered
    }

    private mutating func term(ofPieces pieces: IndexRange, _ type: ValueType) -> TermID {
        let operands = Array(model.operands[pieces.range])
        var cases: [(condition: ActeGraph.ConditionID, term: TermID)] = []
        var index = 0
        while index + 1 < operands.count {
            cases.append((condition: condition(operands[index]), term: term(operands[index + 1])))
            index += 2
        }
        let otherwise = index < operands.count ? term(operands[index]) : graph.noValue(as: type)
        return graph.choose(cases, otherwise: otherwise, as: type)
    }

    /// The end of a delay, under the holidays of the territory where some count.
    private mutating func deadline(_ length: TermID, _ date: TermID, _ regime: DelayRegime) -> TermID {
        guard regime.needsHolidays, let choice = model.header.holidays else {
            return graph.deadline(length, date, regime, in: calendar(nil))
        }
        let otherwise = graph.deadline(length, date, regime, in: calendar(choice.otherwise))
        let cases = choice.cases.map {
            (condition: condition($0.condition), term: graph.deadline(length, date, regime, in: calendar($0.calendar)))
        }
        return graph.choose(cases, otherwise: otherwise, as: .date)
    }

    /// The calendar of the graph for one of the model; an empty one where no holiday counts.
    private mutating func calendar(_ index: Int?) -> CalendarID {
        if let known = calendars[index ?? -1] { return known }
        let calendar = index.map { model.calendars[$0] } ?? HolidayCalendar(name: "", holidays: [])
        let made = graph.calendar(calendar)
        calendars[index ?? -1] = made
        return made
    }

    private func roundingOfGraph(_ rounding: ActeModel.Rounding) -> TermRounding {
        let direction: TermRounding.Direction =
            switch rounding.direction {
            case .nearest: .nearest
            case .down: .down
            case .up: .up
            }
        return TermRounding(direction, toMultipleOf: Int64(rounding.unit))
    }
}
