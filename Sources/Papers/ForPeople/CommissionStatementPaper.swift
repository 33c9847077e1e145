import ExactValues
import Documents
import OrderDay

/// The commission statements, one for each leader with lines (R13), with what it takes to check them by pencil:
/// sums by rate and by product, and when the money is due.
enum CommissionStatementPaper {
  /// Lines of a leader that have something in common, added up.
  private struct Part {
    var lines: Int64 = 0
    var units: Int64 = 0
    var sales: Int64 = 0
    var base: Int64 = 0
    /// Before the caps, which may bring a sum beyond 64 bits back into them.
    var commission: Int128 = 0

    mutating func add(_ row: RowID, _ night: Night) {
      lines += 1
      units += night.rows.units[row]
      sales += night.settlement.sales[row]
      base += night.settlement.base[row]
      commission += Int128(night.settlement.commission[row])
    }

    mutating func add(_ part: Part) {
      lines += part.lines
      units += part.units
      sales += part.sales
      base += part.base
      commission += part.commission
    }
  }

  /// The papers by leader.
  static func papers(
    of night: Night, _ words: any PaperWords
  ) -> some Sequence<LabelledPaper> {
    let network = night.day.network
    var products = [[ProductID: Part]](repeating: [:], count: network.leaders.count)
    for row in night.rows.all where night.rows.units[row] > 0 {
      let leader = night.day.leader(of: night.book.point(of: night.rows.line[row]))
      products[leader.index][night.rows.product[row], default: Part()].add(row, night)
    }
    let warehouses = network.warehousesOfLeaders
    return night.settlement.statements.lazy.map { statement in
      let parts = products[statement.leader.index].sorted { $0.key < $1.key }
        .map { (product: $0.key, part: $0.value) }
      return paper(
        of: statement, parts: parts, at: warehouses[statement.leader.index], night, words)
    }
  }

  private static func paper(
    of statement: CommissionStatement, parts: [(product: ProductID, part: Part)],
    at warehouses: [WarehouseID], _ night: Night, _ words: any PaperWords
  ) -> LabelledPaper {
    let leader = night.day.network.leaders[statement.leader]
    let total = statement.commission.addingReportingOverflow(statement.bonus)
    return LabelledPaper(
      kind: .commissionStatement, labels: [String(leader.leader)],
      name: String(masking: leader.name),
      paper: night.paper(
        .commissionStatement, words, title: words.commissionStatement,
        of: String(masking: leader.leader, name: leader.name), at: warehouses,
        facts: [.init(words.currency, night.day.settings.currency.code)]
          + (leader.tier.isEmpty ? [] : [.init(words.tier, String(masking: leader.tier))]) + [
            .init(words.lines, .number(statement.lines)),
            .init(words.units, .number(statement.units)),
            .init(words.sales, .money(statement.sales)),
            .init(words.base, .money(statement.base)),
            .init(words.commission, .money(statement.commission)),
            .init(words.bonus, .money(statement.bonus)),
          ] + (total.overflow ? [] : [.init(words.total, .money(total.partialValue))]),
        blocks: [
          .table(byRate(statement, parts, night.day, words)), .note(words.commissionNote),
          .table(payable(statement, parts, night.day, words)), .note(words.payableNote),
          .table(byProduct(statement, parts, night.day, words)),
        ]))
  }

  private static func byRate(
    _ statement: CommissionStatement, _ parts: [(product: ProductID, part: Part)], _ day: Day,
    _ words: any PaperWords
  ) -> PaperTable {
    var rates: [CommissionRate: Part] = [:]
    for (product, part) in parts {
      let rate = CommissionRate(of: product, leader: statement.leader, day: day)
      rates[rate, default: Part()].add(part)
    }
    return PaperTable(
      title: words.byRate,
      columns: [
        .init(words.rate, .number), .init(words.lines, .number), .init(words.units, .number),
        .init(words.sales, .money), .init(words.base, .money), .init(words.commission, .money),
      ],
      rows: rates.sorted { $0.key.rank < $1.key.rank }.map { rate, part in
        [
          .text(rate.text(words, moneyDecimals: day.settings.currency.decimals)),
          .number(part.lines),
          .number(part.units), .money(part.sales), .money(part.base), wide(part.commission, day),
        ]
      }
        + capped(statement, parts, day).map {
          [.text(words.cap), .blank, .blank, .blank, .blank, $0]
        },
      totals: [
        .text(words.total), .number(statement.lines), .number(statement.units),
        .money(statement.sales), .money(statement.base), .money(statement.commission),
      ])
  }

  private static func byProduct(
    _ statement: CommissionStatement, _ parts: [(product: ProductID, part: Part)], _ day: Day,
    _ words: any PaperWords
  ) -> PaperTable {
    PaperTable(
      title: words.byProduct,
      columns: [
        .init(words.sku, .text), .init(words.name, .text), .init(words.rate, .number),
        .init(words.lines, .number), .init(words.units, .number), .init(words.base, .money),
        .init(words.commission, .money),
      ],
      rows: parts.map { product, part in
        let record = day.catalogue.products[product]
        let rate = CommissionRate(of: product, leader: statement.leader, day: day)
        return [
          .text(String(record.sku)), .text(String(masking: record.name)),
          .text(rate.text(words, moneyDecimals: day.settings.currency.decimals)),
          .number(part.lines),
          .number(part.units), .money(part.base), wide(part.commission, day),
        ]
      }
        + capped(statement, parts, day).map {
          [.text(words.cap), .blank, .blank, .blank, .blank, .blank, $0]
        },
      totals: [
        .text(words.total), .blank, .blank, .number(statement.lines), .number(statement.units),
        .money(statement.base), .money(statement.commission),
      ])
  }

  /// Commission is due when the claim window of its goods has passed (R13.5).
  private static func payable(
    _ statement: CommissionStatement, _ parts: [(product: ProductID, part: Part)], _ day: Day,
    _ words: any PaperWords
  ) -> PaperTable {
    var zones: [TemperatureZone: Part] = [:]
    for (product, part) in parts {
      zones[day.catalogue.products[product].zone, default: Part()].add(part)
    }
    let deadlines = zones.keys.map { (day.timeline.claimDeadline(of: $0), $0) }.sorted(by: <)
    return PaperTable(
      title: words.payable,
      columns: [
        .init(words.payableAfter, .text), .init(words.zones, .text),
        .init(words.commission, .money),
      ],
      rows: deadlines.runs { $0.0 == $1.0 }.map { group in
        [
          .text(WallTime(day.timeline.zone, words).text(group.first?.0 ?? 0)),
          .text(words.zones(group.map(\.1))),
          wide(group.reduce(0) { $0 + (zones[$1.1]?.commission ?? 0) }, day),
        ]
      } + capped(statement, parts, day).map { [.text(words.cap), .blank, $0] })
  }

  /// What the caps of order and day take off the sum of the lines (R13.3); nothing where they take nothing.
  private static func capped(
    _ statement: CommissionStatement, _ parts: [(product: ProductID, part: Part)], _ day: Day
  ) -> [Cell] {
    let sum = parts.reduce(Int128(0)) { $0 + $1.part.commission }
    let off = Int128(statement.commission) - sum
    return off == 0 ? [] : [wide(off, day)]
  }

  /// An amount that may be beyond 64 bits, where no amount of a table is.
  private static func wide(_ amount: Int128, _ day: Day) -> Cell {
    if let narrow = Int64(exactly: amount) { return .money(narrow) }
    let unit = (0..<day.settings.currency.decimals).reduce(Int128(1)) { power, _ in power * 10 }
    let (whole, rest) = amount.magnitude.quotientAndRemainder(dividingBy: unit.magnitude)
    let digits = String(unit.magnitude + rest).dropFirst()
    return .text((amount < 0 ? "-" : "") + String(whole) + (unit == 1 ? "" : "." + digits))
  }
}
