public import ExactValues

/// What one supplier is owed for the day (R14), amounts in minor units.
///
/// Goods are paid as they were accepted, at the cost that the purchase order says; every deduction names the clause
/// that was agreed for it.
public struct SupplierStatement: Sendable {
  /// Why something is taken off.
  public enum Clause: String, CaseIterable, Sendable {
    /// The part of coupons that the supplier bears (R5.4).
    case coupon
    /// A claim at the supplier's fault (R15.4).
    case claim
    /// A recalled lot (R15.5).
    case recall
  }

  /// Something that is taken off, with the line of an order that it rests on.
  public struct Deduction: Sendable {
    /// Why.
    public var clause: Clause
    /// The order date of the line.
    public var date: CivilDate
    /// The id of the order.
    public var order: [UInt8]
    /// The SKU.
    public var sku: [UInt8]
    /// The units that it is for.
    public var units: Int64
    /// How much, in minor units.
    public var amount: Int64
  }

  /// The label of the supplier, who need not supply anything today.
  public var supplier: [UInt8]
  /// What was ordered and what came, by warehouse and SKU.
  public var goods: [SuppliedGoods] = []
  /// The accepted units at cost: more than 64 bits hold where units were kept beyond what was ordered.
  public var amount: Int128 = 0
  /// What is taken off, by clause, order date, order and SKU.
  public var deductions: [Deduction] = []
  /// The sum of the deductions.
  public var deducted: Int128 = 0

  /// What is to be paid; below 0 it is owed by the supplier.
  public var net: Int128 { amount - deducted }

  /// How many days after the order date a statement is due: well within the 60 days after receipt that a supplier may
  /// be made to wait.
  public static let daysUntilDue = 30

  /// When the statements of a day are due.
  public static func due(of day: Day) -> CivilDate { day.timeline.date.adding(days: daysUntilDue) }
}

extension SupplierStatement {
  /// The statements of all suppliers that goods were ordered of, or something is taken off of, by label.
  ///
  /// - Complexity: O(rows + facts + goods).
  static func all(
    day: Day, events: OrderEvents, book: OrderBook, supply: Supply, rows: HandoverRows,
    settlement: Settlement, coupons: CouponShares, delivery: AfterDelivery
  ) -> [SupplierStatement] {
    var found: [[UInt8]: SupplierStatement] = [:]
    func statement(_ label: [UInt8], _ body: (inout SupplierStatement) -> Void) {
      body(&found[label, default: SupplierStatement(supplier: label)])
    }
    for goods in supply.goods {
      statement(day.catalogue.suppliers[goods.supplier].supplier) { $0.goods.append(goods) }
    }
    for row in rows.all where settlement.sales[row] != settlement.net[row] {
      let order = book.order(of: rows.line[row])
      let discount = settlement.sales[row] - settlement.net[row]
      for (bearer, amount) in coupons.parts(of: discount, order: order)
      where bearer == .supplier && amount != 0 {
        let product = rows.product[row]
        statement(day.catalogue.suppliers[day.catalogue.supplierOf[product]].supplier) {
          $0.deductions.append(
            Deduction(
              clause: .coupon, date: day.timeline.date, order: events.orders.name(order.rawValue),
              sku: day.catalogue.products[product].sku, units: rows.units[row], amount: amount))
        }
      }
    }
    for fact in delivery.facts where fact.fault == .supplier && fact.refund != 0 {
      let open = delivery.book.days[fact.day]
      let line = open.lines[fact.line]
      statement(delivery.book.names.suppliers.name(line.supplier)) {
        $0.deductions.append(
          Deduction(
            clause: fact.kind == .recall ? .recall : .claim, date: open.date,
            order: open.orders.name(line.order.rawValue),
            sku: delivery.book.names.skus.name(line.sku), units: fact.units, amount: fact.refund))
      }
    }
    var statements = found.values.sorted { $0.supplier.lexicographicallyPrecedes($1.supplier) }
    for index in statements.indices { statements[index].add(day) }
    return statements
  }

  /// Sorts and sums.
  private mutating func add(_ day: Day) {
    amount = goods.reduce(0) { $0 + $1.amount(in: day.catalogue) }
    deducted = deductions.reduce(0) { $0 + Int128($1.amount) }
    // What was told of one line stays in the order in which it took effect.
    deductions = deductions.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.clause != b.clause { return a.clause.place < b.clause.place }
      if a.date != b.date { return a.date < b.date }
      if a.order != b.order { return a.order.lexicographicallyPrecedes(b.order) }
      if a.sku != b.sku { return a.sku.lexicographicallyPrecedes(b.sku) }
      return left.offset < right.offset
    }.map(\.element)
  }
}

extension SupplierStatement.Clause {
  /// Its place among the deductions of a statement.
  public var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
