/// An order day of any size from a seed: every table, for whoever wants to see how a large day goes.
///
/// The same size, seed, date and rules give the same bytes on every machine. What people do follows the shape of real
/// days: few products sell most, some points sell more than others, orders come at noon and in the evening, a few of them
/// late, and of a hundred rows one or two take something back.
///
///     var day = SampleDay(rows: 1_000_000, seed: 1)
///     day.rules = [.coupons, .receipts]
///     try day.write { table, bytes in ... }
public struct SampleDay: Sendable {
  /// How many rows the table of orders has, from 100.
  public let rows: Int
  /// Where the random numbers start.
  public let seed: UInt64
  /// The order date, `2026-11-20`.
  public var date = "2026-11-20"
  /// How many pickup points there are; one for 40 rows, at most 40,000, where nothing is said.
  public var points: Int
  /// How many products there are.
  public var products = 2_000
  /// How many suppliers there are.
  public var suppliers = 200
  /// The rules that the day uses.
  public var rules: Set<SampleRule> = []

  /// The fewest rows of a day.
  public static let rowsMin = 100

  /// A day of so many rows; fewer than `rowsMin` are as many as that.
  public init(rows: Int, seed: UInt64) {
    self.rows = max(Self.rowsMin, rows)
    self.seed = seed
    points = min(40_000, max(2, self.rows / 40))
  }

  /// Gives the tables, each in pieces that follow each other: the name of the table and the bytes.
  ///
  /// - Complexity: O(rows); the memory is that of the products, points and changes to come.
  public func write<Failure>(
    to body: (_ table: String, _ bytes: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let catalogue = SampleCatalogue(self)
    let network = SampleNetwork(self)
    try body("settings", settings)
    try body("suppliers", catalogue.suppliersTable)
    try body("products", catalogue.productsTable)
    try body("points", network.pointsTable)
    try body("leaders", network.leadersTable)
    if rules.contains(.coupons) { try body("coupons", SampleCoupons.table) }
    var orders = SampleOrders(self, catalogue: catalogue, network: network)
    while let bytes = orders.next() { try body("orders", bytes) }
    if rules.contains(.receipts) || rules.contains(.lots) {
      try body("receipts", SampleReceipts(self, catalogue, orders.wanted).table)
    }
  }

  private var settings: [UInt8] {
    Array(
      """
      key,value
      date,\(date)
      caps,at-cutoff
      shortage,first-come
      unreadable,reject

      """.utf8)
  }

  /// How many warehouses there are.
  var warehouses: Int { rules.contains(.warehouses) ? min(3, points) : 1 }
}

extension [UInt8] {
  /// Appends a text.
  mutating func append(_ text: String) { append(contentsOf: text.utf8) }

  /// Appends a number with zeros before it up to `digits`.
  mutating func append(_ number: Int, digits: Int) {
    var rest = number
    let start = count
    for _ in 0..<digits {
      append(0)
    }
    for index in stride(from: start + digits - 1, through: start, by: -1) {
      self[index] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
  }

  /// Appends a number.
  mutating func append(_ number: Int) { append(String(number)) }

  /// Appends an amount in fen as yuan.
  mutating func append(fen: Int) {
    append(fen / 100)
    append(UInt8(ascii: "."))
    append(fen % 100, digits: 2)
  }
}
