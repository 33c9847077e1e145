import PlainText

/// What can be wrong with the columns of a table, and with its rows among those of the day.
enum TableFinding: Finding {
  case noHeader(TableName, HeaderLook, required: [String])
  case columnTwice(String)
  case unknownColumn(String, TableName, near: String?)
  case unnamedColumn
  case missingColumns([String], TableName, required: [String])
  case keyTwice(column: String, String, TableName, isSameRow: Bool)
  case unknownName(column: String, String, TableName, near: String?)
  case saleEndsBeforeStart
  case moreRejectedThanDelivered(rejected: Int64, delivered: Int64)
  case routeOfTwoStations(String)
  case stationOfTwoWarehouses(String)
  case weightOfNoOrder(String)
  case weightOfNoLine(order: String)
  case warehouseNotSaid
  case unknownWarehouse(String, near: String?)
  case noFallback
  case fallbackCircle
  case fallbackOnOtherRoute(String)
  case carriedOtherwise(column: String, amount: String)
  case columnNotUsed(String)
  case idLikeAnother(column: String, String, other: String)
  case labelLikeAnother(column: String, String, other: String)

  func wording(in language: Language) -> Wording {
    switch language {
    case .english: inEnglish
    case .chinese: inChinese
    }
  }
}

/// What stands at an earlier place that a finding speaks of.
enum Remark: Finding {
  case standsHereFirst
  case standsHereAlready
  case otherStandsHere
  case hasStationHere(String)
  case hasWarehouseHere(String)

  func wording(in language: Language) -> Wording {
    switch language {
    case .english: inEnglish
    case .chinese: inChinese
    }
  }
}
