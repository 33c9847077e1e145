public import ExactValues
public import OrderDay

/// What one day leaves for the next (R16): its goods and accounts, and the days whose claims are still heard.
public struct Carry: Sendable {
  /// The order date of the day that left it.
  public let date: CivilDate
  /// The currency of its amounts.
  public let currency: Currency
  /// The goods and the books.
  public let opening: Opening
  /// The open days, and the leaders' accounts.
  public let book: OpenBook

  /// What a night leaves.
  ///
  /// - Complexity: O(open days + tonight's rows).
  public init(after night: Night) {
    date = night.day.timeline.date
    currency = night.day.settings.currency
    opening = Opening(after: night)
    var book = night.delivery.carried
    // The rows of a night mean nothing to the next one.
    if let last = book.days.indices.last { book.days[last].forgetRows() }
    self.book = book
  }

  init(date: CivilDate, currency: Currency, opening: Opening, book: OpenBook) {
    self.date = date
    self.currency = currency
    self.opening = opening
    self.book = book
  }

  /// The carry as a day opens with it: the totals of a month begin anew with each month (R13.3).
  func opened(on day: CivilDate) -> Carry {
    let (here, there) = (date.parts, day.parts)
    if here.year == there.year, here.month == there.month { return self }
    var book = book
    for leader in book.accounts.keys { book.accounts[leader]?.monthTotal = 0 }
    return Carry(date: date, currency: currency, opening: opening, book: book)
  }
}
