import Documents
import ExactValues
import OrderDay

extension Night {
  /// A paper of this night, whose head starts with what every paper says: the order date, whether the
  /// quantities are planned or received (R7.2) at the warehouses that it is of, and the revision.
  func paper(
    _ kind: PaperKind, _ words: any PaperWords, title: String, of owner: String = "",
    at warehouses: [WarehouseID]? = nil, revision: Int64 = 1, facts: [Paper.Fact],
    blocks: [Paper.Block]
  ) -> Paper {
    Paper(
      of: kind, words, title: title, subtitle: owner, date: words.date(day.timeline.date),
      quantities: quantities(words, at: warehouses), decimals: day.settings.currency.decimals,
      revision: revision, facts: facts, blocks: blocks)
  }
}

extension Paper {
  /// A paper whose head starts with what every paper says.
  init(
    of kind: PaperKind, _ words: any PaperWords, title: String, subtitle: String, date: String,
    quantities: String, decimals: Int, revision: Int64 = 1, facts: [Fact], blocks: [Block]
  ) {
    let common = [Fact(words.orderDate, date), Fact(words.quantities, quantities)]
    self.init(
      kind: kind.rawValue, language: words.language, title: title, subtitle: subtitle,
      moneyDecimals: decimals, facts: common + Self.facts(ofRevision: revision, words) + facts,
      blocks: blocks)
    self.revision = revision
  }

  /// Which revision it is, and which one it replaces.
  fileprivate static func facts(ofRevision revision: Int64, _ words: any PaperWords) -> [Fact] {
    [Fact(words.revision, .number(revision))]
      + (revision == 1 ? [] : [Fact(words.replaces, words.revision(revision - 1))])
  }

  /// Makes the paper another revision of itself; one that has no revisions stays as it is.
  mutating func revise(to revision: Int64) {
    let words = language.paperWords
    guard self.revision != nil, self.revision != revision,
      let position = facts.firstIndex(where: { $0.label == words.revision })
    else { return }
    facts.removeAll { $0.label == words.revision || $0.label == words.replaces }
    facts.insert(contentsOf: Self.facts(ofRevision: revision, words), at: position)
    self.revision = revision
  }
}

extension Night {
  /// Whether the quantities are planned or received: each warehouse by itself (R7.2), all where none is said.
  func quantities(_ words: any PaperWords, at warehouses: [WarehouseID]? = nil) -> String {
    let warehouses = warehouses ?? day.network.warehouses.indices.map { WarehouseID(index: $0) }
    return words.quantities(
      warehouses.map { (String(masking: day.network.warehouses[$0]), isPlanned($0)) })
  }
}

extension PaperWords {
  /// Whether the quantities are planned or received: all, or each warehouse by itself (R7.2).
  func quantities(_ warehouses: [(name: String, isPlanned: Bool)]) -> String {
    let planned = warehouses.filter(\.isPlanned)
    if planned.isEmpty { return received }
    return planned.count == warehouses.count ? self.planned : self.planned(at: planned.map(\.name))
  }
}

extension Timeline {
  /// Until when goods of these zones are handed out, a fact for all zones of one deadline; `zones` ascend.
  func pickupFacts(
    of zones: [TemperatureZone], _ words: any PaperWords
  ) -> [Paper.Fact] {
    zones.runs { pickupDeadline(of: $0) == pickupDeadline(of: $1) }.map { group in
      .init(
        words.pickUpUntil,
        words.moment(
          WallTime(zone, words).text(pickupDeadline(of: group.first ?? .ambient)),
          of: Array(group)))
    }
  }
}
