/// The three truth values of strong Kleene logic.
///
/// `unknown` is the value of what hangs on a question nobody has answered. What does not arise (*sans objet*) is not a
/// truth value: it is settled before a condition is evaluated.
public enum Truth: UInt8, Sendable, Hashable {
    /// *non*
    case no = 0
    /// *oui*
    case yes = 1
    /// *inconnu*
    case unknown = 2

    /// The truth of a settled condition.
    @inlinable
    public init(_ value: Bool) { self = value ? .yes : .no }

    /// `non a`: what is unknown stays unknown.
    @inlinable
    public static prefix func ! (value: Truth) -> Truth {
        switch value {
        case .no: .yes
        case .yes: .no
        case .unknown: .unknown
        }
    }

    /// `a et b`: one `non` suffices, whatever the other is.
    @inlinable
    public static func && (left: Truth, right: Truth) -> Truth {
        if left == .no || right == .no { return .no }
        return left == .yes && right == .yes ? .yes : .unknown
    }

    /// `a ou b`: one `oui` suffices, whatever the other is.
    @inlinable
    public static func || (left: Truth, right: Truth) -> Truth {
        if left == .yes || right == .yes { return .yes }
        return left == .no && right == .no ? .no : .unknown
    }
}
