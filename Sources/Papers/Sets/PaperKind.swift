public import OrderDay
public import PlainText

/// The kinds of papers that a night makes for people, in the order in which the night goes on.
public enum PaperKind: String, CaseIterable, Sendable {
  /// For a supplier: what to deliver (R6).
  case purchaseOrder = "purchase-order"
  /// For pickers: a warehouse's goods of one zone (R10.2).
  case pickSheet = "pick-sheet"
  /// For sorters: a station's goods by pickup point (R10.2).
  case sortSheet = "sort-sheet"
  /// For a driver: the stops of a route (R10.3).
  case loadSheet = "load-sheet"
  /// For a leader at noon: who gets what (R11).
  case pickupList = "pickup-list"
  /// For a leader: what was earned (R13).
  case commissionStatement = "commission-statement"
  /// For the operator: the day in figures.
  case daySummary = "day-summary"

  /// The folder below `papers` that holds the files of this kind; `nil` for the one that stands alone.
  public var folder: String? { self == .daySummary ? nil : rawValue + "s" }

  /// All papers of this kind, in the order of their labels' bytes.
  ///
  /// Nothing without units gets a paper. `warnings` are what the caller has found and the day summary tells.
  ///
  ///     let lists = PaperKind.pickupList.papers(of: night)
  ///     let jinxiu = lists.first { Array($0.label.utf8) == Array("jinxiu".utf8) }
  ///
  /// - Complexity: O(n log n) in the lines of the night.
  public func papers(
    of night: Night, in language: Language = .english, warnings: [String] = []
  ) -> [LabelledPaper] {
    var papers: [LabelledPaper] = []
    forEachPaper(of: night, in: language, warnings: warnings) { papers.append($0) }
    return papers
  }

  /// The same papers one after the other, so that a large day never holds all of them at once.
  public func forEachPaper<Failure>(
    of night: Night, in language: Language = .english, warnings: [String] = [],
    _ body: (LabelledPaper) throws(Failure) -> Void
  ) throws(Failure) {
    let words = language.paperWords
    switch self {
    case .purchaseOrder:
      for paper in PurchaseOrderPaper.papers(of: night, words) { try body(paper) }
    case .pickSheet: for paper in PickSheetPaper.papers(of: night, words) { try body(paper) }
    case .sortSheet: for paper in SortSheetPaper.papers(of: night, words) { try body(paper) }
    case .loadSheet: for paper in LoadSheetPaper.papers(of: night, words) { try body(paper) }
    case .pickupList: for paper in PickupListPaper.papers(of: night, words) { try body(paper) }
    case .commissionStatement:
      for paper in CommissionStatementPaper.papers(of: night, words) { try body(paper) }
    case .daySummary: try body(DaySummaryPaper.paper(of: night, warnings: warnings, words))
    }
  }
}
