import OrderDay

extension DayTables {
  /// What the tables tell of the time after the cutoff: answers, goods at the door, weights (R6.4, R7, R9.3).
  func arrivals(day: Day, events: OrderEvents) -> Arrivals {
    let find = Finder(day: day)
    var arrivals = Arrivals()
    if let table = checked(.confirmations) {
      arrivals.confirmations = table.rows.map { row in
        Confirmation(
          supplier: find.supplier(table.text("supplier", of: row)),
          product: find.product(table.text("sku", of: row)),
          warehouse: find.warehouse(table.text("warehouse", of: row)),
          units: table.number("units", of: row) ?? 0)
      }
    }
    if let table = checked(.receipts) {
      arrivals.receipts = table.rows.map { row in
        Receipt(
          time: table.number("received_at", of: row) ?? 0,
          supplier: find.supplier(table.text("supplier", of: row)),
          product: find.product(table.text("sku", of: row)),
          warehouse: find.warehouse(table.text("warehouse", of: row)),
          delivered: table.number("delivered", of: row) ?? 0,
          rejected: table.number("rejected", of: row) ?? 0,
          reason: table.text("reason", of: row), lot: table.text("lot", of: row),
          bestBefore: table.number("best_before", of: row),
          weight: table.number("weight_g", of: row), isKept: table.number("keep", of: row) == 1)
      }
    }
    if let table = checked(.weights) {
      for row in table.rows {
        let order = table.text("order_id", of: row)
        guard let number = events.orders.number(of: order.span) else { continue }
        arrivals.weights.append(
          LineWeight(
            order: OrderID(rawValue: number), product: find.product(table.text("sku", of: row)),
            grams: table.number("weight_g", of: row) ?? 0))
      }
    }
    return arrivals
  }
}

/// Finds the dense ids of names that the tables are known to have.
private struct Finder {
  private var suppliers: [[UInt8]: SupplierID] = [:]
  private var products: [[UInt8]: ProductID] = [:]
  private var warehouses: [[UInt8]: WarehouseID] = [:]

  init(day: Day) {
    for (index, row) in day.catalogue.suppliers.enumerated() {
      suppliers[row.supplier] = SupplierID(index: index)
    }
    for (index, row) in day.catalogue.products.enumerated() {
      products[row.sku] = ProductID(index: index)
    }
    for (index, label) in day.network.warehouses.enumerated() {
      warehouses[label] = WarehouseID(index: index)
    }
  }

  func supplier(_ label: [UInt8]) -> SupplierID { suppliers[label] ?? .none }

  func product(_ sku: [UInt8]) -> ProductID { products[sku] ?? .none }

  /// A blank is the only warehouse of the day; none in a day without pickup points.
  func warehouse(_ label: [UInt8]) -> WarehouseID {
    warehouses[label] ?? (warehouses.isEmpty ? .none : WarehouseID(index: 0))
  }
}
