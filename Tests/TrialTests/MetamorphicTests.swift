import Testing
import Trial

@testable import Simulation

/// What must hold between two runs of the engine, on generated days; each is named after its invariant.
@Suite struct MetamorphicTests {
  private static let seeds = UInt64(1)...60

  /// Runs a day and its changed copy; days without documents are passed over, and most have some.
  private func compare(
    _ change: (inout EditedDay, inout SeededRandom) -> Bool,
    _ check: (
      _ seed: UInt64, _ before: [String: EditedDay.Table], _ after: [String: EditedDay.Table]
    ) -> Void
  ) {
    var compared = 0
    for seed in Self.seeds {
      let day = EditedDay(seed: seed)
      var changed = day
      var random = SeededRandom(seed: seed &+ 7)
      guard change(&changed, &random), let before = day.documents() else { continue }
      guard let after = changed.documents() else {
        Issue.record(
          "seed \(seed): the changed day has no documents: \(Engine.answer(changed.texts))")
        continue
      }
      compared += 1
      check(seed, before, after)
    }
    #expect(compared >= 10, "\(compared) days are too few")
  }

  @Test func `I-43: no order of the rows of any table changes a document`() {
    compare { day, random in
      for name in day.tables.keys.sorted() { random.shuffle(&day[name].rows) }
      return true
    } _: { seed, before, after in
      #expect(before.differences(from: after) == [], "seed \(seed)")
      #expect(before.lines("day_totals") == after.lines("day_totals"), "seed \(seed)")
      let hidden = ["source", "line"]
      #expect(
        before.lines("rejections", without: hidden) == after.lines("rejections", without: hidden),
        "seed \(seed)")
    }
  }

  @Test func `I-33: an event that comes twice counts once`() {
    compare { day, random in
      let rows = day["orders"].rows
      if rows.isEmpty { return false }
      day["orders"].rows.append(random.pick(rows))
      return true
    } _: { seed, before, after in
      #expect(before.differences(from: after) == [], "seed \(seed)")
      #expect((before.total("events") ?? 0) + 1 == after.total("events"), "seed \(seed)")
      #expect(before.total("applied") == after.total("applied"), "seed \(seed)")
    }
  }

  @Test func `I-44: an order placed and cancelled again changes nothing`() {
    compare { day, random in
      let rows = day["orders"].rows.filter { $0["kind"] == "order" && day.knows($0) }
      if rows.isEmpty { return false }
      let like = random.pick(rows)
      var order = ["order_id": "zz-1", "member": "somebody-else", "kind": "order", "qty": "2"]
      for column in ["placed_at", "point", "sku"] { order[column] = like[column] }
      var cancel = order
      (cancel["kind"], cancel["qty"]) = ("cancel", "")
      day["orders"].rows += [order, cancel]
      return true
    } _: { seed, before, after in
      #expect(before.differences(from: after) == [], "seed \(seed)")
    }
  }

  @Test func `I-44: an amendment to the quantity that stands changes nothing`() {
    compare { day, random in
      let rows = day["orders"].rows
      let single = rows.filter { row in
        row["kind"] == "order"
          && rows.count { $0["order_id"] == row["order_id"] && $0["sku"] == row["sku"] } == 1
      }
      if single.isEmpty { return false }
      let like = random.pick(single)
      var amend = ["kind": "amend"]
      for column in ["order_id", "placed_at", "sku", "qty"] { amend[column] = like[column] }
      day["orders"].rows.append(amend)
      return true
    } _: { seed, before, after in
      #expect(before.differences(from: after) == [], "seed \(seed)")
    }
  }

  @Test func `I-31: an earlier cutoff refuses more, and nothing that it takes was refused before`()
  {
    compare { day, random in
      if day.setting("opens").hasPrefix("20") { return false }
      day.set("cutoff", to: random.pick(["20:01", "20:05", "20:05:00.001", "20:10"]))
      return true
    } _: { seed, before, after in
      func refused(_ night: [String: EditedDay.Table]) -> Set<String> {
        Set((night["rejections.csv"]?.rows ?? []).compactMap { $0["line"] })
      }
      #expect(refused(before).isSubset(of: refused(after)), "seed \(seed)")
      #expect((before.total("applied") ?? 0) >= (after.total("applied") ?? 0), "seed \(seed)")
    }
  }

  @Test func `I-08: first come, first served is monotone in what came`() {
    compare { day, random in
      let receipts = day["receipts"].rows.filter { Int($0["delivered"] ?? "") ?? 0 < 1000 }
      if receipts.isEmpty { return false }
      day.makeFirstCome()
      var more = random.pick(receipts)
      (more["delivered"], more["rejected"], more["keep"]) = ("1", "", "yes")
      day["receipts"].rows.append(more)
      for column in ["keep", "rejected"] where !day["receipts"].columns.contains(column) {
        day["receipts"].columns.append(column)
      }
      return true
    } _: { seed, _, after in
      // The same day first come, first served, without the unit more.
      var day = EditedDay(seed: seed)
      day.makeFirstCome()
      guard let before = day.documents() else { return }
      for (line, units) in before.unitsOfLines where units > after.unitsOfLines[line] ?? 0 {
        Issue.record("seed \(seed): \(line) loses units of more goods")
      }
    }
  }

  @Test func `I-45: three times the units of everything are three times the units of every line`() {
    compare { day, _ in
      day.scale(by: 3)
    } _: { seed, _, after in
      var day = EditedDay(seed: seed)
      day.makeFirstCome()
      guard let before = day.documents() else { return }
      let columns: [(document: String, columns: [String])] = [
        ("pickup_lists", ["ordered", "units", "short"]),
        ("purchase_orders", ["demand", "on_hand", "ordered", "surplus"]),
        ("pick_sheet", ["units"]), ("sort_sheet", ["units", "running"]), ("load_sheet", ["units"]),
        ("lots", ["units"]),
      ]
      for (document, columns) in columns {
        let rows = (before["\(document).csv"]?.rows ?? [])
        let scaled = (after["\(document).csv"]?.rows ?? [])
        #expect(rows.count == scaled.count, "seed \(seed), \(document)")
        for (row, scaled) in zip(rows, scaled) {
          for column in columns where (Int(row[column] ?? "") ?? 0) * 3 != Int(scaled[column] ?? "")
          {
            Issue.record("seed \(seed), \(document), \(column): \(row) | \(scaled)")
          }
        }
      }
    }
  }

  @Test func `I-45: other names in the same order are the same night`() {
    compare { day, _ in
      if day.setting("unreadable") == "reject" { return false }
      day.rename()
      return true
    } _: { seed, before, after in
      #expect(before.differences(from: after.withOldNames) == [], "seed \(seed)")
    }
  }

  @Test func `I-46: warehouses run by themselves and put together are the day run whole`() {
    var compared = 0
    for seed in UInt64(1)...150 {
      var day = EditedDay(seed: seed)
      guard let warehouses = day.splitByWarehouse(), let whole = day.documents() else { continue }
      let parts = warehouses.compactMap { day.part(of: $0).documents() }
      #expect(parts.count == warehouses.count)
      compared += 1
      for document in [String: EditedDay.Table].ofTheNight + ["rejections"] {
        let together = parts.flatMap { $0.lines(document, without: ["source", "line"]) }
        let all = whole.lines(document, without: ["source", "line"])
        #expect(sorted(together) == sorted(all), "seed \(seed), \(document)")
      }
      for row in whole["day_totals.csv"]?.rows ?? [] {
        let metric = row["metric"] ?? ""
        let sum = parts.reduce(0) { $0 + ($1.total(metric) ?? 0) }
        #expect(sum == whole.total(metric), "seed \(seed), \(metric)")
      }
    }
    #expect(compared >= 8)
  }

  private func sorted(_ lines: [[UInt8]]) -> [[UInt8]] {
    lines.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
