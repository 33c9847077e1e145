import ExactValues
import PlainText

/// Why a cell does not say what its column wants; a `ValueFinding` says of which cell.
enum ValueFault: Error {
  case blank
  case id(IdFault)
  case label(LabelFault)
  case number(WholeNumberFault)
  case outside(least: Int64, most: Int64)
  case money(MoneyFault, Currency)
  case time(TimeFault)
  case skippedWallTime
  case date
  case unknownWord([String])
  case list(ListFault)
  case tradeNumber(lengths: [Int])
}

/// Why a list in one cell cannot be used.
enum ListFault: Error {
  case tierForm
  case tierUnits
  case tierPrices
  case stepForm
  case stepTotals
  case bearerForm
  case bearerTwice
  case bearerSum(Int64)
}
