import ExactValues

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
  /// What will be left over.
  public var surplus: Int64
  /// Ordered units at cost, in minor units.
  public var amount: Int64
}

/// The purchase orders of the night, sorted by supplier, warehouse and SKU (R6, R19).
public struct PurchasePlan: Sendable {
  /// The lines of all purchase orders; a product whose stock covers the demand has none.
  public let lines: [PurchaseLine]

  /// Buys what the book's demand needs beyond the stock.
  ///
  /// | demand | on hand | case | cases | surplus |
  /// |---|---|---|---|---|
  /// | 47 | 0 | 12 | 4 | 1 |
  /// | 47 | 40 | 12 | 1 | 5 |
  /// | 47 | 50 | 12 | 0 | - |
  ///
  /// - Complexity: O(lines + products x warehouses).
  init(day: Day, demand: Demand) throws(AmountOverflow) {
    var lines: [PurchaseLine] = []
    for index in day.catalogue.products.indices {
      let product = ProductID(index: index)
      for warehouse in day.network.warehouses.indices {
        let line = try Self.line(
          of: product, at: WarehouseID(index: warehouse), day: day, demand: demand)
        if let line { lines.append(line) }
      }
    }
    self.lines = lines.sorted {
      ($0.supplier, $0.warehouse, $0.product) < ($1.supplier, $1.warehouse, $1.product)
    }
  }

  private static func line(
    of product: ProductID, at warehouse: WarehouseID, day: Day, demand: Demand
  ) throws(AmountOverflow) -> PurchaseLine? {
    let row = day.catalogue.products[product]
    let wanted = demand.units(of: product, at: warehouse)
    let need = max(0, wanted - row.onHand)
    if need == 0 { return nil }
    let cases = casesUp(need: need, casePack: row.casePack, minimum: row.minimumCases)
    let ordered = try OrderDay.product(cases, row.casePack, .orderedUnits(product))
    return PurchaseLine(
      supplier: day.catalogue.supplierOf[product], warehouse: warehouse, product: product,
      demand: wanted, onHand: row.onHand, cases: cases, ordered: ordered,
      // Stock + ordered - demand, in the order that cannot overflow: whole cases cover the need.
      surplus: ordered - need,
      amount: try OrderDay.product(ordered, row.cost, .purchaseAmount(product)))
  }

  /// Whole cases that cover the need, at least the minimum (R6.1).
  static func casesUp(need: Int64, casePack: Int64, minimum: Int64) -> Int64 {
    need == 0 ? 0 : max(Rounding.ceilingDivided(need, by: casePack), minimum)
  }
}
