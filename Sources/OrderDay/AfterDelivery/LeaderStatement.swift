import ExactValues

/// A leader's account over one day (R13.5), amounts in minor units:
/// opening + earned - clawed back + bonus - tax - paid = closing.
///
/// `earned` is the night's commission less what was never handed over. What is earned stays frozen until the
/// claim window of its lines has passed; what is not frozen is payable, and is paid at once, tax withheld. A
/// balance below what is frozen is carried, and nothing is paid until later earnings have made it good (R13.4).
public struct LeaderStatement: Equatable, Sendable {
  /// Commission that becomes payable at one moment.
  public struct Release: Equatable, Sendable {
    /// When the claim window of its lines passes.
    public var moment: Int64
    /// How much.
    public var amount: Int64
  }

  /// The leader's number in `OpenNames.leaders`.
  public var leader: Int32
  /// What was owed before the day.
  public var opening: Int64 = 0
  /// The commission of the night, as `commissions.csv` says it.
  public var commission: Int64 = 0
  /// The part of it whose units were never handed over: short on arrival, or forfeited.
  public var unearned: Int64 = 0
  /// Taken back before it was payable.
  public var clawedBackBeforePayout: Int64 = 0
  /// Taken back after an earlier statement made it payable.
  public var clawedBackAfterPayout: Int64 = 0
  /// What the ladder adds today; below 0 where claims took a step back.
  public var bonus: Int64 = 0
  /// The tax that is withheld from what is payable.
  public var tax: Int64 = 0
  /// What is paid out.
  public var paid: Int64 = 0
  /// What is owed after the day, what is frozen included; below 0 what the leader owes.
  public var closing: Int64 = 0
  /// The part of `closing` whose claim window is open.
  public var frozen: Int64 = 0
  /// When what is frozen becomes payable, by moment.
  public var releases: [Release] = []
  /// The base of the month with today's (R13.3).
  public var monthTotal: Int64 = 0

  /// An account without movement.
  public init(leader: Int32) { self.leader = leader }

  /// What today's hand-over earned.
  public var earned: Int64 { commission - unearned }

  /// What is taken back of what was earned, today or earlier (R13.4).
  public var clawedBack: Int64 { clawedBackBeforePayout + clawedBackAfterPayout }

  /// What is due before tax.
  public var payable: Int64 { paid + tax }

  /// Whether there is something to say.
  var isEmpty: Bool {
    var nothing = LeaderStatement(leader: leader)
    nothing.monthTotal = monthTotal
    return self == nothing
  }
}

/// Settles every leader's account of a day.
struct Accounts {
  private let day: Day
  private let names: OpenNames
  /// The night's statements, by the number of the leader.
  private var night: [Int32: CommissionStatement] = [:]
  /// The leaders' rows in today's table, by number.
  private var records: [Int32: LeaderRecord] = [:]

  init(day: Day, night statements: [CommissionStatement], names: OpenNames) {
    self.day = day
    self.names = names
    for record in day.network.leaders {
      if let number = names.leaders.number(of: record.leader.span) { records[number] = record }
    }
    for statement in statements {
      let label = day.network.leaders[statement.leader].leader
      if let number = names.leaders.number(of: label.span) { night[number] = statement }
    }
  }

  /// The statements by the bytes of the leaders' labels; the accounts of `book` are left as they close.
  ///
  /// - Complexity: O(facts + leaders x open days).
  mutating func settle(
    _ book: inout OpenBook, facts: [DeliveryFact], moment: Int64
  ) throws(AmountOverflow) -> [LeaderStatement] {
    var drafts = (0..<names.leaders.count).map { Draft(leader: Int32(truncatingIfNeeded: $0)) }
    for index in drafts.indices { open(&drafts[index], book) }
    for fact in facts { drafts[Int(book.days[fact.day].lines[fact.line].leader)].lose(fact) }
    for index in book.days.indices {
      adjustBonuses(of: &book.days[index], isTonight: index == book.days.count - 1, &drafts)
      for earnings in book.days[index].earnings {
        drafts[Int(earnings.leader)].freeze(earnings, of: book.days[index], at: moment)
      }
    }
    var statements: [LeaderStatement] = []
    for draft in drafts {
      guard let statement = draft.settled(taxRate: day.settings.taxRate) else {
        throw AmountOverflow(.total("the account of \(names.leaders.string(draft.leader))"))
      }
      var account = LeaderAccount()
      account.balance = statement.closing
      account.monthTotal = statement.monthTotal
      book.accounts[draft.leader] = account
      if !statement.isEmpty { statements.append(statement) }
    }
    book.settledUntil = max(book.settledUntil, moment)
    return statements.sorted { names.leaders.precedes($0.leader, $1.leader) }
  }

  private func open(_ draft: inout Draft, _ book: OpenBook) {
    let record = records[draft.leader]
    draft.opening = Int128(
      book.accounts[draft.leader]?.balance ?? record?.openingBalance ?? 0)
    draft.monthBefore = record?.monthTotal ?? book.accounts[draft.leader]?.monthTotal ?? 0
    if let statement = night[draft.leader] {
      draft.commission = Int128(statement.commission)
      draft.base = Int128(statement.base)
    }
  }

  /// What the ladders add now, by the totals that claims left (R13.3): of the day by its own total, of the
  /// month by the total of the month with what today earned and took back.
  private func adjustBonuses(of open: inout OpenDay, isTonight: Bool, _ drafts: inout [Draft]) {
    if open.rules.ladder.steps.isEmpty { return }
    switch open.rules.ladder.period {
    case .day:
      for index in open.earnings.indices {
        let earnings = open.earnings[index]
        guard let total = Int64(exactly: earnings.base),
          let bonus = open.rules.ladder.bonus(before: 0, today: total)
        else { continue }
        drafts[Int(earnings.leader)].bonus += Int128(bonus) - Int128(earnings.bonus)
        open.setBonus(bonus, of: earnings.leader)
      }
    case .month:
      if !isTonight { return }
      for index in drafts.indices where drafts[index].base != 0 {
        guard let today = Int64(exactly: drafts[index].base),
          let bonus = open.rules.ladder.bonus(before: drafts[index].monthBefore, today: today)
        else { continue }
        drafts[index].bonus = Int128(bonus)
        open.setBonus(bonus, of: drafts[index].leader)
      }
    }
  }
}

/// A statement in the making: sums in 128 bits.
private struct Draft {
  let leader: Int32
  var opening: Int128 = 0
  var commission: Int128 = 0
  /// What commission is reckoned on: the night's, less what was taken back on any line.
  var base: Int128 = 0
  var monthBefore: Int64 = 0
  var bonus: Int128 = 0
  private var losses: [CommissionLoss: Int128] = [:]
  private var frozen: Int128 = 0
  private var releases: [Int64: Int128] = [:]

  init(leader: Int32) { self.leader = leader }

  mutating func lose(_ fact: DeliveryFact) {
    base -= Int128(fact.base)
    if fact.commission != 0 { losses[fact.loss, default: 0] += Int128(fact.commission) }
  }

  /// Counts what of a day's earnings is still frozen, and until when.
  mutating func freeze(_ earnings: OpenDay.Earnings, of day: OpenDay, at moment: Int64) {
    let deadlines = Set([day.claimDeadline(of: .chilled), day.claimDeadline(of: .ambient)])
    var before = day.released(of: earnings, at: moment)
    for deadline in deadlines.sorted() where deadline > moment {
      let released = day.released(of: earnings, at: deadline)
      let bonus = deadline == day.lastClaimDeadline ? Int128(max(0, earnings.bonus)) : 0
      let amount = released - before + bonus
      before = released
      if amount == 0 { continue }
      frozen += amount
      releases[deadline, default: 0] += amount
    }
  }

  /// The statement; `nil` where a figure does not fit 64 bits.
  func settled(taxRate: Int64) -> LeaderStatement? {
    let lost = losses.values.reduce(0, +)
    let balance = opening + commission - lost + bonus
    let payable = max(0, balance - frozen)
    guard let narrowPayable = Int64(exactly: payable),
      let tax = Rounding.multipliedDividedHalfUp(narrowPayable, taxRate, dividedBy: 10_000),
      let opening = Int64(exactly: opening), let commission = Int64(exactly: commission),
      let unearned = Int64(exactly: losses[.unearned] ?? 0),
      let beforePayout = Int64(exactly: losses[.beforePayout] ?? 0),
      let afterPayout = Int64(exactly: losses[.afterPayout] ?? 0),
      let bonus = Int64(exactly: bonus), let closing = Int64(exactly: balance - payable),
      let frozen = Int64(exactly: frozen)
    else { return nil }
    var statement = LeaderStatement(leader: leader)
    statement.opening = opening
    statement.commission = commission
    statement.unearned = unearned
    statement.clawedBackBeforePayout = beforePayout
    statement.clawedBackAfterPayout = afterPayout
    statement.bonus = bonus
    statement.tax = tax
    statement.paid = narrowPayable - tax
    statement.closing = closing
    statement.frozen = frozen
    statement.releases = releases.sorted { $0.key < $1.key }.map {
      LeaderStatement.Release(moment: $0.key, amount: Int64(truncatingIfNeeded: $0.value))
    }
    statement.monthTotal = Int64(clamping: Int128(monthBefore) + base)
    return statement
  }
}
