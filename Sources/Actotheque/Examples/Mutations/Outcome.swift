/// All that a person learns at the end of a walk.
struct Outcome: Hashable {
    private let text: String
    private let alerts: [String]
    private let stops: [String]
    private let derivations: [String]

    init(_ walk: Walk) {
        stops =
            walk.contradictions.map(\.message)
            + [walk.refusal?.sentence, walk.closedChoice?.message].compactMap(\.self)
        // What cannot be an act has no text, and nobody is to be told of anything in it.
        text = stops.isEmpty ? walk.draft.text : ""
        alerts = stops.isEmpty ? walk.alerts : []
        derivations = stops.isEmpty ? walk.derivedActs.map(\.name) : []
    }
}
