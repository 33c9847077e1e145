/// A row of a pickup list after it left: where its units are, and what money followed (R15).
struct SlowSent {
  var row: SlowPickupRow
  /// What R8 shares by: the increments as far as they were filled, tolerance and substitutes last.
  var increments: [SlowIncrement]
  var position: Int
  var pickedUp: Whole = 0
  var forfeited: Whole = 0
  var refunded: [String: Whole] = [:]

  var refundedUnits: Whole { refunded.values.reduce(0, +) }
  var waiting: Whole { row.units - pickedUp - forfeited - refundedUnits }
  var claimable: Whole { row.units - forfeited - refundedUnits }
  var isAmbient: Bool { row.product.zone == "ambient" }
}

/// A row of the four tables of R15.
struct SlowTold {
  var time: Whole
  var kind: Int
  var order: Name = ""
  var sku: Name = ""
  var quantity: Whole?
  var point: Name = ""
  var reason: Name = ""
  var fault: Name = ""
  var lot: Name = ""
  var source: String
  var line: Int

  static let kinds = ["arrival", "pickup", "claim", "recall"]

  var key: [SlowCell] {
    [.number(time), .number(Whole(kind)), .text(order), .text(sku)]
      + [quantity.map { .number($0) } ?? .blank, .text(point), .text(reason)]
      + [.text(fault), .text(lot)]
  }
}

/// What took effect on one row.
struct SlowFact {
  var time: Whole
  var kind: String
  var sent: Int
  var units: Whole
  var reason = ""
  var fault = ""
  var refund: Whole = 0
  var commission: Whole = 0
  var told: SlowTold?
}

/// What facts stand by.
private struct SlowFactKey: Comparable {
  var time: Whole
  var kind: Int
  var order: Name

  static func < (a: Self, b: Self) -> Bool {
    if a.time != b.time { return a.time < b.time }
    return a.kind == b.kind ? a.order < b.order : a.kind < b.kind
  }
}

/// What is told after delivery, applied to tonight's rows (R15).
struct SlowDelivery {
  private(set) var sent: [SlowSent]
  private(set) var facts: [SlowFact] = []
  private(set) var refusals: [(told: SlowTold, reason: String, refused: Whole)] = []
  private(set) var counts: [(told: SlowTold, sent: Whole, missing: Whole)] = []
  private(set) var fired: Set<String> = []
  /// Whether any pickup is told: if not, what left was taken away.
  private(set) var tellsPickups = false
  private let day: SlowDay
  private var commissions: SlowCommissions
  private var lots: [SlowLot]

  init(
    _ tables: Tables, _ handover: SlowHandover, _ commissions: SlowCommissions, _ day: SlowDay
  ) {
    (self.day, self.commissions, lots) = (day, commissions, handover.lots)
    let rows = SlowPickupRow.all(of: handover.sales, day)
    let last = Int.max
    let lines = handover.sales.map { sale in
      var increments = SlowCutoff.earliest(sale.units - sale.toleranceGiven, of: sale.demanded)
      increments.append(SlowIncrement(position: last, units: sale.toleranceGiven))
      return SlowSent(
        row: rows.first {
          $0.order.id == sale.order.id && $0.product.sku == sale.product.sku
            && $0.standsFor.isBlank
        } ?? rows[0], increments: increments, position: sale.position)
    }
    let extras = rows.filter { !$0.standsFor.isBlank }.map { row in
      SlowSent(
        row: row, increments: [SlowIncrement(position: last, units: row.units)], position: last)
    }
    sent = lines + extras
    apply(Self.read(tables, day))
  }

  private static func read(_ tables: Tables, _ day: SlowDay) -> [SlowTold] {
    func table(_ name: String) -> SlowTable { tables[name].map { SlowTable($0) } ?? .none }
    var told: [SlowTold] = []
    for (kind, name) in ["arrivals", "pickups", "claims", "recalls"].enumerated() {
      for row in table(name).rows {
        var row1 = SlowTold(
          time: day.settings.readTold(row["at"].text), kind: kind, source: name + ".csv",
          line: row.line)
        (row1.order, row1.sku, row1.point) = (row["order_id"], row["sku"], row["point"])
        (row1.reason, row1.fault, row1.lot) = (row["reason"], row["fault"], row["lot"])
        row1.quantity = SlowValue.whole(row[kind == 0 ? "counted" : "qty"].text)
        told.append(row1)
      }
    }
    return told.sorted { $0.key.lexicographicallyPrecedes($1.key) }
  }

  private mutating func apply(_ told: [SlowTold]) {
    tellsPickups = told.contains { $0.kind == 1 && $0.time >= day.settings.arrival && names($0) }
    var isOpen = [true: tellsPickups, false: tellsPickups]
    func passes(_ isAmbient: Bool, _ time: Whole) -> Bool {
      isOpen[isAmbient] == true && day.settings.pickupDeadline(isAmbient) <= time
    }
    let both = [false, true].sorted {
      day.settings.pickupDeadline($0) < day.settings.pickupDeadline($1)
    }
    for (place, row) in told.enumerated() {
      if place > 0, told[place - 1].key == row.key {
        fired.insert("R15.1 duplicate")
        continue
      }
      for isAmbient in both where passes(isAmbient, row.time) {
        isOpen[isAmbient] = false
        forfeit(isAmbient)
      }
      switch row.kind {
      case 0: arrive(row)
      case 1: pickUp(row)
      case 2: claim(row)
      default: recall(row)
      }
    }
    for isAmbient in both where isOpen[isAmbient] == true {
      if let asOf = day.settings.asOf, day.settings.pickupDeadline(isAmbient) > asOf { continue }
      forfeit(isAmbient)
    }
    facts = facts.indices.sorted { (key(of: $0), $0) < (key(of: $1), $1) }.map { facts[$0] }
  }

  /// By time and kind, a deadline before its very moment, and by order id.
  private func key(of fact: Int) -> SlowFactKey {
    let kinds = ["forfeit"] + SlowTold.kinds
    return SlowFactKey(
      time: facts[fact].time, kind: kinds.firstIndex(of: facts[fact].kind) ?? 0,
      order: sent[facts[fact].sent].row.order.id)
  }

  private func names(_ told: SlowTold) -> Bool { !rows(of: told).isEmpty }

  private func rows(of told: SlowTold) -> [Int] {
    sent.indices.filter {
      sent[$0].row.order.id == told.order
        && (told.sku.isBlank || sent[$0].row.product.sku == told.sku)
    }
  }

  private mutating func refuse(_ told: SlowTold, _ reason: String, _ units: Whole) {
    fired.insert("R15 \(reason)")
    refusals.append((told, reason, units))
  }

  // MARK: The kinds

  private mutating func arrive(_ told: SlowTold) {
    let counted = told.quantity ?? 0
    let here = sent.indices.filter { sent[$0].row.point.point == told.point }
    if here.isEmpty { return refuse(told, "unknown-order", counted) }
    if told.time < day.settings.arrival { return refuse(told, "too-early", counted) }
    let mine = here.filter { sent[$0].row.product.sku == told.sku }
    let left = mine.map { sent[$0].row.units }.reduce(0, +)
    var missing: Whole = 0
    if counted < mine.map({ sent[$0].claimable }).reduce(0, +) {
      let takenAway = mine.map { sent[$0].pickedUp }.reduce(0, +)
      let waiting = mine.filter { sent[$0].waiting > 0 }
      let shares = SlowShares.shares(
        max(0, counted - takenAway), of: waiting.map { claim(of: sent[$0]) },
        by: day.products[told.sku]?.shortage ?? "first-come")
      for (place, share) in zip(waiting, shares) where share < sent[place].waiting {
        let lost = sent[place].waiting - share
        missing += lost
        fired.insert("R15.2 short")
        note(told.time, "arrival", place, lost, "short", "carrier", told) {
          $0.refunded["short", default: 0] += lost
        }
      }
    }
    if counted > left { fired.insert("R15.2 over") }
    if missing > 0 || counted != left { counts.append((told, left, missing)) }
  }

  private func claim(of sent: SlowSent) -> SlowClaim {
    SlowClaim(
      increments: SlowCutoff.earliest(sent.waiting, of: sent.increments),
      priority: sent.row.order.priority, point: "", position: sent.position)
  }

  private mutating func pickUp(_ told: SlowTold) {
    let mine = rows(of: told)
    let isOpenEnded = told.sku.isBlank || told.quantity == nil
    let named = told.quantity ?? 0
    if mine.isEmpty { return refuse(told, "unknown-order", named) }
    if told.time < day.settings.arrival { return refuse(told, "too-early", named) }
    let there = mine.map { sent[$0].waiting }.reduce(0, +)
    let taken = isOpenEnded ? there : min(named, there)
    var left = taken
    for place in mine where left > 0 && sent[place].waiting > 0 {
      let units = min(left, sent[place].waiting)
      left -= units
      fired.insert("R15.3 picked up")
      note(told.time, "pickup", place, units, "", "", told) { $0.pickedUp += units }
    }
    if isOpenEnded ? taken == 0 : taken < named {
      refuse(told, "over-pickup", isOpenEnded ? 0 : named - taken)
    }
  }

  private mutating func forfeit(_ isAmbient: Bool) {
    let time = day.settings.pickupDeadline(isAmbient)
    let byOrder = sent.indices.sorted { left, right in
      let (a, b) = (sent[left].row, sent[right].row)
      if a.order.id != b.order.id { return a.order.id < b.order.id }
      if a.product.sku != b.product.sku { return a.product.sku < b.product.sku }
      return a.standsFor == b.standsFor ? left < right : a.standsFor < b.standsFor
    }
    for place in byOrder where sent[place].isAmbient == isAmbient && sent[place].waiting > 0 {
      let units = sent[place].waiting
      fired.insert("R15.3 forfeited")
      note(time, "forfeit", place, units, "", "", nil) { $0.forfeited += units }
    }
  }

  private mutating func claim(_ told: SlowTold) {
    let named = told.quantity ?? 0
    let mine = rows(of: told)
    guard let first = mine.first else { return refuse(told, "unknown-order", named) }
    if told.time < day.settings.arrival { return refuse(told, "too-early", named) }
    if told.time >= day.settings.claimDeadline(sent[first].isAmbient) {
      return refuse(told, "after-window", named)
    }
    var left = named
    for place in mine {
      let units = min(left, sent[place].claimable)
      if units == 0 { continue }
      left -= units
      fired.insert("R15.4 claim \(told.reason.text)")
      let fromWaiting =
        told.reason == "short"
        ? min(units, sent[place].waiting) : units - min(units, sent[place].pickedUp)
      note(told.time, "claim", place, units, told.reason.text, told.fault.text, told) {
        $0.pickedUp -= units - fromWaiting
        $0.refunded[told.reason.text, default: 0] += units
      }
    }
    if left > 0 { refuse(told, "over-claim", left) }
  }

  private mutating func recall(_ told: SlowTold) {
    let mine = lots.indices.filter { lots[$0].lot == told.lot }.sorted { left, right in
      let (a, b) = (lots[left], lots[right])
      if a.order != b.order { return a.order < b.order }
      if a.sku != b.sku { return a.sku < b.sku }
      return a.standsFor == b.standsFor ? left < right : a.standsFor < b.standsFor
    }
    if mine.isEmpty { return refuse(told, "unknown-order", 0) }
    if told.time < day.settings.arrival { return refuse(told, "too-early", 0) }
    for lot in mine {
      guard
        let place = sent.firstIndex(where: {
          $0.row.order.id == lots[lot].order && $0.row.product.sku == lots[lot].sku
            && $0.row.standsFor == lots[lot].standsFor
        })
      else { continue }
      let units = min(lots[lot].units, sent[place].claimable)
      lots[lot].units = 0
      if units == 0 { continue }
      fired.insert("R15.5 recalled")
      let fromWaiting = min(units, sent[place].waiting)
      note(told.time, "recall", place, units, "recalled", "supplier", told) {
        $0.pickedUp -= units - fromWaiting
        $0.refunded["recalled", default: 0] += units
      }
    }
  }

  // MARK: The money

  /// Changes a row, and tells what its money was before less what it is now.
  private mutating func note(
    _ time: Whole, _ kind: String, _ place: Int, _ units: Whole, _ reason: String,
    _ fault: String, _ told: SlowTold?, _ change: (inout SlowSent) -> Void
  ) {
    let leader = sent[place].row.point.leader
    let (refund, commission) = (refund(of: sent[place]), earned(by: leader))
    change(&sent[place])
    var fact = SlowFact(
      time: time, kind: kind, sent: place, units: units, reason: reason, fault: fault, told: told)
    fact.refund = self.refund(of: sent[place]) - refund
    fact.commission = commission - earned(by: leader)
    facts.append(fact)
  }

  /// R12.3: what went back for the refunded units of a row.
  func refund(of sent: SlowSent) -> Whole {
    let back = sent.refundedUnits + (day.settings.refundsForfeit ? sent.forfeited : 0)
    return part(of: sent.row.net - sent.row.underweight, back, sent)
  }

  private func part(of amount: Whole, _ units: Whole, _ sent: SlowSent) -> Whole {
    sent.row.units == 0 ? 0 : roundedHalfUp(amount * units, sent.row.units)
  }

  /// The units that earn nothing any more (R13.2, R13.6).
  private func gone(_ sent: SlowSent) -> Whole {
    let pays = day.settings.paysOnForfeit && !day.settings.refundsForfeit
    return sent.refundedUnits + (pays ? 0 : sent.forfeited)
  }

  func base(of sent: SlowSent) -> Whole {
    let paid = sent.row.net - sent.row.underweight
    let discount = day.settings.baseIsPaid ? 0 : sent.row.platformDiscount
    let gone = gone(sent)
    return paid - part(of: paid, gone, sent) + discount - part(of: discount, gone, sent)
  }

  func commission(of sent: SlowSent) -> Whole {
    var left = sent.row
    left.units -= gone(sent)
    var commissions = commissions
    return left.units == 0 ? 0 : commissions.commission(of: left, base: base(of: sent))
  }

  /// What a leader's rows earn within the caps (R13.3), or those of them that `include` names.
  func earned(by leader: Name, _ include: (SlowSent) -> Bool = { _ in true }) -> Whole {
    let mine = sent.filter { $0.row.point.leader == leader && include($0) }
    var sum: Whole = 0
    for order in Set(mine.map(\.row.order.id)) {
      let earned = mine.filter { $0.row.order.id == order }.map { commission(of: $0) }
        .reduce(0, +)
      sum += min(earned, day.settings.capOfOrder ?? earned)
    }
    return min(sum, day.settings.capOfDay ?? sum)
  }
}
