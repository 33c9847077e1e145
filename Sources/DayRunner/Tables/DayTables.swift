import ExactValues
import OrderDay
import Parallel
import PlainText

/// The small tables of a day, checked row by row and against one another.
struct DayTables {
  let settings: ReadSettings
  private let sources: [TableName: [TableSource]]
  private let incomplete: Set<TableName>
  /// What the day before left (R16).
  let carry: Carry?
  private var tables: [TableName: CheckedTable] = [:]
  private var products: [ProductRecord] = []
  private var suppliers: [SupplierRecord] = []
  private var points: [PointRecord] = []
  private var leaders: [LeaderRecord]?

  /// Tables from these sources; those of `incomplete` lack more than they say, which was reported already.
  init(
    settings: ReadSettings, sources: [TableName: [TableSource]], incomplete: Set<TableName>,
    carry: Carry? = nil
  ) {
    self.settings = settings
    self.sources = sources
    self.incomplete = incomplete
    self.carry = carry
  }

  /// Reads every table but the settings and the orders, then checks names and rows across tables.
  ///
  /// - Complexity: O(bytes).
  mutating func read(diagnostics: inout Diagnostics) {
    for table in TableName.allCases where table != .settings && table != .orders {
      guard let found = sources[table] else { continue }
      var decoder = settings.decoder
      if table.isAfterDelivery { decoder.date = settings.arrivalDate }
      tables[table] = CheckedTable(
        table, from: found, decoder: decoder, ignored: settings.ignored[table] ?? [],
        diagnostics: &diagnostics)
    }
    checkReferences(diagnostics: &diagnostics)
    checkRows(diagnostics: &diagnostics)
    checkCarried(diagnostics: &diagnostics)
    lower()
    checkNetwork(diagnostics: &diagnostics)
    warnOfUnused(diagnostics: &diagnostics)
  }

  // MARK: Across tables

  /// Every name that refers to another table must be there (R18).
  private func checkReferences(diagnostics: inout Diagnostics) {
    for table in TableName.allCases {
      guard let checked = tables[table] else { continue }
      for (position, column) in checked.schema.columns.enumerated() {
        guard let target = column.references else { continue }
        // Without a table of leaders, leaders are those that points name.
        if target == .leaders, tables[.leaders] == nil { continue }
        // A name that is missing may stand in what could not be read: one mistake is told once.
        if incomplete.contains(target) || tables[target]?.isComplete == false { continue }
        let names = tables[target]?.names ?? NameTable()
        var suggestions = Suggestions(names)
        for row in checked.rows {
          let text = checked.text(position, of: row)
          if text.isEmpty || names.number(of: text.span) != nil { continue }
          let said = text.string
          let near = suggestions.nearest(to: said)
          diagnostics.report(
            checked.diagnostic(
              .reference, row, column.name,
              .unknownName(column: column.name, said, target, near: near)))
        }
      }
    }
  }

  /// What two cells of one row must not say together.
  private func checkRows(diagnostics: inout Diagnostics) {
    if let products = tables[.products] {
      for row in products.rows {
        guard let from = products.number("sale_from", of: row),
          let to = products.number("sale_to", of: row), to <= from
        else { continue }
        diagnostics.report(
          products.diagnostic(
            .range, row, "sale_to", .saleEndsBeforeStart))
      }
    }
    guard let receipts = tables[.receipts] else { return }
    for row in receipts.rows {
      let delivered = receipts.number("delivered", of: row) ?? 0
      guard let rejected = receipts.number("rejected", of: row), rejected > delivered else {
        continue
      }
      diagnostics.report(
        receipts.diagnostic(
          .range, row, "rejected",
          .moreRejectedThanDelivered(rejected: rejected, delivered: delivered)))
    }
  }

  /// A route belongs to one station, a station to one warehouse (R10.1).
  private func checkNetwork(diagnostics: inout Diagnostics) {
    guard let table = tables[.points] else { return }
    for fault in Network.faults(points: points) {
      let (row, first, part): (Int, Int, String) =
        switch fault {
        case .routeOfTwoStations(let row, let first): (row, first, "route")
        case .stationOfTwoWarehouses(let row, let first): (row, first, "station")
        }
      let here = table.rows[row]
      let name = table.text(part, of: here).string
      let isRoute = part == "route"
      diagnostics.report(
        table.diagnostic(
          .network, here, part, isRoute ? .routeOfTwoStations(name) : .stationOfTwoWarehouses(name),
          notes: [
            table.note(
              table.rows[first], part,
              isRoute
                ? .hasStationHere(points[first].station.string)
                : .hasWarehouseHere(points[first].warehouse.string))
          ]))
    }
  }

  /// A point that closes after the cutoff hands its goods to a fallback on the same route (R15.6).
  func checkFallbacks(of day: Day, diagnostics: inout Diagnostics) {
    guard let table = tables[.points] else { return }
    for (point, fault) in day.fallbackFaults {
      let label = day.network.points[point].point
      guard let row = table.rows.first(where: { table.text("point", of: $0) == label }) else {
        continue
      }
      let finding: TableFinding =
        switch fault {
        case .none: .noFallback
        case .circle: .fallbackCircle
        case .otherRoute: .fallbackOnOtherRoute(table.text("route", of: row).string)
        }
      diagnostics.report(
        table.diagnostic(
          .network, row, fault == .none ? "closed_from" : "fallback", finding))
    }
  }

  /// A weight must be that of a line, and a receipt's warehouse one of the network (R18).
  func checkAgainst(_ events: OrderEvents, diagnostics: inout Diagnostics) {
    if let weights = tables[.weights] {
      var lines: Set<[UInt8]> = []
      for row in 0..<events.count where events.sku[row] >= 0 {
        lines.insert(
          events.orders.name(events.order(of: row).rawValue) + [0]
            + events.skus.name(events.sku[row]))
      }
      for row in weights.rows {
        let order = weights.text("order_id", of: row)
        if lines.contains(order + [0] + weights.text("sku", of: row)) { continue }
        let hasOrder = events.orders.number(of: order.span) != nil
        diagnostics.report(
          weights.diagnostic(
            .reference, row, hasOrder ? "sku" : "order_id",
            hasOrder ? .weightOfNoLine(order: order.string) : .weightOfNoOrder(order.string)))
      }
    }
    let warehouses = Set(points.map(\.warehouse))
    for name in [TableName.receipts, .confirmations] {
      guard let table = tables[name] else { continue }
      for row in table.rows {
        let warehouse = table.text("warehouse", of: row)
        if warehouse.isEmpty, warehouses.count > 1 {
          diagnostics.report(
            table.diagnostic(
              .blank, row, "warehouse", .warehouseNotSaid))
        } else if !warehouse.isEmpty, !warehouses.contains(warehouse) {
          let said = warehouse.string
          let near = SimilarWord.closest(
            to: said, among: warehouses.map { $0.string }.sorted())
          diagnostics.report(
            table.diagnostic(
              .reference, row, "warehouse",
              .unknownWarehouse(said, near: near)))
        }
      }
    }
  }

  /// What is checked and not yet computed with is named, never silently left out.
  private func warnOfUnused(diagnostics: inout Diagnostics) {
    for name in TableName.allCases {
      guard let table = tables[name] else { continue }
      for (position, column) in table.schema.columns.enumerated() where !column.isUsed {
        guard let row = table.rows.first(where: { !table.text(position, of: $0).isEmpty }) else {
          continue
        }
        diagnostics.report(
          table.diagnostic(.notUsed, row, column.name, .columnNotUsed(column.name)))
      }
    }
  }

  // MARK: Lowering

  private mutating func lower() {
    suppliers =
      tables[.suppliers].map { table in table.rows.map { Self.supplier($0, table) } } ?? []
    let currency = settings.settings.currency
    products =
      tables[.products].map { table in table.rows.map { Self.product($0, table, currency) } } ?? []
    points = tables[.points].map(Self.points) ?? []
    leaders = tables[.leaders].map(Self.leaders)
    if carry != nil, leaders == nil {
      leaders = Set(points.map(\.leader)).map { LeaderRecord(leader: $0, name: $0) }
    }
    for index in (leaders ?? []).indices {
      guard let account = carry?.book.account(of: leaders?[index].leader ?? []) else { continue }
      leaders?[index].monthTotal = account.monthTotal
    }
  }

  private static func supplier(_ row: CheckedRow, _ table: CheckedTable) -> SupplierRecord {
    var supplier = SupplierRecord(
      supplier: table.text("supplier", of: row), name: table.text("name", of: row))
    supplier.minimumOrder = table.number("min_order", of: row) ?? 0
    supplier.belowMinimum = table.word("below_min", of: row)
    return supplier
  }

  // A large day has ten thousands of leaders and points: their columns are looked for once.

  private static func leaders(_ table: CheckedTable) -> [LeaderRecord] {
    let column = table.schema.position(of:)
    let (label, name, phone, tier) = (
      column("leader"), column("name"), column("phone"), column("tier")
    )
    let (openingBalance, monthTotal) = (column("opening_balance"), column("month_total"))
    return table.rows.map { row in
      var leader = LeaderRecord(leader: table.text(label, of: row), name: table.text(name, of: row))
      leader.phone = table.text(phone, of: row)
      leader.tier = table.text(tier, of: row)
      leader.openingBalance = table.number(openingBalance, of: row) ?? 0
      leader.monthTotal = table.number(monthTotal, of: row) ?? 0
      return leader
    }
  }

  private static func points(_ table: CheckedTable) -> [PointRecord] {
    let column = table.schema.position(of:)
    let (label, name, leader, address) = (
      column("point"), column("name"), column("leader"), column("address")
    )
    let (station, route, stop, warehouse) = (
      column("station"), column("route"), column("stop"), column("warehouse")
    )
    let (closedFrom, fallback) = (column("closed_from"), column("fallback"))
    return table.rows.map { row in
      let warehouse = table.text(warehouse, of: row)
      var point = PointRecord(
        point: table.text(label, of: row), name: table.text(name, of: row),
        leader: table.text(leader, of: row), station: table.text(station, of: row),
        route: table.text(route, of: row), stop: table.number(stop, of: row) ?? 0,
        warehouse: warehouse.isEmpty ? PointRecord.mainWarehouse : warehouse)
      point.address = table.text(address, of: row)
      point.fallback = table.text(fallback, of: row)
      point.closedFrom = table.number(closedFrom, of: row) ?? .max
      return point
    }
  }

  private static func product(
    _ row: CheckedRow, _ table: CheckedTable, _ currency: Currency
  ) -> ProductRecord {
    let zone = UInt8(truncatingIfNeeded: table.number("zone", of: row) ?? 0)
    let tiers = table.text("tiers", of: row)
    var product = ProductRecord(
      sku: table.text("sku", of: row), name: table.text("name", of: row),
      supplier: table.text("supplier", of: row), category: table.text("category", of: row),
      zone: TemperatureZone(rawValue: zone) ?? .ambient,
      casePack: table.number("case_pack", of: row) ?? 1,
      price: table.number("price", of: row) ?? 0, cost: table.number("cost", of: row) ?? 0)
    product.commissionRate = table.number("commission_bp", of: row)
    product.commissionEach = table.number("commission_each", of: row)
    product.stockCap = table.number("stock_cap", of: row)
    product.limitMember = table.number("limit_member", of: row)
    product.limitOrder = table.number("limit_order", of: row)
    product.limitPoint = table.number("limit_point", of: row)
    product.isPartial = table.number("partial", of: row) == 1
    product.minimumCases = table.number("min_cases", of: row) ?? 0
    product.nominalWeight = table.number("nominal_g", of: row) ?? 0
    product.bin = table.text("bin", of: row)
    product.onHand = table.number("on_hand", of: row)
    product.saleFrom = table.number("sale_from", of: row) ?? .min
    product.saleTo = table.number("sale_to", of: row) ?? .max
    product.groupMinimum = table.number("group_min", of: row)
    product.groupScope = table.word("group_scope", of: row) ?? .day
    product.groupElse = table.word("group_else", of: row) ?? .cancel
    if case .success(let tiers) = Tiers.parse(tiers.span, currency: currency) {
      product.tiers = tiers
    }
    product.rounding = table.word("rounding", of: row)
    product.shortage = table.word("shortage", of: row)
    product.toleranceWeight = table.number("tolerance_g", of: row) ?? 0
    product.substitute = table.text("substitute", of: row)
    return product
  }

  /// The day, where nothing was reported.
  func day(by workers: Workers = .one) -> Day {
    Day(
      timeline: settings.timeline, settings: settings.settings,
      catalogue: Catalogue(suppliers: suppliers, products: products),
      network: Network(leaders: leaders, points: points, workers: workers), coupons: coupons(),
      opening: carry?.opening ?? Opening())
  }

  private func coupons() -> [CouponRecord] {
    guard let table = tables[.coupons] else { return [] }
    return table.rows.map { row in
      var coupon = CouponRecord(
        coupon: table.text("coupon", of: row), threshold: table.number("threshold", of: row) ?? 0,
        off: table.number("off", of: row) ?? 0)
      let bearers = table.text("borne_by", of: row)
      if case .success(let shares) = Bearers.parse(bearers.span) { coupon.bearers = shares }
      return coupon
    }
  }

  /// One of the small tables; `nil` where the day has none.
  func checked(_ table: TableName) -> CheckedTable? { tables[table] }

  /// The coupons that orders may name.
  func couponNames() -> NameTable {
    var names = NameTable()
    guard let table = tables[.coupons] else { return names }
    for row in table.rows {
      let coupon = table.text("coupon", of: row)
      _ = names.intern(coupon.span)
    }
    return names
  }
}

/// Names that are near to misspelt ones: looked for among all names, so only for the first that nobody corrects.
private struct Suggestions {
  private let known: NameTable
  /// All names, once a word was misspelt.
  private lazy var names = (0..<Int32(truncatingIfNeeded: known.count)).map { known.string($0) }
  private var left = 100

  init(_ names: NameTable) { known = names }

  /// The nearest name; `nil` if none is near, or enough was suggested.
  mutating func nearest(to word: String) -> String? {
    if left == 0 { return nil }
    left -= 1
    return SimilarWord.closest(to: word, among: names)
  }
}
