/// One value on a paper for people.
public struct Cell: Hashable, Sendable {
  /// What a cell holds.
  public enum Content: Hashable, Sendable {
    /// Nothing, and nothing is to be written here.
    case blank
    /// Text, from the data or ours.
    case text(String)
    /// A whole number.
    case number(Int64)
    /// An amount in minor units of the currency.
    case money(Int64)
    /// A box to tick.
    case tickBox
    /// A place to write by hand.
    case writeIn
  }

  /// How much a cell is to catch the eye among its neighbours.
  public enum Emphasis: Hashable, Sendable {
    /// Like the others.
    case normal
    /// More than the others.
    case strong
  }

  /// What the cell holds.
  public var content: Content
  /// How much it is to catch the eye.
  public var emphasis: Emphasis

  /// A cell of `content`.
  public init(_ content: Content, emphasis: Emphasis = .normal) {
    self.content = content
    self.emphasis = emphasis
  }

  /// Nothing.
  public static let blank = Cell(.blank)
  /// A box to tick.
  public static let tickBox = Cell(.tickBox)
  /// A place to write by hand.
  public static let writeIn = Cell(.writeIn)

  /// Text.
  public static func text(_ text: String) -> Cell { Cell(.text(text)) }
  /// A whole number.
  public static func number(_ value: Int64) -> Cell { Cell(.number(value)) }
  /// An amount in minor units.
  public static func money(_ minorUnits: Int64) -> Cell { Cell(.money(minorUnits)) }

  /// The same cell, to catch the eye: `.number(7).strong`.
  public var strong: Cell { Cell(content, emphasis: .strong) }
}
