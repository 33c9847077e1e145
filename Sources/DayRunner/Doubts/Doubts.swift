import ExactValues
import OrderDay
import PlainText

/// Warns of what is legal and surely wrong: `check` tells it, a run does not.
///
/// Each doubt is one that no operator means: a price that loses money on each unit, a step of the price that no
/// limit lets anyone reach, a substitute that is the product itself. What may be meant is not told.
struct Doubts {
  let tables: DayTables
  let day: Day
  /// The settings as they were said, for those whose names end in a name of the day.
  let settings: [SettingEntry]
  private var found: [Diagnostic] = []

  init(tables: DayTables, day: Day, settings: [SettingEntry]) {
    self.tables = tables
    self.day = day
    self.settings = settings
  }

  /// Reports every doubt about a day that was read without an error.
  ///
  /// - Complexity: O(rows of the small tables).
  static func report(
    _ tables: DayTables, _ day: Day, _ settings: [SettingEntry], diagnostics: inout Diagnostics
  ) {
    var doubts = Doubts(tables: tables, day: day, settings: settings)
    doubts.doubtProducts()
    doubts.doubtCoupons()
    doubts.doubtLeaders()
    doubts.doubtArrivals()
    doubts.doubtSettings()
    for doubt in doubts.found { diagnostics.report(doubt) }
  }

  mutating func add(
    _ code: DiagnosticCode, _ table: CheckedTable, _ row: CheckedRow, _ column: String,
    _ finding: DoubtFinding
  ) {
    found.append(
      table.files[row.source].diagnostic(code, at: table.place(column, of: row), finding))
  }

  func money(_ amount: Int64) -> String {
    MoneyText.string(amount, decimals: day.settings.currency.decimals)
  }

  // MARK: Leaders, arrivals, settings

  /// A leader whom no point names hands out nothing.
  private mutating func doubtLeaders() {
    guard let leaders = tables.checked(.leaders) else { return }
    let served = Set(day.network.points.map(\.leader))
    for row in leaders.rows {
      let leader = leaders.text("leader", of: row)
      if served.contains(leader) { continue }
      add(
        .idleLeader, leaders, row, "leader", .leaderWithoutPoint(leader.string))
    }
  }

  /// Goods and answers of a supplier that does not supply the product, and goods that are past their date.
  private mutating func doubtArrivals() {
    var suppliers: [[UInt8]: [UInt8]] = [:]
    for product in day.catalogue.products { suppliers[product.sku] = product.supplier }
    for name in [TableName.receipts, .confirmations] {
      guard let table = tables.checked(name) else { continue }
      for row in table.rows {
        let sku = table.text("sku", of: row)
        let said = table.text("supplier", of: row)
        guard let supplier = suppliers[sku], supplier != said else { continue }
        if name == .receipts, table.number("keep", of: row) == 1 { continue }
        add(
          .otherSupplier, table, row, "supplier",
          name == .receipts
            ? .receiptOfOther(sku: sku.string, supplier: supplier.string, said: said.string)
            : .confirmationOfOther(
              sku: sku.string, supplier: supplier.string, said: said.string))
      }
    }
    guard let receipts = tables.checked(.receipts) else { return }
    let date = Int64(day.timeline.date.daysSinceEpoch)
    for row in receipts.rows {
      guard let best = receipts.number("best_before", of: row), best < date,
        (receipts.number("delivered", of: row) ?? 0) > (receipts.number("rejected", of: row) ?? 0)
      else { continue }
      add(.pastDate, receipts, row, "best_before", .acceptedPastDate)
    }
  }

  /// A rate for a name that the day does not have, and that is near to one that it has.
  private mutating func doubtSettings() {
    let families: [(prefix: String, names: Set<[UInt8]>)] = [
      ("category_bp.", Set(day.catalogue.products.map(\.category))),
      ("tier_bp.", Set(day.network.leaders.map(\.tier)).subtracting([[]])),
    ]
    for entry in settings {
      let key = entry.key.string
      for family in families where key.hasPrefix(family.prefix) {
        let name = Array(entry.key.dropFirst(family.prefix.utf8.count))
        if family.names.contains(name) { continue }
        let near = SimilarWord.closest(to: name.string, among: family.names.map(\.string).sorted())
        guard let near else { continue }
        let finding = DoubtFinding.nothingHas(
          category: family.prefix == "category_bp.", name: name.string, key: key,
          near: family.prefix + near)
        found.append(entry.file.diagnostic(.noEffect, at: entry.keyPlace, finding))
      }
    }
  }
}
