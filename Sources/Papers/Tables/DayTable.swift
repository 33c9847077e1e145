public import Documents
public import OrderDay

/// The documents of a night as tables for machines (R19).
///
/// Each table has the columns and the order of R19; rows with nothing to say are left out.
///
///     var rows = CSVWriter(columns: DayTable.commissions.columns, decimals: 2, zone: zone)
///     DayTable.commissions.write(night, to: &rows)
public enum DayTable: String, CaseIterable, Sendable {
  /// What is bought, by supplier, warehouse and SKU.
  case purchaseOrders = "purchase_orders"
  /// What is picked, by warehouse, zone, SKU and station.
  case pickSheet = "pick_sheet"
  /// What is sorted, by station, zone, SKU and stop.
  case sortSheet = "sort_sheet"
  /// What is loaded, by route, stop, point and zone.
  case loadSheet = "load_sheet"
  /// What is handed out, by point, code, order and SKU.
  case pickupLists = "pickup_lists"
  /// What goes back, by order.
  case refunds
  /// What was earned, by leader.
  case commissions
  /// What was refused, in canonical order.
  case rejections
  /// The day in figures.
  case dayTotals = "day_totals"
  /// Which lots went to which line.
  case lots
  /// The leaders' accounts over the day (R13.5).
  case statements
  /// What took effect after delivery, in order (R15).
  case deliveries
  /// In which state each unit is (R15.7).
  case states
  /// What was refused after delivery, in canonical order.
  case deliveryRejections = "delivery_rejections"
  /// Counts at the points that differ from what was sent (R15.2), in canonical order.
  case arrivalCounts = "arrival_counts"
  /// Every posting of the books, by transaction (R14).
  case ledger
  /// What each account of the books opens and closes with (R14).
  case trialBalance = "trial_balance"
  /// What each supplier is owed, and what is taken off.
  case supplierStatements = "supplier_statements"

  /// What suppliers confirmed where it is fewer units than were ordered (R6.4).
  case confirmedUnits = "confirmed_units"

  /// The name of the file.
  public var fileName: String { rawValue + ".csv" }

  /// The header, left to right.
  public var columns: [String] {
    switch self {
    case .purchaseOrders:
      [
        "supplier", "warehouse", "sku", "po", "name", "demand", "on_hand", "case_pack", "cases",
        "ordered", "surplus", "cost", "amount",
      ]
    case .pickSheet: ["warehouse", "zone", "sku", "station", "units", "cases", "loose"]
    case .sortSheet: ["station", "zone", "sku", "route", "stop", "point", "units", "running"]
    case .loadSheet: ["route", "stop", "point", "zone", "units", "weight_g"]
    case .pickupLists:
      [
        "point", "code", "order_id", "sku", "member", "name", "phone", "ordered", "units",
        "short", "net", "refund", "for",
      ]
    case .refunds: ["order_id", "refund", "member", "point", "amount", "reasons"]
    case .commissions: ["leader", "lines", "units", "sales", "base", "commission", "bonus"]
    case .rejections:
      ["time", "order_id", "kind", "sku", "qty", "reason", "refused", "source", "line"]
    case .dayTotals: ["metric", "value"]
    case .lots: ["order_id", "sku", "lot", "units"]
    case .statements:
      [
        "leader", "opening", "commission", "unearned", "earned", "clawed_back",
        "clawed_back_paid", "bonus", "tax", "paid", "closing", "frozen", "next_release",
      ]
    case .deliveries:
      [
        "time", "order_id", "sku", "kind", "for", "day", "point", "units", "reason", "fault",
        "refund", "commission", "source", "line",
      ]
    case .states:
      ["day", "order_id", "sku", "for", "ordered", "picked-up", "forfeited", "waiting"]
        + StateTable.refundColumns + ["refund"]
    case .deliveryRejections:
      DayTable.rejections.columns + ["point", "lot"]
    case .arrivalCounts: ["time", "point", "sku", "sent", "counted", "missing", "over"]
    case .ledger: ["transaction", "date", "fact", "order_id", "sku", "account", "amount"]
    case .trialBalance: ["account", "label", "opening", "debits", "credits", "closing"]
    case .supplierStatements:
      [
        "supplier", "clause", "date", "order_id", "sku", "warehouse", "ordered", "delivered",
        "accepted", "rejected", "over", "cost", "amount", "due",
      ]
    case .confirmedUnits: ["supplier", "warehouse", "sku", "ordered", "confirmed"]
    }
  }

  /// The columns that the rows are sorted by, and that tell them apart.
  public var keyColumns: [String] {
    switch self {
    case .purchaseOrders: ["supplier", "warehouse", "sku"]
    case .pickSheet: ["warehouse", "zone", "sku", "station"]
    case .sortSheet: ["station", "zone", "sku", "route", "stop", "point"]
    case .loadSheet: ["route", "stop", "point", "zone"]
    case .pickupLists: ["point", "code", "order_id", "sku", "for"]
    case .refunds: ["order_id"]
    case .commissions: ["leader"]
    case .rejections: ["time", "order_id", "kind", "sku", "qty"]
    case .dayTotals: ["metric"]
    case .lots: ["order_id", "sku", "lot"]
    case .statements: ["leader"]
    case .deliveries: ["time", "order_id", "sku", "kind"]
    case .states: ["day", "order_id", "sku", "for"]
    case .deliveryRejections: ["time", "order_id", "kind", "sku", "qty", "point", "lot"]
    case .arrivalCounts: ["time", "point", "sku"]
    case .ledger: ["transaction", "account"]
    case .trialBalance: ["account"]
    case .supplierStatements: ["supplier", "clause", "date", "order_id", "sku", "warehouse"]
    case .confirmedUnits: ["supplier", "warehouse", "sku"]
    }
  }

  /// Whether every night has the table, as it has those of R19; the others stand where they say something.
  public var isOfEveryNight: Bool {
    switch self {
    case .statements, .deliveries, .states, .deliveryRejections, .arrivalCounts, .ledger,
      .trialBalance, .supplierStatements, .confirmedUnits:
      false
    default: true
    }
  }

  /// Whether a night has the table.
  ///
  /// - Precondition: the night has books, unless the table is one of every night.
  public func belongs(to night: Night) -> Bool {
    switch self {
    case .statements: !night.delivery.statements.isEmpty
    case .deliveries: !night.delivery.facts.isEmpty
    case .states: !night.delivery.facts.isEmpty || night.day.toldElsewhere.facts
    case .deliveryRejections: !night.delivery.rejections.isEmpty
    case .arrivalCounts: !night.delivery.differences.isEmpty
    case .ledger, .trialBalance: !night.ledger.accounts.isEmpty
    case .supplierStatements: !night.suppliers.isEmpty
    case .confirmedUnits: night.purchases.lines.contains { $0.confirmed != nil }
    default: true
    }
  }

  /// How many rows the table has of a night if they can be written in parts; `nil` for a table that is short.
  public func partableRowCount(of night: Night) -> Int? {
    switch self {
    case .pickupLists: night.lists.entries.count
    case .pickSheet: night.warehouse.picks.count
    case .sortSheet: night.warehouse.sorts.count
    default: nil
    }
  }

  /// Writes some rows of a table that can be written in parts.
  ///
  /// Most rows of a large day are written here, so it takes no other writer: it is compiled for this one.
  ///
  /// - Precondition: the table has a `partableRowCount`.
  /// - Complexity: O(rows of the part).
  public func write(_ night: Night, part: Range<Int>, to rows: inout CSVWriter) {
    switch self {
    case .pickupLists: writePickupLists(night, part, to: &rows)
    case .pickSheet: writePickSheet(night, night.warehouse.picks[part], to: &rows)
    case .sortSheet: writeSortSheet(night, night.warehouse.sorts[part], to: &rows)
    default: preconditionFailure("the table is written as a whole")
    }
  }

  /// Writes all rows of the table.
  ///
  /// - Complexity: O(rows).
  public func write(_ night: Night, to rows: inout some RowSink) {
    switch self {
    case .purchaseOrders: writePurchaseOrders(night, to: &rows)
    case .pickSheet: writePickSheet(night, night.warehouse.picks[...], to: &rows)
    case .sortSheet: writeSortSheet(night, night.warehouse.sorts[...], to: &rows)
    case .loadSheet: writeLoadSheet(night, to: &rows)
    case .pickupLists: writePickupLists(night, night.lists.entries.indices, to: &rows)
    case .refunds: writeRefunds(night, to: &rows)
    case .commissions: writeCommissions(night, to: &rows)
    case .rejections: writeRejections(night, to: &rows)
    case .dayTotals: writeDayTotals(night, to: &rows)
    case .lots: writeLots(night, to: &rows)
    case .statements: writeStatements(night, to: &rows)
    case .deliveries: writeDeliveries(night, to: &rows)
    case .states: StateTable(night).write(to: &rows)
    case .deliveryRejections: writeDeliveryRejections(night, to: &rows)
    case .arrivalCounts: writeArrivalCounts(night, to: &rows)
    case .ledger: writeLedger(night, to: &rows)
    case .trialBalance: writeTrialBalance(night, to: &rows)
    case .supplierStatements: writeSupplierStatements(night, to: &rows)
    case .confirmedUnits: writeConfirmedUnits(night, to: &rows)
    }
  }
}
