/// What becomes of the units after the night, and of the commission that they earned (R15, R13.4-R13.6).
///
/// The stage behind `Settlement`. It makes tonight's rows an `OpenDay`, puts it behind the days that are still
/// open, and applies what was told after delivery to all of them in canonical order (R15.1). Where nothing was
/// told, everything that was sent arrived, and was taken away.
///
/// Every unit of every line is in exactly one state afterwards (`UnitStates`), every fen of commission on one
/// line of a statement, and nothing depends on the order of the rows.
///
/// Each row is looked up by its names in the newest day that has them and that had arrived by then, so the same
/// row has the same effect whether it stands in the folder of its line's day or in that of a later day.
public struct AfterDelivery: Sendable {
  /// The open days with tonight's behind them, as all that was told left them; days that closed now included,
  /// so that the facts can name their lines.
  public private(set) var book: OpenBook
  /// The moment as of which deadlines have passed and money is due.
  public let moment: Int64
  /// What took effect, in order.
  public private(set) var facts: [DeliveryFact] = []
  /// What was refused, in canonical order.
  public private(set) var rejections: [DeliveryRejection] = []
  /// The rows of `DeliveryEvents` that say again what was said.
  public private(set) var duplicates: [Int] = []
  /// Counts that differ from what was sent, in canonical order.
  public private(set) var differences: [ArrivalDifference] = []
  /// The statements, by the bytes of the leaders' labels; a leader with nothing but zeros has none.
  public private(set) var statements: [LeaderStatement] = []

  /// The position of tonight in `book.days`.
  public var tonight: Int { book.days.count - 1 }

  /// What the next day takes over (R16): the days with an open claim window, and every account.
  public var carried: OpenBook {
    var carried = book
    carried.days.removeAll { $0.isClosed(at: moment) }
    return carried
  }

  /// Applies what was told to `opening` and to tonight's `day`.
  ///
  /// - Parameters:
  ///   - opening: What the day before carries over.
  ///   - tonight: Tonight's rows; its numbers are those of `opening.names`.
  /// - Complexity: O(tonight's rows + told rows x log + leaders x open days); lines of earlier days cost nothing
  ///   unless they are told of or a deadline of theirs passes.
  init(
    day: Day, events: DeliveryEvents, opening: consuming OpenBook, tonight: consuming OpenDay,
    statements: [CommissionStatement]
  ) throws(AmountOverflow) {
    moment = day.settings.asOf ?? day.timeline.cutoff
    opening.days.append(tonight)
    var application = DeliveryApplication(
      book: opening, events: events, moment: moment, tellsToTheEnd: day.settings.asOf == nil,
      toldElsewhere: day.toldElsewhere)
    application.run()
    facts = application.facts
    rejections = application.rejections
    duplicates = application.duplicates
    differences = application.differences
    book = application.book
    var accounts = Accounts(day: day, night: statements, names: book.names)
    self.statements = try accounts.settle(&book, facts: facts, moment: moment)
  }
}
