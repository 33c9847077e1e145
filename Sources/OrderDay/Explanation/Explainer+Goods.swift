/// What the cutoff decided of a line's group and price (R5.1, R5.2).
public struct GroupReckoning: Sendable {
  /// Over what the units were counted.
  public let scope: GroupScope
  /// The accepted units that were counted.
  public let counted: Int64
  /// The units that make a group; `nil` for a product that needs none.
  public let minimum: Int64?
  /// What becomes of a group that did not form.
  public let otherwise: GroupElse
  /// The steps of the price.
  public let tiers: [PriceTier]
  /// The step that was reached; `nil` for none.
  public let tier: PriceTier?
  /// The line's own price.
  public let linePrice: Int64
  /// The lower of that and the step's.
  public let finalPrice: Int64

  /// Whether the group formed.
  public var isFormed: Bool { counted >= minimum ?? 0 }
}

/// What was bought of a line's product for its warehouse (R6).
public struct PurchaseReckoning: Sendable {
  /// What the cutoff left of all lines: D.
  public let demand: Int64
  /// Units on hand: S.
  public let onHand: Int64
  /// Units in a case: C.
  public let casePack: Int64
  /// The fewest cases that are bought where any are: M.
  public let minimumCases: Int64
  /// How cases are rounded.
  public let rounding: CaseRounding
  /// The units that members offered to take beyond their orders.
  public let offered: Int64
  /// The cases that cover the need.
  public let cases: Int64
  /// The purchase line; `nil` where nothing is bought.
  public let line: PurchaseLine?
  /// What the purchase order came to, at cost, before its supplier's minimum was tested.
  public let orderAmount: Int64
  /// The least amount of a purchase order of this supplier.
  public let supplierMinimum: Int64
  /// Whether the purchase order was dropped for it (R6.3).
  public let isDropped: Bool

  /// What is to be bought: max(0, D - S).
  public var need: Int64 { max(0, demand - onHand) }
}

/// What there was to share out of a line's product in its warehouse (R7).
public struct SupplyReckoning: Sendable {
  /// Whether the warehouse has no receipt at all, so that the plan counts (R7.2).
  public let isPlanned: Bool
  /// Units on hand.
  public let onHand: Int64
  /// What the plan expects; 0 where goods were received.
  public let expected: Int64
  /// The receipts of the product there, as they apply.
  public let receipts: [ReceiptOutcome]
  /// What there was: A.
  public let available: Int64
}

/// What a line got of what was left after all ordered units (R6.2, R8.7).
public struct LeftoverReckoning: Sendable {
  /// What is handed over.
  public let product: ProductID
  /// The units that the line could take.
  public let wanted: Int64
  /// What was left of the product after its own ordered units.
  public let left: Int64
  /// What others took before.
  public let takenBefore: Int64
  /// What the line got.
  public let units: Int64
}

extension Explainer {
  /// The cell of a line's product.
  public func cell(of line: LineID) -> StockCell {
    StockCell(
      product: night.book.productOfLine[line],
      warehouse: night.day.network.warehouse(of: night.book.point(of: line)))
  }

  /// What the cutoff decided of the line's group; `nil` for a product without groups and tiers.
  public func group(of line: LineID) -> GroupReckoning? {
    let record = night.day.catalogue.products[night.book.productOfLine[line]]
    if record.groupMinimum == nil, record.tiers.isEmpty { return nil }
    let groups = Groups(day: night.day, book: night.book)
    let counted = groups.units(of: line)
    let isFormed = counted >= record.groupMinimum ?? 0
    return GroupReckoning(
      scope: record.groupScope, counted: counted, minimum: record.groupMinimum,
      otherwise: record.groupElse, tiers: record.tiers,
      tier: isFormed ? record.tiers.last { $0.units <= counted } : nil,
      linePrice: night.book.price[line], finalPrice: night.cutoff.finalPrice[line])
  }

  /// How the cap at the cutoff was shared out (R4.4); `nil` where it cut nothing.
  public func cap(of line: LineID) -> ShareReckoning? {
    let cell = cell(of: line)
    let record = night.day.catalogue.products[cell.product]
    guard night.day.settings.caps == .atCutoff, let cap = record.stockCap else { return nil }
    var units = night.book.units
    for (index, isWithout) in night.cutoff.isWithoutGroup.enumerated() where isWithout {
      units[index] = 0
    }
    if Demand(day: night.day, book: night.book, units: units)[cell] <= cap { return nil }
    return shares(of: cap, cell, units)
  }

  /// How too few goods were shared out (R8); `nil` where there was enough.
  public func shortage(of line: LineID) -> ShareReckoning? {
    let cell = cell(of: line)
    let available = night.supply.available[cell]
    if night.demand[cell] <= available { return nil }
    return shares(of: available, cell, night.cutoff.demand)
  }

  private func shares(of available: Int64, _ cell: StockCell, _ units: NumberColumn)
    -> ShareReckoning
  {
    let claims = Claims(
      in: [cell], units: units, day: night.day, book: night.book, canonical: canonical)
    return ShareReckoning(
      night.day.catalogue.products[cell.product].shortage ?? night.day.settings.shortage,
      of: available, among: claims.inTurn(at: 0), raises: claims.raises)
  }

  /// What was bought of the line's product.
  public func purchase(of line: LineID) -> PurchaseReckoning {
    let cell = cell(of: line)
    let record = night.day.catalogue.products[cell.product]
    let supplier = night.day.catalogue.supplierOf[cell.product]
    let rounding = record.rounding ?? night.day.settings.rounding
    let demand = night.demand[cell]
    let offered = tolerance.inAll[cell]
    let stock = OpeningStock(day: night.day)
    var amount: Int64 = 0
    for (index, other) in night.day.catalogue.supplierOf.enumerated() where other == supplier {
      let place = StockCell(product: ProductID(index: index), warehouse: cell.warehouse)
      let bought = try? PurchasePlan.line(
        of: place, day: night.day, demand: night.demand, tolerance: tolerance, onHand: stock[place])
      amount = saturatingSum(amount, bought?.amount ?? 0)
    }
    return PurchaseReckoning(
      demand: demand, onHand: stock[cell], casePack: record.casePack,
      minimumCases: record.minimumCases, rounding: rounding, offered: offered,
      cases: rounding.cases(
        need: max(0, demand - stock[cell]), casePack: record.casePack,
        minimum: record.minimumCases, tolerance: offered),
      line: night.purchases.lines.first {
        $0.product == cell.product && $0.warehouse == cell.warehouse
      },
      orderAmount: amount,
      supplierMinimum: night.day.catalogue.suppliers[supplier].minimumOrder,
      isDropped: night.purchases.droppedCells.contains(cell))
  }

  /// What there was to share out of the line's product.
  public func supply(of line: LineID) -> SupplyReckoning {
    let cell = cell(of: line)
    let isPlanned = night.isPlanned(cell.warehouse)
    let bought = night.purchases.lines.first {
      $0.product == cell.product && $0.warehouse == cell.warehouse
    }
    return SupplyReckoning(
      isPlanned: isPlanned, onHand: OpeningStock(day: night.day)[cell],
      expected: isPlanned ? bought?.expected ?? 0 : 0,
      receipts: night.supply.receipts.filter { $0.cell == cell },
      available: night.supply.available[cell])
  }

  /// What the line got beyond its order (R6.2); `nil` where it offered to take nothing.
  public func extra(of line: LineID) -> LeftoverReckoning? {
    guard !tolerance.offered.isEmpty, tolerance.offered[line] > 0 else { return nil }
    let cell = cell(of: line)
    let before = earlierLines(than: line).filter { self.cell(of: $0) == cell }
    return LeftoverReckoning(
      product: cell.product, wanted: tolerance.offered[line], left: left(of: cell),
      takenBefore: before.reduce(0) { $0 + night.allocation.extra[$1] },
      units: night.allocation.extra[line])
  }

  /// What stood in for the line's short units (R8.7); `nil` where its product has no substitute, the line does
  /// not allow one, or R8 left nothing of it short.
  public func substitute(of line: LineID) -> LeftoverReckoning? {
    let product = night.day.catalogue.substituteOf[night.book.productOfLine[line]]
    let short = night.cutoff.demand[line] - night.allocation.filled[line]
    if product.isNone || !allowsSubstitute(line) || short == 0 { return nil }
    let cell = StockCell(product: product, warehouse: cell(of: line).warehouse)
    var taken: Int64 = 0
    if !night.allocation.extra.isEmpty {
      for other in night.book.standingLines where self.cell(of: other) == cell {
        taken += night.allocation.extra[other]
      }
    }
    var units: Int64 = 0
    for substitute in night.allocation.substitutes where substitute.product == product {
      if substitute.line == line { units = substitute.units }
    }
    // Short lines take in canonical order.
    let earlier = Set(earlierLines(than: line))
    for substitute in night.allocation.substitutes
    where substitute.product == product && earlier.contains(substitute.line)
      && self.cell(of: substitute.line).warehouse == cell.warehouse
    {
      taken += substitute.units
    }
    return LeftoverReckoning(
      product: product, wanted: short, left: left(of: cell), takenBefore: taken, units: units)
  }

  /// Whether the member takes another product for the line.
  public func allowsSubstitute(_ line: LineID) -> Bool {
    night.events.further(.allowSubstitute, of: Int(night.book.placingRow(of: line))) == 1
  }

  /// The lines that were asked for before this one.
  private func earlierLines(than line: LineID) -> ArraySlice<LineID> {
    night.book.standingLines(by: canonical).prefix { $0 != line }
  }

  /// What is left of a cell after its own ordered units.
  private func left(of cell: StockCell) -> Int64 {
    max(0, night.supply.available[cell] - night.demand[cell])
  }
}
