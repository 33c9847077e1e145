public import Documents
import ExactValues
import OrderDay
import Papers

/// The books of days in a row: a line for each day, the trial balance, and journals that run on from day to day.
///
///     books/days.csv             date, digest of the day's MANIFEST, what it moved
///     books/trial_balance.csv    each account over all days
///     books/ledger.journal       with `journals`
///     books/ledger.beancount     with `journals`
public struct BooksOfDays {
  private let journals: Bool
  private var pages: [(journal: Journal, pages: JournalPages)] = []
  private var days: CSVWriter?
  private var accounts: [Account: (opening: Int128, debits: Int128, credits: Int128)] = [:]
  private var decimals = 0

  /// Books without a day.
  public init(journals: Bool) {
    self.journals = journals
  }

  /// Adds a day behind those before it.
  ///
  /// - Complexity: O(postings).
  public mutating func add(_ run: DayRun) {
    let night = run.night
    let currency = night.day.settings.currency
    let isFirst = days == nil
    if isFirst {
      decimals = currency.decimals
      days = CSVWriter(columns: Self.columns, decimals: decimals, zone: night.day.timeline.zone)
      if journals {
        pages = Journal.allCases.map { ($0, JournalPages($0, currency: currency)) }
        for index in pages.indices { pages[index].pages.open(night) }
      }
    }
    for index in pages.indices { pages[index].pages.add(night) }
    let ledger = night.ledger
    for (index, account) in ledger.accounts.enumerated() {
      if isFirst || accounts[account] == nil {
        accounts[account] = (Int128(ledger.opening[index]), 0, 0)
      }
      accounts[account]?.debits += Int128(ledger.debits[index])
      accounts[account]?.credits += Int128(ledger.credits[index])
    }
    write(run)
  }

  private static let columns = [
    "date", "manifest", "events", "applied", "rejected", "units", "sales", "refunds", "told",
    "refused", "paid_back", "leaders_owed", "suppliers_owed", "stock",
  ]

  private mutating func write(_ run: DayRun) {
    let ledger = run.night.ledger
    func closing(_ kinds: [Account.Kind]) -> Int128 {
      ledger.accounts.indices.reduce(Int128(0)) { sum, index in
        kinds.contains(ledger.accounts[index].kind) ? sum + Int128(ledger.closing[index]) : sum
      }
    }
    let delivery = run.night.delivery
    days?.word(run.night.day.timeline.date.description)
    days?.word(run.digest.hex)
    for metric in ["events", "applied", "rejected", "units"] { days?.number(run.figure(metric)) }
    for metric in ["sales", "refunds"] { days?.money(run.figure(metric)) }
    days?.number(Int64(delivery.facts.count))
    days?.number(Int64(delivery.rejections.count))
    days?.sum(delivery.facts.reduce(Int128(0)) { $0 + Int128($1.refund) })
    days?.sum(-closing([.leader]))
    days?.sum(-closing([.supplierGoods, .supplierClaims, .supplierCoupons]))
    days?.sum(closing([.stock]))
    days?.endRow()
  }

  /// The documents, MANIFEST last, and the digest of MANIFEST.
  public var documents: (files: [OutputFile], digest: Digest128) {
    var files = [
      OutputFile(path: "days.csv", bytes: days?.bytes ?? []),
      OutputFile(path: DayTable.trialBalance.fileName, bytes: trialBalance),
    ]
    files += pages.map { OutputFile(path: $0.journal.fileName, bytes: $0.pages.bytes) }
    return DayRun.listed(files)
  }

  private var trialBalance: [UInt8] {
    var writer = CSVWriter(
      columns: DayTable.trialBalance.columns, decimals: decimals, zone: ZoneRules(fixed: .utc))
    for account in accounts.keys.sorted(by: Account.areInOrder) {
      guard let sums = accounts[account] else { continue }
      writer.word(account.name)
      writer.text(account.label.span)
      let closing = sums.opening + sums.debits - sums.credits
      for amount in [sums.opening, sums.debits, sums.credits, closing] {
        writer.sum(amount)
      }
      writer.endRow()
    }
    return writer.bytes
  }
}
