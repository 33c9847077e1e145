/// What is there to hand out: stock, and what came or is planned to come (R6.4, R7).
struct SlowReceiving {
  /// Units of a lot, as they are taken: stock first, then as R9.1 orders the receipts.
  struct Batch {
    var lot: Name
    var units: Whole
  }

  let day: SlowDay
  let purchasing: SlowPurchasing
  private(set) var fired: Set<String> = []

  init(_ purchasing: SlowPurchasing, _ day: SlowDay) {
    (self.day, self.purchasing) = (day, purchasing)
    let received = Set(day.receipts.map(\.warehouse))
    for purchase in purchasing.purchases {
      let isReceived = received.contains(purchase.warehouse)
      fired.insert(isReceived ? "R7.2 received" : "R7.2 planned")
      guard isReceived else { continue }
      let lines = day.receipts.filter { receipt in
        receipt.warehouse == purchase.warehouse && receipt.sku == purchase.product.sku
          && receipt.supplier == purchase.supplier
      }
      let accepted = lines.map(\.accepted).reduce(0, +)
      fired.insert(
        lines.isEmpty
          ? "R7.1 not delivered"
          : accepted < purchase.ordered
            ? "R7.1 too little" : accepted > purchase.ordered ? "R7.1 too much" : "R7.1 all")
    }
    for receipt in day.receipts where orderedUnits(of: receipt) == nil {
      fired.insert(receipt.keeps ? "R7.1 not ordered and kept" : "R7.1 not ordered")
    }
  }

  /// The units on the purchase order that a receipt belongs to; `nil` where none has its SKU.
  private func orderedUnits(of receipt: SlowReceipt) -> Whole? {
    purchasing.purchases.first { purchase in
      purchase.warehouse == receipt.warehouse && purchase.supplier == receipt.supplier
        && purchase.product.sku == receipt.sku
    }?.ordered
  }

  /// The batches of a product in a warehouse, stock first.
  mutating func batches(of goods: SlowGoods) -> [Batch] {
    let onHand = day.products[goods.sku]?.onHand ?? 0
    let stock = Batch(lot: "", units: onHand)
    guard day.receipts.contains(where: { $0.warehouse == goods.warehouse }) else {
      return [stock, Batch(lot: "", units: planned(goods))]
    }
    return [stock] + accepted(goods).map { Batch(lot: $0.lot, units: $0.accepted) }
  }

  /// What is planned to come: what was ordered, or less where the supplier confirmed less.
  private mutating func planned(_ goods: SlowGoods) -> Whole {
    guard
      let purchase = purchasing.purchases.first(where: {
        $0.warehouse == goods.warehouse && $0.product.sku == goods.sku
      })
    else { return 0 }
    let key = SlowDay.PurchaseKey(
      warehouse: goods.warehouse, supplier: purchase.supplier, sku: goods.sku)
    guard let confirmed = day.confirmations[key], confirmed < purchase.ordered else {
      return purchase.ordered
    }
    fired.insert("R6.4 confirmed less")
    return confirmed
  }

  /// The receipts with what each brings: earliest best-before first, none last (R7.1, R9.1).
  private mutating func accepted(_ goods: SlowGoods) -> [SlowReceipt] {
    var taken: [Name: Whole] = [:]
    var accepted: [SlowReceipt] = []
    for var receipt in day.receipts
    where receipt.warehouse == goods.warehouse && receipt.sku == goods.sku {
      if !receipt.keeps {
        let room = (orderedUnits(of: receipt) ?? 0) - taken[receipt.supplier, default: 0]
        if receipt.accepted > max(0, room) { fired.insert("R7.1 over, not kept") }
        receipt.accepted = min(receipt.accepted, max(0, room))
      } else {
        fired.insert("R7.1 keep")
      }
      taken[receipt.supplier, default: 0] += receipt.accepted
      accepted.append(receipt)
    }
    let places = accepted.indices.sorted { left, right in
      let (one, other) = (accepted[left].bestBefore, accepted[right].bestBefore)
      if one == other { return left < right }
      guard let one else { return false }
      return other.map { one < $0 } ?? true
    }
    return places.map { accepted[$0] }
  }
}
