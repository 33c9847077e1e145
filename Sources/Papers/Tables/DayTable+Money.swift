import Documents
import OrderDay

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
