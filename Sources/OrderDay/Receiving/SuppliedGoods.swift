/// What one supplier was asked for of a product, and what came of it (R7).
public struct SuppliedGoods: Sendable {
  /// Who delivers.
  public var supplier: SupplierID
  /// What, and where.
  public var cell: StockCell
  /// The units of the purchase order; 0 for goods that were not ordered.
  public var ordered: Int64 = 0
  /// The units that came; where nothing was received yet, those that are expected (R7.2).
  public var delivered: Int64 = 0
  /// The units that were sent back.
  public var rejected: Int64 = 0
  /// The units that were kept, and are paid for.
  public var accepted: Int64 = 0

  /// The units that came beyond what was ordered, and were not kept (R7.1).
  public var over: Int64 { max(0, delivered - rejected - accepted) }

  /// What the accepted units cost, in minor units.
  public func amount(in catalogue: Catalogue) -> Int128 {
    Int128(accepted) * Int128(catalogue.products[cell.product].cost)
  }

  /// All of a night, sorted by supplier, warehouse and product.
  ///
  /// - Complexity: O(n log n) in purchase lines and receipts.
  static func all(
    plan: PurchasePlan, receipts: [Receipt], batches: [StockCell: [Batch]], isReceived: [Bool]
  ) -> [SuppliedGoods] {
    struct Key: Hashable {
      var supplier: SupplierID
      var cell: StockCell
    }
    var goods: [Key: SuppliedGoods] = [:]
    func change(_ supplier: SupplierID, _ cell: StockCell, _ body: (inout SuppliedGoods) -> Void) {
      body(
        &goods[
          Key(supplier: supplier, cell: cell),
          default: SuppliedGoods(supplier: supplier, cell: cell)])
    }
    for line in plan.lines {
      change(line.supplier, StockCell(product: line.product, warehouse: line.warehouse)) {
        $0.ordered = line.ordered
        if isReceived[line.warehouse.index] { return }
        $0.delivered = line.expected
        $0.accepted = line.expected
      }
    }
    for receipt in receipts {
      change(receipt.supplier, StockCell(product: receipt.product, warehouse: receipt.warehouse)) {
        $0.delivered = saturatingSum($0.delivered, receipt.delivered)
        $0.rejected = saturatingSum($0.rejected, receipt.rejected)
      }
    }
    for (cell, batches) in batches {
      for batch in batches {
        change(batch.supplier, cell) { $0.accepted = saturatingSum($0.accepted, batch.units) }
      }
    }
    return goods.values.sorted {
      ($0.supplier, $0.cell.warehouse, $0.cell.product)
        < ($1.supplier, $1.cell.warehouse, $1.cell.product)
    }
  }
}
