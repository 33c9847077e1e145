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
  static func papers(of night: Night) -> some Sequence<LabelledPaper> {
    let network = night.day.network
    var products = [[ProductID: Part]](repeating: [:], count: network.leaders.count)
    for row in night.rows.all where night.rows.units[row] > 0 {
      let leader = network.leaderOfPoint[night.book.point(of: night.rows.line[row])]
      products[leader.index][night.rows.product[row], default: Part()].add(row, night)
    }
    return night.settlement.statements.lazy.map { statement in
      let parts = products[statement.leader.index].sorted { $0.key < $1.key }
        .map { (product: $0.key, part: $0.value) }
      return paper(of: statement, parts: parts, night: night)
    }
  }

  private static func paper(
    of statement: CommissionStatement, parts: [(product: ProductID, part: Part)], night: Night
  ) -> LabelledPaper {
    let leader = night.day.network.leaders[statement.leader]
    let total = statement.commission.addingReportingOverflow(statement.bonus)
    return LabelledPaper(
      kind: .commissionStatement, labels: [String(leader.leader)], name: String(leader.name),
      paper: night.paper(
        .commissionStatement, title: Words.commissionStatement,
        of: String(label: leader.leader, name: leader.name),
        facts: [.init(Words.currency, night.day.settings.currency.code)]
          + (leader.tier.isEmpty ? [] : [.init(Words.tier, String(leader.tier))]) + [
            .init(Words.lines, .number(statement.lines)),
            .init(Words.units, .number(statement.units)),
            .init(Words.sales, .money(statement.sales)),
            .init(Words.base, .money(statement.base)),
            .init(Words.commission, .money(statement.commission)),
            .init(Words.bonus, .money(statement.bonus)),
          ] + (total.overflow ? [] : [.init(Words.total, .money(total.partialValue))]),
        blocks: [
          .table(byRate(statement, parts, night.day)), .note(Words.commissionNote),
          .table(payable(statement, parts, night.day)), .note(Words.payableNote),
          .table(byProduct(statement, parts, night.day)),
        ]))
  }

  private static func byRate(
    _ statement: CommissionStatement, _ parts: [(product: ProductID, part: Part)], _ day: Day
  ) -> PaperTable {
    var rates: [CommissionRate: Part] = [:]
    for (product, part) in parts {
      let rate = CommissionRate(of: product, leader: statement.leader, day: day)
      rates[rate, default: Part()].add(part)
    }
    return PaperTable(
      title: Words.byRate,
      columns: [
        .init(Words.rate, .number), .init(Words.lines, .number), .init(Words.units, .number),
        .init(Words.sales, .money), .init(Words.base, .money), .init(Words.commission, .money),
      ],
      rows: rates.sorted { $0.key.rank < $1.key.rank }.map { rate, part in
        [
          .text(rate.text(moneyDecimals: day.settings.currency.decimals)), .number(part.lines),
          .number(part.units), .money(part.sales), .money(part.base), wide(part.commission, day),
        ]
      }
        + capped(statement, parts, day).map {
          [.text(Words.cap), .blank, .blank, .blank, .blank, $0]
        },
      totals: [
        .text(Words.total), .number(statement.lines), .number(statement.units),
        .money(statement.sales), .money(statement.base), .money(statement.commission),
      ])
  }

  private static func byProduct(
    _ statement: CommissionStatement, _ parts: [(product: ProductID, part: Part)], _ day: Day
  ) -> PaperTable {
    PaperTable(
      title: Words.byProduct,
      columns: [
        .init(Words.sku, .text), .init(Words.name, .text), .init(Words.rate, .number),
        .init(Words.lines, .number), .init(Words.units, .number), .init(Words.base, .money),
        .init(Words.commission, .money),
      ],
      rows: parts.map { product, part in
        let record = day.catalogue.products[product]
        let rate = CommissionRate(of: product, leader: statement.leader, day: day)
        return [
          .text(String(record.sku)), .text(String(record.name)),
          .text(rate.text(moneyDecimals: day.settings.currency.decimals)), .number(part.lines),
          .number(part.units), .money(part.base), wide(part.commission, day),
        ]
      }
        + capped(statement, parts, day).map {
          [.text(Words.cap), .blank, .blank, .blank, .blank, .blank, $0]
        },
      totals: [
        .text(Words.total), .blank, .blank, .number(statement.lines), .number(statement.units),
        .money(statement.base), .money(statement.commission),
      ])
  }

  /// Commission is due when the claim window of its goods has passed (R13.5).
  private static func payable(
    _ statement: CommissionStatement, _ parts: [(product: ProductID, part: Part)], _ day: Day
  ) -> PaperTable {
    var zones: [TemperatureZone: Part] = [:]
    for (product, part) in parts {
      zones[day.catalogue.products[product].zone, default: Part()].add(part)
    }
    let deadlines = zones.keys.map { (day.timeline.claimDeadline(of: $0), $0) }.sorted(by: <)
    return PaperTable(
      title: Words.payable,
      columns: [
        .init(Words.payableAfter, .text), .init(Words.zones, .text),
        .init(Words.commission, .money),
      ],
      rows: deadlines.runs { $0.0 == $1.0 }.map { group in
        [
          .text(WallTime.text(group.first?.0 ?? 0, zone: day.timeline.zone)),
          .text(group.map(\.1.word).joined(separator: ", ")),
          wide(group.reduce(0) { $0 + (zones[$1.1]?.commission ?? 0) }, day),
        ]
      } + capped(statement, parts, day).map { [.text(Words.cap), .blank, $0] })
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
