struct SlowSupplier {
  var name: Name
  var minimum: Whole?
  var belowMinimum: String
}

struct SlowProduct {
  var sku: Name
  var name: Name
  var supplier: Name
  var category: Name
  var zone: Name
  var casePack: Whole
  var price: Whole
  var cost: Whole
  var rate: Whole?
  var each: Whole?
  var stockCap: Whole?
  var memberLimit: Whole?
  var orderLimit: Whole?
  var pointLimit: Whole?
  var isPartial: Bool
  var groupMinimum: Whole?
  var groupIsPerPoint: Bool
  var groupShips: Bool
  var tiers: [(units: Whole, price: Whole)]
  var minimumCases: Whole
  var rounding: String
  var shortage: String
  var nominal: Whole?
  var tolerance: Whole
  var onHand: Whole
  var saleFrom: Whole?
  var saleTo: Whole?
  var substitute: Name

  init(_ row: SlowRow, _ settings: SlowSettings) {
    func whole(_ column: String) -> Whole? { SlowValue.whole(row[column].text) }
    func money(_ column: String) -> Whole? { settings.money(row[column].text) }
    func word(_ column: String, default word: String) -> String {
      row[column].isBlank ? word : row[column].text
    }
    (sku, name, supplier) = (row["sku"], row["name"], row["supplier"])
    (category, zone) = (row["category"], row["zone"])
    casePack = max(1, whole("case_pack") ?? 1)
    (price, cost) = (money("price") ?? 0, money("cost") ?? 0)
    (rate, each) = (whole("commission_bp"), money("commission_each"))
    stockCap = whole("stock_cap")
    memberLimit = whole("limit_member")
    orderLimit = whole("limit_order")
    pointLimit = whole("limit_point")
    isPartial = row.isYes("partial")
    groupMinimum = whole("group_min")
    groupIsPerPoint = row["group_scope"] == "point"
    groupShips = row["group_else"] == "ship"
    tiers = row["tiers"].text.split(separator: " ").compactMap { tier in
      let parts = tier.split(separator: ":").map(String.init)
      guard parts.count == 2, let units = SlowValue.whole(parts[0]),
        let price = settings.money(parts[1])
      else { return nil }
      return (units, price)
    }
    minimumCases = whole("min_cases") ?? 0
    rounding = word("rounding", default: settings.rounding)
    shortage = word("shortage", default: settings.shortage)
    (nominal, tolerance) = (whole("nominal_g"), whole("tolerance_g") ?? 0)
    onHand = whole("on_hand") ?? 0
    saleFrom = settings.readInstant(row["sale_from"].text)
    saleTo = settings.readInstant(row["sale_to"].text)
    substitute = row["substitute"]
  }
}

struct SlowPoint {
  var point: Name
  var leader: Name
  var station: Name
  var route: Name
  var stop: Whole
  var warehouse: Name
  var closedFrom: Whole?
  var fallback: Name
}

struct SlowCoupon {
  var threshold: Whole
  var off: Whole
  /// Who bears it, in the order that the coupon names them (R5.4).
  var bearers: [(name: String, share: Whole)]
}

struct SlowReceipt {
  var supplier: Name
  var sku: Name
  var accepted: Whole
  var lot: Name
  /// Days since 1970; blank is none.
  var bestBefore: Whole?
  var keeps: Bool
  var warehouse: Name
}

struct SlowLeader {
  var tier: Name
  var monthTotal: Whole
  var opening: Whole
}

/// What is known before the first order, by name.
struct SlowDay {
  var settings: SlowSettings
  var suppliers: [Name: SlowSupplier] = [:]
  var products: [Name: SlowProduct] = [:]
  var points: [Name: SlowPoint] = [:]
  var leaders: [Name: SlowLeader] = [:]
  var coupons: [Name: SlowCoupon] = [:]
  /// In the order of R7.1.
  var receipts: [SlowReceipt] = []
  var confirmations: [PurchaseKey: Whole] = [:]
  var weights: [LineKey: Whole] = [:]

  /// A SKU of a supplier in a warehouse: a line of a purchase order.
  struct PurchaseKey: Hashable {
    var warehouse: Name
    var supplier: Name
    var sku: Name
  }

  struct LineKey: Hashable {
    var order: Name
    var sku: Name
  }

  init(_ tables: [String: String]) {
    func table(_ name: String) -> SlowTable { tables[name].map { SlowTable($0) } ?? .none }
    settings = SlowSettings(table("settings"))
    for row in table("suppliers").rows {
      let action = row["below_min"].text
      suppliers[row["supplier"]] = SlowSupplier(
        name: row["supplier"], minimum: settings.money(row["min_order"].text),
        belowMinimum: action.isEmpty ? settings.belowMinimum : action)
    }
    for row in table("products").rows {
      products[row["sku"]] = SlowProduct(row, settings)
    }
    for row in table("points").rows {
      points[row["point"]] = SlowPoint(
        point: row["point"], leader: row["leader"], station: row["station"],
        route: row["route"], stop: SlowValue.whole(row["stop"].text) ?? 0,
        warehouse: row["warehouse"].isBlank ? "main" : row["warehouse"],
        closedFrom: settings.readInstant(row["closed_from"].text), fallback: row["fallback"])
    }
    for row in table("leaders").rows {
      leaders[row["leader"]] = SlowLeader(
        tier: row["tier"], monthTotal: settings.money(row["month_total"].text) ?? 0,
        opening: settings.money(row["opening_balance"].text) ?? 0)
    }
    for row in table("coupons").rows {
      coupons[row["coupon"]] = SlowCoupon(
        threshold: settings.money(row["threshold"].text) ?? 0,
        off: settings.money(row["off"].text) ?? 0, bearers: Self.bearers(row["borne_by"].text))
    }
    for row in table("weights").rows {
      let key = LineKey(order: row["order_id"], sku: row["sku"])
      weights[key] = SlowValue.whole(row["weight_g"].text)
    }
    readReceipts(table("receipts"))
    for row in table("confirmations").rows {
      let key = PurchaseKey(
        warehouse: warehouse(row["warehouse"]), supplier: row["supplier"], sku: row["sku"])
      confirmations[key] = SlowValue.whole(row["units"].text)
    }
  }

  /// Where the goods of a point are handed out (R15.6).
  func handover(_ point: SlowPoint) -> SlowPoint {
    guard let closed = point.closedFrom, closed >= settings.cutoff, closed <= settings.arrival,
      let next = points[point.fallback]
    else { return point }
    return handover(next)
  }

  /// The warehouse that a blank cell means: the only one there is, or `main` (reading 20).
  private func warehouse(_ cell: Name) -> Name {
    guard cell.isBlank else { return cell }
    let all = Set(points.values.map(\.warehouse))
    return all.count == 1 ? all.first ?? "main" : "main"
  }

  private static func bearers(_ text: String) -> [(name: String, share: Whole)] {
    if text.isEmpty { return [("platform", 10_000)] }
    return text.split(separator: " ").map { bearer in
      let parts = bearer.split(separator: ":").map(String.init)
      return (parts[0], parts.count == 2 ? SlowValue.whole(parts[1]) ?? 0 : 10_000)
    }
  }

  /// By time, lot, best-before, then the remaining columns in the order of R18 (R7.1).
  private mutating func readReceipts(_ table: SlowTable) {
    var keyed: [(key: [SlowCell], receipt: SlowReceipt)] = []
    for row in table.rows {
      func whole(_ column: String) -> Whole { SlowValue.whole(row[column].text) ?? 0 }
      let bestBefore = SlowTime.days(row["best_before"].text)
      let store = warehouse(row["warehouse"])
      let weight = SlowValue.whole(row["weight_g"].text)
      var key: [SlowCell] = [.number(settings.instant(row["received_at"].text))]
      key += [.text(row["lot"]), bestBefore.map { .number($0) } ?? .blank]
      key += [.text(row["supplier"]), .text(row["sku"])]
      key += [.number(whole("delivered")), .number(whole("rejected")), .text(row["reason"])]
      key += [weight.map { .number($0) } ?? .blank, .number(row.isYes("keep") ? 1 : 0)]
      key.append(.text(store))
      let receipt = SlowReceipt(
        supplier: row["supplier"], sku: row["sku"],
        accepted: max(0, whole("delivered") - whole("rejected")), lot: row["lot"],
        bestBefore: bestBefore, keeps: row.isYes("keep"), warehouse: store)
      keyed.append((key, receipt))
    }
    receipts = keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.receipt)
  }
}
