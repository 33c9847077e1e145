/// Which rows of which table say what the papers of a kind say, so that the papers of two runs can be compared.
///
///     PaperKind.sortSheet.compared  // of `sort_sheet` by `station`: `units` of each `sku` and `point`
public struct ComparedRows: Hashable, Sendable {
  /// The table.
  public let table: DayTable
  /// The columns that name the paper, as its labels do.
  public let labels: [String]
  /// The columns that name a row of the paper.
  public let keys: [String]
  /// Columns of text that a reader must be told of when they change, such as a pickup code.
  public let marks: [String]
  /// The columns of figures; rows of one name are summed.
  public let figures: [String]
  /// Whether the figures are amounts of money.
  public let isMoney: Bool

  fileprivate init(
    _ table: DayTable, of labels: [String], by keys: [String], marks: [String] = [],
    units figures: [String]
  ) {
    self.init(table, labels, keys, marks, figures, isMoney: false)
  }

  fileprivate init(
    _ table: DayTable, of labels: [String], by keys: [String], money figures: [String]
  ) {
    self.init(table, labels, keys, [], figures, isMoney: true)
  }

  private init(
    _ table: DayTable, _ labels: [String], _ keys: [String], _ marks: [String],
    _ figures: [String], isMoney: Bool
  ) {
    self.table = table
    self.labels = labels
    self.keys = keys
    self.marks = marks
    self.figures = figures
    self.isMoney = isMoney
  }
}

extension PaperKind {
  /// How the papers of this kind are compared; `nil` for those that are not: what is printed anew for each use, as
  /// labels and messages are, and reports on the night as a whole.
  public var compared: ComparedRows? {
    switch self {
    case .purchaseOrder, .receivingSheet:
      ComparedRows(.purchaseOrders, of: ["supplier", "warehouse"], by: ["sku"], units: ["ordered"])
    case .pickSheet:
      ComparedRows(
        .pickSheet, of: ["warehouse", "zone"], by: ["sku", "station"], units: ["units"])
    case .routePickList: ComparedRows(.sortSheet, of: ["route"], by: ["sku"], units: ["units"])
    case .sortSheet:
      ComparedRows(.sortSheet, of: ["station"], by: ["sku", "point"], units: ["units"])
    case .loadSheet:
      ComparedRows(.loadSheet, of: ["route"], by: ["point", "zone"], units: ["units"])
    case .deliveryNote: ComparedRows(.pickupLists, of: ["point"], by: ["sku"], units: ["units"])
    case .pickupList:
      ComparedRows(
        .pickupLists, of: ["point"], by: ["order_id", "sku", "for"], marks: ["code"],
        units: ["units"])
    case .commissionStatement:
      ComparedRows(
        .commissions, of: ["leader"], by: [], money: ["sales", "base", "commission", "bonus"])
    case .accountStatement:
      ComparedRows(
        .statements, of: ["leader"], by: [],
        money: ["opening", "commission", "bonus", "tax", "paid", "closing", "frozen"])
    case .supplierStatement:
      ComparedRows(
        .supplierStatements, of: ["supplier"], by: ["order_id", "sku"], money: ["amount"])
    case .blindReceivingSheet, .receivingReport, .memberLabel, .itemLabel, .arrivalMessage,
      .shortageMessage, .reminderMessage, .refundList, .exceptionReport, .reconciliation,
      .traceReport, .daySummary:
      nil
    }
  }
}
