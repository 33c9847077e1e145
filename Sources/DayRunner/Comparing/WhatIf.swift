import ExactValues
import OrderDay
import PlainText

/// Something of a day that a planner thinks otherwise: what an option of `groupbuy diff` says.
public struct WhatIf: Sendable {
  /// What may be thought otherwise.
  public enum Kind: String, CaseIterable, Sendable {
    /// A supplier drops out: no purchase order is placed with it, and nothing of it comes.
    case withoutSupplier = "--without-supplier"
    /// Units in a case.
    case casePack = "--case"
    /// Units on hand in each warehouse.
    case onHand = "--on-hand"
    /// The stock cap.
    case stockCap = "--stock-cap"
    /// The minimum group.
    case groupMinimum = "--group-min"
    /// The fewest cases that are bought where any are.
    case minimumCases = "--min-cases"
    /// The list price; lines with a price of their own keep it.
    case price = "--price"
    /// What the supplier is paid.
    case cost = "--cost"

    /// The option with its value, for help and advice.
    public var form: String {
      switch self {
      case .withoutSupplier: "\(rawValue) farm"
      case .price, .cost: "\(rawValue) egg30=18.80"
      default: "\(rawValue) egg30=24"
      }
    }

    /// The column of the products that it changes.
    var column: String {
      switch self {
      case .withoutSupplier: ""
      case .casePack: "case_pack"
      case .onHand: "on_hand"
      case .stockCap: "stock_cap"
      case .groupMinimum: "group_min"
      case .minimumCases: "min_cases"
      case .price: "price"
      case .cost: "cost"
      }
    }

    func set(_ value: Int64, in product: inout ProductRecord) {
      switch self {
      case .withoutSupplier: break
      case .casePack: product.casePack = value
      case .onHand: product.onHand = value
      case .stockCap: product.stockCap = value
      case .groupMinimum: product.groupMinimum = value
      case .minimumCases: product.minimumCases = value
      case .price: product.price = value
      case .cost: product.cost = value
      }
    }
  }

  /// What is thought otherwise.
  public let kind: Kind
  /// A supplier, or a SKU and its value: `egg30=24`.
  public let text: String

  /// A thought, as an option says it.
  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

extension ReadDay {
  /// The day with some of it thought otherwise; its orders are the same.
  public func with(_ thoughts: [WhatIf]) -> Result<ReadDay, UnknownName> {
    var suppliers = day.catalogue.suppliers
    var products = day.catalogue.products
    var gone: Set<[UInt8]> = []
    for thought in thoughts {
      if thought.kind == .withoutSupplier {
        let names = suppliers.map(\.supplier.string)
        guard let index = Self.position(of: thought.text, in: names) else {
          return .failure(Self.unknown(.supplier, thought.text, among: names))
        }
        // An order amount that nothing reaches: no purchase order is placed.
        suppliers[index].minimumOrder = .max
        suppliers[index].belowMinimum = .cancel
        gone.insert(suppliers[index].supplier)
        continue
      }
      switch change(by: thought, in: products) {
      case .failure(let fault): return .failure(fault)
      case .success(let (index, value)): thought.kind.set(value, in: &products[index])
      }
    }
    var other = self
    other.day.catalogue = Catalogue(suppliers: suppliers, products: products)
    other.arrivals.receipts.removeAll { !$0.supplier.isNone && gone.contains(label(of: $0)) }
    return .success(other)
  }

  private func label(of receipt: Receipt) -> [UInt8] {
    day.catalogue.suppliers[receipt.supplier].supplier
  }

  /// The product that a thought names, and the value that it gives: read as the table of products reads it.
  private func change(
    by thought: WhatIf, in products: [ProductRecord]
  ) -> Result<(index: Int, value: Int64), UnknownName> {
    let parts = thought.text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      return .failure(
        .noValue(option: thought.kind.rawValue, thought.text, form: thought.kind.form))
    }
    let sku = String(parts[0])
    let names = products.map(\.sku.string)
    guard let index = Self.position(of: sku, in: names) else {
      return .failure(Self.unknown(.product, sku, among: names))
    }
    let schema = TableSchema.of(.products)
    let decoder = ValueDecoder(
      currency: day.settings.currency, date: day.timeline.date, zone: day.timeline.zone)
    let value = Array(parts[1].utf8)
    let kind = schema.columns[schema.position(of: thought.kind.column)].kind
    return decoder.decode(value.span, as: kind).map { (index, $0) }.mapError { fault in
      .wrongValue(
        option: thought.kind.rawValue,
        fault.finding(column: thought.kind.column, text: value.span), form: thought.kind.form)
    }
  }

  private static func position(of name: String, in names: [String]) -> Int? {
    names.firstIndex { $0.utf8.elementsEqual(name.utf8) }
  }

  private static func unknown(
    _ thing: UnknownName.Thing, _ name: String, among names: [String]
  ) -> UnknownName {
    .label(thing, name, near: SimilarWord.closest(to: name, among: names))
  }
}
