import Parallel

/// What stands at the cutoff: orders and their lines as columns, and what was refused (R3, R4).
///
/// The lines that stand come first, as they stand on the pickup lists: what follows goes through them in the order in which
/// they lie. Behind them, by order and SKU, are those that events named and that nobody placed, or that were cancelled: they
/// have 0 units.
public struct OrderBook: Sendable {
  /// The orders of the lines.
  public private(set) var orders = BookOrders()
  /// The product of each line; none where the SKU is unknown.
  public internal(set) var productOfLine: [ProductID] = []
  /// The accepted units of each line at the cutoff.
  public internal(set) var units = NumberColumn()
  /// The unit price of each line, in minor units: its own, or the product's (R3.5).
  public internal(set) var price = LinePrices(of: [], listed: [])
  /// How many lines stand.
  public internal(set) var standingCount = 0
  /// The raises of the lines that have several.
  private var raised = RaisedLines()
  /// How far behind the row that opened its order each line that stands was placed: mostly in the same basket.
  private var distance = NumberColumn()
  /// The lines that do not stand.
  private var fallen: [CollectedLine] = []

  /// The first accepted row of each order, which says whose it is and where it goes; -1 where there is none.
  private var openingRow: [Int32] = []
  /// The orders of which a line stands.
  private var standing = MarkedRows()
  private let basketOfRow: RowRuns
  private let memberOfBasket: [MemberID]
  private let pointOfBasket: [Int32]
  private let pointCount: Int
  /// What each order carries beside its lines (R3.6), by `FurtherColumn`.
  public internal(set) var carried: [RareNumbers]

  /// What was refused, in canonical order.
  public internal(set) var rejections: [Rejection]
  /// What became of the events.
  public internal(set) var counts = EventCounts()

  /// Lays out what was collected, the orders in the order of the lists.
  ///
  /// - Complexity: O(lines + orders log orders of a list).
  init(
    _ collecting: Collecting, day: Day, events: OrderEvents, canonical: CanonicalOrder,
    workers: Workers
  ) {
    basketOfRow = events.baskets.runs
    memberOfBasket = events.baskets.member
    pointOfBasket = events.baskets.point
    pointCount = events.pointCount
    carried = collecting.carried
    rejections = collecting.rejections(by: canonical)
    for part in collecting.parts { counts += part.counts }
    let lineCount = collecting.parts.reduce(0) { $0 + $1.lines.count }
    let fallen = workers.map(collecting.parts.count) {
      LaidLines(fallenIn: collecting.parts[$0], of: events)
    }
    orders.reserveCapacity(
      events.orders.count + fallen.reduce(0) { $0 + $1.orders.count }, lines: lineCount)
    productOfLine.reserveCapacity(lineCount)
    units.reserveCapacity(lineCount)
    distance.reserveCapacity(lineCount)
    let lists = ListOrder(
      day: day, events: events, collecting: collecting, canonical: canonical, workers: workers)
    workers.inTurns(over: 0..<lists.count, by: workers.partSize(usual: Self.partLists)) {
      LaidLines(of: lists.orders(of: $0), in: collecting, productCount: events.productCount)
    } _: {
      append($0)
    }
    standingCount = productOfLine.count
    append(fallen)
    openingRow = collecting.column(\.firstAccepted)
    for isStanding in collecting.column(\.isStanding) {
      standing.append(isStanding ? 1 : 0, rows: 1)
    }
    price = LinePrices(of: productOfLine, listed: day.catalogue.products.map(\.price))
    if !events.price.isBlank {
      for line in (0..<lineCount).map({ LineID(index: $0) }) {
        let row = placingRow(of: line)
        let own = row < 0 ? OrderEvents.blank : events.price(of: Int(row))
        if own != OrderEvents.blank { price[line] = own }
      }
    }
  }

  /// How many lists are laid out together.
  private static let partLists = 64

  /// Adds the lines of some parts.
  private mutating func append(_ parts: [LaidLines]) {
    for part in parts {
      let start = productOfLine.count
      for (line, raises) in part.raised { raised[LineID(index: start + line)] = raises }
      fallen += part.fallen
      orders.append(part.orders)
      productOfLine += part.products
      units.append(part.units)
      distance.append(part.distances)
    }
  }

  /// How many lines the columns have.
  public var lineCount: Int { productOfLine.count }

  /// The order of a line.
  public func order(of line: LineID) -> OrderID { orders.order[orders.position(of: line)] }

  /// The pickup point of a line.
  public func point(of line: LineID) -> PointID { orders.point[orders.position(of: line)] }

  /// How many orders there are.
  public var orderCount: Int { openingRow.count }

  /// How many orders have a line that stands.
  var standingOrderCount: Int { standing.markedCount }

  /// Tells each order of which a line stands, in the order of their numbers.
  ///
  /// - Complexity: O(orders).
  func forEachStandingOrder(_ tell: (OrderID) -> Void) {
    standing.forEachMarked { tell(OrderID(index: $0)) }
  }

  /// The member of an order; none where no `order` row was accepted, and of none.
  public func member(of order: OrderID) -> MemberID {
    openingBasket(of: order).map { memberOfBasket[$0] } ?? .none
  }

  /// The pickup point of an order; none where no `order` row was accepted, and of none.
  public func point(of order: OrderID) -> PointID {
    guard let basket = openingBasket(of: order) else { return .none }
    let point = pointOfBasket[basket]
    return point < 0 || Int(point) >= pointCount ? .none : PointID(rawValue: point)
  }

  private func openingBasket(of order: OrderID) -> Int? {
    order.isNone || openingRow[order] < 0 ? nil : basketOfRow[Int(openingRow[order])]
  }

  /// The row that placed a line; -1 where none was accepted.
  public func placingRow(of line: LineID) -> Int32 {
    line.index < standingCount
      ? placingRow(
        ofStanding: line.index, openedBy: orders.openingRow[orders.position(of: line)])
      : fallen[line.index - standingCount].placingRow
  }

  /// The row that placed a line that stands, where it is known which row opened its order.
  @inline(__always)
  private func placingRow(ofStanding line: Int, openedBy row: Int32) -> Int32 {
    row &+ Int32(truncatingIfNeeded: distance[line])
  }

  /// The rows that placed some lines that stand, in the order of the lines.
  ///
  /// - Complexity: O(lines).
  func placingRows(of lines: Range<Int>) -> [Int32] {
    var rows: [Int32] = []
    rows.reserveCapacity(lines.count)
    for (position, ofOrder) in orders.lines(in: lines) {
      let opening = orders.openingRow[position]
      for line in ofOrder { rows.append(placingRow(ofStanding: line, openedBy: opening)) }
    }
    return rows
  }

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
    canonical.positions(of: placingRows(of: 0..<standingCount)).map { LineID(rawValue: $0) }
  }

  /// The lines of an order, by SKU.
  ///
  /// - Complexity: O(lines).
  public func lines(of order: OrderID) -> [LineID] {
    (0..<lineCount).map { LineID(index: $0) }.filter { self.order(of: $0) == order }
      .sorted { sku(of: $0) < sku(of: $1) }
  }

  /// The number in `OrderEvents.skus` of the SKU of a line.
  public func sku(of line: LineID) -> Int32 {
    line.index < standingCount
      ? productOfLine[line].rawValue : fallen[line.index - standingCount].sku
  }

  /// Whether a line was asked for at once, as nearly every one is: by the row that placed it.
  func isRaisedOnce(_ line: LineID) -> Bool { !raised.contains(line) }

  /// The raises of a line that are left, oldest first.
  public func raises(of line: LineID) -> [Raise] {
    if let raises = raised[line] { return raises }
    return units[line] == 0 ? [] : [Raise(row: placingRow(of: line), units: units[line])]
  }
}

/// Some lines of the book, one behind the other.
private struct LaidLines: Sendable {
  private(set) var orders = BookOrders()
  private(set) var products: [ProductID] = []
  private(set) var units = NumberColumn()
  /// How far behind the row that opened its order each line that stands was placed.
  private(set) var distances = NumberColumn()
  /// The raises of lines that have several, by their numbers here.
  private(set) var raised: [(line: Int, raises: [Raise])] = []
  /// The lines that do not stand.
  private(set) var fallen: [CollectedLine] = []
  private let productCount: Int32

  private init(productCount: Int) {
    self.productCount = Int32(truncatingIfNeeded: productCount)
  }

  /// The lines of some orders that stand.
  init(of listed: [ListedOrder], in collecting: Collecting, productCount: Int) {
    self.init(productCount: productCount)
    products.reserveCapacity(3 * listed.count)
    units.reserveCapacity(3 * listed.count)
    distances.reserveCapacity(3 * listed.count)
    let parts = collecting.parts
    // The lines of an order stand together, and far from those of the next one: its head, and then the first and the last ones,
    // are looked up for some orders together, in steps that do nothing else, so that the machine waits for all of them at once.
    var places = InlineArray<64, (part: Int, position: Int)>(repeating: (0, 0))
    var heads = InlineArray<64, OrderHead>(repeating: OrderHead(lineStart: 0))
    var ends = InlineArray<64, (first: CollectedLine, last: CollectedLine)>(
      repeating: (CollectedLine(sku: -1), CollectedLine(sku: -1)))
    var laid: [CollectedLine] = []
    for start in stride(from: 0, to: listed.count, by: ends.count) {
      laid.removeAll(keepingCapacity: true)
      let batch = start..<min(start + ends.count, listed.count)
      for position in batch {
        places[position - start] = collecting.place(of: listed[position].order)
      }
      for index in 0..<batch.count {
        heads[index] = parts[places[index].part].heads[places[index].position]
      }
      for index in 0..<batch.count {
        let (part, place) = places[index]
        let lines = parts[part].lines(at: place)
        ends[index] = (
          parts[part].lines[lines.lowerBound], parts[part].lines[lines.upperBound - 1]
        )
      }
      for position in batch {
        let (part, place) = places[position - start]
        let (numbers, openingRow) = (
          parts[part].lines(at: place), heads[position - start].firstAccepted
        )
        let (ends, before) = (ends[position - start], laid.count)
        // Not a copy of the part: to take one and give it back costs more than the lines of an order.
        for number in numbers {
          var line =
            number == numbers.lowerBound
            ? ends.first
            : number == numbers.upperBound - 1 ? ends.last : parts[part].lines[number]
          if line.units == 0 { continue }
          if let raises = parts[part].raised[LineID(index: number)] {
            raised.append((products.count + laid.count, raises))
          }
          line.placingRow &-= openingRow
          laid.append(line)
        }
        orders.append(
          listed[position].order, at: listed[position].point, openedBy: openingRow,
          code: listed[position].code, lineCount: laid.count - before)
      }
      append(laid)
      distances.append(laid.count) { Int64(laid[$0].placingRow) }
    }
  }

  /// The lines of a part that do not stand.
  init(fallenIn part: CollectedOrders, of events: OrderEvents) {
    self.init(productCount: events.productCount)
    for position in 0..<part.orders.count {
      let before = fallen.count
      for line in part.lines(at: position) where part.lines[line].units == 0 {
        fallen.append(part.lines[line])
      }
      let order = OrderID(index: part.orders.lowerBound + position)
      orders.append(
        order, at: part.heads[position].point(in: events),
        openedBy: part.heads[position].firstAccepted, code: 0,
        lineCount: fallen.count - before)
    }
    append(fallen)
  }

  private mutating func append(_ lines: [CollectedLine]) {
    products.append(lines.count) { index in
      lines[index].sku < productCount ? ProductID(rawValue: lines[index].sku) : .none
    }
    units.append(lines.count) { Int64(lines[$0].units) }
  }
}
