/// What is written otherwise, from one version of rules to the next, so that acts are not the same.
package enum ChangeCause: Sendable, Hashable {
    /// Conditions, as they are written: those of before that are no more, and those that have come.
    case conditions(before: [String], after: [String])
    /// Values that are worked out otherwise, by name.
    case values([String])
    /// Questions that are not the same in both, by name.
    case questions([String])
    /// The words of a part of the act, which is named as it is written.
    case words(String)
    /// A part of the act that was not there.
    case added(String)
    /// A part of the act that is no more.
    case removed(String)
    /// Where a part of the act stands among the others.
    case order(String)
    /// The words of refusals, or which one comes first.
    case refusals
    /// A control of the older version, by its message.
    case olderControl(String)
    /// A control of the newer version, by its message.
    case newerControl(String)
}
