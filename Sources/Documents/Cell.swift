/// One value on a paper for people.
public struct Cell: Hashable, Sendable {
  /// What a cell holds.
  public enum Content: Hashable, Sendable {
    /// Nothing, and nothing is to be written here.
    case blank
    /// Text, from the data or ours.
    case text(String)
    /// A whole number.
    case number(Figure)
    /// An amount in minor units of the currency.
    case money(Figure)
    /// A box to tick.
    case tickBox
    /// A place to write by hand.
    case writeIn
  }

  /// A number of 128 bits, as sums over a paper may need more than the 64 of what they are of.
  ///
  /// In two words: an enumeration with an `Int128` beside a `String` is misread without optimisation (Swift 6.3).
  public struct Figure: Hashable, Sendable {
    private let high: Int64
    private let low: UInt64

    /// A figure of this value.
    public init(_ value: some BinaryInteger) {
      let wide = Int128(value)
      high = Int64(truncatingIfNeeded: wide >> 64)
      low = UInt64(truncatingIfNeeded: wide)
    }

    /// The number.
    public var value: Int128 { Int128(high) << 64 | Int128(low) }
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
  public static func number(_ value: some BinaryInteger) -> Cell { Cell(.number(Figure(value))) }
  /// An amount in minor units.
  public static func money(_ minorUnits: some BinaryInteger) -> Cell {
    Cell(.money(Figure(minorUnits)))
  }

  /// The same cell, to catch the eye: `.number(7).strong`.
  public var strong: Cell { Cell(content, emphasis: .strong) }
}
