extension DayGenerator {
  mutating func settings() -> DraftTable {
    var table = DraftTable(required: ["key", "value"])
    func set(_ key: String, _ value: String) {
      if !value.isEmpty { table.rows.append(["key": key, "value": value]) }
    }
    set("date", date)
    if has(.otherZone) {
      set("offset", Self.offsetText(offset))
    }
    if has(.otherCurrency) { set("currency", decimals == 0 ? "JPY" : "KWD") }
    if has(.otherTimes) {
      set("opens", maybe(60, ["08:00", "20:00", "20:00:00.001"]))
      set("cutoff", maybe(60, ["24:00", "21:30", "20:20:00.5", "23:00:00"]))
    }
    if has(.unreadable) { set("unreadable", "reject") }
    if has(.capsAtCutoff) { set("caps", "at-cutoff") } else { set("caps", maybe(10, ["live"])) }
    if has(.shortages) { set("shortage", maybe(50, Self.policies)) }
    if has(.roundings) { set("rounding", maybe(50, ["up", "down", "tolerance", "tolerance"])) }
    if has(.supplierMinimums) { set("below_min", maybe(50, ["buy", "cancel", "flag"])) }
    if has(.rates) {
      set("commission_bp", maybe(70, ["850", "1200", "1", "10000", "0"]))
      set("category_bp.fruit", maybe(50, ["850", "333", "0"]))
      set("tier_bp.gold", maybe(60, ["1000", "777"]))
      set("tier_bp.nobody", maybe(20, ["1"]))
    }
    set("commission_base", maybe(40, ["paid", "before-coupons"]))
    if has(.ladder) {
      let kind = random.pick(["whole", "marginal", "fixed"])
      set("ladder", kind)
      set("ladder_of", maybe(70, ["day", "month"]))
      let from = random.pick([0, 1, 1290, 2580, 5000])
      var steps = [money(from) + ":" + ladderValue(kind)]
      if random.chance(70) { steps.append(money(from + 2000) + ":" + ladderValue(kind)) }
      if random.chance(40) { steps.append(money(from + 9000) + ":" + ladderValue(kind)) }
      set("ladder_steps", steps.joined(separator: " "))
    }
    if has(.commissionCaps) {
      set(
        "commission_cap_order", random.chance(60) ? money(random.pick([0, 1, 50, 110, 300])) : "")
      set("commission_cap_day", random.chance(60) ? money(random.pick([0, 1, 110, 700])) : "")
    }
    if has(.payouts) {
      let later = SlowTime.date((SlowTime.days(date) ?? 0) + 1)
      let far = SlowTime.date((SlowTime.days(date) ?? 0) + 30)
      set("as_of", maybe(70, [later + " 13:00", later + " 24:00", far + " 00:00"]))
      set("tax_bp", maybe(50, ["0", "300", "2000"]))
      set("claim_hours", maybe(30, ["0", "1", "72"]))
      set("pickup_hours", maybe(20, ["1", "200"]))
    }
    set("pay_on_forfeit", maybe(has(.pickups) ? 40 : 0, ["yes", "no"]))
    set("refund_forfeit", maybe(has(.pickups) ? 40 : 0, ["yes", "no"]))
    random.shuffle(&table.rows)
    return table
  }

  private mutating func ladderValue(_ kind: String) -> String {
    kind == "fixed" ? money(random.pick([500, 100, 1])) : random.pick(["100", "200", "333", "50"])
  }

  static let policies = ["first-come", "pro-rata", "by-point", "even"]

  static func offsetText(_ minutes: Int) -> String {
    let text = SlowTime.printed(0, offset: Whole(minutes) * 60_000)
    return String(decoding: text.utf8.suffix(6), as: UTF8.self)
  }

  mutating func supplierTable() -> DraftTable {
    var table = DraftTable(
      required: ["supplier", "name"], optional: ["city", "min_order", "below_min", "lead_days"])
    for supplier in suppliers {
      var row = ["supplier": supplier, "name": "Supplier " + supplier]
      row["city"] = maybe(10, ["Yiyang"])
      if has(.supplierMinimums) && random.chance(80) {
        row["min_order"] = money(random.pick([0, 5000, 20_000, 30_000, 100_000]))
        row["below_min"] = maybe(70, ["buy", "cancel", "cancel", "flag"])
      }
      table.rows.append(row)
    }
    return table
  }

  mutating func pointTable() -> DraftTable {
    var table = DraftTable(
      required: ["point", "name", "leader", "station", "route", "stop"],
      optional: ["warehouse", "address", "fallback", "closed_from"])
    for point in points {
      let warehouse = random.below(warehouses.count)
      let station = "s\(warehouse)" + random.pick(["", "-1"])
      var row = [
        "point": point, "name": "Point, \"" + point + "\"", "leader": random.pick(leaders),
      ]
      row["station"] = station
      row["route"] = station + random.pick([".a", ".b"])
      row["stop"] = random.pick(["0", "2", "10", "9"])
      row["warehouse"] = warehouses[warehouse]
      row["address"] = maybe(10, ["Gate 2, \"North\""])
      if has(.closings) && random.chance(50) { row["closed_from"] = instant() }
      table.rows.append(row)
    }
    // A point that closes after the cutoff needs a fallback on its route: one that is open.
    for place in table.rows.indices where table.rows[place]["closed_from"] != nil {
      let open = table.rows.filter {
        $0["closed_from"] == nil && $0["route"] == table.rows[place]["route"]
          && $0["station"] == table.rows[place]["station"]
      }
      if open.isEmpty {
        table.rows[place]["closed_from"] = nil
      } else {
        table.rows[place]["fallback"] = random.pick(open)["point"]
      }
    }
    // Receipts and confirmations may name those only that a point belongs to.
    warehouses = warehouses.filter { name in table.rows.contains { $0["warehouse"] == name } }
    return table
  }

  mutating func leaderTable() -> DraftTable {
    var table = DraftTable(
      required: ["leader", "name"], optional: ["phone", "tier", "opening_balance", "month_total"])
    for leader in leaders {
      var row = ["leader": leader, "name": "Leader " + leader]
      if has(.rates) { row["tier"] = maybe(70, ["gold", "silver"]) }
      if has(.payouts) && random.chance(60) {
        row["opening_balance"] = random.pick(["", "-"]) + money(random.pick([1, 50, 1290, 5000]))
      }
      if has(.ladder) && random.chance(60) {
        row["month_total"] = money(random.pick([0, 1, 1289, 1290, 2000, 7000, 100_000]))
      }
      table.rows.append(row)
    }
    return table
  }

  mutating func productTable() -> DraftTable {
    var table = DraftTable(
      required: [
        "sku", "name", "supplier", "category", "zone", "case_pack", "price", "cost",
      ],
      optional: [
        "commission_bp", "commission_each", "stock_cap", "limit_member", "limit_order",
        "limit_point", "partial", "group_min", "group_scope", "group_else", "tiers", "min_cases",
        "rounding", "shortage", "nominal_g", "tolerance_g", "bin", "on_hand", "sale_from",
        "sale_to", "substitute",
      ])
    for sku in skus { table.rows.append(product(sku)) }
    return table
  }

  private mutating func product(_ sku: String) -> [String: String] {
    let supplier = random.pick(suppliers)
    supplierOf[sku] = supplier
    var row = ["sku": sku, "name": random.pick(["Fresh eggs", "鲜鸡蛋, 30", "\"Best\" pork"])]
    row["supplier"] = supplier
    row["category"] = random.pick(["fruit", "meat"])
    row["zone"] = random.pick(["ambient", "chilled", "frozen", "live"])
    let pack = random.pick([1, 2, 4, 6, 12])
    packOf[sku] = pack
    row["case_pack"] = String(pack)
    if has(.hugeNumbers) && random.chance(10) { row["case_pack"] = "999999999999999999" }
    row["price"] = price()
    row["cost"] = price()
    if has(.rates) { row["commission_bp"] = maybe(30, ["850", "0", "10000", "1"]) }
    if has(.fixedCommission) && random.chance(30) { row["commission_each"] = price() }
    if has(.stockCaps) { row["stock_cap"] = maybe(70, 0...9) }
    if has(.memberLimits) { row["limit_member"] = maybe(50, 0...7) }
    if has(.orderLimits) { row["limit_order"] = maybe(50, 1...6) }
    if has(.pointLimits) { row["limit_point"] = maybe(50, 0...8) }
    if has(.partial) { row["partial"] = maybe(60, ["yes", "yes", "no"]) }
    if has(.groups) {
      row["group_min"] = maybe(50, 0...9)
      row["group_else"] = maybe(50, ["cancel", "ship"])
    }
    if has(.groups) || has(.tiers) { row["group_scope"] = maybe(60, ["day", "point"]) }
    if has(.tiers) && random.chance(60) {
      let units = random.number(1...6)
      let second = random.chance(50) ? " \(units + random.number(1...5)):" + money(300) : ""
      row["tiers"] = "\(units):" + money(random.pick([880, 1000, 1250, 402])) + second
    }
    if has(.minimumCases) { row["min_cases"] = maybe(50, 0...4) }
    if has(.roundings) { row["rounding"] = maybe(60, ["up", "down", "tolerance"]) }
    if has(.shortages) {
      row["shortage"] =
        has(.equalWishes)
        ? random.pick(["pro-rata", "by-point", "by-point"]) : maybe(70, Self.policies)
    }
    if has(.weighedGoods) && random.chance(60) {
      nominalOf[sku] = random.pick([500, 1, 333])
      row["nominal_g"] = String(nominalOf[sku] ?? 1)
      if has(.weights) { row["tolerance_g"] = maybe(60, ["0", "5", "20", "400"]) }
    }
    row["bin"] = maybe(10, ["A-01"])
    if has(.onHand) { row["on_hand"] = maybe(60, 0...9) }
    if has(.substitutes) && random.chance(85) { makeSubstitutable(&row) }
    if has(.equalWishes) && has(.shortages) && random.chance(70) { makeScarce(&row) }
    if has(.saleWindows) {
      row["sale_from"] = random.chance(30) ? instant() : ""
      row["sale_to"] = random.chance(30) && row["sale_from"] == "" ? instant() : ""
    }
    return row
  }

  /// Few in stock, none to buy, and as much taken as is wanted.
  private mutating func makeScarce(_ row: inout [String: String]) {
    (row["on_hand"], row["rounding"], row["case_pack"]) = (
      String(random.number(1...5)), "down", "999"
    )
    for limit in ["stock_cap", "limit_member", "limit_order", "limit_point", "group_min"] {
      row[limit] = ""
    }
  }

  /// A substitute, and either plenty of this product or hardly any.
  private mutating func makeSubstitutable(_ row: inout [String: String]) {
    let others = skus.filter { $0 != row["sku"] }
    row["substitute"] = random.pick(others.isEmpty || random.chance(10) ? skus : others)
    if random.chance(50) { row["price"] = money(1290) }
    if random.chance(50) {
      row["on_hand"] = String(random.number(6...30))
    } else if has(.roundings) || has(.shortages) {
      (row["rounding"], row["case_pack"]) = ("down", "12")
    }
  }
}
