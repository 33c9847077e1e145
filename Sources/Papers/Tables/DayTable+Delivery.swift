import Documents
import ExactValues
import OrderDay

func writeStatements(_ night: Night, to rows: inout some RowSink) {
  let leaders = night.delivery.book.names.leaders
  for statement in night.delivery.statements {
    rows.text(leaders, statement.leader)
    for amount in [
      statement.opening, statement.commission, statement.unearned, statement.earned,
      statement.clawedBack, statement.clawedBackAfterPayout, statement.bonus, statement.tax,
      statement.paid, statement.closing, statement.frozen,
    ] {
      rows.money(amount)
    }
    if let next = statement.releases.first {
      rows.instant(next.moment)
    } else {
      rows.blank()
    }
    rows.endRow()
  }
}

func writeDeliveries(_ night: Night, to rows: inout some RowSink) {
  let book = night.delivery.book
  for fact in night.delivery.facts {
    let day = book.days[fact.day]
    let line = day.lines[fact.line]
    rows.instant(fact.time)
    rows.id(day.orders, line.order.rawValue)
    rows.id(book.names.skus, line.sku)
    rows.word(fact.kind.word)
    rows.id(book.names.skus, line.standsFor)
    rows.word(day.date.description)
    rows.text(book.names.points, line.point)
    rows.number(fact.units)
    rows.word(fact.cause?.word ?? "")
    rows.word(fact.fault?.word ?? "")
    rows.money(fact.refund)
    rows.money(fact.commission)
    writePlace(fact.event, night.deliveries, to: &rows)
    rows.endRow()
  }
}

func writeDeliveryRejections(_ night: Night, to rows: inout some RowSink) {
  let events = night.deliveries
  for rejection in night.delivery.rejections {
    let event = events.rows[rejection.event]
    rows.instant(event.time)
    rows.id(events.orders, event.order)
    rows.word(event.kind.word)
    rows.id(events.skus, event.sku)
    if event.quantity == OrderEvents.blank {
      rows.blank()
    } else {
      rows.number(event.quantity)
    }
    rows.word(rejection.reason.word)
    rows.number(rejection.refused)
    writePlace(rejection.event, events, to: &rows)
    rows.text(events.points, event.point)
    rows.id(events.lots, event.lot)
    rows.endRow()
  }
}

func writeArrivalCounts(_ night: Night, to rows: inout some RowSink) {
  let events = night.deliveries
  for difference in night.delivery.differences {
    let event = events.rows[difference.event]
    rows.instant(event.time)
    rows.text(events.points, event.point)
    rows.id(events.skus, event.sku)
    rows.number(difference.sent)
    rows.number(difference.counted)
    rows.number(difference.missing)
    rows.number(difference.over)
    rows.endRow()
  }
}

/// Where a row was read; blank for what no row tells.
private func writePlace(_ event: Int, _ events: DeliveryEvents, to rows: inout some RowSink) {
  if event < 0 {
    rows.blank()
    rows.blank()
  } else {
    rows.word(events.sources[Int(events.rows[event].source)])
    rows.number(Int64(events.rows[event].line))
  }
}
