import ExactValues
import OrderDay
import PlainText

/// What a day's tables say beside what the day before left (R16).
extension DayTables {
  /// Amounts that a table and the carry both say must be the same: nobody is paid twice.
  ///
  /// A count of stock is another matter: it stands, and the difference goes to the books.
  func checkCarried(diagnostics: inout Diagnostics) {
    guard let carry, let table = checked(.leaders) else { return }
    let decimals = carry.currency.decimals
    for row in table.rows {
      let leader = table.text("leader", of: row)
      guard let account = carry.book.account(of: leader) else { continue }
      let amounts: [(column: String, carried: Int64)] = [
        ("opening_balance", account.balance),
        ("month_total", account.monthTotal),
      ]
      for (column, carried) in amounts {
        guard let said = table.number(column, of: row), said != carried else { continue }
        let amount = MoneyText.string(carried, decimals: decimals)
        diagnostics.report(
          table.diagnostic(
            .range, row, column, .carriedOtherwise(column: column, amount: amount)))
      }
    }
  }
}
