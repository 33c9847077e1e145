public import Documents
import ExactValues
public import OrderDay
public import PlainText

/// The whole story of one order (R15.7): what happened when, which documents say so, where each unit is, and what
/// became of the money. The member stays masked.
///
///     OrderStory.paper(of: order, in: night)
public struct OrderStory {
  private let night: Night
  private let words: any PaperWords
  private let clock: WallTime
  private let order: OrderID
  /// The order's rows of the lists, substitutes among them.
  private let entries: [PickupLists.Entry]

  /// The story of an order that a row of the day names.
  ///
  /// - Complexity: O(rows of the day).
  public static func paper(
    of order: OrderID, in night: Night, _ language: Language = .english
  ) -> Paper {
    OrderStory(night, language.paperWords, order).paper()
  }

  private init(_ night: Night, _ words: any PaperWords, _ order: OrderID) {
    self.night = night
    self.words = words
    self.order = order
    clock = WallTime(night.day.timeline.zone, words)
    entries = night.lists.entries.filter { night.book.order(of: $0.line) == order }
  }

  private func paper() -> Paper {
    var blocks: [Paper.Block] = [.table(happened())]
    if !entries.isEmpty { blocks += [.table(units()), .table(money())] }
    return Paper(
      kind: "status", language: words.language, title: words.story,
      subtitle: night.events.orders.string(order),
      moneyDecimals: night.day.settings.currency.decimals, facts: facts(), blocks: blocks)
  }

  // MARK: Whose it is

  private func facts() -> [Paper.Fact] {
    let day = night.day
    let common: [Paper.Fact] = [
      .init(words.orderDate, words.date(day.timeline.date)),
      .init(words.quantities, night.quantities(words)),
    ]
    let point = night.book.point(of: order)
    if point.isNone { return common }
    let place = day.handoverPoint[point]
    let record = day.network.points[place]
    let leader = day.network.leaders[day.leader(of: point)]
    return common + [
      .init(words.member, masked()),
      .init(words.point, String(masking: record.point, name: record.name)),
      .init(words.leader, String(masking: leader.leader, name: leader.name)),
    ] + (entries.first.map { [.init(words.code, night.codeText(of: $0))] } ?? [])
  }

  /// `王* *******1234`.
  private func masked() -> String {
    func text(_ column: FurtherColumn) -> [UInt8] {
      night.events.texts.name(night.book.textNumber(column, of: order))
    }
    let name = String(text(.name))
    let shown = name.isEmpty ? night.events.members.string(night.book.member(of: order)) : name
    return [NameMask.masked(shown), String(PhoneMask.masked(text(.phone)))]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  // MARK: What happened

  /// One row of the story, with what orders it.
  private struct Step {
    var time: Int64
    var cells: [Cell]
  }

  private func step(
    _ time: Int64, _ what: String, sku: [UInt8] = [], units: Int64? = nil, money: Int64? = nil,
    _ document: String
  ) -> Step {
    Step(
      time: time,
      cells: [
        .text(clock.text(time)), .text(what), .text(String(sku)),
        units.map { .number($0) } ?? .blank, money.map { .money($0) } ?? .blank, .text(document),
      ])
  }

  private func happened() -> PaperTable {
    let steps = told() + decided() + delivered() + refusedDeliveries()
    let sorted = steps.indices.sorted { (steps[$0].time, $0) < (steps[$1].time, $1) }
    return PaperTable(
      title: words.happened,
      columns: [
        .init(words.time, .text), .init(words.what, .text), .init(words.sku, .text),
        .init(words.units, .number), .init(words.amount, .money), .init(words.document, .text),
      ],
      rows: sorted.map { steps[$0].cells })
  }

  /// The rows of the order, each with what became of it.
  private func told() -> [Step] {
    let events = night.events
    var refusals: [Int32: Rejection] = [:]
    for rejection in night.book.rejections where events.order(of: Int(rejection.row)) == order {
      refusals[rejection.row] = rejection
    }
    var previous: [(kind: EventKind, time: Int64, sku: Int32, quantity: Int64)] = []
    return (0..<events.count).filter { events.order(of: $0) == order }.map { row in
      let content = (
        events.kind(of: row), events.time(of: row), events.sku[row], events.quantity[row]
      )
      var outcome = words.eventAccepted
      if let refusal = refusals[Int32(row)] {
        let reason = words.reason(refusal.reason)
        outcome =
          refusal.isPartial
          ? words.refusedPart(reason, refusal.refused) : words.refused(reason, refusal.refused)
      } else if previous.contains(where: { $0 == content }) || isPlacedBefore(row) {
        outcome = words.saidAgain
      } else {
        previous.append(content)
      }
      let quantity = events.quantity[row]
      let hasUnits = quantity != OrderEvents.blank && quantity != OrderEvents.unreadQuantity
      return step(
        events.time(of: row), words.kind(events.kind(of: row)),
        sku: events.sku[row] < 0 ? [] : events.skus.name(events.sku[row]),
        units: hasUnits ? quantity : nil, outcome)
    }
  }

  /// Whether an accepted row placed the line of this one before it.
  private func isPlacedBefore(_ row: Int) -> Bool {
    guard night.events.kind(of: row) == .order else { return false }
    let lines = (0..<night.book.lineCount).lazy.map { LineID(index: $0) }
    return !lines.contains { night.book.placingRow(of: $0) == Int32(row) }
  }

  /// What the night decided of each line.
  private func decided() -> [Step] {
    let cutoff = night.day.timeline.cutoff
    let list = entries.first.map { entry in
      words.listOf(
        String(masking: night.day.network.points[entry.point].point), night.codeText(of: entry))
    }
    return entries.flatMap { entry -> [Step] in
      let row = entry.row
      let sku = night.day.catalogue.products[night.rows.product[row]].sku
      var steps = [
        step(
          cutoff, words.standsAtCutoff, sku: sku, units: night.rows.ordered[row],
          orderNumber(of: night.rows.product[row], at: entry.point)),
        step(
          cutoff, words.wasHandedOver, sku: sku, units: night.rows.units[row],
          money: night.settlement.net[row], list ?? ""),
      ]
      for (reason, units) in night.shortUnits(of: row).sorted(by: { $0.key.word < $1.key.word }) {
        steps.append(
          step(cutoff, words.cameShort(words.refundReasons([reason])), sku: sku, units: units, ""))
      }
      return steps
    } + refund()
  }

  /// The purchase order that bought a product for a point; empty where the stock was enough.
  private func orderNumber(of product: ProductID, at point: PointID) -> String {
    let warehouse = night.day.network.warehouse(of: point)
    let line = night.purchases.lines.first { $0.product == product && $0.warehouse == warehouse }
    return line.map {
      PurchaseOrderNumber.shown(of: night.day, warehouse: warehouse, supplier: $0.supplier)
    } ?? ""
  }

  private func refund() -> [Step] {
    night.settlement.refunds.filter { $0.order == order }.map { refund in
      step(
        night.day.timeline.cutoff, words.refund(because: words.refundReasons(refund.reasons)),
        money: refund.amount, String(RefundNumber.bytes(of: night, order: order)))
    }
  }

  /// The way to the point, and what was told since.
  private func delivered() -> [Step] {
    guard let entry = entries.first else { return [] }
    let point = night.day.network.points[entry.point]
    let arrival = step(
      night.day.timeline.arrival, words.promisedArrival,
      words.loadOf(String(masking: point.route), point.stop))
    let delivery = night.delivery
    let day = delivery.book.days[delivery.tonight]
    let facts = delivery.facts.filter {
      $0.day == delivery.tonight && day.lines[$0.line].order == order
    }
    return [arrival]
      + facts.map { fact in
        step(
          fact.time, words.fact(fact.kind, fact.cause),
          sku: delivery.book.names.skus.name(day.lines[fact.line].sku), units: fact.units,
          money: fact.refund == 0 ? nil : fact.refund, fact.fault.map(words.bearer) ?? "")
      }
  }

  private func refusedDeliveries() -> [Step] {
    let told = night.deliveries
    let name = night.events.orders.name(order.rawValue)
    guard let number = told.orders.number(of: name.span) else { return [] }
    return night.delivery.rejections.filter { told.rows[$0.event].order == number }.map { refusal in
      let event = told.rows[refusal.event]
      let reason = words.reason(refusal.reason)
      let outcome =
        refusal.isPartial
        ? words.refusedPart(reason, refusal.refused) : words.refused(reason, refusal.refused)
      return step(
        event.time, words.told(event.kind),
        sku: event.sku < 0 ? [] : told.skus.name(event.sku),
        units: event.quantity == OrderEvents.blank ? nil : event.quantity, outcome)
    }
  }

  // MARK: Units and money

  private func units() -> PaperTable {
    let delivery = night.delivery
    let day = delivery.book.days[delivery.tonight]
    return PaperTable(
      title: words.whereUnitsAre,
      columns: [
        .init(words.sku, .text), .init(words.name, .text), .init(words.ordered, .number),
        .init(words.pickedUp, .number), .init(words.forfeited, .number),
        .init(words.waiting, .number), .init(words.paidBack, .number),
      ],
      rows: entries.map { entry in
        let line = day.line(of: entry.row)
        let states = UnitStates(of: line, in: day)
        let product = night.day.catalogue.products[night.rows.product[entry.row]]
        return [
          .text(String(product.sku)), .text(String(masking: product.name)),
          .number(night.rows.ordered[entry.row]), .number(states.pickedUp),
          .number(states.forfeited), .number(states.waiting),
          .number(line.refundedUnits + night.rows.short(entry.row)),
        ]
      })
  }

  private func money() -> PaperTable {
    let delivery = night.delivery
    let day = delivery.book.days[delivery.tonight]
    let settlement = night.settlement
    let rows = entries.map { entry -> [Int64] in
      let row = entry.row
      let line = day.line(of: row)
      let back = settlement.refund[row] + settlement.credit[row] + settlement.underweight[row]
      let left = line.paid - line.refund
      return [left + line.refund + back, back, line.refund, left, line.commission]
    }
    return PaperTable(
      title: words.moneyOfOrder,
      columns: [
        .init(words.sku, .text), .init(words.paidByMember, .money),
        .init(words.backAtNight, .money), .init(words.backSince, .money),
        .init(words.moneyLeft, .money), .init(words.commission, .money),
      ],
      rows: zip(entries, rows).map { entry, amounts in
        [.text(String(night.day.catalogue.products[night.rows.product[entry.row]].sku))]
          + amounts.map { .money($0) }
      },
      totals: [.text(words.total)]
        + (0..<5).map { column in .money(rows.total { $0[column] }) })
  }
}
