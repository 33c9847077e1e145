public import ExactValues

/// The books of the day: double entry, one transaction for each business fact (R14).
///
/// Amounts are minor units, debits positive: the postings of a transaction sum to 0, and so do the balances of all
/// accounts. The day opens with the balances that the day before left. They have 128 bits, so that no day whose papers
/// fit their 64 (R12.5) fails for its books: what lies in a warehouse may be worth more than any paper says.
///
///     transaction          paid 1001
///       Assets:Cash                  +5970
///       Liabilities:Escrow           -5970
public struct Ledger: Sendable {
  /// A business fact, its date, and its postings.
  public struct Transaction: Sendable {
    /// What happened.
    public var fact: LedgerFact
    /// On which date, by the day's clocks.
    public var date: CivilDate
    /// Its postings, by position in `account` and `amount`.
    public var postings: Range<Int>
  }

  /// An account with what it held before the day.
  public struct Balance: Hashable, Sendable {
    /// The account.
    public var account: Account
    /// Debits less credits, in minor units.
    public var amount: Int128

    /// An account that holds so much.
    public init(_ account: Account, _ amount: Int128) {
      self.account = account
      self.amount = amount
    }
  }

  /// Every account that the day opens with or posts to, sorted by kind, then label.
  public let accounts: [Account]
  /// What each account held before the day.
  public let opening: [Int128]
  /// What was posted to each account on its left side.
  public let debits: [Int128]
  /// What was posted to each account on its right side.
  public let credits: [Int128]
  /// What each account holds after the day.
  public let closing: [Int128]
  /// The facts, in the order of the day.
  public let transactions: [Transaction]
  /// The account of each posting, by position in `accounts`.
  public let account: [Int32]
  /// The amount of each posting; debits positive.
  public let amount: [Int128]

  /// The accounts that hold something after the day, for the next day to open with.
  public var balances: [Balance] {
    accounts.indices.compactMap { closing[$0] == 0 ? nil : Balance(accounts[$0], closing[$0]) }
  }

  /// Closes the books over what was written.
  ///
  /// - Complexity: O(postings + accounts log accounts).
  init(_ entries: LedgerEntries, opening balances: [Balance]) {
    var entries = entries
    let opened = balances.map { (entries.number(of: $0.account), $0.amount) }
    let order = entries.accounts.indices.sorted {
      Account.areInOrder(entries.accounts[$0], entries.accounts[$1])
    }
    var place = [Int32](repeating: 0, count: order.count)
    for (sorted, written) in order.enumerated() {
      place[written] = Int32(truncatingIfNeeded: sorted)
    }
    accounts = order.map { entries.accounts[$0] }
    transactions = entries.transactions
    account = entries.account.map { place[Int($0)] }
    amount = entries.amount
    var opening = [Int128](repeating: 0, count: order.count)
    var debits = opening
    var credits = opening
    for (written, amount) in opened { opening[Int(place[Int(written)])] += amount }
    for posting in account.indices {
      let side = Int(account[posting])
      if amount[posting] >= 0 {
        debits[side] += amount[posting]
      } else {
        credits[side] -= amount[posting]
      }
    }
    self.opening = opening
    self.debits = debits
    self.credits = credits
    closing = opening.indices.map { opening[$0] + debits[$0] - credits[$0] }
  }
}

/// Transactions as they are written, one after the other.
struct LedgerEntries {
  private(set) var accounts: [Account] = []
  private(set) var transactions: [Ledger.Transaction] = []
  private(set) var account: [Int32] = []
  private(set) var amount: [Int128] = []
  private var numbers: [Account: Int32] = [:]

  /// The number of an account, which is opened if it is new.
  mutating func number(of account: Account) -> Int32 {
    if let number = numbers[account] { return number }
    let number = Int32(truncatingIfNeeded: accounts.count)
    accounts.append(account)
    numbers[account] = number
    return number
  }

  /// Makes room for so many: what grows by doubling takes three times as much while it does.
  mutating func reserve(transactions: Int, postings: Int) {
    self.transactions.reserveCapacity(transactions)
    account.reserveCapacity(postings)
    amount.reserveCapacity(postings)
  }

  /// Adds a posting to the transaction that `end` will close; nothing for 0.
  mutating func post(_ amount: some BinaryInteger, to account: Int32) {
    if amount == 0 { return }
    self.account.append(account)
    self.amount.append(Int128(amount))
  }

  /// Closes a transaction over the postings since the last one; nothing where there are none.
  mutating func end(_ fact: LedgerFact, on date: CivilDate) {
    let start = transactions.last?.postings.upperBound ?? 0
    if account.count == start { return }
    transactions.append(
      Ledger.Transaction(fact: fact, date: date, postings: start..<account.count))
  }

  /// A transaction that moves an amount from one account to another; nothing for 0.
  mutating func move(
    _ amount: some BinaryInteger, from credit: Account, to debit: Account, _ fact: LedgerFact,
    on date: CivilDate
  ) {
    // Nothing moves: no account is opened for it.
    if amount == 0 { return }
    let amount = Int128(amount)
    post(amount, to: number(of: debit))
    post(-amount, to: number(of: credit))
    end(fact, on: date)
  }
}
