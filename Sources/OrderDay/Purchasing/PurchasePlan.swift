/// What is bought of one product for one warehouse (R6.1).
public struct PurchaseLine: Sendable {
  /// Who is asked.
  public var supplier: SupplierID
  /// Where it is to be delivered.
  public var warehouse: WarehouseID
  /// What.
  public var product: ProductID
  /// The units that members want.
  public var demand: Int64
  /// Units that are there before the night.
  public var onHand: Int64
  /// How many cases are bought.
  public var cases: Int64
  /// Cases times case pack.
  public var ordered: Int64
  /// What will be left over by the plan.
  public var surplus: Int64
  /// Ordered units at cost, in minor units.
  public var amount: Int64
  /// The units that the supplier confirmed, where they are fewer than ordered (R6.4).
  public var confirmed: Int64?

  /// What is expected to come.
  public var expected: Int64 { confirmed ?? ordered }
}

/// One purchase order: the lines of one supplier for one warehouse (R6).
public struct PurchaseOrder: Sendable {
  /// Who is asked.
  public var supplier: SupplierID
  /// Where it is to be delivered.
  public var warehouse: WarehouseID
  /// Its lines, by position in `PurchasePlan.lines`.
  public var lines: Range<Int>
  /// The sum of the lines' amounts, in minor units.
  public var amount: Int64
  /// Whether the supplier's minimum is not reached, and that is to be shown (R6.3).
  public var isBelowMinimum: Bool
  /// 2 where the supplier confirmed fewer units of a line than were ordered, else 1 (R6.4).
  public var revision: Int64
}

/// The purchase orders of the night, sorted by supplier, warehouse and SKU (R6, R19).
public struct PurchasePlan: Sendable {
  /// The lines of all purchase orders; a product whose stock covers the demand has none.
  public let lines: [PurchaseLine]
  /// The purchase orders.
  public let orders: [PurchaseOrder]
  /// The cells whose purchase order was dropped: what the stock does not cover is short, `supplier-minimum`.
  public let droppedCells: Set<StockCell>

  /// Buys what the demand needs beyond the stock.
  ///
  /// | demand | on hand | case | cases | surplus |
  /// |---|---|---|---|---|
  /// | 47 | 0 | 12 | 4 | 1 |
  /// | 47 | 40 | 12 | 1 | 5 |
  /// | 47 | 50 | 12 | 0 | - |
  ///
  /// - Complexity: O(products x warehouses).
  init(
    day: Day, demand: Demand, tolerance: Tolerance, stock: OpeningStock,
    confirmations: [Confirmation]
  ) throws(AmountOverflow) {
    var lines: [PurchaseLine] = []
    for index in day.catalogue.products.indices {
      for warehouse in day.network.warehouses.indices {
        let cell = StockCell(
          product: ProductID(index: index), warehouse: WarehouseID(index: warehouse))
        let line = try Self.line(
          of: cell, day: day, demand: demand, tolerance: tolerance, onHand: stock[cell])
        if let line { lines.append(line) }
      }
    }
    lines.sort {
      ($0.supplier, $0.warehouse, $0.product) < ($1.supplier, $1.warehouse, $1.product)
    }
    var kept: [PurchaseLine] = []
    var orders: [PurchaseOrder] = []
    var dropped: Set<StockCell> = []
    let confirmed = Self.confirmed(confirmations)
    var start = 0
    while start < lines.count {
      var end = start
      while end < lines.count, lines[end].supplier == lines[start].supplier,
        lines[end].warehouse == lines[start].warehouse
      {
        end += 1
      }
      let members = lines[start..<end]
      start = end
      guard let order = try Self.order(of: members, at: kept.count, day: day) else {
        for line in members {
          dropped.insert(StockCell(product: line.product, warehouse: line.warehouse))
        }
        continue
      }
      orders.append(order)
      kept += members
      Self.confirm(&kept, &orders[orders.count - 1], by: confirmed)
    }
    self.lines = kept
    self.orders = orders
    droppedCells = dropped
  }

  /// What is bought of one product for one warehouse, before its supplier's minimum is tested.
  static func line(
    of cell: StockCell, day: Day, demand: Demand, tolerance: Tolerance, onHand: Int64
  ) throws(AmountOverflow) -> PurchaseLine? {
    let row = day.catalogue.products[cell.product]
    let wanted = demand[cell]
    let offered = tolerance.inAll[cell]
    let need = max(0, wanted - onHand)
    let cases = (row.rounding ?? day.settings.rounding).cases(
      need: need, casePack: row.casePack, minimum: row.minimumCases,
      tolerance: offered)
    if cases == 0 { return nil }
    let ordered = try OrderDay.product(cases, row.casePack, .orderedUnits(cell.product))
    // Stock + ordered - demand, in the order that cannot overflow: cases are bought for a need only.
    let left = max(0, ordered - need)
    return PurchaseLine(
      supplier: day.catalogue.supplierOf[cell.product], warehouse: cell.warehouse,
      product: cell.product, demand: wanted, onHand: onHand, cases: cases, ordered: ordered,
      surplus: left - min(offered, left),
      amount: try OrderDay.product(ordered, row.cost, .purchaseAmount(cell.product)))
  }

  /// The purchase order of some lines; `nil` where the supplier's minimum drops it (R6.3).
  private static func order(
    of lines: ArraySlice<PurchaseLine>, at start: Int, day: Day
  ) throws(AmountOverflow) -> PurchaseOrder? {
    guard let first = lines.first else { return nil }
    var total = WideTotal()
    for line in lines { total.add(line.amount) }
    let amount = try total.narrowed(.purchaseOrder(first.supplier, first.warehouse))
    let supplier = day.catalogue.suppliers[first.supplier]
    let isBelow = amount < supplier.minimumOrder
    let policy = supplier.belowMinimum ?? day.settings.belowMinimum
    if isBelow, policy == .cancel { return nil }
    return PurchaseOrder(
      supplier: first.supplier, warehouse: first.warehouse, lines: start..<(start + lines.count),
      amount: amount, isBelowMinimum: isBelow && policy == .flag, revision: 1)
  }

  private struct ConfirmationKey: Hashable {
    var supplier: SupplierID
    var cell: StockCell
  }

  private static func confirmed(_ all: [Confirmation]) -> [ConfirmationKey: Int64] {
    var units: [ConfirmationKey: Int64] = [:]
    for one in all {
      let cell = StockCell(product: one.product, warehouse: one.warehouse)
      // Of several answers the fewest units count, whatever the order of the rows.
      let key = ConfirmationKey(supplier: one.supplier, cell: cell)
      units[key] = min(units[key] ?? one.units, one.units)
    }
    return units
  }

  /// A confirmation of fewer units than ordered makes revision 2 (R6.4).
  private static func confirm(
    _ lines: inout [PurchaseLine], _ order: inout PurchaseOrder,
    by confirmed: [ConfirmationKey: Int64]
  ) {
    if confirmed.isEmpty { return }
    for index in order.lines {
      let cell = StockCell(product: lines[index].product, warehouse: lines[index].warehouse)
      guard let units = confirmed[ConfirmationKey(supplier: order.supplier, cell: cell)],
        units < lines[index].ordered
      else { continue }
      lines[index].confirmed = units
      order.revision = 2
    }
  }
}
