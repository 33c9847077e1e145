/// What stands at the cutoff: orders and their lines as columns, and what was refused (R3, R4).
///
/// A line's column has a position for every line that any event named, placed or not; lines that nobody
/// placed, or that were cancelled, have 0 units.
public struct OrderBook: Sendable {
  /// The order of each line.
  public internal(set) var orderOfLine: [OrderID] = []
  /// The product of each line; none where the SKU is unknown.
  public internal(set) var productOfLine: [ProductID] = []
  /// The accepted units of each line at the cutoff.
  public internal(set) var units: [Int64] = []
  /// The unit price of each line, in minor units: its own, or the product's (R3.5).
  public internal(set) var price: [Int64] = []
  /// The row that placed each line; -1 where none was accepted.
  public internal(set) var placingRow: [Int32] = []
  /// The raises of each line that are left.
  public internal(set) var increments = Increments(lineCount: 0)

  /// The member of each order; none where no `order` row was accepted.
  public internal(set) var member: [MemberID]
  /// The pickup point of each order; none where no `order` row was accepted.
  public internal(set) var point: [PointID]
  /// The canonical position of each order's first accepted event; -1 where there is none.
  public internal(set) var firstAccepted: [Int32]
  /// What each order carries beside its lines (R3.6), by `FurtherColumn`; empty where no row says it.
  public internal(set) var carried: [[Int64]]

  /// What was refused, in canonical order.
  public internal(set) var rejections: [Rejection] = []
  /// How many events took effect, whole or in part.
  public internal(set) var appliedCount = 0
  /// How many events said again what had been said (R3.2).
  public internal(set) var duplicateCount = 0
  /// How many events were refused whole.
  public internal(set) var rejectedCount = 0
  /// How many of the applied events were refused in part (R4.1).
  public internal(set) var partlyRejectedCount = 0

  /// A book of so many orders in which nothing stands.
  init(orderCount: Int) {
    member = [MemberID](repeating: .none, count: orderCount)
    point = [PointID](repeating: .none, count: orderCount)
    firstAccepted = [Int32](repeating: -1, count: orderCount)
    carried = [[Int64]](repeating: [], count: FurtherColumn.allCases.count)
  }

  /// How many lines the columns have.
  public var lineCount: Int { orderOfLine.count }

  /// What an order carries (R3.6), or `OrderEvents.blank`.
  public func carried(_ column: FurtherColumn, by order: OrderID) -> Int64 {
    carried[column.rawValue].isEmpty ? OrderEvents.blank : carried[column.rawValue][order]
  }

  /// The lines with units at the cutoff, in the order of their first naming.
  public var standingLines: [LineID] {
    units.indices.filter { units[$0] > 0 }.map { LineID(index: $0) }
  }
}
