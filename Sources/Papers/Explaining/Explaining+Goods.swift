import Documents
import ExactValues
import OrderDay

/// What the cutoff decided, what was bought, what came, and who got it (R5 to R9).
extension Explaining {
  func group(of line: LineID) -> [Paper.Block] {
    guard let group = explainer.group(of: line) else { return [] }
    var notes = [say.group(group.scope, counted: group.counted, minimum: group.minimum)]
    if group.minimum != nil {
      notes.append(say.groupOutcome(isFormed: group.isFormed, otherwise: group.otherwise))
    }
    if !group.tiers.isEmpty, group.isFormed {
      notes.append(
        group.tier.map {
          say.tier(
            units: $0.units, price: money($0.price), line: money(group.linePrice),
            final: money(group.finalPrice))
        } ?? say.noTier(line: money(group.linePrice)))
    }
    return section(say.group, [.note(notes.joined(separator: " "))])
  }

  func cap(of line: LineID) -> [Paper.Block] {
    guard let cap = explainer.cap(of: line) else { return [] }
    let kept = night.cutoff.demand[line]
    return section(
      say.cap,
      [
        .note(
          say.cap(cap.available, wanted: cap.claimed) + " "
            + say.tooLittle(available: cap.available, demand: cap.claimed, cap.policy) + " "
            + say.capOutcome(kept: kept, of: night.book.units[line]))
      ] + shares(cap, of: line))
  }

  func purchase(of line: LineID) -> [Paper.Block] {
    let purchase = explainer.purchase(of: line)
    let cell = explainer.cell(of: line)
    var notes = [
      say.need(
        demand: purchase.demand, onHand: purchase.onHand, need: purchase.need,
        warehouse: String(masking: day.network.warehouses[cell.warehouse]))
    ]
    if purchase.offered > 0 { notes.append(say.offered(purchase.offered)) }
    if purchase.need > 0 { notes.append(say.cases(purchase)) }
    if purchase.isDropped {
      notes.append(
        say.dropped(
          supplier: supplier(day.catalogue.supplierOf[cell.product]),
          amount: money(purchase.orderAmount), minimum: money(purchase.supplierMinimum)))
    }
    if let line = purchase.line, let confirmed = line.confirmed {
      notes.append(say.confirmed(confirmed, ordered: line.ordered))
    }
    return section(say.purchase, [.note(notes.joined(separator: " "))])
  }

  func supply(of line: LineID) -> [Paper.Block] {
    let supply = explainer.supply(of: line)
    if supply.isPlanned {
      let note = say.planned(
        onHand: supply.onHand, expected: supply.expected, available: supply.available)
      return section(say.supply, [.note(note)])
    }
    let accepted = supply.receipts.total { $0.accepted }
    let note = say.received(
      onHand: supply.onHand, accepted: accepted, available: supply.available)
    if supply.receipts.isEmpty {
      return section(say.supply, [.note("\(say.notDelivered) \(note)")])
    }
    let rows = supply.receipts.map { one -> [Cell] in
      let receipt = one.receipt
      return [
        .text(moment(receipt.time)), .text(supplier(receipt.supplier)),
        .number(receipt.delivered), .number(receipt.rejected),
        .text(String(masking: receipt.reason)),
        .number(one.accepted), .number(one.over), .text(String(receipt.lot)),
        .text(
          receipt.bestBefore.map { words.date(CivilDate(daysSinceEpoch: Int(clamping: $0))) } ?? ""),
      ]
    }
    return section(
      say.supply,
      table(
        [
          .init(words.time, .text), .init(words.supplier, .text), .init(say.delivered, .number),
          .init(say.rejected, .number), .init(words.reason, .text), .init(say.accepted, .number),
          .init(say.over, .number), .init(say.lot, .text), .init(say.bestBefore, .text),
        ], rows) + [.note(note)])
  }

  func shortage(of line: LineID) -> [Paper.Block] {
    if night.cutoff.demand[line] == 0 { return [] }
    guard let shortage = explainer.shortage(of: line) else {
      let cell = explainer.cell(of: line)
      let note = say.enough(available: night.supply.available[cell], demand: night.demand[cell])
      return section(say.shortage, [.note(note)])
    }
    return section(
      say.shortage,
      [
        .note(
          say.tooLittle(
            available: shortage.available, demand: shortage.claimed, shortage.policy))
      ] + shares(shortage, of: line))
  }

  /// Units beyond the order, and what stands in for short ones.
  func leftovers(of line: LineID) -> [Paper.Block] {
    var blocks: [Paper.Block] = []
    if let extra = explainer.extra(of: line) {
      blocks += section(say.tolerance, [.note(say.tolerance(extra))])
    }
    let substitute = day.catalogue.substituteOf[night.book.productOfLine[line]]
    if substitute.isNone || night.allocation.filled[line] == night.cutoff.demand[line] {
      return blocks
    }
    let sku = String(day.catalogue.products[substitute].sku)
    let note =
      explainer.substitute(of: line).map { say.substitute(sku, $0) }
      ?? say.substituteNotAllowed(sku)
    return blocks + section(say.substitute, [.note(note)])
  }

  /// The lots of what is handed over; nothing for a day without them.
  func lots(of line: LineID) -> [Paper.Block] {
    if night.lots.units.isEmpty { return [] }
    let handed = [explainer.row(of: line), explainer.substituteRow(of: line)].compactMap { $0 }
    let lots = night.lots.units.filter { handed.contains($0.row) }
    let units = handed.reduce(0) { $0 + night.rows.units[$1] }
    if units == 0 { return [] }
    let rest = units - lots.reduce(0) { $0 + $1.units }
    let rows = lots.map { one -> [Cell] in
      [
        .text(String(day.catalogue.products[night.rows.product[one.row]].sku)),
        .text(String(one.lot)), .text(supplier(one.supplier)), .number(one.units),
      ]
    }
    let columns: [PaperTable.Column] = [
      .init(words.sku, .text), .init(say.lot, .text), .init(words.supplier, .text),
      .init(words.units, .number),
    ]
    return section(
      say.lots,
      (rows.isEmpty ? [] : table(columns, rows))
        + (rest > 0 ? [.note(say.withoutLot(rest))] : []))
  }
}
