/// What one event of an order did, and what the limits said at that moment (R3.7, R4).
public struct ExplainedEvent: Sendable {
  /// The row in `OrderEvents`.
  public let row: Int
  /// The line that it names; none where it names the whole order.
  public internal(set) var line: LineID
  /// What became of it.
  public let verdict: EventVerdict
  /// The units of the line before it; of the whole order where it names no line.
  public let before: Int64
  /// The units after it.
  public let after: Int64
  /// The row that had placed the line before it; -1 where none had.
  public let placedBy: Int32
  /// The limits that it was held to; empty for what raises nothing, or was refused before.
  public internal(set) var limits: [ExplainedLimit]
}

/// A limit as one event met it (R4.1, R4.2).
public struct ExplainedLimit: Sendable {
  /// Whose units are counted.
  public enum Kind: Sendable {
    /// All of the warehouse: the stock cap.
    case warehouse
    /// Those of the member.
    case member
    /// Those of the order.
    case order
    /// Those of the pickup point.
    case point
  }

  /// A line that holds units.
  public struct Holder: Sendable {
    /// The line.
    public internal(set) var line: LineID
    /// Its units at that moment.
    public let units: Int64
  }

  /// Whose units are counted.
  public let kind: Kind
  /// The most units.
  public let most: Int64
  /// Who had used it up before, by the canonical order of their first raises.
  public internal(set) var holders: [Holder]

  /// The units that were used before.
  public var used: Int64 { holders.reduce(0) { $0 + $1.units } }
  /// The units that were left.
  public var left: Int64 { max(0, most - used) }
}

extension ExplainedLimit {
  /// The limits of a product as a raise of `line` meets them, in the order of the checks.
  static func all(
    of line: LineID, product: ProductID, member: MemberID, point: PointID, day: Day,
    events: OrderEvents, collected: CollectedOrders, canonical: CanonicalOrder
  ) -> [ExplainedLimit] {
    let standing = collected.orders.flatMap { order in
      collected.lines(at: order)
        .filter { collected.lines[$0].sku == product.rawValue && collected.lines[$0].units > 0 }
        .map { (line: LineID(index: $0), order: OrderID(index: order)) }
    }
    let holding = canonical.positions(of: standing.map { collected.lines[$0.line].placingRow })
      .map { standing[Int($0)] }
    let record = day.catalogue.products[product]
    let warehouse = day.network.warehouse(of: point)
    func limit(
      _ kind: Kind, _ most: Int64?, _ counts: (_ other: LineID, _ order: OrderID) -> Bool
    ) -> ExplainedLimit? {
      guard let most else { return nil }
      let holders = holding.filter { counts($0.line, $0.order) }.map {
        Holder(line: $0.line, units: Int64(collected.lines[$0.line].units))
      }
      return ExplainedLimit(kind: kind, most: most, holders: holders)
    }
    return [
      limit(.warehouse, day.settings.caps == .live ? record.stockCap : nil) { _, order in
        day.network.warehouse(of: collected.heads[order.index].point(in: events)) == warehouse
      },
      limit(.member, record.limitMember) { _, order in
        collected.heads[order.index].member(in: events) == member
      },
      limit(.order, record.limitOrder) { other, _ in other == line },
      limit(.point, record.limitPoint) { _, order in
        collected.heads[order.index].point(in: events) == point
      },
    ].compactMap { $0 }
  }
}
