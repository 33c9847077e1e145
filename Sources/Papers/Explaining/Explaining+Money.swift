import Documents
import ExactValues
import OrderDay

/// What was paid, paid back and earned (R5.3, R9.3, R12, R13).
extension Explaining {
  func money(of line: LineID) -> [Paper.Block] {
    guard let sums = explainer.money(of: line) else { return [] }
    var rows: [(String, Int64)] = [
      (say.linePrice(sums.units, money(sums.price)), sums.units * sums.price)
    ]
    if sums.credit != 0 {
      rows.append((say.credit, sums.credit))
      rows.append(
        (say.finalPrice(sums.units, money(sums.finalPrice)), sums.units * sums.finalPrice))
    }
    if sums.discount != 0 { rows.append((say.couponShare, sums.discount)) }
    if sums.discount != 0 || sums.credit != 0 { rows.append((say.netOfAll, sums.netOfAll)) }
    let short = sums.units - sums.filled
    if short > 0 {
      rows.append(
        (
          say.refund(short: short, of: sums.units, net: money(sums.netOfAll)),
          sums.refund + sums.substituteNet
        ))
    }
    if explainer.substituteRow(of: line) != nil {
      rows.append((say.substituteCost, sums.substituteNet))
    }
    if sums.extra > 0 {
      rows.append(
        (say.extraCost(sums.extra, money(sums.finalPrice)), sums.extra * sums.finalPrice))
    }
    rows.append((say.paid, sums.net))
    return section(
      say.money,
      table(
        [.init("", .text), .init(words.amount, .money)],
        rows.map { [.text($0.0), .money($0.1)] }))
  }

  func weight(of line: LineID) -> [Paper.Block] {
    guard let weight = explainer.weight(of: line) else { return [] }
    let note = say.weight(weight, net: money(weight.net), refund: money(weight.refund))
    return section(say.weight, [.note(note)])
  }

  func commission(of line: LineID) -> [Paper.Block] {
    let rows = explainer.commissions(of: line).map { one -> [Cell] in
      let base = say.base(
        money(one.base), net: money(one.net),
        platform: one.platformPart == 0 ? nil : money(one.platformPart),
        underweight: one.underweight == 0 ? nil : money(one.underweight))
      return [
        .text(String(day.catalogue.products[night.rows.product[one.row]].sku)), .text(base),
        .text(
          "\(one.rate.text(words, moneyDecimals: day.settings.currency.decimals)),"
            + " \(say.source(one.source))"),
        .money(one.commission),
      ]
    }
    if rows.isEmpty { return [] }
    return section(
      say.commission,
      table(
        [
          .init(words.sku, .text), .init(words.base, .text), .init(words.rate, .text),
          .init(words.commission, .money),
        ], rows))
  }

  /// What concerns the order as a whole: its coupon, its refund, and caps of commission.
  func order(_ lines: [LineID]) -> [Paper.Block] {
    let order = explainer.order
    if !explainer.lines.contains(where: { night.book.units[$0] > 0 }) { return [] }
    let refund = night.settlement.refunds.first { $0.order == order }
    let note =
      refund.map {
        say.refund(
          String(RefundNumber.bytes(of: night, order: order)), amount: money($0.amount),
          reasons: words.refundReasons($0.reasons))
      } ?? say.noRefund
    return [.heading(say.owner(order: night.events.orders.string(order)), level: 1)] + coupon()
      + ([note] + caps()).map { .note($0) }
  }

  private func coupon() -> [Paper.Block] {
    guard let coupon = explainer.coupon else { return [] }
    let id = String(coupon.coupon.coupon)
    let total = say.coupon(
      id, total: money(coupon.total), threshold: money(coupon.coupon.threshold),
      isReached: coupon.isReached)
    if coupon.parts.isEmpty { return section(say.coupon, [.note(total)]) }
    let finals = coupon.finals.reduce(Int128(0)) { $0 + Int128($1) }
    let off = say.coupon(
      off: money(coupon.off), face: money(coupon.coupon.off), finals: money(finals))
    let rows = coupon.lines.indices.map { index -> [Cell] in
      let part = coupon.parts[index]
      return [
        .text(String(explainer.sku(of: coupon.lines[index]))), .money(coupon.goods[index]),
        .money(coupon.finals[index]), .money(part.whole), .text(String(part.remainder)),
        part.isRaised ? .money(1) : .blank, .money(part.share),
      ]
    }
    return section(
      say.coupon,
      [.note("\(total) \(off)")]
        + table(
          [
            .init(words.sku, .text), .init(say.goods, .money), .init(say.final, .money),
            .init(say.quota, .money), .init(say.remainder, .number), .init(say.oneMore, .money),
            .init(say.share, .money),
          ], rows))
  }

  /// The caps of commission that take something off the order's or its leader's (R13.3).
  private func caps() -> [String] {
    var notes: [String] = []
    let sum = explainer.lines.flatMap { explainer.commissions(of: $0) }
      .reduce(Int128(0)) { $0 + Int128($1.commission) }
    if let cap = day.settings.commissionCapOrder, Int128(cap) < sum {
      notes.append(say.capOfOrder(money(cap), sum: money(sum)))
    }
    let leader = day.leader(of: night.book.point(of: explainer.order))
    let statement = night.settlement.statements.first { $0.leader == leader }
    if let cap = day.settings.commissionCapDay, statement?.commission == cap {
      notes.append(
        say.capOfDay(money(cap), leader: String(masking: day.network.leaders[leader].leader)))
    }
    return notes
  }
}
