import DayRunner
import OrderDay
import Papers
import PlainText
import Testing

@Suite struct `The folder of scenarios` {
  @Test func `has days of every kind`() {
    for folder in ["Tutorial", "Rules", "Peers", "Rejections", "Errors", "Days"] {
      #expect(Repository.days.contains { $0.hasPrefix("Scenarios/\(folder)/") }, "\(folder)")
    }
  }

  /// The real days expect nothing; they are counted again in a test of their own.
  @Test(arguments: Repository.days.filter { !$0.hasPrefix("Scenarios/Days/") })
  func `has days that pass`(_ path: String) {
    let test = ScenarioTest(path: path, files: Repository.files)
    #expect(test.failed == 0, "\(test.report)")
    #expect(test.checked > 0, "nothing is expected of it")
  }

  @Test(arguments: Repository.days.filter { $0.hasSuffix(".scenario") })
  func `has scenarios in the one layout`(_ path: String) {
    guard case .success(let bytes) = Repository.files.read(path),
      case .success(let laidOut) = ScenarioLayout.laidOut(bytes, file: path)
    else {
      // One with mistakes in its syntax has no layout; its diagnostics are its test.
      #expect(path.hasPrefix("Scenarios/Errors/"))
      return
    }
    #expect(laidOut == bytes)
  }

  @Test(arguments: DiagnosticCode.allCases)
  func `shows every diagnostic`(_ code: DiagnosticCode) {
    let shown = Repository.days.filter { $0.hasPrefix("Scenarios/Errors/") }.map {
      Repository.text(($0.hasSuffix(".scenario") ? String($0.dropLast(9)) : $0) + ".diagnostics")
    }
    #expect(shown.contains { $0.contains("[\(code.rawValue)]") })
  }

  @Test(arguments: [
    "before-opening", "after-cutoff", "unknown-point", "unknown-product", "conflict",
    "unknown-order", "bad-quantity", "point-closed", "not-on-sale", "sold-out", "over-limit",
    "unreadable",
  ])
  func `shows every reason of a rejection`(_ reason: String) {
    #expect(
      Repository.days.contains {
        $0.hasPrefix("Scenarios/Rejections/") && Repository.text($0).contains("\(reason)")
      })
  }
}

@Suite struct `The papers of a day agree` {
  /// The runs of all days that can be run.
  private static let runs: [(path: String, run: DayRun)] = Repository.days.compactMap { path in
    if path == RealDay.path { return RealDay.reading.run.map { (path, $0) } }
    var reader = DayReader(path: path, files: Repository.files)
    guard let day = reader.read(), case .success(let run) = DayRun.run(day) else { return nil }
    return (path, run)
  }

  /// The sum of a column of whole numbers, by the values of other columns.
  private func sums(
    _ rows: [[String: String]], of column: String, by keys: [String]
  ) -> [[String]: Int] {
    var sums: [[String]: Int] = [:]
    for row in rows {
      let key = keys.map { row[$0] ?? "" }
      sums[key, default: 0] += Int((row[column] ?? "").replacing(".", with: "")) ?? 0
    }
    return sums.filter { $0.value != 0 }
  }

  @Test func `in every scenario that runs`() {
    #expect(Self.runs.count >= 30)
    for (path, run) in Self.runs {
      let pick = run.rows(.pickSheet)
      let sort = run.rows(.sortSheet)
      let load = run.rows(.loadSheet)
      let list = run.rows(.pickupLists)
      for keys in [[], ["sku"]] {
        #expect(sums(pick, of: "units", by: keys) == sums(list, of: "units", by: keys), "\(path)")
        #expect(sums(sort, of: "units", by: keys) == sums(list, of: "units", by: keys), "\(path)")
      }
      for keys in [["zone", "sku"], ["station", "sku"], ["station", "zone"]] {
        #expect(sums(pick, of: "units", by: keys) == sums(sort, of: "units", by: keys), "\(path)")
      }
      for keys in [["point"], ["route", "stop", "point"], ["zone"], ["point", "zone"]] {
        #expect(sums(load, of: "units", by: keys) == sums(sort, of: "units", by: keys), "\(path)")
      }
      #expect(
        sums(sort, of: "units", by: ["point", "sku"])
          == sums(list, of: "units", by: ["point", "sku"]),
        "\(path)")
      #expect(
        sums(load, of: "units", by: ["point"]) == sums(list, of: "units", by: ["point"]), "\(path)")
      agreeOnGoods(path, run)
      agreeOnMoney(path, run)
      agreeOnEvents(path, run)
    }
  }

  private func number(_ row: [String: String], _ column: String) -> Int {
    Int((row[column] ?? "").replacing(".", with: "")) ?? 0
  }

  /// The last running total of a block is the units that a station gets of a SKU; a case is a case.
  private func agreeOnGoods(_ path: String, _ run: DayRun) {
    let packs = Dictionary(
      run.night.day.catalogue.products.map {
        (String(decoding: $0.sku, as: UTF8.self), $0.casePack)
      },
      uniquingKeysWith: { first, _ in first })
    var last: [[String]: Int] = [:]
    for row in run.rows(.sortSheet) {
      last[[row["station"] ?? "", row["sku"] ?? ""]] = number(row, "running")
    }
    #expect(last == sums(run.rows(.pickSheet), of: "units", by: ["station", "sku"]), "\(path)")
    for row in run.rows(.pickSheet) {
      let pack = Int(packs[row["sku"] ?? ""] ?? 0)
      #expect(number(row, "cases") * pack + number(row, "loose") == number(row, "units"), "\(path)")
      #expect(number(row, "loose") < pack, "\(path)")
    }
    let bought = run.rows(.purchaseOrders)
    // What members take beyond their orders is no surplus (R6.1), and no column of the table.
    let events = run.night.events
    let mayTake = (0..<events.count).contains { events.further(.tolerance, of: $0) > 0 }
    for row in bought {
      let left = max(0, number(row, "on_hand") + number(row, "ordered") - number(row, "demand"))
      let surplus = number(row, "surplus")
      #expect(mayTake ? (0...left).contains(surplus) : surplus == left, "\(path)")
      #expect(number(row, "cases") * number(row, "case_pack") == number(row, "ordered"), "\(path)")
      #expect(number(row, "ordered") * number(row, "cost") == number(row, "amount"), "\(path)")
    }
    let totals = run.night.totals
    #expect(
      sums(bought, of: "cases", by: [])[[]] ?? 0 == total(totals, "purchase_cases"), "\(path)")
    #expect(
      sums(bought, of: "ordered", by: [])[[]] ?? 0 == total(totals, "purchase_units"), "\(path)")
    #expect(
      sums(bought, of: "surplus", by: [])[[]] ?? 0 == total(totals, "surplus_units"), "\(path)")
    #expect(
      sums(bought, of: "amount", by: [])[[]] ?? 0 == total(totals, "purchase_amount"), "\(path)")
  }

  private func total(_ totals: DayTotals, _ metric: String) -> Int {
    totals.value(of: metric).map { Int($0) } ?? -1
  }

  private func agreeOnMoney(_ path: String, _ run: DayRun) {
    let totals = run.night.totals
    let list = run.rows(.pickupLists)
    let statements = run.rows(.commissions)
    for column in ["commission", "bonus", "sales"] {
      #expect(
        sums(statements, of: column, by: [])[[]] ?? 0 == total(totals, column), "\(path) \(column)")
    }
    func different(_ column: String) -> Int {
      Set(list.map { Array(($0[column] ?? "").utf8) }).count
    }
    #expect(sums(statements, of: "units", by: [])[[]] ?? 0 == total(totals, "units"), "\(path)")
    let handed = list.count { $0["units"] != "0" }
    #expect(sums(statements, of: "lines", by: [])[[]] ?? 0 == handed, "\(path)")
    #expect(
      sums(list, of: "net", by: [])[[]] ?? 0 == total(totals, "sales") - total(totals, "discounts"),
      "\(path)")
    #expect(
      sums(run.rows(.refunds), of: "amount", by: [])[[]] ?? 0 == total(totals, "refunds"), "\(path)"
    )
    #expect(list.count == total(totals, "lines"), "\(path)")
    #expect(different("order_id") == total(totals, "orders"), "\(path)")
    #expect(different("member") == total(totals, "members"), "\(path)")
    #expect(different("point") == total(totals, "points"), "\(path)")
  }

  private func agreeOnEvents(_ path: String, _ run: DayRun) {
    let totals = run.night.totals
    let figures = ["applied", "duplicates", "rejected"].map { total(totals, $0) }
    #expect(figures.reduce(0, +) == total(totals, "events"), "\(path)")
    let reasons = totals.figures.filter { $0.metric.hasPrefix("rejected.") }.map { Int($0.value) }
    #expect(reasons.reduce(0, +) == total(totals, "rejected"), "\(path)")
    #expect(
      run.rows(.rejections).count == total(totals, "rejected") + total(totals, "partly_rejected"),
      "\(path)")
  }
}
