public import OrderDay
public import PlainText

extension PaperKind {
  /// Whether its papers sum up all warehouses, so that they are made of tallies.
  public var isOfTallies: Bool { scopes.isEmpty || scopes == [.supplier] }

  /// What the papers of this kind are made of, by the bytes of their labels; none for a kind that is of no tallies.
  ///
  /// Some of them may be of no paper by themselves, and say something beside those of other warehouses: a lot that nobody
  /// has here.
  ///
  /// - Complexity: O(n log n) in the lines of the night.
  public func tallies(
    of night: Night, in language: Language, _ options: PaperOptions = PaperOptions(),
    warnings: [String] = []
  ) -> any Sequence<PaperTally> {
    let words = language.paperWords
    switch self {
    case .supplierStatement: return SupplierStatementPaper.tallies(of: night, words)
    case .refundList: return [RefundListPaper.tally(of: night, words, options)]
    case .exceptionReport: return [ExceptionReportPaper.tally(of: night, words)]
    case .reconciliation: return [ReconciliationPaper.tally(of: night)]
    case .traceReport: return TracePaper.tallies(of: night, in: language, options)
    case .daySummary: return [DaySummaryPaper.tally(of: night, warnings: warnings, words)]
    default: return [PaperTally]()
    }
  }
}

extension PaperTally {
  /// What all papers of a night say in their heads.
  public static func ofDay(_ night: Night, in language: Language) -> PaperTally {
    ofDay(night, language.paperWords)
  }

  /// The paper; `nil` where there is nothing to say.
  ///
  /// - Parameter day: What all papers of the day have in common.
  /// - Complexity: O(rows).
  public func paper(in day: PaperTally, _ language: Language) -> LabelledPaper? {
    let words = language.paperWords
    switch kind {
    case .supplierStatement: return SupplierStatementPaper.paper(of: self, in: day, words)
    case .refundList: return RefundListPaper.paper(of: self, in: day, words)
    case .exceptionReport: return ExceptionReportPaper.paper(of: self, in: day, words)
    case .reconciliation: return ReconciliationPaper.paper(of: self, in: day, words)
    case .traceReport: return TracePaper.labelledPaper(of: self, in: day, language)
    case .daySummary: return DaySummaryPaper.paper(of: self, in: day, words)
    default: return nil
    }
  }
}
