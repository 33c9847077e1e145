extension OpenDay {
  /// Tonight's rows as open lines, by point, and there in the order in which they were asked for, substitutes last: what
  /// other points asked for, and when, leaves no trace in them.
  ///
  /// Names are added to `names`. Lots and raises come along, so that a later day can do to the line whatever
  /// tonight's own tables could.
  ///
  /// - Complexity: O(rows), and one look-up for each product, point and leader.
  init(
    day: Day, events: OrderEvents, book: OrderBook, allocation: Allocation, rows: HandoverRows,
    turns: RowTurns, lots: LotAssignment, settlement: Settlement, names: inout OpenNames
  ) {
    let timeline = day.timeline
    self.init(
      date: timeline.date, arrival: timeline.arrival,
      pickupDeadlineCold: timeline.pickupDeadlineCold,
      pickupDeadlineAmbient: timeline.pickupDeadlineAmbient, claimWindow: timeline.claimWindow,
      rules: Rules(day.settings), orders: events.orders, members: events.members,
      memberOfOrder: (0..<book.orderCount).map { book.member(of: OrderID(index: $0)) })
    let numbers = Numbers(day: day, names: &names)
    let network = day.network
    reserve(rows.count)
    numberOfRow = [Int32](repeating: 0, count: rows.count)
    for row in turns.byPoint(rows, day: day, book: book) {
      numberOfRow[row] = Int32(truncatingIfNeeded: lines.count)
      let line = rows.line[row]
      let order = book.order(of: line)
      let point = day.handoverPoint[book.point(of: line)]
      let leader = network.leaderOfPoint[point]
      let product = rows.product[row]
      let paid = settlement.net[row] - settlement.underweight[row]
      var open = OpenLine(
        order: order, sku: numbers.skus[product], point: numbers.points[point],
        leader: numbers.leaders[leader],
        supplier: numbers.suppliers[day.catalogue.supplierOf[product]],
        zone: day.catalogue.products[product].zone,
        policy: day.catalogue.products[product].shortage ?? day.settings.shortage,
        units: rows.units[row], paid: paid,
        rate: CommissionRate(of: product, leader: leader, day: day), base: settlement.base[row],
        commission: settlement.commission[row])
      open.platformDiscount = settlement.base[row] - paid
      open.row = row
      let priority = book.carried(.priority, by: order)
      if priority != OrderEvents.blank { open.priority = priority }
      if rows.isSubstitute(row) {
        open.standsFor = numbers.skus[book.productOfLine[line]]
        open.position = .max
      } else {
        addParts(of: line, at: numberOfRow[row], book, allocation, turns, to: &open)
      }
      append(open)
    }
    self.lots = Self.lots(lots, numberOfRow: numberOfRow, names: &names)
  }

  /// What the lines have of each lot, by line, and there in the order in which units take lots.
  private static func lots(
    _ lots: LotAssignment, numberOfRow: [Int32], names: inout OpenNames
  ) -> [Lot] {
    let numbers = lots.delivered.map { names.lots.intern($0.lot.span) }
    let lineOfPart = lots.taken.map { UInt64(numberOfRow[$0.row]) }
    var laid: [Lot] = []
    laid.reserveCapacity(lots.taken.count)
    for position in KeyOrder.positions(of: lineOfPart) {
      let part = lots.taken[Int(position)]
      let lot = Lot(
        line: numberOfRow[part.row], lot: numbers[Int(part.number)], units: part.units)
      var known = laid.count - 1
      while known >= 0, laid[known].line == lot.line, laid[known].lot != lot.lot { known -= 1 }
      if known >= 0, laid[known].line == lot.line {
        laid[known].units += lot.units
      } else {
        laid.append(lot)
      }
    }
    return laid
  }

  /// The raises of a line as far as they were filled, and the units given by tolerance behind them.
  private mutating func addParts(
    of line: LineID, at number: Int32, _ book: OrderBook, _ allocation: Allocation,
    _ turns: RowTurns, to open: inout OpenLine
  ) {
    open.position = turns.positionOfEvent[Int(book.placingRow(of: line))]
    // Nearly every line was asked for at once.
    if !book.isRaisedOnce(line) {
      var left = allocation.filled[line]
      for (index, raise) in book.raises(of: line).enumerated() where left > 0 {
        let units = min(left, raise.units)
        left -= units
        if index == 0 { continue }
        laterParts.append(
          LaterPart(line: number, position: turns.position(of: raise), units: units))
      }
    }
    let extra = open.units - allocation.filled[line]
    if extra > 0 { laterParts.append(LaterPart(line: number, position: .max, units: extra)) }
  }
}

extension OpenDay.Rules {
  /// What the settings of a day say about the time after it.
  init(_ settings: DaySettings) {
    capOrder = settings.commissionCapOrder
    capDay = settings.commissionCapDay
    ladder = settings.ladder
    payOnForfeit = settings.payOnForfeit
    refundForfeit = settings.refundForfeit
  }
}

/// The numbers in `OpenNames` of a day's dense ids.
private struct Numbers {
  let skus: [Int32]
  let points: [Int32]
  let leaders: [Int32]
  let suppliers: [Int32]

  init(day: Day, names: inout OpenNames) {
    skus = day.catalogue.products.map { names.skus.intern($0.sku.span) }
    points = day.network.points.map { names.points.intern($0.point.span) }
    leaders = day.network.leaders.map { names.leaders.intern($0.leader.span) }
    suppliers = day.catalogue.suppliers.map { names.suppliers.intern($0.supplier.span) }
  }
}
