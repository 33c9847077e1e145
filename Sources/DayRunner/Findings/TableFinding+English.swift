import PlainText

extension TableFinding {
  var inEnglish: Wording {
    switch self {
    case .noHeader(let table, let look, let required):
      Wording(
        "the first line is no header of \(table.rawValue)",
        advice: look.adviceInEnglish(header: required.joined(separator: ",")))
    case .columnTwice(let name):
      Wording("column \(name.quotedForDisplay) stands twice", advice: "keep one of them")
    case .unknownColumn(let name, let table, let near):
      Wording(
        "\(table.rawValue) has no column \(name.quotedForDisplay)",
        advice: (near.map { "did you mean `\($0)`? or " } ?? "")
          + "name it in the setting `ignore.\(table.rawValue)` to leave it out")
    case .unnamedColumn:
      Wording("a column has no name", advice: "remove the comma at the end of every line")
    case .missingColumns(let names, let table, let required):
      Wording(
        names.count == 1
          ? "column `\(names[0])` is missing"
          : "columns \(names.map { "`\($0)`" }.andList) are missing",
        advice: "the header of \(table.rawValue) has \(required.joined(separator: ","))")
    case .keyTwice(let column, let key, let table, let isSameRow):
      Wording(
        isSameRow
          ? "\(column) \(key.quotedForDisplay) stands in \(table.rawValue) already, with the same content"
          : "\(column) \(key.quotedForDisplay) stands in \(table.rawValue) already, with other content",
        advice: "remove one of the two")
    case .unknownName(let column, let name, let table, let near):
      Wording(
        "\(column) \(name.quotedForDisplay) is not in \(table.rawValue)",
        advice: (near.map { "did you mean `\($0)`? " } ?? "")
          + "add it to \(table.rawValue), or correct it here")
    case .saleEndsBeforeStart:
      Wording("sale_to is not after sale_from", advice: "a sale window ends after it starts")
    case .moreRejectedThanDelivered(let rejected, let delivered):
      Wording(
        "rejected \(rejected) is more than delivered \(delivered)",
        advice: "what is rejected was delivered first")
    case .routeOfTwoStations(let route):
      Wording(
        "route \(route.quotedForDisplay) belongs to two stations",
        advice: "a route has one station: put one of the two rows right")
    case .stationOfTwoWarehouses(let station):
      Wording(
        "station \(station.quotedForDisplay) belongs to two warehouses",
        advice: "a station has one warehouse: put one of the two rows right")
    case .weightOfNoOrder(let order):
      Wording(
        "there is no order \(order.quotedForDisplay)",
        advice: "a weight is that of a line of the day's orders")
    case .weightOfNoLine(let order):
      Wording(
        "the order \(order.quotedForDisplay) has no line of this SKU",
        advice: "a weight is that of a line of the day's orders")
    case .warehouseNotSaid:
      Wording("warehouse is blank, and the day has several", advice: "fill it")
    case .unknownWarehouse(let name, let near):
      Wording(
        "warehouse \(name.quotedForDisplay) is not in points",
        advice: near.map { "did you mean `\($0)`?" } ?? "name a warehouse of the points")
    case .carriedOtherwise(let column, let amount):
      Wording(
        "\(column) is not the \(amount) that the day before left for this leader",
        advice: "leave the cell blank: the carry says it")
    case .noFallback:
      Wording(
        "the point closes after the cutoff, and no fallback gets its goods",
        advice: "name a point of the same route as its `fallback`, or let it close later")
    case .fallbackCircle:
      Wording(
        "the point closes after the cutoff, and so do all fallbacks that it leads to",
        advice: "name a `fallback` that is open")
    case .fallbackOnOtherRoute(let route):
      Wording(
        "the point closes after the cutoff, and its fallback is on another route",
        advice: "name a point of the route \(route.quotedForDisplay)")
    case .columnNotUsed(let column):
      Wording(
        "`\(column)` is checked, and this version does not compute with it",
        advice: "the papers are those of a day without it")
    case .idLikeAnother(let column, let name, let other):
      Wording(
        "\(column) \(name.quotedForDisplay) differs from \(other.quotedForDisplay) only in case",
        advice: "if both mean the same, make them the same")
    case .labelLikeAnother(let column, let name, let other):
      Wording(
        "\(column) \(name.quotedForDisplay) differs from \(other.quotedForDisplay) only in"
          + " its Unicode form", advice: "if both mean the same, make them the same")
    }
  }
}

extension HeaderLook {
  fileprivate func adviceInEnglish(header: String) -> String {
    switch self {
    case .separated(let separator):
      "commas stand between cells, not `\(separator)`: export it as CSV with commas"
    case .otherLetters: "write the columns in small letters and without blanks: `\(header)`"
    case .separatorLine: "delete this line: the header is the first one"
    case .unknown: "put `\(header)` above it, or in the place of a header in other words"
    }
  }
}

extension Remark {
  var inEnglish: Wording {
    switch self {
    case .standsHereFirst: Wording("it stands here first")
    case .standsHereAlready: Wording("it stands here already")
    case .otherStandsHere: Wording("the other stands here")
    case .hasStationHere(let name): Wording("it has the station \(name.quotedForDisplay) here")
    case .hasWarehouseHere(let name): Wording("it has the warehouse \(name.quotedForDisplay) here")
    }
  }
}
