import DayRunner
import OrderDay
import Papers
import Parallel
import PlainText
import Testing

/// Work that is cut as finely as it can be, and as it is usual, for one worker and for more than the machine has.
private let manyWorkers = [
  Workers(count: 1, partSize: 1), Workers(count: 2), Workers(count: 2, partSize: 1),
  Workers(count: 2, partSize: 64), Workers(count: 7, partSize: 1), Workers(count: 7, partSize: 331),
]

@Suite struct `However many workers share a day` {
  @Test func `R17 every document has the same bytes`() {
    for seed in 0..<8 as Range<UInt64> {
      var day = GeneratedTables(seed: seed, orders: 60)
      if seed % 2 == 0 { day.addWarnings() }
      let one = day.folder.reading(GeneratedTables.path)
      #expect(one.errors.isEmpty && one.run != nil)
      for workers in manyWorkers {
        let many = day.folder.reading(GeneratedTables.path, workers: workers)
        #expect(many.run?.digest == one.run?.digest, "seed \(seed), \(workers)")
        #expect(many.diagnostics.rendered() == one.diagnostics.rendered(), "seed \(seed)")
      }
    }
  }

  @Test func `R17 names are numbered in the order of the file`() {
    let day = GeneratedTables(seed: 5, orders: 80)
    var reader = DayReader(path: GeneratedTables.path, files: day.folder.access)
    let one = reader.read()?.events
    for workers in manyWorkers {
      var reader = DayReader(
        path: GeneratedTables.path, files: day.folder.access, workers: workers)
      let many = reader.read()?.events
      #expect(many?.count == one?.count && many?.sku == one?.sku)
      #expect(many?.price == one?.price && many?.quantity == one?.quantity)
      for row in 0..<(one?.count ?? 0) {
        #expect(many?.order(of: row) == one?.order(of: row))
        #expect(many?.member(of: row) == one?.member(of: row))
        #expect(many?.point(of: row) == one?.point(of: row))
        #expect(many?.time(of: row) == one?.time(of: row))
        #expect(many?.kind(of: row) == one?.kind(of: row))
        #expect(many?.places[row].line == one?.places[row].line)
      }
      #expect(many?.orders.bytes == one?.orders.bytes && many?.texts.bytes == one?.texts.bytes)
      #expect(many?.further == one?.further)
    }
  }

  @Test(arguments: ["", "reject"])
  func `R3.8 the same mistakes are told at the same places`(_ unreadable: String) {
    var day = SmallDay()
    let header = "order_id,placed_at,point,member,sku,qty,kind,name,coupon"
    let rows = [
      "1001,20:15,jinxiu,wang,egg30,2,order,,", "1002,20:15,jinxiu,wang,egg30,two,order,,",
      "1003,25:15,jinxiu,li,egg30,2,order,,", "bad id,20:15,jinxiu,li,egg30,2,order,,",
      "1004,20:15,jinxiu,\u{200B}x,egg30,2,order,,",
      "1005,20:15,jinxiu,\"li\",egg30,2,order,\"a \"\"b\"\"\",",
      "1006,20:15,jinxiu,li,egg30,2,order", "", "1007,20:15,jinxiu,li,egg30,\"2,order,,",
      "1008,20:15,jinxiu,li,egg30,2,order,王伟,C9", "1009,20:15,jinxiu,li,egg30,2,order,王伟,",
      "1002,20:16,jinxiu,wang,egg30,1,amend,,", "1009,20:17,,,,,cancel,,",
    ]
    for (count, end) in [(rows.count, "\n"), (rows.count, "\r\n"), (4, "\n"), (2, "\r\n"), (1, "")]
    {
      day["orders"] =
        ([header] + rows.prefix(count)).joined(separator: end == "" ? "\n" : end) + end
      if unreadable == "reject" { day["settings"] = "key,value\nunreadable,reject\n" }
      let one = day.files.reading(SmallDay.path)
      for workers in manyWorkers {
        let many = day.files.reading(SmallDay.path, workers: workers)
        #expect(many.diagnostics.rendered() == one.diagnostics.rendered(), "\(workers)")
        #expect(many.run?.digest == one.run?.digest)
      }
    }
  }

  @Test func `a choice of documents holds what it names and nothing else`() {
    let read = SmallDay().day
    #expect(read != nil)
    guard let read else { return }
    func paths(_ words: String...) -> [String] {
      var choice = DocumentChoice()
      for word in words {
        let isKnown = choice.add(word)
        #expect(isKnown)
      }
      guard case .success(let run) = DayRun.run(read, documents: choice) else { return [] }
      return run.files.map(\.path)
    }
    #expect(
      paths("pick_sheet", "commissions") == ["commissions.csv", "pick_sheet.csv", "MANIFEST"])
    #expect(
      paths("point-lists") == ["pickup_lists/pickup-list-0001-jinxiu.csv", "MANIFEST"])
    #expect(
      paths("pickup-list") == [
        "papers/index.csv", "papers/pickup-lists/pickup-list-0001-jinxiu.txt", "MANIFEST",
      ])
    #expect(paths() == ["MANIFEST"])
    var choice = DocumentChoice()
    let isKnown = choice.add("pick-shet")
    #expect(!isKnown)
    for word in DocumentChoice.words {
      let isKnown = choice.add(word)
      #expect(isKnown, "\(word)")
    }
  }

  @Test(arguments: 1...20)
  func `a document asked for alone, with books or without, is the one among all`(seed: Int) {
    let day = GeneratedTables(seed: UInt64(seed), orders: 40)
    var reader = DayReader(path: GeneratedTables.path, files: day.folder.access)
    guard let read = reader.read() else {
      Issue.record("the day does not run")
      return
    }
    func files(_ words: [String]) -> [String: [UInt8]] {
      var choice = DocumentChoice()
      for word in words { choice.add(word) }
      guard case .success(let run) = DayRun.run(read, documents: choice) else { return [:] }
      let files = run.files.filter { $0.path != "MANIFEST" && $0.path != "papers/index.csv" }
      return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
    }
    let all = files(DocumentChoice.words)
    #expect(!all.isEmpty)
    for word in DocumentChoice.words {
      for (path, bytes) in files([word]) { #expect(all[path] == bytes, "\(word): \(path)") }
    }
  }

  @Test func `the lists of the points are the table of all, cut by point`() {
    let day = GeneratedTables(seed: 2, orders: 60)
    var reader = DayReader(path: GeneratedTables.path, files: day.folder.access)
    var choice = DocumentChoice()
    choice.add("point-lists")
    choice.add("pickup_lists")
    guard let read = reader.read(),
      case .success(let run) = DayRun.run(read, documents: choice, workers: Workers(count: 2))
    else {
      Issue.record("the day does not run")
      return
    }
    var all: [UInt8] = []
    for file in run.files where file.path.hasPrefix("pickup_lists/") {
      let header = file.bytes.prefix { $0 != 0x0A } + [0x0A]
      all += all.isEmpty ? file.bytes : Array(file.bytes.dropFirst(header.count))
    }
    #expect(all == run.files.first { $0.path == "pickup_lists.csv" }?.bytes)
  }
}

extension SmallDay {
  /// The day, where it can be read.
  fileprivate var day: ReadDay? {
    var reader = DayReader(path: Self.path, files: files.access)
    return reader.read()
  }
}
