/// The tables of the time after delivery: facts, states, refusals, counts, and the leaders' accounts (R13.4-6, R15).
struct SlowAccounts {
  let delivery: SlowDelivery
  let commissions: SlowCommissions
  let day: SlowDay

  private func money(_ amount: Whole) throws(Overflow) -> String {
    day.settings.printed(try fitting(amount, "an amount after delivery"))
  }

  private func instant(_ time: Whole) -> String {
    SlowTime.printed(time, offset: day.settings.offset)
  }

  /// The tables that say something.
  func tables() throws(Overflow) -> Tables {
    var tables: Tables = [:]
    if !delivery.facts.isEmpty {
      tables["deliveries.csv"] = try deliveries()
      tables["states.csv"] = try states()
    }
    if !delivery.refusals.isEmpty { tables["delivery_rejections.csv"] = refusals() }
    if !delivery.counts.isEmpty { tables["arrival_counts.csv"] = counts() }
    let statements = try statements()
    if !statements.isEmpty {
      var writer = SlowWriter(
        "leader,opening,commission,unearned,earned,clawed_back,clawed_back_paid,bonus,tax,paid,"
          + "closing,frozen,next_release")
      for statement in statements { writer.row(statement) }
      tables["statements.csv"] = writer.text
    }
    return tables
  }

  private func deliveries() throws(Overflow) -> String {
    var writer = SlowWriter(
      "time,order_id,sku,kind,for,day,point,units,reason,fault,refund,commission,source,line")
    for fact in delivery.facts {
      let row = delivery.sent[fact.sent].row
      writer.row([
        instant(fact.time), row.order.id.text, row.product.sku.text, fact.kind,
        row.standsFor.text, day.settings.dateText, row.point.point.text, String(fact.units),
        fact.reason, fact.fault, try money(fact.refund), try money(fact.commission),
        fact.told?.source ?? "", fact.told.map { String($0.line) } ?? "",
      ])
    }
    return writer.text
  }

  private func states() throws(Overflow) -> String {
    let reasons = [
      "group-not-formed", "sold-out", "supplier-minimum", "short", "underweight", "damaged",
      "spoiled", "wrong-item", "returned", "recalled",
    ]
    var writer = SlowWriter(
      "day,order_id,sku,for,ordered,picked-up,forfeited,waiting,"
        + reasons.map { "refunded." + $0 }.joined(separator: ",") + ",refund")
    let sorted = delivery.sent.sorted { left, right in
      let (a, b) = (left.row, right.row)
      if a.order.id != b.order.id { return a.order.id < b.order.id }
      if a.product.sku != b.product.sku { return a.product.sku < b.product.sku }
      return a.standsFor < b.standsFor
    }
    for sent in sorted {
      var units = sent.refunded
      for (reason, short) in sent.row.shortBy where short > 0 { units[reason, default: 0] += short }
      let isTold = delivery.tellsPickups
      writer.row(
        [
          day.settings.dateText, sent.row.order.id.text, sent.row.product.sku.text,
          sent.row.standsFor.text, String(sent.row.ordered),
          String(sent.pickedUp + (isTold ? 0 : sent.waiting)), String(sent.forfeited),
          String(isTold ? sent.waiting : 0),
        ] + reasons.map { String(units[$0] ?? 0) } + [try money(delivery.refund(of: sent))])
    }
    return writer.text
  }

  private func refusals() -> String {
    var writer = SlowWriter(
      "time,order_id,kind,sku,qty,reason,refused,source,line,point,lot")
    for (told, reason, refused) in delivery.refusals {
      writer.row([
        instant(told.time), told.order.text, SlowTold.kinds[told.kind], told.sku.text,
        told.quantity.map { String($0) } ?? "", reason, String(refused), told.source,
        String(told.line), told.point.text, told.lot.text,
      ])
    }
    return writer.text
  }

  private func counts() -> String {
    var writer = SlowWriter("time,point,sku,sent,counted,missing,over")
    for (told, sent, missing) in delivery.counts {
      let counted = told.quantity ?? 0
      writer.row([
        instant(told.time), told.point.text, told.sku.text, String(sent), String(counted),
        String(missing), String(max(0, counted - sent)),
      ])
    }
    return writer.text
  }

  // MARK: Accounts

  private func statements() throws(Overflow) -> [[String]] {
    var names = Set(day.points.values.map(\.leader))
    names.formUnion(day.leaders.keys)
    var all: [[String]] = []
    for leader in names.sorted() {
      let night = commissions.all.first { $0.leader == leader }
      let mine = delivery.facts.filter { delivery.sent[$0.sent].row.point.leader == leader }
      let unearned = mine.filter { $0.kind == "arrival" || $0.kind == "forfeit" }
        .map(\.commission).reduce(0, +)
      let clawedBack = mine.filter { $0.kind == "claim" || $0.kind == "recall" }
        .map(\.commission).reduce(0, +)
      let opening = day.leaders[leader]?.opening ?? 0
      let earned = (night?.commission ?? 0) - unearned
      let bonus = bonus(of: leader)
      let balance = opening + earned - clawedBack + bonus
      let releases = releases(of: leader, bonus)
      let frozen = releases.map(\.amount).reduce(0, +)
      let payable = max(0, balance - frozen)
      let tax = roundedHalfUp(payable * day.settings.taxRate, 10_000)
      let amounts = [
        opening, night?.commission ?? 0, unearned, earned, clawedBack, 0, bonus, tax,
        payable - tax, balance - payable, frozen,
      ]
      for amount in amounts { _ = try fitting(amount, "the account of a leader") }
      if amounts.allSatisfy({ $0 == 0 }) { continue }
      var cells = [leader.text]
      for amount in amounts { cells.append(try money(amount)) }
      all.append(cells + [releases.first.map { instant($0.time) } ?? ""])
    }
    return all
  }

  /// The bonus on what the leader's rows are worth now (R13.3).
  private func bonus(of leader: Name) -> Whole {
    if day.settings.ladderSteps.isEmpty { return 0 }
    let base = delivery.sent.filter { $0.row.point.leader == leader }
      .map { delivery.base(of: $0) }.reduce(0, +)
    let carried = day.leaders[leader]?.monthTotal ?? 0
    let before = day.settings.ladderIsMonthly ? carried : 0
    return commissions.bonus(before + base) - commissions.bonus(before)
  }

  /// What is still frozen, by the end of its claim window (R13.5).
  private func releases(of leader: Name, _ bonus: Whole) -> [(time: Whole, amount: Whole)] {
    let settings = day.settings
    let moment = settings.asOf ?? settings.cutoff
    let times = Set([settings.claimDeadline(false), settings.claimDeadline(true)]).sorted()
    var before = released(leader, moment)
    var releases: [(time: Whole, amount: Whole)] = []
    for time in times where time > moment {
      let now = released(leader, time)
      let amount = now - before + (time == times.last ? max(0, bonus) : 0)
      before = now
      if amount != 0 { releases.append((time, amount)) }
    }
    return releases
  }

  private func released(_ leader: Name, _ moment: Whole) -> Whole {
    delivery.earned(by: leader) { day.settings.claimDeadline($0.isAmbient) <= moment }
  }
}
