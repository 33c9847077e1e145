import Documents
import ExactValues
import OrderDay

/// The texts that a leader pastes into the group of a point (`domain.md` 6.11): plain, and with no more of a person
/// than the first character of the name, for everybody reads them.
enum MessagePaper {
  /// What a message is about.
  enum Topic {
    case arrival, shortage, reminder
  }

  /// The messages by point; about a shortage only where there is one.
  static func papers(
    of night: Night, about topic: Topic, _ words: any PaperWords
  ) -> some Sequence<LabelledPaper> {
    night.day.network.points.indices.lazy.map { PointID(index: $0) }.compactMap { point in
      let entries = Array(night.lists.entries[night.lists.entriesOfPoint[point.index]])
      let text = text(about: topic, point, entries, night, words)
      return text.map { paper(of: point, about: topic, $0, night, words) }
    }
  }

  private static func paper(
    of point: PointID, about topic: Topic, _ text: [String], _ night: Night,
    _ words: any PaperWords
  ) -> LabelledPaper {
    let record = night.day.network.points[point]
    let (kind, title) =
      switch topic {
      case .arrival: (PaperKind.arrivalMessage, words.arrivalMessage)
      case .shortage: (PaperKind.shortageMessage, words.shortageMessage)
      case .reminder: (PaperKind.reminderMessage, words.reminderMessage)
      }
    var paper = Paper(
      kind: kind.rawValue, language: words.language, title: title,
      subtitle: String(masking: record.point, name: record.name),
      moneyDecimals: night.day.settings.currency.decimals, blocks: text.map { .note($0) })
    paper.isMessage = true
    return LabelledPaper(
      kind: kind, labels: [String(record.point)], name: String(masking: record.name), paper: paper)
  }

  /// The lines of a message; `nil` where there is nothing to say.
  private static func text(
    about topic: Topic, _ point: PointID, _ entries: [PickupLists.Entry], _ night: Night,
    _ words: any PaperWords
  ) -> [String]? {
    let name = String(masking: night.day.network.points[point].name)
    let date = words.date(night.day.timeline.date)
    let handed = entries.filter { night.rows.units[$0.row] > 0 }
    switch topic {
    case .arrival:
      return handed.isEmpty ? nil : codes(words.arrived(at: name, date), of: handed, night, words)
    case .reminder:
      return handed.isEmpty
        ? nil : codes(words.notYetPickedUp(at: name, date), of: handed, night, words)
    case .shortage:
      let short = entries.filter { night.rows.short($0.row) > 0 }
      return short.isEmpty
        ? nil : [words.cameShort(at: name, date)] + shortages(short, night, words)
    }
  }

  /// Until when to come, and the code of each member.
  private static func codes(
    _ head: String, of entries: [PickupLists.Entry], _ night: Night, _ words: any PaperWords
  ) -> [String] {
    let person = OrderPerson(night, .withoutNames)
    var lines = [head] + deadlines(of: entries, night, words)
    for member in entries.runs(where: { $0.isOfOneMember(with: $1) }) {
      guard let first = member.first else { continue }
      let units = member.reduce(0) { $0 + night.rows.units[$1.row] }
      let name = person.name(of: person.order(of: first))
      lines.append(words.codeOfMember(night.codeText(of: first), name, units: units))
    }
    return lines
  }

  /// A line for each product that came short.
  private static func shortages(
    _ entries: [PickupLists.Entry], _ night: Night, _ words: any PaperWords
  ) -> [String] {
    let currency = night.day.settings.currency
    let sorted = entries.sorted {
      (night.rows.product[$0.row], $0.orderPoint, $0.code)
        < (night.rows.product[$1.row], $1.orderPoint, $1.code)
    }
    let products = sorted.runs { night.rows.product[$0.row] == night.rows.product[$1.row] }
    return products.compactMap { lines -> String? in
      guard let first = lines.first else { return nil }
      let product = night.day.catalogue.products[night.rows.product[first.row]]
      let units = lines.reduce(0) { $0 + night.rows.short($1.row) }
      let refund = lines.reduce(0) { $0 + night.settlement.refund[$1.row] }
      let codes = Array(lines).runs { $0.isOfOneMember(with: $1) }.compactMap(\.first)
      return words.shortOf(
        String(masking: product.name), units: units, codes: codes.map(night.codeText),
        refund: MoneyText.string(refund, decimals: currency.decimals), currency.code)
    }
  }

  private static func deadlines(
    of entries: [PickupLists.Entry], _ night: Night, _ words: any PaperWords
  ) -> [String] {
    let zones = Set(
      entries.map { night.day.catalogue.products[night.rows.product[$0.row]].zone })
    return night.day.timeline.pickupFacts(
      of: TemperatureZone.allCases.filter(zones.contains), words
    )
    .compactMap { fact in
      if case .text(let text) = fact.value.content { words.fact(fact.label, text) } else { nil }
    }
  }
}
