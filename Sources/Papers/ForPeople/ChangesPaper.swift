import Documents
public import OrderDay
public import PlainText

/// What changed on a paper since an earlier run: a row for each figure that is another, by how much it is more or fewer.
///
///     Code  Order  SKU    Before  Now  More  Fewer
///     1     1001   egg30       3    2            1
public struct ChangesPaper {
  /// A figure that is another than before.
  public struct Change: Sendable {
    /// Whose paper it stands on, as `LabelledPaper` labels it.
    public var labels: [String]
    /// What it is of: a cell for each title of the paper's kind.
    public var names: [String]
    /// What the earlier run said, in units or minor units; 0 where it had no such row.
    public var before: Int64
    /// What this run says; 0 where it has no such row.
    public var now: Int64

    /// A figure of a paper.
    public init(labels: [String], names: [String], before: Int64, now: Int64) {
      self.labels = labels
      self.names = names
      self.before = before
      self.now = now
    }
  }

  /// The papers of a kind that changed, by the bytes of their labels; `digest` is that of the earlier run's MANIFEST.
  ///
  /// - Complexity: O(n log n) in the changes.
  public static func papers(
    of kind: PaperKind, _ changes: [Change], replacing digest: String, in night: Night,
    _ language: Language
  ) -> [LabelledPaper] {
    let words = language.paperWords
    let sorted = changes.enumerated().sorted { left, right in
      if left.element.labels == right.element.labels { return left.offset < right.offset }
      return left.element.labels.lexicographicallyPrecedes(right.element.labels) {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
    }.map(\.element)
    return sorted.runs { $0.labels == $1.labels }.map { changes in
      let labels = changes.first?.labels ?? []
      return LabelledPaper(
        kind: kind, labels: labels, name: "",
        paper: night.paper(
          kind, words, title: words.changes(of: kind.title(words)),
          of: labels.joined(separator: " "),
          facts: [.init(words.replaces, words.run(digest))],
          blocks: [.note(words.changesNote), .table(table(of: kind, Array(changes), words))]))
    }
  }

  private static func table(
    of kind: PaperKind, _ changes: [Change], _ words: any PaperWords
  ) -> PaperTable {
    let isMoney = kind == .commissionStatement
    func figure(_ value: some BinaryInteger) -> Cell { isMoney ? .money(value) : .number(value) }
    func unlessZero(_ value: Int128) -> Cell { value == 0 ? .blank : figure(value).strong }
    let titles = kind.titlesOfChanges(words)
    let type: PaperTable.Column.Kind = isMoney ? .money : .number
    return PaperTable(
      columns: titles.map { .init($0, .text) } + [
        .init(words.before, type), .init(words.now, type),
        .init(words.more, type, emphasis: .strong), .init(words.fewer, type, emphasis: .strong),
      ],
      rows: changes.map { change in
        let gain = Int128(change.now) - Int128(change.before)
        return change.names.map { .text($0) } + [
          figure(change.before), figure(change.now), unlessZero(max(0, gain)),
          unlessZero(max(0, -gain)),
        ]
      },
      totals: [.text(words.total)] + Array(repeating: .blank, count: titles.count - 1) + [
        figure(changes.total(\.before)), figure(changes.total(\.now)),
        figure(changes.total { max(0, Int128($0.now) - Int128($0.before)) }),
        figure(changes.total { max(0, Int128($0.before) - Int128($0.now)) }),
      ])
  }
}

extension PaperKind {
  /// The title of the papers whose changes can be told; empty for others.
  fileprivate func title(_ words: any PaperWords) -> String {
    switch self {
    case .purchaseOrder: words.purchaseOrder
    case .pickSheet: words.pickSheet
    case .sortSheet: words.sortSheet
    case .loadSheet: words.loadSheet
    case .deliveryNote: words.deliveryNote
    case .pickupList: words.pickupList
    case .commissionStatement: words.commissionStatement
    default: ""
    }
  }

  /// What the names of a change are, by the kind of the paper.
  fileprivate func titlesOfChanges(_ words: any PaperWords) -> [String] {
    switch self {
    case .pickSheet: [words.sku, words.station]
    case .sortSheet: [words.sku, words.point]
    case .loadSheet: [words.point, words.zone]
    case .pickupList: [words.code, words.order, words.sku]
    case .commissionStatement: [words.leader]
    default: [words.sku]
    }
  }
}
