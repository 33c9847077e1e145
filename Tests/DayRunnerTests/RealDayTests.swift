import DayRunner
import Papers
import Testing

/// The day of real orders that lies in `Scenarios/Days`, read and run once for all tests.
enum RealDay {
  static let path = "Scenarios/Days/2011-12-06"

  static let reading: Reading = {
    var files = TestFiles()
    for name in Repository.files.entries(path) where name.hasSuffix(".csv") {
      files["\(path)/\(name)"] = Repository.text("\(path)/\(name)")
    }
    return files.reading(path)
  }()

  /// The rows of a table as the text of its cells, by column.
  static func rows(_ table: String) -> [[String: String]] {
    let lines = Repository.text("\(path)/\(table).csv").split(separator: "\n").map(cells)
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { line in
      Dictionary(zip(header, line), uniquingKeysWith: { first, _ in first })
    }
  }

  /// A line cut at its commas, but for those between quotes; a doubled quote is one.
  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    var previous: Character = ","
    for character in line {
      switch character {
      case "\"":
        isQuoted.toggle()
        if isQuoted, previous == "\"" { cells[cells.count - 1].append(character) }
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
      previous = character
    }
    return cells
  }
}

/// The day counted again, with nothing but dictionaries: what the orders of before 17:00 come to.
private struct Recount {
  struct Line {
    var sku: String
    var point: String
    var units: Int
    var pence: Int
  }

  var lines: [String: Line] = [:]
  var late = 0
  var unknown = 0
  var applied = 0

  init() {
    let prices = Dictionary(
      RealDay.rows("products").map { ($0["sku"] ?? "", $0["price"] ?? "") },
      uniquingKeysWith: { first, _ in first })
    let kinds = ["order": 0, "amend": 1, "cancel": 2]
    // All times of the table are written alike, so they sort as texts.
    let rows = RealDay.rows("orders").sorted { a, b in
      let times = (a["placed_at"] ?? "", b["placed_at"] ?? "")
      if times.0 != times.1 { return times.0 < times.1 }
      return kinds[a["kind"] ?? ""] ?? 3 < kinds[b["kind"] ?? ""] ?? 3
    }
    for row in rows {
      if row["placed_at"] ?? "" >= "2011-12-06T17:00" {
        late += 1
        continue
      }
      let key = "\(row["order_id"] ?? "") \(row["sku"] ?? "")"
      let quantity = Int(row["qty"] ?? "") ?? 0
      if row["kind"] == "order" {
        let price = row["price"] ?? ""
        lines[key] = Line(
          sku: row["sku"] ?? "", point: row["point"] ?? "", units: quantity,
          pence: Self.pence(price.isEmpty ? prices[row["sku"] ?? ""] ?? "" : price))
        applied += 1
      } else if let line = lines[key], line.units > 0, row["kind"] == "cancel" {
        lines[key]?.units = max(0, line.units - quantity)
        applied += 1
      } else {
        unknown += 1
      }
    }
    lines = lines.filter { $0.value.units > 0 }
  }

  /// `12.5` as 1250.
  static func pence(_ amount: String) -> Int {
    let parts = amount.split(separator: ".")
    let decimals = parts.count == 2 ? (parts[1] + "00").prefix(2) : "00"
    return (Int(parts.first ?? "") ?? 0) * 100 + (Int(decimals) ?? 0)
  }

  func units(by key: (Line) -> String) -> [String: Int] {
    Dictionary(lines.values.map { (key($0), $0.units) }, uniquingKeysWith: +)
  }
}

@Suite struct `A real day, counted again plainly` {
  private let recount = Recount()

  private func units(by column: String) -> [String: Int] {
    Dictionary(
      RealDay.reading.rows(.pickupLists).map { ($0[column] ?? "", Int($0["units"] ?? "") ?? 0) },
      uniquingKeysWith: +)
  }

  @Test func `has every row accounted for`() {
    let reading = RealDay.reading
    #expect(RealDay.rows("orders").count == 3258)
    #expect(reading.total("events") == "3258")
    #expect(reading.total("rejected.after-cutoff") == "174")
    #expect(reading.total("rejected.unknown-order") == "8")
    #expect(reading.total("rejected") == "182")
    #expect(reading.total("duplicates") == "0")
    #expect(reading.total("applied") == "3076")
    #expect(reading.rows(.rejections).count == 182)
    #expect((recount.late, recount.unknown, recount.applied) == (174, 8, 3076))
  }

  @Test func `has the same units of each SKU and for each point`() {
    #expect(units(by: "sku") == recount.units { $0.sku })
    #expect(units(by: "point") == recount.units { $0.point })
    #expect(recount.lines.count == RealDay.reading.rows(.pickupLists).count)
  }

  @Test func `has the same sales and the same commission of each leader`() {
    let products = RealDay.rows("products")
    let rates = Dictionary(
      products.map { ($0["sku"] ?? "", Int($0["commission_bp"] ?? "") ?? 0) },
      uniquingKeysWith: { first, _ in first })
    let leaders = Dictionary(
      RealDay.rows("points").map { ($0["point"] ?? "", $0["leader"] ?? "") },
      uniquingKeysWith: { first, _ in first })
    var commission: [String: Int] = [:]
    var sales: [String: Int] = [:]
    for line in recount.lines.values {
      let amount = line.units * line.pence
      let leader = leaders[line.point] ?? ""
      sales[leader, default: 0] += amount
      // Half up, once for each line.
      commission[leader, default: 0] += (amount * (rates[line.sku] ?? 0) + 5_000) / 10_000
    }
    let statements = RealDay.reading.rows(.commissions)
    for (column, expected) in [("commission", commission), ("sales", sales)] {
      let told = Dictionary(
        statements.map { ($0["leader"] ?? "", Recount.pence($0[column] ?? "")) },
        uniquingKeysWith: +)
      #expect(told == expected)
      #expect(
        RealDay.reading.total(column).map(Recount.pence) == expected.values.reduce(0, +))
    }
  }
}
