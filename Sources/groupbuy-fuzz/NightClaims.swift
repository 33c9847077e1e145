import DayRunner
import ExactValues
import OrderDay
import PlainText

/// What must hold between the papers of any night.
enum NightClaims {
  static func check(_ run: DayRun) {
    let decimals = run.night.day.settings.currency.decimals
    var papers: [String: PaperColumns] = [:]
    for file in run.files {
      checkName(file.path)
      if file.path.hasSuffix(".csv") {
        let paper = PaperColumns(file, decimals: decimals)
        papers[file.path] = paper
        if file.path.hasPrefix("people/") { checkForPeople(paper) }
      } else if file.path == CarryFile.name {
        CarryClaims.check(written: file.bytes)
      } else {
        checkText(file)
      }
    }
    claim(run.files.last?.path == DayRun.manifestName, "MANIFEST is the last file")
    func paper(_ name: String) -> PaperColumns {
      guard let paper = papers[name + ".csv"] else { fatalError("claim does not hold: no \(name)") }
      return paper
    }
    let totals = Totals(paper("day_totals"))
    checkEvents(totals, rejections: paper("rejections"))
    checkGoods(totals, paper)
    checkMoney(totals, paper)
    checkPurchases(
      totals, paper("purchase_orders"), hasTolerance: offersTolerance(run.night.events))
  }

  /// Names of files are made, never taken from data as they are.
  private static func checkName(_ path: String) {
    let isPlain = path.utf8.allSatisfy { byte in
      switch byte {
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x2E, 0x2F, 0x5F: true
      default: false
      }
    }
    claim(
      isPlain && !path.contains("..") && !path.hasPrefix("/"), "a file has a plain name: \(path)")
  }

  /// No cell of a table for people is a formula.
  private static func checkForPeople(_ paper: PaperColumns) {
    for cell in paper.rows.joined() where "=+-@\t\r\n".utf8.contains(cell.first ?? 0x30) {
      let digits = cell.dropFirst()
      let isNumber =
        cell[0] == UInt8(ascii: "-") && !digits.isEmpty
        && digits.allSatisfy { 0x30...0x39 ~= $0 || $0 == UInt8(ascii: ".") }
      claim(isNumber, "\(paper.name) has no formula, not \(String(decoding: cell, as: UTF8.self))")
    }
  }

  /// Papers for people are lines and pages of UTF-8.
  private static func checkText(_ file: OutputFile) {
    claim(
      UTF8Text.firstInvalid(in: file.bytes.span, from: 0, to: file.bytes.count) == nil,
      "\(file.path) is UTF-8")
    claim(
      file.bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A || $0 == 0x0C },
      "\(file.path) has no control character")
  }

  /// The figures of the day, by name.
  private struct Totals {
    private var figures: [String: Int64] = [:]

    init(_ paper: PaperColumns) {
      for (metric, value) in zip(paper.text("metric"), paper.numbers("value")) {
        claim(figures.updateValue(value, forKey: metric) == nil, "a figure stands once: \(metric)")
      }
    }

    subscript(metric: String) -> Int128 {
      guard let value = figures[metric] else {
        fatalError("claim does not hold: no figure \(metric)")
      }
      return Int128(value)
    }

    /// The sum over all reasons of rejection.
    var byReason: Int128 {
      figures.reduce(0) { $1.key.hasPrefix("rejected.") ? $0 + Int128($1.value) : $0 }
    }
  }

  private static func equal(_ a: Int128, _ b: Int128, _ text: String) {
    claim(a == b, "\(text): \(a) and \(b)")
  }

  private static func checkEvents(_ totals: Totals, rejections: PaperColumns) {
    equal(
      totals["events"], totals["applied"] + totals["duplicates"] + totals["rejected"],
      "events are applied, duplicates or rejected")
    equal(totals["rejected"], totals.byReason, "every rejection has its reason")
    equal(
      Int128(rejections.rows.count), totals["rejected"] + totals["partly_rejected"],
      "every rejection is listed")
  }

  private static func checkGoods(_ totals: Totals, _ paper: (String) -> PaperColumns) {
    let lists = paper("pickup_lists")
    equal(Int128(lists.rows.count), totals["lines"], "every line is on a pickup list")
    equal(lists.sum("ordered"), totals["units_ordered"], "lists have the ordered units")
    equal(lists.sum("units"), totals["units"], "lists have the units")
    equal(lists.sum("short"), totals["units_short"], "lists have the short units")
    for (index, ordered) in lists.numbers("ordered").enumerated() {
      equal(
        Int128(ordered), Int128(lists.numbers("units")[index] + lists.numbers("short")[index]),
        "ordered units are handed out or short")
    }
    for name in ["pick_sheet", "sort_sheet", "load_sheet"] {
      equal(paper(name).sum("units"), totals["units"], "\(name) has the units")
    }
    let orders = Set(lists.text("order_id").map { Array($0.utf8) })
    equal(Int128(orders.count), totals["orders"], "lists have the orders")
  }

  private static func checkMoney(_ totals: Totals, _ paper: (String) -> PaperColumns) {
    let lists = paper("pickup_lists")
    let commissions = paper("commissions")
    equal(lists.sum("net"), totals["sales"] - totals["discounts"], "lists have the net amounts")
    // Lists have those of short units; tiers, weights and groups give money back beside them.
    claim(lists.sum("refund") <= totals["refunds"], "no more is refunded on lists than in all")
    equal(paper("refunds").sum("amount"), totals["refunds"], "refunds are those of the lists")
    equal(commissions.sum("sales"), totals["sales"], "leaders sold the sales")
    equal(commissions.sum("units"), totals["units"], "leaders handed out the units")
    equal(commissions.sum("commission"), totals["commission"], "leaders earn the commission")
    equal(commissions.sum("bonus"), totals["bonus"], "leaders earn the bonus")
  }

  /// Whether a member would also take more than was ordered (R6.2).
  private static func offersTolerance(_ events: OrderEvents) -> Bool {
    (0..<events.count).contains { events.further(.tolerance, of: $0) > 0 }
  }

  private static func checkPurchases(
    _ totals: Totals, _ orders: PaperColumns, hasTolerance: Bool
  ) {
    equal(orders.sum("cases"), totals["purchase_cases"], "orders have the cases")
    equal(orders.sum("ordered"), totals["purchase_units"], "orders have the units")
    equal(orders.sum("surplus"), totals["surplus_units"], "orders have the surplus")
    equal(orders.sum("amount"), totals["purchase_amount"], "orders have the amount")
    let columns = [
      "demand", "on_hand", "case_pack", "cases", "ordered", "surplus", "cost", "amount",
    ]
    .map { orders.numbers($0).map { Int128($0) } }
    for row in orders.rows.indices {
      let cells = columns.map { $0[row] }
      equal(cells[4], cells[2] * cells[3], "whole cases are ordered")
      let spare = max(0, cells[1] + cells[4] - cells[0])
      if hasTolerance {
        claim((0...spare).contains(cells[5]), "no more is left over than is not wanted")
      } else {
        equal(cells[5], spare, "what is not wanted is left over")
      }
      equal(cells[7], cells[4] * cells[6], "units at cost are the amount")
    }
  }
}
