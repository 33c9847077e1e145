import OrderDay

/// Numbers from a seed, the same on every machine (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// One of the choices.
  mutating func pick<Value>(_ choices: [Value]) -> Value {
    choices[Int(next() % UInt64(choices.count))]
  }

  /// True once in so many times.
  mutating func once(in times: UInt64) -> Bool { next() % times == 0 }
}

/// A day made from a seed: few names, few moments and small numbers, so that everything collides, with a share
/// of values at the edges.
struct GeneratedDay {
  var day: TestDay
  var rows: [OrderRow] = []
  /// What is told after the cutoff; nothing in about every other day.
  var later: [LaterRow] = []
  private var numbers: SeededNumbers

  /// Two members and two points are canonically equivalent Unicode texts, and still two (R2.3).
  private static let members = ["wang", "Wang", "\u{E9}", "e\u{301}"]
  private static let points = ["p1", "p10", "p\u{E9}", "pe\u{301}"]
  private static let skus = ["egg", "egg1", "Egg", "milk"]
  private static let orders = ["1001", "10010", "A1", "a1"]

  init(seed: UInt64) throws {
    numbers = SeededNumbers(seed: seed)
    day = try TestDay()
    day.points = try Self.points.enumerated().map { try makePoint($1, at: $0) }
    day.goods = try Self.skus.map { try makeGoods($0) }
    day.opens = numbers.pick([0, 2, 3]) * Timeline.hour
    day.cutoff = numbers.pick([20, 22, 24]) * Timeline.hour
    try makeSuppliers()
    try makeCoupons()
    makeSettings()
    for _ in 0..<Int(numbers.pick([1, 8, 40, 90] as [Int64])) { makeRow() }
    try makeLater()
  }

  /// The night of the day.
  func night() throws -> Night { try day.night(rows, after: later) }

  private mutating func makeSuppliers() throws {
    for supplier in ["farm", "dairy"] {
      let minimum = numbers.pick(["0", "0", "0.02", "30.00", "99999.00"])
      let below = numbers.pick(["", " below buy", " below cancel", " below flag"])
      try day.add(suppliers: "\(supplier) min \(minimum)\(below)")
    }
  }

  private mutating func makeCoupons() throws {
    for coupon in ["c1", "c2"] {
      let from = numbers.pick(["0", "0.03", "20.00", "99.00"])
      let off = numbers.pick(["0.01", "0.07", "5.00", "777.00"])
      let borne = numbers.pick([
        "", "leader:10000", "platform:6000 leader:4000", "supplier:3333 platform:3334 leader:3333",
      ])
      try day.add(coupons: "\(coupon) from \(from) off \(off) \(borne)")
    }
  }

  private mutating func makeSettings() {
    day.settings.caps = numbers.pick(CapMoment.allCases)
    day.settings.shortage = numbers.pick(ShortagePolicy.allCases)
    day.settings.rounding = numbers.pick(CaseRounding.allCases)
    day.settings.belowMinimum = numbers.pick(BelowMinimum.allCases)
    day.settings.commissionRate = numbers.pick([0, 850, 1200])
    day.settings.commissionBase = numbers.pick(CommissionBase.allCases)
    if numbers.once(in: 4) { day.settings.commissionCapOrder = numbers.pick([0, 1, 300]) }
    if numbers.once(in: 4) { day.settings.commissionCapDay = numbers.pick([0, 1, 900]) }
    day.settings.ladder.kind = numbers.pick(Ladder.Kind.allCases)
    if numbers.once(in: 2) {
      day.settings.ladder.steps = [.init(from: 1, value: 100), .init(from: 3000, value: 250)]
    }
  }

  /// Confirmations, receipts and weights; a weight stands once for a line.
  private mutating func makeLater() throws {
    if numbers.once(in: 2) { return }
    for _ in 0..<numbers.pick([0, 2, 5, 12]) {
      let goods = numbers.pick(day.goods).record
      let supplier =
        numbers.once(in: 6)
        ? numbers.pick(["farm", "dairy"]) : String(decoding: goods.supplier, as: UTF8.self)
      let sku = String(decoding: goods.sku, as: UTF8.self)
      let units = numbers.pick([0, 1, 2, 3, 4, 6, 9, 1_000_000])
      let place = "at \(numbers.pick(["main", "main", "north"]))"
      if numbers.once(in: 4) {
        try add("confirm \(supplier) \(sku) \(units) \(place)")
        continue
      }
      let details = [
        numbers.pick(["", " reject \(min(units, 1))"]), numbers.pick(["", " lot a", " lot b"]),
        numbers.pick(["", " best 9", " best 5"]), numbers.pick(["", "", " keep"]),
      ].joined()
      try add(
        "receipt \(numbers.pick(["23:00", "23:00", "23:30"])) \(supplier) \(sku) \(units)\(details) "
          + place)
    }
    var weighed: Set<String> = []
    for row in rows where !row.order.isEmpty && Self.skus.contains(row.sku) {
      if !numbers.once(in: 4) || !weighed.insert("\(row.order) \(row.sku)").inserted { continue }
      try add("weigh \(row.order) \(row.sku) \(numbers.pick([0, 463, 496, 1000, 1200]))")
    }
  }

  private mutating func add(_ words: String) throws {
    for words in words.rows { later.append(try LaterRow(words)) }
  }

  private mutating func makePoint(_ name: String, at index: Int) throws -> Stop {
    var point = try Stop([name, "stop", "\(numbers.pick([1, 1, 2, 3]))"])
    // A route belongs to one station and a station to one warehouse (R10.1).
    let route = index % 3
    point.record.route = bytes("r\(route)")
    point.record.station = bytes(route == 0 ? "s0" : "s1")
    point.record.warehouse = bytes(route == 0 ? "north" : "main")
    point.record.leader = bytes(numbers.pick(["li", "zhao"]))
    if numbers.once(in: 4) { point.record.closedFrom = makeTime() }
    return point
  }

  private mutating func makeGoods(_ sku: String) throws -> Goods {
    var goods = try Goods([sku])
    goods.record.price = numbers.pick([0, 1, 999, 1290])
    goods.record.cost = numbers.pick([0, 1, 700])
    goods.record.casePack = numbers.pick([1, 2, 12, 1_000_000])
    goods.record.minimumCases = numbers.pick([0, 0, 1, 3])
    goods.record.onHand = numbers.pick([0, 0, 1, 5])
    goods.record.zone = numbers.pick(TemperatureZone.allCases)
    goods.record.nominalWeight = numbers.pick([0, 500])
    goods.record.supplier = bytes(numbers.pick(["farm", "dairy"]))
    goods.record.isPartial = numbers.once(in: 2)
    if numbers.once(in: 3) { goods.record.stockCap = numbers.pick([0, 2, 5, 9, 1_000_000]) }
    if numbers.once(in: 5) { goods.record.limitMember = numbers.pick([0, 2, 4, 6]) }
    if numbers.once(in: 5) { goods.record.limitOrder = numbers.pick([1, 3, 5]) }
    if numbers.once(in: 5) { goods.record.limitPoint = numbers.pick([1, 4, 6]) }
    if numbers.once(in: 8) { goods.record.saleFrom = makeTime() }
    if numbers.once(in: 6) { goods.record.saleTo = makeTime() }
    if numbers.once(in: 3) { goods.record.commissionRate = numbers.pick([0, 850, 10_000]) }
    if numbers.once(in: 5) { goods.record.commissionEach = numbers.pick([0, 30]) }
    try makeTerms(&goods.record)
    return goods
  }

  /// Groups, tiers, rounding, policy, substitute.
  private mutating func makeTerms(_ record: inout ProductRecord) throws {
    if numbers.once(in: 4) { record.groupMinimum = numbers.pick([0, 2, 5, 9]) }
    record.groupScope = numbers.pick(GroupScope.allCases)
    record.groupElse = numbers.pick(GroupElse.allCases)
    if numbers.once(in: 3) {
      record.tiers = try numbers.pick(["2:9.00,6:8.80", "1:0", "5:0.01"]).tierSteps
    }
    if numbers.once(in: 2) { record.rounding = numbers.pick(CaseRounding.allCases) }
    if numbers.once(in: 2) { record.shortage = numbers.pick(ShortagePolicy.allCases) }
    if numbers.once(in: 2) { record.substitute = bytes(numbers.pick(Self.skus)) }
    record.toleranceWeight = numbers.pick([0, 5])
  }

  /// One of few moments, at and around the opening and the cutoff too.
  private mutating func makeTime() -> Int64 {
    let hour = numbers.pick([2, 3, 8, 8, 12, 12, 12, 16, 16, 20, 22] as [Int64])
    return hour * Timeline.hour - (numbers.once(in: 4) ? 1 : 0)
  }

  private mutating func makeRow() {
    if numbers.once(in: 6), !rows.isEmpty { return repeatRow() }
    let kind = numbers.pick(["order", "order", "order", "amend", "amend", "cancel"])
    let order = numbers.pick(Self.orders)
    // Orders come mostly before the changes to them.
    let isEarly = kind == "order" && !numbers.once(in: 5)
    var row = OrderRow(
      time: isEarly ? numbers.pick([4, 8, 8]) * Timeline.hour : makeTime(), kind: kind, order: order
    )
    row.sku = numbers.once(in: 20) ? "none" : numbers.pick(Self.skus)
    row.quantity = .units(numbers.pick([1, 1, 2, 2, 3, 5, 8]))
    if numbers.once(in: 12) { row.quantity = .units(numbers.pick([0, 1_000_000, 1_000_001])) }
    if numbers.once(in: kind == "cancel" ? 2 : 30) { row.quantity = .blank }
    if kind == "cancel", numbers.once(in: 4) { row.sku = "" }
    // The same order has mostly the same point and member, so that most rows pass that check.
    let home = Self.orders.firstIndex(of: order) ?? 0
    if kind == "order" || numbers.once(in: 3) {
      row.point =
        numbers.once(in: 8) ? numbers.pick(Self.points + ["px"]) : Self.points[home * 2 / 3]
      row.member = numbers.once(in: 8) ? numbers.pick(Self.members) : Self.members[home / 2]
    }
    if numbers.once(in: 6) { row.price = numbers.pick([0, 999, 1290]) }
    if numbers.once(in: 3) { makeFurther(&row) }
    if numbers.once(in: 3) { row.further["coupon"] = numbers.pick(["c1", "c2"]) }
    if numbers.once(in: 2) { row.further["allow_substitute"] = "yes" }
    if numbers.once(in: 4) { row.further["tolerance"] = numbers.pick(["0", "1", "3", "20"]) }
    if numbers.once(in: 40) { makeUnreadable(&row) }
    rows.append(row)
  }

  private mutating func makeFurther(_ row: inout OrderRow) {
    switch numbers.pick(OrderRow.furtherNames + ["room", "room", "room", "priority"]) {
    case "priority": row.further["priority"] = numbers.pick(["1", "2"])
    case "tolerance": row.further["tolerance"] = numbers.pick(["1", "2"])
    case let column where ["by_leader", "home_delivery", "allow_substitute"].contains(column):
      row.further[column] = numbers.pick(["yes", "no"])
    case let column: row.further[column] = numbers.pick(["8-201", "8-1701", "\u{E9}", "e\u{301}"])
    }
  }

  private mutating func makeUnreadable(_ row: inout OrderRow) {
    row.isUnreadable = true
    switch numbers.pick([0, 1, 2, 3, 4]) {
    case 0: row.time = nil
    case 1: row.kind = "?"
    case 2: row.quantity = .unread
    case 3: row.order = ""
    default: break
    }
  }

  /// An earlier row again: as it was, at another time, or with one value that cannot be read.
  private mutating func repeatRow() {
    var row = numbers.pick(rows)
    switch numbers.pick([0, 0, 1, 2]) {
    case 1: row.time = makeTime()
    case 2: row.isUnreadable = true
    default: break
    }
    rows.append(row)
  }
}
