import Documents
import OrderDay

/// One instruction per order whose lines have refunds or credits (R12.4).
func writeRefunds(_ night: Night, to rows: inout some RowSink) {
  let book = night.book
  for refund in night.settlement.refunds {
    rows.id(night.events.orders, refund.order.rawValue)
    rows.id(RefundNumber.bytes(of: night, order: refund.order))
    rows.text(night.events.members, book.member(of: refund.order).rawValue)
    rows.text(night.day.network.points[book.point(of: refund.order)].point)
    rows.money(refund.amount)
    rows.word(refund.reasons.map(\.word).joined(separator: ";"))
    rows.endRow()
  }
}

func writeCommissions(_ night: Night, to rows: inout some RowSink) {
  for statement in night.settlement.statements {
    rows.text(night.day.network.leaders[statement.leader].leader)
    rows.number(statement.lines)
    rows.number(statement.units)
    rows.money(statement.sales)
    rows.money(statement.base)
    rows.money(statement.commission)
    rows.money(statement.bonus)
    rows.endRow()
  }
}

func writeDayTotals(_ night: Night, to rows: inout some RowSink) {
  for figure in night.totals.figures {
    rows.word(figure.metric)
    switch figure.kind {
    case .count: rows.number(figure.value)
    case .money: rows.money(figure.value)
    }
    rows.endRow()
  }
}
