import OrderDay

/// What is told after the cutoff, in words:
///
///     confirm farm egg 10 [at north]
///     receipt 23:00 farm egg 10 [reject 2] [lot a] [best 5] [grams 900] [reason wet] [keep] [at north]
///     weigh 1001 egg 463
struct LaterRow {
  enum Kind {
    case confirm, receipt, weigh
  }

  var kind: Kind
  /// The supplier, or the order of a weight.
  var who: String
  var sku: String
  /// The units that are confirmed or delivered, or the grams of a weight.
  var amount: Int64
  var time: Int64 = 0
  var rejected: Int64 = 0
  var reason = ""
  var lot = ""
  var best: Int64?
  var grams: Int64?
  var isKept = false
  var warehouse = "main"

  init(_ words: [String]) throws {
    var words = words[...]
    let word = words.popFirst() ?? ""
    switch word {
    case "confirm": kind = .confirm
    case "weigh": kind = .weigh
    case "receipt":
      kind = .receipt
      time = try clock(try known(words.popFirst(), word))
    default: throw Unreadable(word: word)
    }
    who = try known(words.popFirst(), word)
    sku = try known(words.popFirst(), word)
    let amount = try known(words.popFirst(), word)
    self.amount = try known(Int64(amount), amount)
    while let word = words.popFirst() {
      if word == "keep" {
        isKept = true
        continue
      }
      let value = try known(words.popFirst(), word)
      switch word {
      case "lot": lot = value
      case "reason": reason = value
      case "at": warehouse = value
      case "reject": rejected = try known(Int64(value), value)
      case "best": best = try known(Int64(value), value)
      case "grams": grams = try known(Int64(value), value)
      default: throw Unreadable(word: word)
      }
    }
  }
}

extension TestDay {
  /// What is told after the cutoff, as the engine takes it.
  func arrivals(_ rows: [LaterRow], _ events: OrderEvents) throws -> Arrivals {
    let day = day
    func find(_ name: String, in names: [[UInt8]]) throws -> Int {
      try known(names.firstIndex(of: bytes(name)), name)
    }
    var arrivals = Arrivals()
    for row in rows {
      let product = ProductID(index: try find(row.sku, in: day.catalogue.products.map(\.sku)))
      if row.kind == .weigh {
        let order = try known(events.orders.number(of: row.who.utf8.span), row.who)
        arrivals.weights.append(
          LineWeight(order: OrderID(rawValue: order), product: product, grams: row.amount))
        continue
      }
      let supplier = SupplierID(
        index: try find(row.who, in: day.catalogue.suppliers.map(\.supplier)))
      let warehouse = WarehouseID(index: try find(row.warehouse, in: day.network.warehouses))
      if row.kind == .confirm {
        arrivals.confirmations.append(
          Confirmation(
            supplier: supplier, product: product, warehouse: warehouse, units: row.amount))
      } else {
        arrivals.receipts.append(
          Receipt(
            time: row.time, supplier: supplier, product: product, warehouse: warehouse,
            delivered: row.amount, rejected: row.rejected, reason: bytes(row.reason),
            lot: bytes(row.lot), bestBefore: row.best, weight: row.grams, isKept: row.isKept))
      }
    }
    return arrivals
  }

  /// Adds suppliers in words, one a line: `farm min 500.00 below cancel`.
  mutating func add(suppliers text: String) throws {
    for words in text.rows {
      var supplier = SupplierRecord(supplier: bytes(words[0]), name: bytes(words[0]))
      for (word, value) in zip(words.dropFirst(), words.dropFirst(2)) {
        if word == "min" { supplier.minimumOrder = try fen(value) }
        if word == "below" {
          supplier.belowMinimum = try known(BelowMinimum(rawValue: value), value)
        }
      }
      suppliers.append(supplier)
    }
  }

  /// Adds coupons in words, one a line: `c30 from 30.00 off 5.00 platform:6000 leader:4000`.
  mutating func add(coupons text: String) throws {
    for words in text.rows {
      var coupon = CouponRecord(
        coupon: bytes(words[0]), threshold: try fen(words[2]), off: try fen(words[4]))
      let shares = try words.dropFirst(5).map { word in
        let parts = word.split(separator: ":").map(String.init)
        return (
          bearer: try known(DiscountBearer(rawValue: parts[0]), word),
          basisPoints: try known(Int64(parts[1]), word)
        )
      }
      if !shares.isEmpty { coupon.bearers = shares }
      coupons.append(coupon)
    }
  }
}

extension String {
  /// The steps of `12:9.90,50:8.80`.
  var tierSteps: [PriceTier] {
    get throws {
      try split(separator: ",").map { step in
        let parts = step.split(separator: ":").map(String.init)
        return PriceTier(units: try known(Int64(parts[0]), step), price: try fen(parts[1]))
      }
    }
  }
}
