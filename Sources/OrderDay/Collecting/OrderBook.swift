import Parallel

/// What stands at the cutoff: orders and their lines as columns, and what was refused (R3, R4).
///
/// The lines that stand come first, as they stand on the pickup lists: what follows goes through them in the order in which
/// they lie. Behind them, by order and SKU, are those that events named and that nobody placed, or that were cancelled: they
/// have 0 units.
public struct OrderBook: Sendable {
  /// The order of each line.
  public internal(set) var orderOfLine: [OrderID] = []
  /// The pickup point of each line's order: to ask the order itself is to look far away for each line.
  private(set) var pointOfLine: [PointID] = []
  /// The product of each line; none where the SKU is unknown.
  public internal(set) var productOfLine: [ProductID] = []
  /// The accepted units of each line at the cutoff.
  public internal(set) var units = NumberColumn()
  /// The unit price of each line, in minor units: its own, or the product's (R3.5).
  public internal(set) var price: LinePrices
  /// The row that placed each line; -1 where none was accepted.
  public internal(set) var placingRow: [Int32] = []
  /// How many lines stand.
  public internal(set) var standingCount = 0
  /// The raises of the lines that have several.
  private var raised = RaisedLines()
  /// The number of the SKU of each line that does not stand.
  private var skuOfFallen: [Int32] = []

  /// The member of each order; none where no `order` row was accepted.
  public internal(set) var member: [MemberID]
  /// The pickup point of each order; none where no `order` row was accepted.
  public internal(set) var point: [PointID]
  /// The row of each order's first accepted event; -1 where there is none.
  public internal(set) var firstAccepted: [Int32]
  /// What each order carries beside its lines (R3.6), by `FurtherColumn`.
  public internal(set) var carried: [RareNumbers]

  /// What was refused, in canonical order.
  public internal(set) var rejections: [Rejection]
  /// What became of the events.
  public internal(set) var counts = EventCounts()

  /// Lays out what was collected, the orders in the order of the lists.
  ///
  /// - Complexity: O(lines + orders).
  init(
    _ collecting: Collecting, in order: ListOrder, day: Day, events: OrderEvents,
    canonical: CanonicalOrder, workers: Workers
  ) {
    member = collecting.column(\.member)
    point = collecting.column(\.point)
    firstAccepted = collecting.column(\.firstAccepted)
    carried = collecting.carried
    rejections = collecting.rejections(by: canonical)
    for part in collecting.parts { counts += part.counts }
    let parts = collecting.parts
    let standing = workers.map(
      over: 0..<order.orders.count, by: workers.partSize(usual: Self.partOrders)
    ) { range in
      var lines = LaidLines(roomFor: 3 * range.count, productCount: events.productCount)
      // The lines of an order stand together, and far from those of the next one: the first and the last lines of some orders
      // are looked at together, so that the machine waits for all of them at once.
      var ends = InlineArray<16, (first: CollectedLine, last: CollectedLine)>(
        repeating: (CollectedLine(sku: -1), CollectedLine(sku: -1)))
      var partOfOrder = InlineArray<16, Int>(repeating: 0)
      for start in stride(from: range.lowerBound, to: range.upperBound, by: ends.count) {
        let batch = start..<min(start + ends.count, range.upperBound)
        for position in batch {
          partOfOrder[position - start] = collecting.part(of: order.orders[position].order)
        }
        for position in batch {
          let (part, lines) = (partOfOrder[position - start], order.orders[position].lines)
          ends[position - start] = (
            parts[part].lines[lines.lowerBound], parts[part].lines[lines.upperBound - 1]
          )
        }
        for position in batch {
          let listed = order.orders[position]
          let (ends, numbers) = (ends[position - start], listed.lines)
          // Not a copy of the part: to take one and give it back costs more than the lines of an order.
          let part = partOfOrder[position - start]
          for number in numbers {
            let line =
              number == numbers.lowerBound
              ? ends.first
              : number == numbers.upperBound - 1 ? ends.last : parts[part].lines[number]
            if line.units == 0 { continue }
            lines.append(
              line, of: listed.order, at: listed.point,
              raises: parts[part].raised[LineID(index: number)])
          }
        }
      }
      return lines
    }
    let fallen = workers.map(parts.count) { index in
      let part = parts[index]
      var lines = LaidLines(roomFor: 0, productCount: events.productCount)
      for position in 0..<part.orders.count {
        let order = OrderID(index: part.orders.lowerBound + position)
        let point = part.heads[position].point
        for line in part.lines(at: position) where part.lines[line].units == 0 {
          lines.append(part.lines[line], of: order, at: point, raises: nil)
        }
      }
      return lines
    }
    standingCount = standing.reduce(0) { $0 + $1.lines.count }
    skuOfFallen = Array(joining: fallen) { $0.skuOfFallen }
    let laid = standing + fallen
    ((orderOfLine, pointOfLine), (productOfLine, units, placingRow)) = workers.both(
      { (Self.column(of: laid) { $0.order }, Self.column(of: laid) { $0.point }) },
      {
        (
          Self.column(of: laid) { $0.product }, NumberColumn(Self.column(of: laid) { $0.units }),
          Self.column(of: laid) { $0.placingRow }
        )
      })
    var start = 0
    for part in laid {
      for (line, raises) in part.raised { raised[LineID(index: start + line)] = raises }
      start += part.lines.count
    }
    price = LinePrices(of: productOfLine, listed: day.catalogue.products.map(\.price))
    if !events.price.isBlank {
      for (line, row) in placingRow.enumerated() where row >= 0 {
        let own = events.price(of: Int(row))
        if own != OrderEvents.blank { price[LineID(index: line)] = own }
      }
    }
  }

  private static let partOrders = 1 << 14

  /// Something of each of the lines that were laid out.
  private static func column<Value>(
    of parts: [LaidLines], _ value: (LaidLine) -> Value
  ) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(parts.reduce(0) { $0 + $1.lines.count })
    for part in parts {
      for line in part.lines { values.append(value(line)) }
    }
    return values
  }

  /// How many lines the columns have.
  public var lineCount: Int { orderOfLine.count }

  /// The pickup point of a line.
  public func point(of line: LineID) -> PointID { pointOfLine[line] }

  /// What an order carries (R3.6), or `OrderEvents.blank`.
  public func carried(_ column: FurtherColumn, by order: OrderID) -> Int64 {
    carried[column.rawValue][order]
  }

  /// The lines with units at the cutoff, as they stand on the lists.
  public var standingLines: some RandomAccessCollection<LineID> {
    (0..<standingCount).lazy.map { LineID(index: $0) }
  }

  /// The lines with units at the cutoff by the canonical order of their first raises: "earlier" in R8.
  ///
  /// - Complexity: O(lines), and O(n log n) in those of one moment.
  func standingLines(by canonical: CanonicalOrder) -> [LineID] {
    canonical.positions(of: Array(placingRow[..<standingCount])).map { LineID(rawValue: $0) }
  }

  /// The lines of an order, by SKU.
  ///
  /// - Complexity: O(lines).
  public func lines(of order: OrderID) -> [LineID] {
    orderOfLine.indices.filter { orderOfLine[$0] == order }.map { LineID(index: $0) }
      .sorted { sku(of: $0) < sku(of: $1) }
  }

  /// The number in `OrderEvents.skus` of the SKU of a line.
  public func sku(of line: LineID) -> Int32 {
    line.index < standingCount
      ? productOfLine[line].rawValue : skuOfFallen[line.index - standingCount]
  }

  /// Whether a line was asked for at once, as nearly every one is: by the row that placed it.
  func isRaisedOnce(_ line: LineID) -> Bool { !raised.contains(line) }

  /// The raises of a line that are left, oldest first.
  public func raises(of line: LineID) -> [Raise] {
    if let raises = raised[line] { return raises }
    return units[line] == 0 ? [] : [Raise(row: placingRow[line], units: units[line])]
  }
}

/// A line of the book: all of it in one place, until each column is laid out by itself.
private struct LaidLine: Sendable {
  let order: OrderID
  let point: PointID
  let product: ProductID
  let units: Int32
  let placingRow: Int32
}

/// Some lines of the book, one behind the other.
private struct LaidLines: Sendable {
  private(set) var lines: [LaidLine] = []
  /// The raises of lines that have several, by their numbers here.
  private(set) var raised: [(line: Int, raises: [Raise])] = []
  /// The numbers of the SKUs of the lines that do not stand.
  private(set) var skuOfFallen: [Int32] = []
  private let productCount: Int32

  init(roomFor count: Int, productCount: Int) {
    self.productCount = Int32(truncatingIfNeeded: productCount)
    lines.reserveCapacity(count)
  }

  mutating func append(
    _ line: CollectedLine, of order: OrderID, at point: PointID, raises: [Raise]?
  ) {
    if let raises { raised.append((lines.count, raises)) }
    if line.units == 0 { skuOfFallen.append(line.sku) }
    let isKnown = line.sku < productCount
    lines.append(
      LaidLine(
        order: order, point: point,
        product: isKnown ? ProductID(rawValue: line.sku) : .none, units: line.units,
        placingRow: line.placingRow))
  }
}
