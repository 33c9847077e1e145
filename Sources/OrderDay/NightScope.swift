/// How far a night is worked out behind what is bought, handed out, paid and earned: what nobody asks for costs nothing.
///
///     let night = try Night(day: day, events: events, scope: .books)
///     night.ledger           // is kept
///     night.warehouse.sorts  // must not be asked for
public struct NightScope: OptionSet, Sendable {
  /// The parts as bits.
  public let rawValue: UInt8
  /// The parts of these bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// What follows from the money: what becomes of it after delivery, the accounts, the books (R13-R16).
  ///
  /// On a day of millions of rows they take as long as all that stands before them.
  public static let books = NightScope(rawValue: 1)
  /// What each pickup point gets of each product at its station (R10.2): nearly as many cells as there are lines.
  public static let sortSheet = NightScope(rawValue: 2)
  /// All of it.
  public static let all: NightScope = [.books, .sortSheet]
}
