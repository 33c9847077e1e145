import Documents
import ExactValues
import OrderDay

extension Night {
  /// A paper of this night, whose head starts with what every paper says: the order date, whether the
  /// quantities are planned or received (R7.2), and the revision.
  func paper(
    _ kind: PaperKind, title: String, of owner: String = "", facts: [Paper.Fact],
    blocks: [Paper.Block]
  ) -> Paper {
    let common: [Paper.Fact] = [
      .init(Words.orderDate, day.timeline.date.description),
      .init(Words.quantities, allocation.isPlanned ? Words.planned : Words.received),
      .init(Words.revision, .number(1)),
    ]
    return Paper(
      kind: kind.rawValue, title: title, subtitle: owner,
      moneyDecimals: day.settings.currency.decimals, facts: common + facts, blocks: blocks)
  }
}

extension Timeline {
  /// Until when goods of these zones are handed out, a fact for all zones of one deadline; `zones` ascend.
  func pickupFacts(of zones: [TemperatureZone]) -> [Paper.Fact] {
    zones.runs { pickupDeadline(of: $0) == pickupDeadline(of: $1) }.map { group in
      .init(
        Words.pickUpUntil,
        Words.moment(
          WallTime.text(pickupDeadline(of: group.first ?? .ambient), zone: zone),
          ofZones: group.map(\.word).joined(separator: ", ")))
    }
  }
}
