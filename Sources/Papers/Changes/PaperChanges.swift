import Documents
public import OrderDay
public import PlainText

/// What the papers of a night say otherwise than those of an earlier run of its day, and which revision each is.
///
/// A paper that says something else is the next revision, and names the one that it replaces; one that says the same
/// stays what it was. Without an earlier run each paper has the revision that its own night gives it: 2 where a supplier
/// confirmed fewer units (R6.4) or too little arrived at a point (R15.2), else 1.
public struct PaperChanges: Sendable {
  /// Which paper it is: its kind, and the bytes of its label.
  public struct Identity: Hashable, Sendable {
    /// What kind of paper it is.
    public var kind: PaperKind
    /// Whose it is, as `LabelledPaper.label` says it.
    public var label: String

    /// The paper of a kind with a label.
    public init(_ kind: PaperKind, _ label: String) {
      self.kind = kind
      self.label = label
    }

    /// Papers are the same as their labels' bytes are.
    public static func == (a: Self, b: Self) -> Bool {
      a.kind == b.kind && a.label.utf8.elementsEqual(b.label.utf8)
    }

    /// Hashes the bytes.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(kind)
      for byte in label.utf8 { hasher.combine(byte) }
    }
  }

  /// Something that two runs say otherwise; nothing is 0, or an empty text.
  public struct Change<Value: Hashable & Sendable>: Hashable, Sendable {
    /// What the earlier run said.
    public var before: Value
    /// What the night says.
    public var now: Value

    /// From one value to another.
    public init(from before: Value, to now: Value) {
      self.before = before
      self.now = now
    }
  }

  /// A row of a paper of which something changed.
  public struct Row: Hashable, Sendable {
    /// What names the row, as `ComparedRows.keys` lists it.
    public var keys: [String]
    /// The texts, as `ComparedRows.marks` lists them.
    public var marks: [Change<String>]
    /// The figures, as `ComparedRows.figures` lists them, in units or minor units.
    public var figures: [Change<Int128>]

    /// A row with something that changed.
    public init(keys: [String], marks: [Change<String>], figures: [Change<Int128>]) {
      self.keys = keys
      self.marks = marks
      self.figures = figures
    }
  }

  /// The digest of the earlier run's MANIFEST; `nil` where there is no run to compare with.
  public let earlierRun: String?
  private var revisions: [Identity: Int64] = [:]
  private var known: [Identity: [String]] = [:]
  private var rows: [Identity: [Row]] = [:]

  /// No earlier run.
  public init() { earlierRun = nil }

  /// Since an earlier run.
  ///
  /// - Parameters:
  ///   - digest: The digest of its MANIFEST.
  ///   - revisions: The revisions of its papers, where they are not 1.
  ///   - known: The papers that it had, of the kinds that are compared, with their labels one by one.
  ///   - rows: What changed of a paper, in the order of its rows; papers of which nothing changed are left out.
  public init(
    since digest: String, revisions: [Identity: Int64], known: [Identity: [String]],
    rows: [Identity: [Row]]
  ) {
    earlierRun = digest
    self.revisions = revisions
    self.known = known
    self.rows = rows
  }

  /// The revision of a paper in the earlier run; `nil` if that did not have it.
  private func earlierRevision(_ paper: Identity) -> Int64? {
    revisions[paper] ?? (known[paper] == nil ? nil : 1)
  }

  /// Whether a paper of the night says something else than the earlier run's, or that had none.
  func isChanged(_ paper: LabelledPaper) -> Bool {
    let identity = Identity(paper.kind, paper.label)
    if rows[identity] != nil { return true }
    guard let before = earlierRevision(identity), let own = paper.paper.revision else {
      return false
    }
    return own > before
  }

  /// The paper as the revision that it is.
  func revised(_ paper: LabelledPaper) -> LabelledPaper {
    guard let own = paper.paper.revision,
      let before = earlierRevision(Identity(paper.kind, paper.label))
    else { return paper }
    var revised = paper
    revised.paper.revise(to: max(own, isChanged(paper) ? before + 1 : before))
    return revised
  }

  /// The papers of a kind that changed, as the whole papers that replace what was printed.
  public func reprints(
    of kind: PaperKind, _ night: Night, in language: Language, _ options: PaperOptions
  ) -> [LabelledPaper] {
    kind.papers(of: night, in: language, options).filter { isChanged($0) }.map { revised($0) }
  }

  /// A paper for each one of a kind that changed, with nothing on it but what changed; those that the night has no
  /// more come last.
  public func papers(
    of kind: PaperKind, _ night: Night, in language: Language
  ) -> [LabelledPaper] {
    guard let earlierRun, let compared = kind.compared else { return [] }
    let sheet = ChangeSheet(compared, since: earlierRun, night, language.paperWords)
    var current: Set<Identity> = []
    var papers: [LabelledPaper] = []
    kind.forEachPaper(of: night, in: language) { paper in
      let identity = Identity(paper.kind, paper.label)
      current.insert(identity)
      if isChanged(paper) { papers.append(sheet.paper(for: revised(paper), rows[identity] ?? [])) }
    }
    for (identity, labels) in gone(kind, current) {
      let paper = LabelledPaper(
        kind: kind, labels: labels, name: "",
        paper: night.paper(
          kind, language.paperWords, title: language.paperWords.title(of: kind),
          of: labels.map { NumberMask.masked($0) }.joined(separator: "/"),
          revision: (earlierRevision(identity) ?? 0) + 1, facts: [], blocks: []
        ))
      papers.append(sheet.paper(for: paper, rows[identity] ?? []))
    }
    return papers
  }

  private func gone(
    _ kind: PaperKind, _ current: Set<Identity>
  ) -> [(paper: Identity, labels: [String])] {
    known.filter { $0.key.kind == kind && !current.contains($0.key) && rows[$0.key] != nil }
      .map { ($0.key, $0.value) }
      .sorted { $0.paper.label.utf8.lexicographicallyPrecedes($1.paper.label.utf8) }
  }

  /// The revisions to remember of papers that this night does not print: the next run goes on from them.
  func revisions(besides printed: Set<Identity>) -> [(paper: Identity, revision: Int64)] {
    var others: [(paper: Identity, revision: Int64)] = []
    for identity in Set(known.keys).union(revisions.keys) where !printed.contains(identity) {
      let before = earlierRevision(identity) ?? 1
      let revision = rows[identity] == nil ? before : before + 1
      if revision > 1 { others.append((identity, revision)) }
    }
    let order = PaperKind.allCases
    func rank(_ kind: PaperKind) -> Int { order.firstIndex(of: kind) ?? order.count }
    return others.sorted { a, b in
      a.paper.kind == b.paper.kind
        ? a.paper.label.utf8.lexicographicallyPrecedes(b.paper.label.utf8)
        : rank(a.paper.kind) < rank(b.paper.kind)
    }
  }
}
