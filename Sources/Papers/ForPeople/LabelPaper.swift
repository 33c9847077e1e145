import Documents
import OrderDay

/// The labels of bags, a sheet for each point (`domain.md` 6.10): one for each member, or one for each of their items
/// (`2 of 3`), to be cut out or printed on a roll.
enum LabelPaper {
  /// The papers by point.
  static func papers(
    of night: Night, isPerItem: Bool, _ words: any PaperWords, _ options: PaperOptions
  ) -> some Sequence<LabelledPaper> {
    night.day.network.points.indices.lazy.map { PointID(index: $0) }.compactMap { point in
      let entries = Array(night.lists.entries[night.lists.entriesOfPoint[point.index]])
        .filter { night.rows.units[$0.row] > 0 }
      return entries.isEmpty
        ? nil : paper(of: point, entries, isPerItem: isPerItem, night, words, options)
    }
  }

  private static func paper(
    of point: PointID, _ entries: [PickupLists.Entry], isPerItem: Bool, _ night: Night,
    _ words: any PaperWords, _ options: PaperOptions
  ) -> LabelledPaper {
    let record = night.day.network.points[point]
    let owner = String(masking: record.point, name: record.name)
    let kind = isPerItem ? PaperKind.itemLabel : .memberLabel
    let person = OrderPerson(night, options)
    let cards = entries.runs { $0.isOfOneMember(with: $1) }.flatMap { lines -> [Paper.Card] in
      let order = person.order(of: lines[lines.startIndex])
      let head = [Cell.text(person.contact(of: order)), .text(owner)]
        .filter { $0.content != .text("") }
      func card(_ corner: String, _ goods: some Sequence<PickupLists.Entry>) -> Paper.Card {
        Paper.Card(
          lead: night.codeText(of: lines[lines.startIndex]), corner: corner,
          title: person.name(of: order),
          lines: head + goods.map { line(of: $0, night, words).strong }
            + person.notes(of: order, words).map { .text($0) }
            + [.text(words.date(night.day.timeline.date))])
      }
      guard isPerItem else { return [card("", lines)] }
      return lines.enumerated().map { index, line in
        card(words.item(index + 1, of: lines.count), [line])
      }
    }
    return LabelledPaper(
      kind: kind, labels: [String(record.point)], name: String(masking: record.name),
      paper: night.paper(
        kind, words, title: isPerItem ? words.itemLabels : words.memberLabels, of: owner,
        at: [night.day.network.warehouse(of: point)],
        facts: [.init(words.labels, .number(Int64(cards.count)))], blocks: [.cards(cards)]))
  }

  /// `2 x 鲜鸡蛋30枚 egg30 (chilled)`.
  private static func line(
    of entry: PickupLists.Entry, _ night: Night, _ words: any PaperWords
  ) -> Cell {
    let product = night.day.catalogue.products[night.rows.product[entry.row]]
    return .text(
      words.goods(
        night.rows.units[entry.row], String(masking: product.name), String(product.sku),
        product.zone))
  }
}
