/// Accepted units of one receipt, and the lot that they have.
public struct Batch: Sendable {
  /// The lot; empty if the receipt names none.
  public var lot: [UInt8]
  /// Who delivered it.
  public var supplier: SupplierID
  /// The units that were accepted.
  public var units: Int64
  /// The last day of best quality, in days since 1970; `nil` if it is not said.
  var bestBefore: Int64?
  /// When it was received.
  var time: Int64
}

/// What there is to share out (R7): the stock, and what came or is expected.
public struct Supply: Sendable {
  /// The units of each product in each warehouse: the A of R8.
  public let available: Demand
  /// Whether goods were counted in each warehouse; where not, its papers speak of the plan (R7.2).
  public let isReceived: [Bool]
  /// The accepted batches of each cell, by best-before (none last), then receipt (R9.1).
  public let batches: [StockCell: [Batch]]
  /// The units that came and were neither accepted nor sent back, by cell (R7.1).
  public let over: [StockCell: Int64]
  /// The receipts as they apply (R7.1), each with what became of its units.
  public let receipts: [ReceiptOutcome]
  /// What each supplier was asked for and what came of it, by supplier, warehouse and product.
  public let goods: [SuppliedGoods]

  /// Counts what came, or takes the plan for it in a warehouse without any receipt.
  ///
  /// - Complexity: O(products x warehouses + receipts log receipts).
  init(day: Day, plan: PurchasePlan, arrivals: Arrivals, stock: OpeningStock) {
    var isReceived = [Bool](repeating: false, count: day.network.warehouses.count)
    let receipts = arrivals.receipts.filter { !$0.warehouse.isNone && !$0.product.isNone }
    for receipt in receipts { isReceived[receipt.warehouse.index] = true }
    var available = stock.units
    for line in plan.lines where !isReceived[line.warehouse.index] {
      let cell = StockCell(product: line.product, warehouse: line.warehouse)
      available[cell] = saturatingSum(available[cell], line.expected)
    }
    var accepted = Acceptance(plan: plan)
    var outcomes: [ReceiptOutcome] = []
    for receipt in receipts.sorted(by: { $0.applies(before: $1) }) {
      let cell = StockCell(product: receipt.product, warehouse: receipt.warehouse)
      let units = accepted.accept(receipt, in: cell)
      outcomes.append(ReceiptOutcome(receipt: receipt, accepted: units))
      available[cell] = saturatingSum(available[cell], units)
    }
    self.available = available
    self.isReceived = isReceived
    over = accepted.over
    self.receipts = outcomes
    goods = SuppliedGoods.all(
      plan: plan, receipts: receipts, batches: accepted.batches, isReceived: isReceived)
    batches = accepted.batches.mapValues { batches in
      batches.enumerated().sorted { a, b in
        let left = (a.element.bestBefore ?? .max, a.element.time, a.offset)
        let right = (b.element.bestBefore ?? .max, b.element.time, b.offset)
        return left < right
      }.map(\.element)
    }
  }
}

/// What is accepted of the receipts, one after the other (R7.1).
private struct Acceptance {
  /// The units of each purchase line that may still be accepted.
  private var open: [Key: Int64] = [:]
  private(set) var batches: [StockCell: [Batch]] = [:]
  private(set) var over: [StockCell: Int64] = [:]

  private struct Key: Hashable {
    var supplier: SupplierID
    var cell: StockCell
  }

  init(plan: PurchasePlan) {
    for line in plan.lines {
      let cell = StockCell(product: line.product, warehouse: line.warehouse)
      open[Key(supplier: line.supplier, cell: cell)] = line.ordered
    }
  }

  /// The units that are accepted: up to the ordered ones unless the receipt says `keep`.
  mutating func accept(_ receipt: Receipt, in cell: StockCell) -> Int64 {
    let good = max(0, receipt.delivered - receipt.rejected)
    let key = Key(supplier: receipt.supplier, cell: cell)
    let left = open[key] ?? 0
    let units = receipt.isKept ? good : min(good, left)
    open[key] = max(0, left - units)
    if good > units { over[cell] = saturatingSum(over[cell] ?? 0, good - units) }
    if units > 0 {
      batches[cell, default: []].append(
        Batch(
          lot: receipt.lot, supplier: receipt.supplier, units: units,
          bestBefore: receipt.bestBefore, time: receipt.time))
    }
    return units
  }
}
