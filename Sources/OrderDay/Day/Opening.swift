/// What the day before left for this one (R16); of the first day nothing.
///
/// Everything is known by its label: what the day's own tables lack is passed on to the day after as it came.
public struct Opening: Sendable {
  /// Goods of one product in one warehouse that nobody has been given yet.
  public struct Stock: Equatable, Sendable {
    /// What.
    public var sku: [UInt8]
    /// Where.
    public var warehouse: [UInt8]
    /// How many units, from 1.
    public var units: Int64
    /// What they had cost, in minor units.
    public var value: Int128

    /// Goods of a product in a warehouse.
    public init(sku: [UInt8], warehouse: [UInt8], units: Int64, value: Int128) {
      self.sku = sku
      self.warehouse = warehouse
      self.units = units
      self.value = value
    }
  }

  /// Whether there was a day before, whose figures stand here.
  public var isCarried = false
  /// The stock, by the bytes of SKU and warehouse.
  public var stock: [Stock] = []
  /// What each account of the ledger held, by account.
  public var balances: [Ledger.Balance] = []

  /// Nothing: the first day.
  public init() {}
}

extension Opening {
  /// What a night leaves for the day after it.
  ///
  /// - Complexity: O(accounts).
  public init(after night: Night) {
    isCarried = true
    stock = night.stockLeft
    balances = night.ledger.balances
  }
}

extension Day {
  /// The units on hand before the night: what was counted, else what the day before left.
  ///
  /// - Complexity: O(products x warehouses).
  public var onHand: Demand { OpeningStock(day: self).units }
}

/// The stock before the night: what was counted, else what the day before left, else nothing.
struct OpeningStock {
  /// The units of each product in each warehouse.
  private(set) var units: Demand
  /// What the day before left, in the cells that the day knows.
  private(set) var carried: [StockCell: Opening.Stock] = [:]
  /// What the day before left of products or in warehouses that the day does not know.
  private(set) var elsewhere: [Opening.Stock] = []

  /// Places the carried stock, and lets what a table says stand above it.
  ///
  /// - Complexity: O(products x warehouses).
  init(day: Day) {
    units = Demand(day: day)
    if !day.opening.stock.isEmpty {
      var products: [[UInt8]: ProductID] = [:]
      for (index, product) in day.catalogue.products.enumerated() {
        products[product.sku] = ProductID(index: index)
      }
      var warehouses: [[UInt8]: WarehouseID] = [:]
      for (index, label) in day.network.warehouses.enumerated() {
        warehouses[label] = WarehouseID(index: index)
      }
      for stock in day.opening.stock {
        guard let product = products[stock.sku], let warehouse = warehouses[stock.warehouse] else {
          elsewhere.append(stock)
          continue
        }
        let cell = StockCell(product: product, warehouse: warehouse)
        carried[cell] = stock
        units[cell] = stock.units
      }
    }
    for index in day.catalogue.products.indices {
      guard let counted = day.catalogue.products[index].onHand else { continue }
      for warehouse in day.network.warehouses.indices {
        units[
          StockCell(product: ProductID(index: index), warehouse: WarehouseID(index: warehouse))] =
          counted
      }
    }
  }

  /// The units in a cell.
  subscript(cell: StockCell) -> Int64 { units[cell] }
}
