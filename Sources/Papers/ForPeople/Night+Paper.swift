import Documents
import ExactValues
import OrderDay

extension Night {
  /// A paper of this night, whose head starts with what every paper says: the order date, whether the
  /// quantities are planned or received (R7.2), and the revision.
  func paper(
    _ kind: PaperKind, title: String, of owner: String = "", revision: Int64 = 1,
    facts: [Paper.Fact],
    blocks: [Paper.Block]
  ) -> Paper {
    let common: [Paper.Fact] = [
      .init(Words.orderDate, day.timeline.date.description),
      .init(Words.quantities, quantitiesWord),
      .init(Words.revision, .number(revision)),
    ]
    return Paper(
      kind: kind.rawValue, title: title, subtitle: owner,
      moneyDecimals: day.settings.currency.decimals, facts: common + facts, blocks: blocks)
  }
}

extension Night {
  /// Whether the quantities are planned or received: each warehouse by itself (R7.2).
  var quantitiesWord: String {
    let warehouses = day.network.warehouses.indices.map { WarehouseID(index: $0) }
    let planned = warehouses.filter { isPlanned($0) }
    if planned.count == warehouses.count { return Words.planned }
    if planned.isEmpty { return Words.received }
    return Words.planned(
      at: planned.map { String(day.network.warehouses[$0]) }.joined(separator: ", "))
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
