import PlainText

/// What a paper may show of people, and in which order it lists them.
public struct PaperOptions: Hashable, Sendable {
  /// The order of a pickup list.
  public enum Order: String, CaseIterable, Sendable {
    /// By pickup code.
    case code
    /// By name, as its bytes sort.
    case name
    /// By building and room, numbers by value: 201 before 1701 (R11).
    case room
    /// Product by product, each with the members that get it.
    case product
  }

  /// The order of pickup lists.
  public var order = Order.code
  /// Whether names show their first character only (`王*`).
  public var masksNames = false
  /// Whether phones are shown whole, which the operator must ask for (R11).
  public var showsPhones = false

  /// Pickup lists by code, names shown, phones masked.
  public init() {}

  /// Names show their first character only, as in texts to a group and in answers about one order.
  public static var withoutNames: PaperOptions {
    var options = PaperOptions()
    options.masksNames = true
    return options
  }
}
