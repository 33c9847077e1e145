/// What stock caps and limits leave free while orders are collected (R4.1-3).
///
/// A product without caps and limits costs one look at its row.
struct Allowance {
  /// What binds a product; of most, nothing does.
  private struct Bounds {
    var stockCap: Int64?
    var limitMember: Int64?
    var limitOrder: Int64?
    var limitPoint: Int64?
    var isPartial: Bool
  }

  private let products: [Bounds]
  private let warehouseCount: Int
  private let capsAreLive: Bool
  private var soldInWarehouse: [Int64]
  private var takenByMember: [UInt64: Int64] = [:]
  private var takenAtPoint: [UInt64: Int64] = [:]

  init(day: Day) {
    products = day.catalogue.products.map {
      Bounds(
        stockCap: $0.stockCap, limitMember: $0.limitMember, limitOrder: $0.limitOrder,
        limitPoint: $0.limitPoint, isPartial: $0.isPartial)
    }
    warehouseCount = day.network.warehouses.count
    capsAreLive = day.settings.caps == .live
    soldInWarehouse = [Int64](repeating: 0, count: products.count * warehouseCount)
  }

  /// Whose units are counted.
  struct Taker {
    var member: MemberID
    var point: PointID
    var warehouse: WarehouseID
  }

  /// What fits of an increment, and the first check that it fails where it does not fit whole.
  func fitting(
    _ increment: Int64, of product: ProductID, for taker: Taker, lineHas: Int64
  ) -> (units: Int64, reason: Reason?) {
    let row = products[product]
    var units = increment
    var reason: Reason?
    if capsAreLive, let cap = row.stockCap {
      let left = max(0, cap - soldInWarehouse[slot(product, taker.warehouse)])
      if increment > left { reason = .soldOut }
      units = min(units, left)
    }
    func bind(_ left: Int64) {
      if increment > left, reason == nil { reason = .overLimit }
      units = min(units, max(0, left))
    }
    if let limit = row.limitMember {
      bind(limit - takenByMember[key(taker.member, product), default: 0])
    }
    if let limit = row.limitOrder { bind(limit - lineHas) }
    if let limit = row.limitPoint {
      bind(limit - takenAtPoint[key(taker.point, product), default: 0])
    }
    if reason != nil, !row.isPartial { units = 0 }
    return (units, reason)
  }

  /// Counts units as taken; below 0 frees them for later events (R4.3).
  mutating func take(_ units: Int64, of product: ProductID, for taker: Taker) {
    let row = products[product]
    soldInWarehouse[slot(product, taker.warehouse)] += units
    if row.limitMember != nil { takenByMember[key(taker.member, product), default: 0] += units }
    if row.limitPoint != nil { takenAtPoint[key(taker.point, product), default: 0] += units }
  }

  private func slot(_ product: ProductID, _ warehouse: WarehouseID) -> Int {
    product.index * warehouseCount + warehouse.index
  }

  private func key(_ who: some DenseID, _ product: ProductID) -> UInt64 {
    UInt64(UInt32(bitPattern: who.rawValue)) << 32 | UInt64(UInt32(bitPattern: product.rawValue))
  }
}
