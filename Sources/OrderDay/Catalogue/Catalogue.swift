/// One supplier as its row says (R18).
public struct SupplierRecord: Sendable {
  /// The label that other tables name.
  public var supplier: [UInt8]
  /// The name on papers.
  public var name: [UInt8]
  /// The least amount at cost of a purchase order, in minor units (R6.3).
  public var minimumOrder: Int64 = 0
  /// What becomes of a purchase order below it; `nil` as the day says.
  public var belowMinimum: BelowMinimum?

  /// A supplier's row.
  public init(supplier: [UInt8], name: [UInt8]) {
    self.supplier = supplier
    self.name = name
  }
}

/// One product as its row says (R18): money in minor units, weights in grams, times in milliseconds.
public struct ProductRecord: Sendable {
  /// The id that orders name.
  public var sku: [UInt8]
  /// The name on papers.
  public var name: [UInt8]
  /// The supplier's label.
  public var supplier: [UInt8]
  /// The category's label.
  public var category: [UInt8]
  /// Where it is kept.
  public var zone: TemperatureZone
  /// Units in a case, from 1.
  public var casePack: Int64
  /// The list price of a unit.
  public var price: Int64
  /// What the supplier is paid for a unit.
  public var cost: Int64
  /// The product's own rate in basis points (R13.1).
  public var commissionRate: Int64?
  /// A fixed commission per unit instead of a rate (R13.1).
  public var commissionEach: Int64?
  /// The most units of the day in each warehouse (R4.1).
  public var stockCap: Int64?
  /// The most units for one member (R4.2).
  public var limitMember: Int64?
  /// The most units in one order (R4.2).
  public var limitOrder: Int64?
  /// The most units at one pickup point (R4.2).
  public var limitPoint: Int64?
  /// Whether an increment that does not fit is accepted as far as it fits (R4.1).
  public var isPartial = false
  /// The fewest cases that are bought where any are (R6.1).
  public var minimumCases: Int64 = 0
  /// The weight of a unit that is expected.
  public var nominalWeight: Int64 = 0
  /// Where it stands in the warehouse; empty if it is not said.
  public var bin: [UInt8] = []
  /// The fewest accepted units that make a group (R5.1); `nil` for a product that needs none.
  public var groupMinimum: Int64?
  /// Over what the units of a group are counted.
  public var groupScope: GroupScope = .day
  /// What becomes of a group that did not form.
  public var groupElse: GroupElse = .cancel
  /// Prices by the units of the group, units ascending (R5.2); empty for a product without tiers.
  public var tiers: [PriceTier] = []
  /// How cases are rounded (R6.2); `nil` as the day says.
  public var rounding: CaseRounding?
  /// Who gets what of too little (R8); `nil` as the day says.
  public var shortage: ShortagePolicy?
  /// How much less than the nominal weight of a unit is no underweight, in grams (R9.3).
  public var toleranceWeight: Int64 = 0
  /// The SKU that may stand in for it (R8.7); empty for none.
  public var substitute: [UInt8] = []
  /// Units counted in each warehouse before the night; `nil` for what the day before left (R16).
  public var onHand: Int64?
  /// From when it is on sale.
  public var saleFrom: Int64 = .min
  /// From when it is no longer on sale.
  public var saleTo: Int64 = .max

  /// A product's row with the columns that must be there.
  public init(
    sku: [UInt8], name: [UInt8], supplier: [UInt8], category: [UInt8], zone: TemperatureZone,
    casePack: Int64, price: Int64, cost: Int64
  ) {
    self.sku = sku
    self.name = name
    self.supplier = supplier
    self.category = category
    self.zone = zone
    self.casePack = casePack
    self.price = price
    self.cost = cost
  }
}

/// The suppliers and products of a day, each sorted by the bytes of its key and numbered in that order.
public struct Catalogue: Sendable {
  /// The suppliers; a `SupplierID` is a position here.
  public let suppliers: [SupplierRecord]
  /// The products; a `ProductID` is a position here.
  public let products: [ProductRecord]
  /// The supplier of each product.
  public let supplierOf: [SupplierID]
  /// The product that may stand in for each (R8.7); none where there is none.
  public let substituteOf: [ProductID]

  /// The catalogue of rows whose keys stand once; a product of a supplier that there is not is left out.
  ///
  /// The order of the rows does not matter: ids follow the bytes of the keys.
  public init(suppliers: [SupplierRecord], products: [ProductRecord]) {
    self.suppliers = suppliers.sorted { $0.supplier.lexicographicallyPrecedes($1.supplier) }
    var positions: [[UInt8]: SupplierID] = [:]
    for (index, row) in self.suppliers.enumerated() {
      positions[row.supplier] = SupplierID(index: index)
    }
    self.products = products.filter { positions[$0.supplier] != nil }
      .sorted { $0.sku.lexicographicallyPrecedes($1.sku) }
    supplierOf = self.products.map { positions[$0.supplier] ?? .none }
    var products: [[UInt8]: ProductID] = [:]
    for (index, row) in self.products.enumerated() { products[row.sku] = ProductID(index: index) }
    substituteOf = self.products.map { products[$0.substitute] ?? .none }
  }
}
