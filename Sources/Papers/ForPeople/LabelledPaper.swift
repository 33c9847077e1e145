public import Documents
import ExactValues
import OrderDay

/// A paper of a night and whose it is.
public struct LabelledPaper: Hashable, Sendable {
  /// What kind of paper it is.
  public var kind: PaperKind
  /// Whose paper it is, by the labels of the data: `jinxiu`; `main` and `chilled` where it takes two.
  public var labels: [String]
  /// How people call that; empty where the data has no name for it.
  public var name: String
  /// The paper itself.
  public var paper: Paper

  /// The labels in one: `jinxiu`, `main/chilled`.
  public var label: String { labels.joined(separator: "/") }
}

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

extension String {
  /// Bytes of the data, which are UTF-8 since they were read (R18).
  init(_ bytes: [UInt8]) { self.init(decoding: bytes, as: UTF8.self) }

  /// A label and the name that goes with it, `jinxiu Jinxiu Garden`; one of them where they say the same.
  init(label: [UInt8], name: [UInt8]) {
    self = label == name || name.isEmpty ? String(label) : "\(String(label)) \(String(name))"
  }
}

extension Array {
  /// The runs of elements that belong together, in order; `self` is sorted by what `isSame` asks for.
  func runs(where isSame: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var runs: [ArraySlice<Element>] = []
    var start = 0
    for index in indices where index + 1 == count || !isSame(self[index], self[index + 1]) {
      runs.append(self[start...index])
      start = index + 1
    }
    return runs
  }
}
