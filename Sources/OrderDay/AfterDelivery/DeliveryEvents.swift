/// What a row tells after delivery (R15.1), in the order in which rows of one moment apply.
public enum DeliveryKind: UInt8, CaseIterable, Comparable, Sendable {
  /// Units of a SKU were counted at a pickup point (R15.2).
  case arrival
  /// A member took units away (R15.3).
  case pickup
  /// A member complains of units (R15.4).
  case claim
  /// A lot is called back (R15.5).
  case recall

  /// The word of the tables.
  public var word: String {
    switch self {
    case .arrival: "arrival"
    case .pickup: "pickup"
    case .claim: "claim"
    case .recall: "recall"
    }
  }

  /// Kinds sort as they apply.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// Why units of a line were paid back after the night (R15.2, R15.4, R15.5).
public enum RefundCause: UInt8, CaseIterable, Sendable {
  /// They did not come, or were not in the crate.
  case short
  /// They weigh too little.
  case underweight
  /// They are broken.
  case damaged
  /// They went bad.
  case spoiled
  /// They are something else.
  case wrongItem
  /// The member brought them back.
  case returned
  /// Their lot was called back.
  case recalled

  /// The word of the tables.
  public var word: String {
    switch self {
    case .short: "short"
    case .underweight: "underweight"
    case .damaged: "damaged"
    case .spoiled: "spoiled"
    case .wrongItem: "wrong-item"
    case .returned: "returned"
    case .recalled: "recalled"
    }
  }

  /// The causes that a claim may give.
  public static let ofClaims = allCases.filter { $0 != .recalled }
}

/// Who bears the cost of a refund (R15.4).
public enum Fault: UInt8, CaseIterable, Sendable {
  /// Who delivered the goods.
  case supplier
  /// Who drove them.
  case carrier
  /// Who handed them out.
  case leader
  /// Nobody else: the platform.
  case none

  /// The word of the tables.
  public var word: String {
    switch self {
    case .supplier: "supplier"
    case .carrier: "carrier"
    case .leader: "leader"
    case .none: "none"
    }
  }
}

/// One row of the tables `arrivals`, `pickups`, `claims` and `recalls`; names are numbers in `DeliveryEvents`.
public struct DeliveryEvent: Equatable, Sendable {
  /// The moment in milliseconds.
  public var time: Int64
  /// What is told.
  public var kind: DeliveryKind
  /// The order's number in `DeliveryEvents.orders`; -1 for none.
  public var order: Int32 = -1
  /// The SKU's number in `DeliveryEvents.skus`; -1 for none.
  public var sku: Int32 = -1
  /// Units counted, taken away or complained of; `OrderEvents.blank` for a blank.
  public var quantity: Int64 = OrderEvents.blank
  /// The point's number in `DeliveryEvents.points`; -1 for none.
  public var point: Int32 = -1
  /// The reason of a claim.
  public var cause = RefundCause.short
  /// Who is at fault in a claim.
  public var fault = Fault.none
  /// The lot's number in `DeliveryEvents.lots`; -1 for none.
  public var lot: Int32 = -1
  /// Which of `DeliveryEvents.sources` the row was read from.
  public var source: Int32 = 0
  /// The physical line where the record starts, from 1.
  public var line: Int32 = 0

  /// A row with blanks in everything but what is given.
  public init(time: Int64, kind: DeliveryKind) {
    self.time = time
    self.kind = kind
  }
}

/// What was told after delivery, in the order of reading, names numbered.
///
/// The rows may speak of tonight's lines and of lines of earlier days: the names stand for themselves here, and
/// are looked up in the open days (`OpenBook`) when the rows apply.
public struct DeliveryEvents: Sendable {
  /// The rows.
  public var rows: [DeliveryEvent] = []
  /// The names of orders.
  public var orders = NameTable()
  /// The SKUs.
  public var skus = NameTable()
  /// The labels of points.
  public var points = NameTable()
  /// The lots.
  public var lots = NameTable()
  /// The names of what was read, as the table of rejections tells them.
  public var sources: [String] = []

  /// Nothing was told.
  public init() {}

  /// The rows in canonical order (R15.1): by time, kind, order id (bytes), SKU (bytes), quantity (blank first),
  /// then the remaining columns in the order of R18.
  ///
  /// - Complexity: O(n log n).
  func sequence() -> [Int] {
    let ranks = Ranks(self)
    return rows.indices.sorted { a, b in
      let order = compare(rows[a], rows[b], ranks)
      return order == 0 ? a < b : order < 0
    }
  }

  /// Whether two rows say the same: all but where they were read.
  func areEqual(_ a: Int, _ b: Int) -> Bool {
    var other = rows[b]
    other.source = rows[a].source
    other.line = rows[a].line
    return rows[a] == other
  }

  /// The places of names in the order of their bytes.
  private struct Ranks {
    let orders: [Int32]
    let skus: [Int32]
    let points: [Int32]
    let lots: [Int32]

    init(_ events: DeliveryEvents) {
      orders = events.orders.ranks()
      skus = events.skus.ranks()
      points = events.points.ranks()
      lots = events.lots.ranks()
    }
  }

  /// The words of claims in the order of their bytes (R2.1).
  private static let causes = RefundCause.allCases.map(\.word).sorted()
  private static let faults = Fault.allCases.map(\.word).sorted()

  private func place(_ word: String, _ words: [String]) -> Int64 {
    Int64(words.firstIndex(of: word) ?? 0)
  }

  private func compare(_ a: DeliveryEvent, _ b: DeliveryEvent, _ ranks: Ranks) -> Int {
    func rank(_ number: Int32, _ ranks: [Int32]) -> Int32 { number < 0 ? -1 : ranks[Int(number)] }
    let keys: [(Int64, Int64)] = [
      (a.time, b.time), (Int64(a.kind.rawValue), Int64(b.kind.rawValue)),
      (Int64(rank(a.order, ranks.orders)), Int64(rank(b.order, ranks.orders))),
      (Int64(rank(a.sku, ranks.skus)), Int64(rank(b.sku, ranks.skus))), (a.quantity, b.quantity),
      (Int64(rank(a.point, ranks.points)), Int64(rank(b.point, ranks.points))),
      (place(a.cause.word, Self.causes), place(b.cause.word, Self.causes)),
      (place(a.fault.word, Self.faults), place(b.fault.word, Self.faults)),
      (Int64(rank(a.lot, ranks.lots)), Int64(rank(b.lot, ranks.lots))),
    ]
    for (left, right) in keys where left != right { return left < right ? -1 : 1 }
    return 0
  }
}
