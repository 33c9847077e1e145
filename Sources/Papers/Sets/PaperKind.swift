public import OrderDay
public import PlainText

/// The kinds of papers that a night makes for people, in the order in which the night goes on.
public enum PaperKind: String, CaseIterable, Sendable {
  /// For a supplier: what to deliver (R6).
  case purchaseOrder = "purchase-order"
  /// For the dock: what comes against what was ordered (R7).
  case receivingSheet = "receiving-sheet"
  /// For the dock, without what was ordered.
  case blindReceivingSheet = "blind-receiving-sheet"
  /// For a warehouse's door: what came, was sent back, was too much and is missing (R7.1).
  case receivingReport = "receiving-report"
  /// For pickers: a warehouse's goods of one zone (R10.2).
  case pickSheet = "pick-sheet"
  /// For pickers: the goods of one route.
  case routePickList = "route-pick-list"
  /// For sorters: a station's goods by pickup point (R10.2).
  case sortSheet = "sort-sheet"
  /// For a driver: the stops of a route (R10.3).
  case loadSheet = "load-sheet"
  /// For a leader to sign: what comes to a point.
  case deliveryNote = "delivery-note"
  /// For a leader at noon: who gets what (R11).
  case pickupList = "pickup-list"
  /// For bags: a label a member.
  case memberLabel = "member-label"
  /// For bags: a label for each item of a member.
  case itemLabel = "item-label"
  /// For the group of a point: the goods are there.
  case arrivalMessage = "arrival-message"
  /// For the group of a point: goods came short.
  case shortageMessage = "shortage-message"
  /// For the group of a point: pick up in time.
  case reminderMessage = "reminder-message"
  /// For a leader: what was earned (R13).
  case commissionStatement = "commission-statement"
  /// For a leader: what is owed, frozen, taken back and paid (R13.5).
  case accountStatement = "account-statement"
  /// For a supplier: what was accepted, what is taken off, and what is paid when (R14).
  case supplierStatement = "supplier-statement"
  /// For the operator: what goes back (R12.4).
  case refundList = "refund-list"
  /// For the operator: what was refused.
  case exceptionReport = "exception-report"
  /// For the operator: where every unit went.
  case reconciliation = "reconciliation"
  /// For a recall: where a lot went (R9.2).
  case traceReport = "trace-report"
  /// For the operator: the day in figures.
  case daySummary = "day-summary"

  /// The folder below `papers` that holds the files of this kind; `nil` for a kind of one paper a day.
  public var folder: String? {
    switch self {
    case .refundList, .exceptionReport, .reconciliation, .daySummary: nil
    default: rawValue + "s"
    }
  }

  /// Whether every run writes papers of this kind; the others say nothing new and are there for who asks.
  public var isOfEveryRun: Bool {
    switch self {
    case .blindReceivingSheet, .routePickList, .memberLabel, .itemLabel, .arrivalMessage,
      .shortageMessage, .reminderMessage:
      false
    default: true
    }
  }

  /// All papers of this kind, in the order of their labels' bytes.
  ///
  /// Nothing without units gets a paper. `warnings` are what the caller has found and the day summary tells.
  ///
  ///     let lists = PaperKind.pickupList.papers(of: night)
  ///     let jinxiu = lists.first { Array($0.label.utf8) == Array("jinxiu".utf8) }
  ///
  /// - Complexity: O(n log n) in the lines of the night.
  public func papers(
    of night: Night, in language: Language = .english, _ options: PaperOptions = PaperOptions(),
    warnings: [String] = []
  ) -> [LabelledPaper] {
    var papers: [LabelledPaper] = []
    forEachPaper(of: night, in: language, options, warnings: warnings) { papers.append($0) }
    return papers
  }

  /// The same papers one after the other, so that a large day never holds all of them at once.
  public func forEachPaper<Failure>(
    of night: Night, in language: Language = .english, _ options: PaperOptions = PaperOptions(),
    warnings: [String] = [], _ body: (LabelledPaper) throws(Failure) -> Void
  ) throws(Failure) {
    let words = language.paperWords
    func each(_ papers: any Sequence<LabelledPaper>) throws(Failure) {
      for paper in papers { try body(paper) }
    }
    switch self {
    case .purchaseOrder: try each(PurchaseOrderPaper.papers(of: night, words))
    case .receivingSheet:
      try each(ReceivingSheetPaper.papers(of: night, isBlind: false, words))
    case .blindReceivingSheet:
      try each(ReceivingSheetPaper.papers(of: night, isBlind: true, words))
    case .receivingReport: try each(ReceivingReportPaper.papers(of: night, in: language))
    case .pickSheet: try each(PickSheetPaper.papers(of: night, words))
    case .routePickList: try each(RoutePickListPaper.papers(of: night, words))
    case .sortSheet: try each(SortSheetPaper.papers(of: night, words))
    case .loadSheet: try each(LoadSheetPaper.papers(of: night, words))
    case .deliveryNote: try each(DeliveryNotePaper.papers(of: night, words))
    case .pickupList: try each(PickupListPaper.papers(of: night, words, options))
    case .memberLabel:
      try each(LabelPaper.papers(of: night, isPerItem: false, words, options))
    case .itemLabel: try each(LabelPaper.papers(of: night, isPerItem: true, words, options))
    case .arrivalMessage: try each(MessagePaper.papers(of: night, about: .arrival, words))
    case .shortageMessage: try each(MessagePaper.papers(of: night, about: .shortage, words))
    case .reminderMessage: try each(MessagePaper.papers(of: night, about: .reminder, words))
    case .commissionStatement: try each(CommissionStatementPaper.papers(of: night, words))
    case .accountStatement: try each(AccountStatementPaper.papers(of: night, words))
    case .supplierStatement, .refundList, .exceptionReport, .reconciliation, .traceReport,
      .daySummary:
      let day = PaperTally.ofDay(night, words)
      for tally in tallies(of: night, in: language, options, warnings: warnings) {
        if let paper = tally.paper(in: day, language) { try body(paper) }
      }
    }
  }
}
