import OrderDay

extension DayTables {
  /// What the tables tell of the time after delivery (R15), names numbered as they stand: an order or a SKU that
  /// today's tables lack may be one of an earlier day.
  ///
  /// - Complexity: O(bytes of the four tables).
  func deliveries() -> DeliveryEvents {
    var events = DeliveryEvents()
    for kind in DeliveryKind.allCases {
      guard let table = checked(kind.table) else { continue }
      let firstSource = events.sources.count
      events.sources += table.files.map(\.nameInDay)
      for row in table.rows {
        var event = DeliveryEvent(time: table.number("at", of: row) ?? 0, kind: kind)
        event.source = Int32(truncatingIfNeeded: firstSource + row.source)
        event.line = Int32(truncatingIfNeeded: row.line)
        func number(_ column: String, _ names: inout NameTable) -> Int32 {
          let name = table.text(column, of: row)
          return name.isEmpty ? -1 : names.intern(name.span)
        }
        switch kind {
        case .arrival:
          event.point = number("point", &events.points)
          event.sku = number("sku", &events.skus)
          event.quantity = table.number("counted", of: row) ?? 0
        case .pickup:
          event.order = number("order_id", &events.orders)
          event.sku = number("sku", &events.skus)
          event.quantity = table.number("qty", of: row) ?? OrderEvents.blank
        case .claim:
          event.order = number("order_id", &events.orders)
          event.sku = number("sku", &events.skus)
          event.quantity = table.number("qty", of: row) ?? 0
          event.cause = RefundCause.ofClaims[Int(table.number("reason", of: row) ?? 0)]
          event.fault = Fault.allCases[Int(table.number("fault", of: row) ?? 0)]
        case .recall: event.lot = number("lot", &events.lots)
        }
        events.rows.append(event)
      }
    }
    return events
  }
}

extension DeliveryKind {
  /// The table of such rows.
  fileprivate var table: TableName {
    switch self {
    case .arrival: .arrivals
    case .pickup: .pickups
    case .claim: .claims
    case .recall: .recalls
    }
  }
}
