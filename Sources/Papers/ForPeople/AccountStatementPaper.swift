import Documents
import ExactValues
import OrderDay

/// The account statements, one for each leader with a movement or a balance (R13.5): opening to closing, what is
/// frozen until when, and each line that a figure rests on, so that a pencil is enough to check it.
struct AccountStatementPaper {
  private let night: Night
  private let words: any PaperWords
  private let clock: WallTime
  private let decimals: Int
  /// The facts that took commission away, by the leader's number.
  private let losses: [Int32: [DeliveryFact]]
  /// The handed-over entries of the lists, by the leader's number.
  private let entries: [Int32: [PickupLists.Entry]]
  /// The day's leaders by their labels.
  private let leaderOfLabel: [[UInt8]: Int]
  /// The warehouses of each of the day's leaders.
  private let warehouses: [[WarehouseID]]

  /// The papers by leader.
  static func papers(
    of night: Night, _ words: any PaperWords
  ) -> some Sequence<LabelledPaper> {
    let papers = AccountStatementPaper(night, words)
    return night.delivery.statements.lazy.map { papers.paper(of: $0) }
  }

  private init(_ night: Night, _ words: any PaperWords) {
    self.night = night
    self.words = words
    clock = WallTime(night.day.timeline.zone, words)
    decimals = night.day.settings.currency.decimals
    let leaders = night.day.network.leaders
    leaderOfLabel = Dictionary(
      leaders.indices.map { (leaders[$0].leader, $0) }, uniquingKeysWith: { first, _ in first })
    warehouses = night.day.network.warehousesOfLeaders
    let delivery = night.delivery
    var losses: [Int32: [DeliveryFact]] = [:]
    for fact in delivery.facts where fact.commission != 0 {
      losses[delivery.book.days[fact.day].lines[fact.line].leader, default: []].append(fact)
    }
    self.losses = losses
    let tonight = delivery.book.days[delivery.tonight]
    var entries: [Int32: [PickupLists.Entry]] = [:]
    for entry in night.lists.entries where night.rows.units[entry.row] > 0 {
      entries[tonight.line(of: entry.row).leader, default: []].append(entry)
    }
    self.entries = entries
  }

  private func paper(of statement: LeaderStatement) -> LabelledPaper {
    let label = night.delivery.book.names.leaders.name(statement.leader)
    let leader = leaderOfLabel[label]
    let record = leader.map { night.day.network.leaders[$0] }
    let settings = night.day.settings
    let caps =
      (settings.commissionCapOrder.map { [words.capPerOrder(money($0))] } ?? [])
      + (settings.commissionCapDay.map { [words.capPerDay(money($0))] } ?? [])
    let rules = words.rules(
      base: settings.commissionBase, caps: caps, forfeitsEarn: settings.payOnForfeit)
    let name = record.map { String(masking: $0.name) } ?? ""
    return LabelledPaper(
      kind: .accountStatement, labels: [String(label)], name: name,
      paper: night.paper(
        .accountStatement, words, title: words.accountStatement,
        of: String(masking: label, name: record?.name ?? []),
        at: leader.map { warehouses[$0] } ?? [],
        facts: [
          .init(words.currency, settings.currency.code),
          .init(words.asOf, clock.text(night.delivery.moment)),
        ],
        blocks: [.table(account(statement)), .note(words.accountNote), .note(rules)]
          + table(frozen(statement)) + table(takenBack(statement)) + table(earned(statement))))
  }

  private func money(_ amount: Int64) -> String { MoneyText.string(amount, decimals: decimals) }

  /// A table that has rows, as a block.
  private func table(_ table: PaperTable) -> [Paper.Block] {
    table.groups.isEmpty ? [] : [.table(table)]
  }

  /// Opening to closing; a row that is 0 and need not be is left out.
  private func account(_ statement: LeaderStatement) -> PaperTable {
    let rate = words.percentage(MoneyText.string(night.day.settings.taxRate, decimals: 2))
    let rows: [(label: String, amount: Int64, stays: Bool)] = [
      (words.openingBalance, statement.opening, true),
      (words.commissionOfNight, statement.commission, true),
      (words.notHandedOver, -statement.unearned, false),
      (words.clawedBackBeforePayout, -statement.clawedBackBeforePayout, false),
      (words.clawedBackAfterPayout, -statement.clawedBackAfterPayout, false),
      (words.bonus, statement.bonus, false),
      (words.withheldTax(rate), -statement.tax, false),
      (words.paidOut, -statement.paid, true),
    ]
    return PaperTable(
      title: words.account,
      columns: [.init(words.what, .text), .init(words.amount, .money)],
      rows: rows.filter { $0.stays || $0.amount != 0 }.map {
        [.text($0.label), .money($0.amount)]
      },
      totals: [.text(words.closingBalance), .money(statement.closing)])
  }

  private func frozen(_ statement: LeaderStatement) -> PaperTable {
    PaperTable(
      title: words.frozenPart,
      columns: [.init(words.payableAfter, .text), .init(words.amount, .money)],
      rows: statement.releases.map { [.text(clock.text($0.moment)), .money($0.amount)] },
      totals: [.text(words.total), .money(statement.frozen)])
  }

  private func takenBack(_ statement: LeaderStatement) -> PaperTable {
    let book = night.delivery.book
    let facts = losses[statement.leader] ?? []
    return PaperTable(
      title: words.takenBack,
      columns: [
        .init(words.time, .text), .init(words.order, .text), .init(words.sku, .text),
        .init(words.what, .text), .init(words.units, .number), .init(words.base, .money),
        .init(words.commission, .money),
      ],
      rows: facts.map { fact in
        let day = book.days[fact.day]
        let line = day.lines[fact.line]
        return [
          .text(clock.text(fact.time)), .text(day.orders.string(line.order)),
          .text(book.names.skus.string(line.sku)),
          .text(words.fact(fact.kind, fact.cause)), .number(fact.units),
          .money(-fact.base), .money(-fact.commission),
        ]
      },
      totals: [
        .text(words.total), .blank, .blank, .blank, .blank, .blank,
        .money(-statement.unearned - statement.clawedBack),
      ])
  }

  /// Every line of the night, as it was handed over.
  private func earned(_ statement: LeaderStatement) -> PaperTable {
    let lines = entries[statement.leader] ?? []
    let tonight = night.delivery.book.days[night.delivery.tonight]
    let sum = lines.reduce(Int128(0)) { $0 + Int128(night.settlement.commission[$1.row]) }
    let off = Int64(exactly: Int128(statement.commission) - sum) ?? 0
    return PaperTable(
      title: words.earnedOn,
      columns: [
        .init(words.order, .text), .init(words.sku, .text), .init(words.units, .number),
        .init(words.base, .money), .init(words.rate, .number), .init(words.commission, .money),
      ],
      rows: lines.map { entry in
        [
          .text(night.events.orders.string(night.book.order(of: entry.line))),
          .text(String(night.day.catalogue.products[night.rows.product[entry.row]].sku)),
          .number(night.rows.units[entry.row]), .money(night.settlement.base[entry.row]),
          .text(tonight.line(of: entry.row).rate.text(words, moneyDecimals: decimals)),
          .money(night.settlement.commission[entry.row]),
        ]
      }
        + (off == 0 ? [] : [[.text(words.cap), .blank, .blank, .blank, .blank, .money(off)]]),
      totals: [
        .text(words.total), .blank, .blank, .blank, .blank, .money(statement.commission),
      ])
  }
}
