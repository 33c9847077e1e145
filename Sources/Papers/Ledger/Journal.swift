public import ExactValues
public import OrderDay

/// The ledger as plain-text accounting, in the form that a tool reads (R14).
///
/// Every account and the currency are declared, amounts carry all decimals, and everything is ASCII but the names
/// that nobody has to type: those stand in `trial_balance.csv`.
public enum Journal: String, CaseIterable, Sendable {
  /// For hledger, which accepts it with `check --strict`.
  case hledger
  /// For beancount, which accepts it with `bean-check`.
  case beancount

  /// The name of the file.
  public var fileName: String {
    switch self {
    case .hledger: "ledger.journal"
    case .beancount: "ledger.beancount"
    }
  }

  /// The journal of a day: what its accounts open with, then its transactions.
  ///
  /// - Complexity: O(postings).
  public func bytes(of night: Night) -> [UInt8] {
    var pages = JournalPages(self, currency: night.day.settings.currency)
    pages.open(night)
    pages.add(night)
    return pages.bytes
  }
}

/// One journal as it is written: of a day, or of days in a row.
public struct JournalPages: Sendable {
  private let form: Journal
  private let currency: Currency
  /// What follows each amount.
  private let currencyEnd: [UInt8]
  /// Accounts that are declared, each once.
  private var declared: Set<Account> = []
  private var head: [UInt8] = []
  private var body: [UInt8] = []

  /// An empty journal of amounts in a currency.
  public init(_ form: Journal, currency: Currency) {
    self.form = form
    self.currency = currency
    currencyEnd = Array(" \(currency.code)\n".utf8)
    switch form {
    case .hledger:
      let digits = String(repeating: "0", count: currency.decimals)
      head += Array("commodity 1000.\(digits) \(currency.code)\n\n".utf8)
    case .beancount:
      head += Array("option \"operating_currency\" \"\(currency.code)\"\n\n".utf8)
    }
  }

  /// What was written.
  public var bytes: [UInt8] { head + body }

  /// Opens with the balances that the day before left; nothing on the first day.
  public mutating func open(_ night: Night) {
    let ledger = night.ledger
    let opened = ledger.accounts.indices.filter { ledger.opening[$0] != 0 }
    if opened.isEmpty { return }
    let date = night.day.timeline.date
    begin(on: date, id: Array("\(date)/opening".utf8), words: Array("opening".utf8)[...])
    for index in opened {
      declare(ledger.accounts[index], on: date)
      post(Array(ledger.accounts[index].name.utf8), ledger.opening[index])
    }
    body.append(UInt8(ascii: "\n"))
  }

  /// Adds the transactions of a day, behind those of the days before it.
  ///
  /// - Complexity: O(postings).
  public mutating func add(_ night: Night) {
    let ledger = night.ledger
    let names = LedgerNames(night)
    let dateLength = "\(night.day.timeline.date)/".utf8.count
    for index in ledger.accounts.indices
    where ledger.debits[index] != 0 || ledger.credits[index] != 0 {
      declare(ledger.accounts[index], on: night.day.timeline.date)
    }
    var id: [UInt8] = []
    for transaction in ledger.transactions {
      id.removeAll(keepingCapacity: true)
      names.append(transaction.fact, to: &id)
      begin(on: transaction.date, id: id, words: id[dateLength...])
      for posting in transaction.postings {
        post(names.accounts[Int(ledger.account[posting])], ledger.amount[posting])
      }
      body.append(UInt8(ascii: "\n"))
    }
  }

  private mutating func declare(_ account: Account, on date: CivilDate) {
    if !declared.insert(account).inserted { return }
    switch form {
    case .hledger: head += Array("account \(account.name)\n".utf8)
    case .beancount: head += Array("\(date) open \(account.name) \(currency.code)\n".utf8)
    }
  }

  /// The first line of a transaction. Ids hold letters, digits and `-._/`, which both tools take as they are.
  private mutating func begin(on date: CivilDate, id: [UInt8], words: ArraySlice<UInt8>) {
    if body.isEmpty { body.append(UInt8(ascii: "\n")) }
    date.append(to: &body)
    switch form {
    case .hledger:
      body += Array(" (".utf8)
      body += id
      body += Array(") ".utf8)
      appendSpaced(words)
    case .beancount:
      body += Array(" * \"".utf8)
      appendSpaced(words)
      body += Array("\" ^".utf8)
      body += id
    }
    body.append(UInt8(ascii: "\n"))
  }

  /// The words of an id, parted by blanks: `short 1001 egg30`.
  private mutating func appendSpaced(_ words: ArraySlice<UInt8>) {
    for byte in words { body.append(byte == UInt8(ascii: "/") ? UInt8(ascii: " ") : byte) }
  }

  private mutating func post(_ account: [UInt8], _ amount: Int128) {
    body += "  ".utf8
    body += account
    body += "  ".utf8
    MoneyText.append(amount, decimals: currency.decimals, to: &body)
    body += currencyEnd
  }
}
