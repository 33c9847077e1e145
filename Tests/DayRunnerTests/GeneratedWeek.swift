import DayRunner
import ExactValues
import OrderDay
import PlainText

/// Days in a row made from a seed: each a folder of tables, with claims, pickups and counts of the days before it.
struct GeneratedWeek {
  /// The paths of the days, by date.
  private(set) var paths: [String] = []
  /// All tables of all days.
  private(set) var files = TestFiles()

  init(seed: UInt64, days: Int = 4) {
    var numbers = SeededNumbers(seed: seed)
    var date = CivilDate(year: 2026, month: 11, day: 27) ?? .first
    var earlier: [CivilDate] = []
    // Some leaders have a balance before the first day, some products are counted on some days.
    for index in 0..<days {
      let tables = GeneratedTables(seed: numbers.next() % 1000, orders: 12)
      let path = "week/\(date)"
      paths.append(path)
      for (table, bytes) in tables.folder.files {
        let name = table.split(separator: "/").last.map(String.init) ?? ""
        let text = String(decoding: bytes, as: UTF8.self)
        files["\(path)/\(name)"] = text.replacing("2026-11-20", with: "\(date)")
      }
      files["\(path)/settings.csv"] += Self.settings(&numbers)
      if index == 0 {
        files["\(path)/leaders.csv"] =
          "leader,name,opening_balance,month_total\nli,Li Na,-3.50,12.00\nzhao,赵敏,,\n"
      }
      addTold(at: path, on: date, earlier, &numbers)
      earlier.append(date)
      date = date.adding(days: numbers.pick([1, 1, 1, 3]))
    }
  }

  private static func settings(_ numbers: inout SeededNumbers) -> String {
    var text = ""
    for (key, values) in [
      ("claim_hours", ["0", "24", "72"]), ("pickup_days", ["1", "7"]), ("tax_bp", ["", "2000"]),
      ("pay_on_forfeit", ["", "yes"]), ("refund_forfeit", ["", "yes"]),
      ("commission_cap_order", ["", "0.50"]), ("ladder_of", ["day", "month"]),
      ("ladder_steps", ["", "20.00:500 60.00:900"]), ("rounding", ["up", "down"]),
    ] {
      let value = numbers.pick(values)
      if !value.isEmpty { text += "\(key),\(value)\n" }
    }
    return text
  }

  /// What is told on a day of the days before it, and of itself.
  private mutating func addTold(
    at path: String, on date: CivilDate, _ earlier: [CivilDate], _ numbers: inout SeededNumbers
  ) {
    let skus = ["egg30", "EGG30", "milk", "rice-5"]
    var claims = "at,order_id,sku,qty,reason,fault\n"
    var pickups = "at,order_id,sku,qty\n"
    var arrivals = "at,point,sku,counted\n"
    for _ in 0..<Int(numbers.pick(["0", "2", "6"]).utf8.first ?? 48) - 48 {
      let day = numbers.pick([date, date.adding(days: 1), date.adding(days: 2)])
      let time = numbers.pick(["11:00", "12:00", "15:30", "20:00"])
      let order = "\(1000 + numbers.next() % 8)"
      let sku = numbers.pick(skus)
      let reason = numbers.pick(["short", "damaged", "spoiled", "returned"])
      let fault = numbers.pick(["supplier", "carrier", "leader", "none"])
      claims +=
        "\(day)T\(time),\(order),\(sku),\(numbers.pick(["1", "2", "5"])),\(reason),\(fault)\n"
      if numbers.once(in: 3) { pickups += "\(day)T\(time),\(1000 + numbers.next() % 8),,\n" }
      if numbers.once(in: 4) {
        arrivals +=
          "\(day)T11:30,\(numbers.pick(["jinxiu", "hongqi"])),\(sku),"
          + numbers.pick(["0", "1", "9"]) + "\n"
      }
    }
    files["\(path)/claims.csv"] = claims
    if numbers.once(in: 2) { files["\(path)/pickups.csv"] = pickups }
    if numbers.once(in: 2) { files["\(path)/arrivals.csv"] = arrivals }
  }

  /// The days run one after the other, each with what the one before it left in memory.
  func runTogether() throws -> [DayRun] {
    var runs: [DayRun] = []
    for path in paths {
      let carry: CarrySource = runs.last.map { .carry($0.carry) } ?? .nothing
      runs.append(try run(path, files, carry))
    }
    return runs
  }

  /// The days run one by one, each with the file that the one before it wrote.
  func runOneByOne() throws -> [DayRun] {
    var runs: [DayRun] = []
    var files = files
    for path in paths {
      let before = runs.last?.files.first { $0.path == CarryFile.name }
      files.files["carry"] = before?.bytes
      runs.append(try run(path, files, before == nil ? .nothing : .file("carry")))
    }
    return runs
  }

  private func run(_ path: String, _ files: TestFiles, _ carry: CarrySource) throws -> DayRun {
    var reader = DayReader(path: path, files: files.access, carry: carry)
    guard let day = reader.read() else {
      throw UnreadableDay(told: reader.diagnostics.all.map { $0.rendered() })
    }
    return try DayRun.run(day).get()
  }
}

/// A day of a test that could not be read.
struct UnreadableDay: Error {
  let told: [String]
}
