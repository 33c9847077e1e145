import Documents
import ExactValues
import OrderDay
import PlainText

/// The papers that say nothing but what changed: 2 more for a point and its leader, 1 fewer for another.
///
/// More and fewer stand in columns of their own, so that they are numbers in every format.
struct ChangeSheet {
  private let compared: ComparedRows
  private let earlierRun: String
  private let night: Night
  private let words: any PaperWords
  /// The names of the goods by SKU.
  private var names: [[UInt8]: [UInt8]] = [:]
  private var points: [[UInt8]: PointID] = [:]

  init(
    _ compared: ComparedRows, since earlierRun: String, _ night: Night, _ words: any PaperWords
  ) {
    self.compared = compared
    self.earlierRun = earlierRun
    self.night = night
    self.words = words
    for product in night.day.catalogue.products { names[product.sku] = product.name }
    for (index, point) in night.day.network.points.enumerated() {
      points[point.point] = PointID(index: index)
    }
  }

  /// What changed of a paper, with the head of its new revision.
  func paper(for whole: LabelledPaper, _ rows: [PaperChanges.Row]) -> LabelledPaper {
    var changes = whole
    let revision = whole.paper.revision ?? 1
    changes.paper = night.paper(
      whole.kind, words, title: words.changes(of: whole.paper.title), of: whole.paper.subtitle,
      revision: revision, facts: [.init(words.since, words.run(earlierRun))],
      blocks: [.note(words.changesNote), .table(table(rows))])
    // Planned or received is what the whole paper says of its warehouse.
    if let said = whole.paper.facts.first(where: { $0.label == words.quantities }),
      let place = changes.paper.facts.firstIndex(where: { $0.label == words.quantities })
    {
      changes.paper.facts[place] = said
    }
    return changes
  }

  /// With several figures a row tells which one it is about; those that did not change are left out.
  private func table(_ rows: [PaperChanges.Row]) -> PaperTable {
    let namesFigures = compared.figures.count > 1
    let type = compared.isMoney ? PaperTable.Column.Kind.money : .number
    var lines: [[Cell]] = []
    var changes: [PaperChanges.Change<Int128>] = []
    for row in rows {
      let isMoved = !namesFigures && row.marks.contains { $0.before != $0.now }
      for (name, change) in zip(compared.figures, row.figures)
      where change.before != change.now || isMoved {
        let names =
          row.marks.map { mark($0) } + zip(compared.keys, row.keys).flatMap { cells(of: $0, $1) }
          + (namesFigures ? [.text(words.changedFigure(name))] : [])
        lines.append(names + figures(change))
        changes.append(change)
      }
    }
    let titles =
      compared.marks.map { _ in PaperTable.Column(words.code, .text, emphasis: .strong) }
      + compared.keys.flatMap { columns(of: $0) }
      + (namesFigures ? [.init(words.what, .text)] : [])
    let blanks = [Cell](repeating: .blank, count: titles.count - 1)
    return PaperTable(
      columns: titles + [
        .init(words.saidBefore, type), .init(words.saidNow, type),
        .init(words.more, type, emphasis: .strong), .init(words.fewer, type, emphasis: .strong),
      ],
      rows: lines,
      totals: namesFigures
        ? nil
        : [.text(words.total)] + blanks + [
          cell(changes.total(\.before)), cell(changes.total(\.now)),
          cell(changes.total { max(0, $0.now - $0.before) }),
          cell(changes.total { max(0, $0.before - $0.now) }),
        ])
  }

  private func figures(_ change: PaperChanges.Change<Int128>) -> [Cell] {
    let gain = change.now - change.before
    return [
      cell(change.before), cell(change.now), gain > 0 ? cell(gain).strong : .blank,
      gain < 0 ? cell(-gain).strong : .blank,
    ]
  }

  private func cell(_ value: Int128) -> Cell {
    compared.isMoney ? .money(value) : .number(value)
  }

  private func mark(_ change: PaperChanges.Change<String>) -> Cell {
    let (before, now) = (shown(code: change.before), shown(code: change.now))
    if before == now || before.isEmpty { return .text(now) }
    if now.isEmpty { return .text(before) }
    return .text(words.moved(before, now))
  }

  /// A code of the tables as papers show it: before it may stand the label of a point that closed (R15.6).
  private func shown(code: String) -> String {
    guard let dash = code.lastIndex(of: "-") else { return code }
    return NumberMask.masked(String(code[..<dash])) + code[dash...]
  }

  // MARK: What names a row

  private func columns(of key: String) -> [PaperTable.Column] {
    switch key {
    case "sku": [.init(words.sku, .text), .init(words.name, .text)]
    case "point": [.init(words.point, .text), .init(words.leader, .text)]
    case "order_id": [.init(words.order, .text)]
    case "zone": [.init(words.zone, .text)]
    case "station": [.init(words.station, .text)]
    default: []
    }
  }

  private func cells(of key: String, _ value: String) -> [Cell] {
    switch key {
    case "sku":
      return [.text(value), .text(String(masking: names[Array(value.utf8)] ?? []))]
    case "point":
      let network = night.day.network
      guard let id = points[Array(value.utf8)] else {
        return [.text(NumberMask.masked(value)), .blank]
      }
      let point = network.points[id]
      let leader = network.leaders[network.leaderOfPoint[id]]
      return [
        .text(String(masking: point.point, name: point.name)),
        .text(String(masking: leader.leader, name: leader.name)),
      ]
    case "zone":
      let zone = TemperatureZone.allCases.first { $0.word == value }
      return [.text(zone.map { words.zone($0) } ?? value)]
    case "order_id": return [.text(value)]
    case "station": return [.text(NumberMask.masked(value))]
    default: return []
    }
  }
}
