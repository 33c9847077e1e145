/// The columns of a night's books that the proofs hold against the stages, and against each other.
struct KeptBooks {
  // After delivery.
  let sent: NumberColumn
  let nightCommission: [Int128]
  let tonightIndex: Int
  var tonight: OpenDay
  // The books, and the stock that they tell of.
  let accounts: [Account]
  var transactions: [Ledger.Transaction]
  var postedAccount: [Int32]
  var postedAmount: [Int128]
  var openingBalances: [Int128]
  var closingBalances: [Int128]
  var stockLeft: [Opening.Stock]
  // What was told after delivery, and the leaders' accounts.
  var facts: [DeliveryFact]
  var delivery: AfterDelivery
  var leaderStatements: [LeaderStatement]

  /// The books of a night that has them.
  init(_ night: Night) {
    sent = night.rows.units
    var commission = [Int128](repeating: 0, count: night.day.network.leaders.count)
    for statement in night.settlement.statements {
      commission[statement.leader.index] = Int128(statement.commission)
    }
    nightCommission = commission
    delivery = night.delivery
    tonightIndex = delivery.tonight
    tonight = delivery.book.days[tonightIndex]
    accounts = night.ledger.accounts
    transactions = night.ledger.transactions
    postedAccount = night.ledger.account
    postedAmount = night.ledger.amount
    openingBalances = night.ledger.opening
    closingBalances = night.ledger.closing
    stockLeft = night.stockLeft
    facts = delivery.facts
    leaderStatements = delivery.statements
  }
}
