public import ActeActs
import ActeFrench
public import ActeRendering
import ActeValues

/// Why a publication cannot be told.
public struct PublicationProblem: ExplainedError, Sendable, Hashable {
    /// The French sentence.
    public let message: String
}

extension Publication {
    /// A publication on a day, as people write it: `3 avril 2026`, `03/04/2026`.
    ///
    /// - Throws: when the day cannot be read, or no author is named.
    public init(on day: String, author: String) throws(PublicationProblem) {
        guard case .date(let date)? = try? AnswerReader.read(day, as: .date) else {
            throw PublicationProblem(
                message: "La date de mise en ligne ne se lit pas. \(AnswerReader.expectation(of: .date))")
        }
        guard case .text(let name)? = try? AnswerReader.read(author, as: .text) else {
            throw PublicationProblem(message: "L'auteur de l'acte manque : prénom, nom et qualité.")
        }
        guard name.split(whereSeparator: \.isWhitespace).count > 2 else {
            throw PublicationProblem(
                message: "« \(name) » ne suffit pas : l'auteur de l'acte se dit par ses prénom, nom et qualité.")
        }
        self.init(on: date, author: name)
    }

    /// Why that act cannot have been put on line that day; nothing when it can.
    public func problem(with act: Act) -> PublicationProblem? {
        guard let made = act.receipt.lawDate, date < made else { return nil }
        return PublicationProblem(
            message:
                "La mise en ligne (\(DateText.text(date))) vient avant l'acte (\(DateText.text(made))) : un acte ne se publie qu'une fois signé."
        )
    }
}

extension Act {
    /// What someone must read again before the act is published: answers that repeat personal ones. Nothing of the answers is in these sentences.
    public var publicationRemarks: [String] { repetitions.map { $0.sentence(in: plan) } }
}
