/// A receipt and what became of its units (R7.1).
public struct ReceiptOutcome: Sendable {
  /// What came.
  public let receipt: Receipt
  /// The units that were accepted.
  public let accepted: Int64

  /// The good units that were neither accepted nor sent back.
  public var over: Int64 { max(0, receipt.delivered - receipt.rejected) - accepted }
  /// The product in the warehouse.
  public var cell: StockCell {
    StockCell(product: receipt.product, warehouse: receipt.warehouse)
  }
}
