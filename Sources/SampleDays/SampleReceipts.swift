/// The coupons of a generated day.
enum SampleCoupons {
  static let codes = ["C30", "C50", "C99", "NEW"]

  static let table = Array(
    """
    coupon,threshold,off,borne_by
    C30,30.00,3.00,platform
    C50,50.00,6.50,platform:6000 leader:4000
    C99,99.00,15.00,supplier
    NEW,0.00,5.00,platform:5000 supplier:3000 leader:2000

    """.utf8)
}

/// What comes to the warehouses in the night.
struct SampleReceipts {
  let table: [UInt8]

  /// Deliveries of what is `wanted` of each product in each warehouse.
  ///
  /// With the rule of receipts one in eight comes short, one in forty too much, one in a hundred not at all, and of one in
  /// fifty some is sent back; with that of lots each delivery has one or two.
  init(_ day: SampleDay, _ catalogue: SampleCatalogue, _ wanted: [[Int]]) {
    var random = SampleRandom(seed: day.seed, purpose: 4)
    let (isShort, hasLots) = (day.rules.contains(.receipts), day.rules.contains(.lots))
    let hasWarehouses = day.warehouses > 1
    var text = Array(
      ("received_at,supplier,sku,delivered,rejected,reason,lot,best_before"
        + (hasWarehouses ? ",warehouse" : "") + "\n").utf8)
    for (rank, product) in catalogue.products.enumerated() {
      for warehouse in wanted.indices where wanted[warehouse][rank] > 0 {
        let pack = product.casePack
        let ordered = (wanted[warehouse][rank] + pack - 1) / pack * pack
        var comes = ordered
        if isShort {
          if random.happens(1, in: 8) { comes = ordered * (60 + random.below(40)) / 100 }
          if random.happens(1, in: 40) { comes = ordered + pack }
          if random.happens(1, in: 100) { continue }
        }
        let parts = hasLots && random.happens(1, in: 3) ? [comes / 2, comes - comes / 2] : [comes]
        for (number, units) in parts.enumerated() where units > 0 {
          let rejected = isShort && random.happens(1, in: 50) ? min(units, 1 + random.below(5)) : 0
          text.append("23:")
          text.append(random.below(60), digits: 2)
          text.append(",")
          text += SampleCatalogue.supplier(product.supplier)
          text.append(",")
          text += product.sku
          text.append(",\(units),\(rejected),\(rejected > 0 ? "压坏" : "")")
          text.append(hasLots ? ",L\(rank + 1)-\(number + 1),\(day.date)" : ",,")
          if hasWarehouses { text.append(",W\(warehouse + 1)") }
          text.append("\n")
        }
      }
    }
    table = text
  }
}
