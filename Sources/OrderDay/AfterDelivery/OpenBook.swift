/// Names that days share, each once: a number stays the same from day to day of one run.
public struct OpenNames: Sendable {
  /// The SKUs.
  public var skus = NameTable()
  /// The labels of pickup points.
  public var points = NameTable()
  /// The labels of leaders.
  public var leaders = NameTable()
  /// The labels of suppliers.
  public var suppliers = NameTable()
  /// The lots.
  public var lots = NameTable()

  /// No names yet.
  public init() {}
}

/// What stands to a leader's account between two days (R16).
public struct LeaderAccount: Equatable, Sendable {
  /// What is owed to the leader, what is frozen included; below 0 what the leader owes (R13.4).
  public var balance: Int64 = 0
  /// The base of the month so far (R13.3).
  public var monthTotal: Int64 = 0

  /// Nothing owed.
  public init() {}
}

/// What is open after the nights so far: the days whose claims are still heard, and the leaders' accounts (R16).
///
/// `AfterDelivery` takes one and gives the next, so that a list of days is a fold, and a carry file is one of
/// these written down:
///
///     var book = OpenBook()
///     for day in days {
///       let night = try Night(day: day.day, events: day.events, deliveries: day.deliveries, opening: book)
///       book = night.delivery.carried
///     }
public struct OpenBook: Sendable {
  /// The names that the days' numbers stand for.
  public var names = OpenNames()
  /// The open days, by date.
  public var days: [OpenDay] = []
  /// The accounts by the number of the leader in `names.leaders`; one that is not here has the opening balance
  /// of the day's table of leaders.
  public var accounts: [Int32: LeaderAccount] = [:]

  /// As of when the accounts were settled last: what was payable by then has been paid.
  public var settledUntil = Int64.min

  /// Nothing is open: the day before the first.
  public init() {}

  /// The account of a leader by label; `nil` where there is none.
  public func account(of leader: [UInt8]) -> LeaderAccount? {
    names.leaders.number(of: leader.span).flatMap { accounts[$0] }
  }
}
