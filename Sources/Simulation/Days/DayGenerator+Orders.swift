extension DayGenerator {
  /// A time of the day in one of the forms of R18, often a tie or an edge.
  mutating func instant() -> String {
    let edges = [
      "20:00", "20:00:00.000", "20:05", "20:10", "20:15:00.001", "20:20", "20:20:00.500",
      "21:59:59.999", "08:00",
    ]
    return written(random.pick(edges))
  }

  /// The same wall time in another form.
  mutating func written(_ wall: String) -> String {
    let zone = Whole(offset) * 60_000
    switch random.below(5) {
    case 0: return date + "T" + wall
    case 1: return date + " " + wall
    case 2:
      guard let day = SlowTime.days(date),
        let instant = SlowTime.instant(wall, date: day, offset: zone)
      else { return wall }
      let other = random.pick([0, 480, -90])
      let text = SlowTime.printed(instant, offset: Whole(other) * 60_000)
      return other == 0 ? String(decoding: text.utf8.dropLast(6), as: UTF8.self) + "Z" : text
    default: return wall
    }
  }

  mutating func orderTable() -> DraftTable {
    var table = DraftTable(
      required: ["order_id", "placed_at", "point", "member", "sku", "qty", "kind"],
      optional: [
        "price", "name", "phone", "building", "room", "note", "by_leader", "home_delivery",
        "priority", "tolerance", "coupon", "allow_substitute", "channel",
      ])
    let ids = Array(
      ["1", "2", "10", "A", "a", "o-1", "o.1"].prefix(
        random.number((has(.equalWishes) ? 3 : 1)...7)))
    let homes = ids.map { _ in (member: random.pick(members), point: random.pick(points)) }
    var minute = 0
    for _ in 0..<random.pick([1, 4, 8, 12, 15, 18, 22, 30]) {
      if !has(.tiedTimes) || random.chance(40) { minute += random.number(0...2) }
      let place = random.below(ids.count)
      var row = event(
        ids[place], member: homes[place].member, point: homes[place].point, minute: minute)
      if has(.duplicates), random.chance(15), let earlier = table.rows.last { row = earlier }
      if has(.duplicates), random.chance(10), !table.rows.isEmpty {
        row = random.pick(table.rows)
        if random.chance(50) { row["placed_at"] = written(Self.wall(minute)) }
      }
      spoil(&row)
      table.rows.append(row)
    }
    random.shuffle(&table.rows)
    placed = table.rows.filter { $0["kind"] == "order" && $0["spoilt"] == nil }.map { row in
      (row["order_id"] ?? "", row["sku"] ?? "")
    }
    return table
  }

  private static func wall(_ minute: Int) -> String {
    "20:" + (minute < 10 ? "0" : "") + String(minute % 60)
  }

  private mutating func event(
    _ order: String, member: String, point: String, minute: Int
  ) -> [String: String] {
    var row = ["order_id": order, "placed_at": written(Self.wall(minute))]
    (row["member"], row["point"], row["sku"]) = (member, point, random.pick(skus))
    if has(.hugeNumbers) && random.chance(5) {
      row["qty"] = "1000000"
    } else {
      let isAlike = has(.equalWishes) && random.chance(85)
      row["qty"] = isAlike ? "2" : String(random.pick([1, 1, 2, 2, 3, 3, 4, 5, 6, 7, 12]))
    }
    row["kind"] = "order"
    let draw = random.below(100)
    if has(.amends) && draw < 25 { row["kind"] = "amend" }
    if has(.cancels) && draw >= 85 { row["kind"] = "cancel" }
    if row["kind"] == "order" {
      fillOptional(&row)
      placed.append((order, row["sku"] ?? ""))
      return row
    }
    if random.chance(80), let line = placed.last(where: { $0.order == order }) {
      row["sku"] = line.sku
    }
    if random.chance(60) { (row["member"], row["point"]) = ("", "") }
    if row["kind"] == "cancel" {
      if random.chance(40) { row["qty"] = "" }
      if random.chance(25) { row["sku"] = "" }
    } else if random.chance(15) {
      row["qty"] = "0"
    }
    return row
  }

  private mutating func fillOptional(_ row: inout [String: String]) {
    if has(.ownPrices) && random.chance(40) { row["price"] = price() }
    if has(.members) {
      row["name"] = maybe(50, ["王 伟", "Zhao, \"Z\"", "李", "收件人 138-1234-1234"])
      row["phone"] = maybe(60, ["13812341234", "138-1234-5678", "1234567", "none", "12345678"])
      row["building"] = maybe(20, ["5", "A"])
      row["room"] = maybe(20, ["201", "1701"])
      row["note"] = maybe(10, ["ring, twice"])
      row["by_leader"] = maybe(20, ["yes", "no"])
      row["home_delivery"] = maybe(20, ["yes", "no"])
      row["channel"] = maybe(20, ["live"])
    }
    if has(.priorities) && !has(.equalWishes) { row["priority"] = maybe(60, 1...3) }
    if has(.tolerance) { row["tolerance"] = maybe(60, 0...6) }
    if has(.coupons) && random.chance(has(.substitutes) ? 90 : 60) {
      row["coupon"] = random.pick(couponNames)
    }
    if has(.substitutes) { row["allow_substitute"] = maybe(80, ["yes", "yes", "yes", "no"]) }
  }

  /// Makes a good row a bad one, here and there.
  private mutating func spoil(_ row: inout [String: String]) {
    let isOrder = row["kind"] == "order"
    if has(.conflicts) && random.chance(8) { row["member"] = random.pick(members) }
    if has(.conflicts) && random.chance(8) { row["point"] = random.pick(points) }
    if has(.badQuantities) && random.chance(8) {
      row["qty"] = random.pick(["", "0", "1000001", "999999999999999999"])
    }
    if has(.unknownNames) && random.chance(5) { row["point"] = random.pick(["nowhere", "P"]) }
    if has(.unknownNames) && random.chance(5) { row["sku"] = random.pick(["nothing", "A"]) }
    if has(.outsideTimes) && random.chance(12) {
      row["placed_at"] = random.pick([
        written("22:00"), written("21:59:59.999"), written("23:59"), written("24:00"),
        date + "T00:00", "2000-02-29T23:59:59.999Z", "2030-01-01T00:00Z", written("00:00"),
      ])
    }
    if has(.unreadable) && random.chance(12) {
      let (column, values) = random.pick(Self.unreadable)
      row[column] = random.pick(values)
      row["spoilt"] = "yes"
      if column == "member" && !isOrder { row["kind"] = "Order" }
    }
  }

  private static let unreadable: [(String, [String])] = [
    ("placed_at", ["25:00", "20:60", "2026-02-30T10:00", "20:00:00.0001", "soon"]),
    ("kind", ["ordr", "ORDER", "amend "]),
    ("qty", ["x", "-1", "01", "1.5", "0000000000000000001"]),
    ("price", ["1.2345", "-1", "05", "x"]), ("by_leader", ["maybe", "YES"]),
    ("order_id", ["a b", "-1", "é"]), ("sku", ["b b", "_"]), ("member", [""]),
    ("phone", [" 1", "1 "]), ("priority", ["0", "x"]), ("tolerance", ["-1", "x"]),
  ]
}
