/// One row of the table of orders as it was read, names already numbered.
public struct OrderEvent: Sendable {
  /// The moment in milliseconds, or `OrderEvents.unreadTime`.
  public var time: Int64
  /// What the row does.
  public var kind: EventKind
  /// The order's number in `OrderEvents.orders`; none could not be read, and makes the row unreadable.
  public var order: OrderID
  /// The SKU's number in `OrderEvents.skus`; -1 for a blank.
  public var sku: Int32
  /// The point's number in `OrderEvents.points`; -1 for a blank.
  public var point: Int32
  /// The member; none for a blank.
  public var member: MemberID
  /// The units, or `OrderEvents.blank` or `OrderEvents.unreadQuantity`.
  public var quantity: Int64
  /// The line's own unit price in minor units, or `OrderEvents.blank`.
  public var price: Int64
  /// Which of `OrderEvents.sources` the row was read from.
  public var source: Int32
  /// The physical line where the record starts, from 1.
  public var line: Int32
  /// Whether a value of the row could not be read (R3.8).
  public var isUnreadable = false

  /// An event with blanks in everything but what is given.
  public init(
    time: Int64, kind: EventKind, order: OrderID, sku: Int32 = -1, point: Int32 = -1,
    member: MemberID = .none, quantity: Int64 = OrderEvents.blank, price: Int64 = OrderEvents.blank,
    source: Int32 = 0, line: Int32 = 0
  ) {
    self.time = time
    self.kind = kind
    self.order = order
    self.sku = sku
    self.point = point
    self.member = member
    self.quantity = quantity
    self.price = price
    self.source = source
    self.line = line
  }
}

/// The order events of a day as columns: one position a row, in the order of reading, or one for the rows of a basket.
///
/// The names of SKUs and points are numbered after the catalogue and the network, so that a number below the
/// catalogue's count is the product itself, and one above it is a name that no table has.
public struct OrderEvents: Sendable {
  /// A blank quantity, price or further value; below every value, so that blanks sort first (R2.1).
  public static let blank: Int64 = -1
  /// A quantity that could not be read; sorts after numbers (R3.8).
  public static let unreadQuantity: Int64 = .max
  /// A time that could not be read; sorts first (R3.8).
  public static let unreadTime: Int64 = .min

  /// What rows have in common that stand one behind the other.
  var baskets = Baskets()
  /// The numbers of the SKUs in `skus`, -1 for blank.
  public internal(set) var sku: [Int32] = []
  /// The units.
  public internal(set) var quantity = NumberColumn()
  /// The lines' own unit prices, in minor units.
  public internal(set) var price = RareNumbers(blank: Self.blank)
  /// Where the rows were read.
  public internal(set) var places = RowPlaces()
  /// Positions of rows with a value that could not be read, ascending (R3.8).
  public internal(set) var unreadable: [Int32] = []
  /// The further columns by `FurtherColumn`.
  public internal(set) var further: [RareNumbers]

  /// The names of orders; an `OrderID` is a number here.
  public var orders = NameTable()
  /// The SKUs: those of the catalogue first, in its order, then those that it lacks.
  public var skus = NameTable()
  /// The points: those of the network first, in its order, then those that it lacks.
  public var points = NameTable()
  /// The members; a `MemberID` is a number here.
  public var members = NameTable()
  /// The texts of further columns.
  public var texts = NameTable()
  /// The names of what was read, as `rejections` tells them.
  public var sources: [String] = []

  /// How many SKUs the catalogue has.
  public let productCount: Int
  /// How many points the network has.
  public let pointCount: Int

  /// No events yet, of a day with this catalogue and network.
  public init(catalogue: Catalogue, network: Network) {
    further = FurtherColumn.allCases.map { _ in RareNumbers(blank: Self.blank) }
    productCount = catalogue.products.count
    pointCount = network.points.count
    for product in catalogue.products { _ = skus.intern(product.sku.span) }
    for point in network.points { _ = points.intern(point.point.span) }
  }

  /// Makes room for so many rows.
  public mutating func reserve(_ rows: Int) {
    baskets.expectedRows = max(baskets.expectedRows, rows)
    baskets.runs.reserveCapacity(rows)
    sku.reserveCapacity(rows)
    quantity.reserveCapacity(rows)
  }

  /// How many rows there are.
  public var count: Int { sku.count }

  /// Adds a row; `values` are its filled further columns.
  ///
  /// A value is the number of a text in `texts`, a whole number, or 1 for `yes`; a `no` is kept as the blank that
  /// it equals (R2.1), and so names nothing (R3.6).
  ///
  /// - Complexity: O(1) amortised.
  public mutating func append(
    _ event: OrderEvent, further values: [(column: FurtherColumn, value: Int64)] = []
  ) {
    let row = count
    baskets.append(event)
    sku.append(event.sku)
    quantity.append(event.quantity)
    places.append(source: event.source, line: event.line)
    if event.isUnreadable || event.order.isNone {
      unreadable.append(Int32(truncatingIfNeeded: row))
    }
    price[row] = event.price
    note(values, of: row)
  }

  /// Notes what a row says in further columns; the row itself may be added later.
  public mutating func note(_ values: [(column: FurtherColumn, value: Int64)], of row: Int) {
    for (column, value) in values where value != (column.isYesOrNo ? 0 : Self.blank) {
      further[column.rawValue][row] = value
    }
  }

  /// The moment of a row, in milliseconds, or `unreadTime`.
  public func time(of row: Int) -> Int64 { baskets.time[baskets[row]] }

  /// What a row does.
  public func kind(of row: Int) -> EventKind { baskets.kind[baskets[row]] }

  /// The order of a row; none where the id could not be read.
  public func order(of row: Int) -> OrderID { baskets.order[baskets[row]] }

  /// The number of a row's point in `points`, -1 for a blank.
  public func point(of row: Int) -> Int32 { baskets.point[baskets[row]] }

  /// The member of a row.
  public func member(of row: Int) -> MemberID { baskets.member[baskets[row]] }

  /// The row's own unit price, or `blank`.
  public func price(of row: Int) -> Int64 { price[row] }

  /// The row's value of a further column, or `blank`.
  public func further(_ column: FurtherColumn, of row: Int) -> Int64 {
    further[column.rawValue][row]
  }

  /// The product that the row names; none for a blank or a SKU that the catalogue lacks.
  public func product(of row: Int) -> ProductID {
    sku[row] < 0 || Int(sku[row]) >= productCount ? .none : ProductID(rawValue: sku[row])
  }

  /// The pickup point that the row names; none for a blank or a point that the network lacks.
  public func pickupPoint(of row: Int) -> PointID { pickupPoint(ofBasket: baskets[row]) }

  /// The pickup point that the rows of a basket name.
  func pickupPoint(ofBasket basket: Int) -> PointID {
    let point = baskets.point[basket]
    return point < 0 || Int(point) >= pointCount ? .none : PointID(rawValue: point)
  }
}
