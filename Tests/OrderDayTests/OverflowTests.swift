import OrderDay
import Testing

/// R12.5: a result that does not fit 64 bits is reported, never a trap and never another number.
@Suite struct OverflowTests {
  private static let most = Int64.max

  /// The night of one line of so many units after a change of the product.
  private func night(_ units: Int64, _ change: (inout ProductRecord) -> Void) throws -> Night {
    var day = try TestDay(products: "egg")
    change(&day.goods[0].record)
    return try day.night("20:00 order 1001 egg \(units)")
  }

  private func figure(_ units: Int64, _ change: (inout ProductRecord) -> Void) throws
    -> AmountOverflow.Figure
  {
    try #require(throws: AmountOverflow.self) { _ = try night(units, change) }.figure
  }

  @Test func `R12.5 the largest amounts fit`() throws {
    let most = Self.most
    #expect(try night(1) { $0.price = most }.totals.value(of: "sales") == most)
    #expect(try night(1) { $0.cost = most }.totals.value(of: "purchase_amount") == most)
    #expect(try night(1) { $0.casePack = most }.totals.value(of: "purchase_units") == most)
    #expect(try night(1) { $0.minimumCases = most }.totals.value(of: "purchase_cases") == most)
    #expect(try night(1) { $0.nominalWeight = most }.warehouse.loads.first?.weight == most)
    #expect(try night(1) { $0.commissionEach = most }.totals.value(of: "commission") == most)
    let earned = try night(1) { ($0.price, $0.commissionRate) = (most, 10_000) }
    #expect(earned.totals.value(of: "commission") == most)
  }

  @Test func `R12.5 what does not fit is named`() throws {
    let most = Self.most
    let egg = ProductID(index: 0)
    #expect(try figure(2) { $0.price = most } == .sales(row: 0))
    #expect(try figure(2) { $0.cost = most } == .purchaseAmount(egg))
    #expect(try figure(1) { ($0.casePack, $0.minimumCases) = (most, 2) } == .orderedUnits(egg))
    #expect(try figure(1) { ($0.casePack, $0.minimumCases) = (2, most) } == .orderedUnits(egg))
    #expect(try figure(2) { $0.nominalWeight = most } == .weight(egg))
    #expect(try figure(2) { $0.commissionEach = most } == .commission(row: 0))
    #expect(
      try figure(1) { ($0.price, $0.commissionRate) = (most, 10_001) } == .commission(row: 0))
  }

  /// Each product of two fits, their sum does not. What is told is the nearest that holds both: the leader's
  /// statement and the supplier's order before the day.
  @Test(
    arguments: [
      (\ProductRecord.price, AmountOverflow.Figure.statement(LeaderID(index: 0), "sales")),
      (\ProductRecord.cost, .purchaseOrder(SupplierID(index: 0), WarehouseID(index: 0))),
      (\ProductRecord.casePack, .total("purchase_units")),
      (\ProductRecord.minimumCases, .total("purchase_cases")),
    ] as [(any WritableKeyPath<ProductRecord, Int64> & Sendable, AmountOverflow.Figure)])
  func `R12.5 a total that does not fit is named`(
    _ column: any WritableKeyPath<ProductRecord, Int64> & Sendable, _ figure: AmountOverflow.Figure
  ) throws {
    var day = try TestDay(products: "egg\nmilk")
    for index in day.goods.indices { day.goods[index].record[keyPath: column] = Self.most / 2 + 1 }
    let rows = "20:00 order 1001 egg 1\n20:00 order 1001 milk 1"
    #expect(throws: AmountOverflow(figure)) { _ = try day.night(rows) }
  }

  @Test func `R12.5 weights and commissions of one sheet that do not fit are named`() throws {
    var day = try TestDay(products: "egg\nmilk")
    let rows = "20:00 order 1001 egg 1\n20:00 order 1001 milk 1"
    for index in day.goods.indices { day.goods[index].record.nominalWeight = Self.most / 2 + 1 }
    #expect(throws: AmountOverflow(.weight(ProductID(index: 1)))) { _ = try day.night(rows) }
    for index in day.goods.indices {
      day.goods[index].record.nominalWeight = 0
      day.goods[index].record.commissionEach = Self.most / 2 + 1
    }
    #expect(throws: AmountOverflow(.statement(LeaderID(index: 0), "commission"))) {
      _ = try day.night(rows)
    }
  }

  @Test func `stock and limits at the edge do not trap`() throws {
    for value in [0, 1, Self.most] {
      _ = try night(1_000_000) {
        ($0.onHand, $0.stockCap, $0.limitMember) = (value, value, value)
        ($0.limitOrder, $0.limitPoint, $0.isPartial) = (value, value, true)
      }
    }
  }

  @Test func `a surplus that fits is no overflow, whatever the stock`() throws {
    let bought = try night(21) { ($0.casePack, $0.onHand) = (Self.most, 20) }
    #expect(bought.totals.value(of: "surplus_units") == Self.most - 1)
  }
}
