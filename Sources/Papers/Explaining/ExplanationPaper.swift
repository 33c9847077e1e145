public import Documents
import ExactValues
public import OrderDay
public import PlainText

/// Why the lines of an order got what they got, as a paper: each step with its figures, in the order of the night.
public enum ExplanationPaper {
  /// The paper of some lines of the explained order.
  public static func paper(
    of lines: [LineID], _ explainer: Explainer, in language: Language = .english
  ) -> Paper {
    let parts = Explaining(explainer, in: language)
    let night = explainer.night
    let order = explainer.order
    let owner = parts.say.owner(order: night.events.orders.string(order))
    let skus = lines.map { String(explainer.sku(of: $0)) }
    var facts: [Paper.Fact] = [
      .init(parts.words.orderDate, parts.words.date(night.day.timeline.date)),
      .init(parts.words.quantities, night.quantities(parts.words)),
    ]
    if !night.book.point(of: order).isNone {
      let point = night.day.network.points[night.book.point(of: order)]
      facts += [
        .init(parts.say.member, parts.member(night.book.member(of: order))),
        .init(parts.words.point, String(masking: point.point, name: point.name)),
      ]
    }
    return Paper(
      kind: "explanation", language: language, title: parts.say.explanation,
      subtitle: lines.count == 1 ? "\(owner) \(skus[0])" : owner,
      moneyDecimals: night.day.settings.currency.decimals, facts: facts,
      blocks: lines.flatMap { blocks(of: $0, parts) } + parts.order(lines))
  }

  private static func blocks(of line: LineID, _ parts: Explaining) -> [Paper.Block] {
    let explainer = parts.explainer
    let night = explainer.night
    let product = night.book.productOfLine[line]
    let name =
      product.isNone
      ? String(explainer.sku(of: line))
      : String(id: explainer.sku(of: line), name: night.day.catalogue.products[product].name)
    let head: [Paper.Block] = [.heading(name, level: 1)]
    guard let row = explainer.row(of: line) else {
      return head + [.note(parts.say.nothingStands)] + parts.events(of: line)
    }
    let outcome = parts.say.outcome(
      ordered: night.rows.ordered[row], handed: night.rows.units[row], short: night.rows.short(row))
    return head + [.note(outcome)] + parts.events(of: line) + parts.group(of: line)
      + parts.cap(of: line) + parts.purchase(of: line) + parts.supply(of: line)
      + parts.shortage(of: line) + parts.leftovers(of: line) + parts.lots(of: line)
      + parts.money(of: line) + parts.weight(of: line) + parts.commission(of: line)
  }
}
