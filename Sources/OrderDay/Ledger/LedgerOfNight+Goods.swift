/// Goods: bought, sold, thrown away and brought back, at cost.
extension LedgerOfNight {
  /// The stock that the night leaves, by the bytes of SKU and warehouse.
  ///
  /// - Complexity: O(products x warehouses + rows + facts).
  mutating func moveGoods(
    supply: Supply, opening: OpeningStock
  ) -> [Opening.Stock] {
    var pools: [StockCell: StockMovement] = [:]
    for (cell, stock) in opening.carried {
      pools[cell] = StockMovement(cell, units: stock.units, value: stock.value)
    }
    countStock(&pools)
    receive(supply, &pools)
    let handed = unitsByCell()
    for cell in pools.keys.sorted() {
      let cost = pools[cell]?.take(handed[cell]) ?? 0
      entries.move(
        cost, from: Account(.stock), to: Account(.goods), .costOfGoods(cell), on: arrivalDate)
    }
    var elsewhere = opening.elsewhere
    bringBack(&pools, &elsewhere)
    let left = pools.values.filter { $0.units > 0 }.map { pool in
      Opening.Stock(
        sku: day.catalogue.products[pool.cell.product].sku,
        warehouse: day.network.warehouses[pool.cell.warehouse], units: pool.units,
        value: pool.value)
    }
    return (left + elsewhere).sorted {
      $0.sku == $1.sku
        ? $0.warehouse.lexicographicallyPrecedes($1.warehouse)
        : $0.sku.lexicographicallyPrecedes($1.sku)
    }
  }

  /// What a table says is on hand: what was there before the first day, or a count of what the day before left.
  private mutating func countStock(_ pools: inout [StockCell: StockMovement]) {
    let isFirst = !day.opening.isCarried
    for (index, product) in day.catalogue.products.enumerated() {
      guard let counted = product.onHand else { continue }
      for warehouse in day.network.warehouses.indices {
        let cell = StockCell(
          product: ProductID(index: index), warehouse: WarehouseID(index: warehouse))
        var pool = pools[cell] ?? StockMovement(cell, units: 0, value: 0)
        let gained = pool.count(counted, cost: product.cost)
        entries.move(
          gained, from: Account(isFirst ? .opening : .stockDifferences), to: Account(.stock),
          isFirst ? .openingStock(cell) : .counted(cell), on: orderDate)
        pools[cell] = pool
      }
    }
  }

  /// Accepted goods at cost; where nothing was received yet, the plan stands for it (R7.2).
  private mutating func receive(
    _ supply: Supply, _ pools: inout [StockCell: StockMovement]
  ) {
    for goods in supply.goods where goods.accepted > 0 {
      let product = day.catalogue.products[goods.cell.product]
      let amount = Int128(goods.accepted) * Int128(product.cost)
      var pool = pools[goods.cell] ?? StockMovement(goods.cell, units: 0, value: 0)
      pool.add(goods.accepted, for: amount)
      pools[goods.cell] = pool
      let supplier = day.catalogue.suppliers[goods.supplier].supplier
      entries.move(
        amount, from: Account(.supplierGoods, of: supplier), to: Account(.stock),
        .received(goods.supplier, goods.cell), on: orderDate)
    }
  }

  private func unitsByCell() -> Demand {
    var handed = Demand(day: day)
    let warehouseOfPoint = day.network.warehouseOfPoint
    for row in rows.all {
      let cell = StockCell(
        product: rows.product[row], warehouse: warehouseOfPoint[book.point(of: rows.line[row])])
      handed[cell] = saturatingSum(handed[cell], rows.units[row])
    }
    return handed
  }

  /// Forfeited goods: ambient ones go back to their warehouse, others are thrown away (R15.3), both at what the
  /// product costs today; a product that the day does not know is worth nothing.
  private mutating func bringBack(
    _ pools: inout [StockCell: StockMovement], _ elsewhere: inout [Opening.Stock]
  ) {
    if !delivery.facts.contains(where: { $0.kind == .forfeit }) { return }
    let places = Places(day)
    for index in factsByOrder where delivery.facts[index].kind == .forfeit {
      let fact = delivery.facts[index]
      let line = delivery.book.days[fact.day].lines[fact.line]
      let sku = delivery.book.names.skus.name(line.sku)
      let product = places.product(sku)
      let cost =
        product.isNone
        ? 0
        : Int128(fact.units) * Int128(day.catalogue.products[product].cost)
      let date = bookingDate(at: fact.time)
      if line.zone != .ambient {
        entries.move(
          cost, from: Account(.goods), to: Account(.disposal), .disposed(index), on: date)
        continue
      }
      entries.move(cost, from: Account(.goods), to: Account(.stock), .broughtBack(index), on: date)
      let warehouse = places.warehouse(ofPoint: delivery.book.names.points.name(line.point))
      if product.isNone || warehouse.isNone {
        let label = warehouse.isNone ? PointRecord.mainWarehouse : day.network.warehouses[warehouse]
        add(fact.units, worth: cost, of: sku, at: label, to: &elsewhere)
        continue
      }
      let cell = StockCell(product: product, warehouse: warehouse)
      var pool = pools[cell] ?? StockMovement(cell, units: 0, value: 0)
      pool.add(fact.units, for: cost)
      pools[cell] = pool
    }
  }

  private func add(
    _ units: Int64, worth value: Int128, of sku: [UInt8], at warehouse: [UInt8],
    to stock: inout [Opening.Stock]
  ) {
    guard let index = stock.firstIndex(where: { $0.sku == sku && $0.warehouse == warehouse }) else {
      stock.append(Opening.Stock(sku: sku, warehouse: warehouse, units: units, value: value))
      return
    }
    stock[index].units = saturatingSum(stock[index].units, units)
    stock[index].value += value
  }
}

/// Where today's tables have the names of earlier days.
private struct Places {
  private var products: [[UInt8]: ProductID] = [:]
  private var warehouses: [[UInt8]: WarehouseID] = [:]

  init(_ day: Day) {
    for (index, product) in day.catalogue.products.enumerated() {
      products[product.sku] = ProductID(index: index)
    }
    for (index, point) in day.network.points.enumerated() {
      warehouses[point.point] = day.network.warehouse(of: PointID(index: index))
    }
  }

  func product(_ sku: [UInt8]) -> ProductID { products[sku] ?? .none }

  func warehouse(ofPoint point: [UInt8]) -> WarehouseID { warehouses[point] ?? .none }
}
