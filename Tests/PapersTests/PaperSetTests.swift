import Documents
import OrderDay
import Papers
import Testing

@Suite struct PaperSetTests {
  @Test func `files have names of ours, and the index tells whose they are`() throws {
    let files = PaperSet(of: try SampleDay.small.night()).files
    #expect(
      files.map(\.path) == [
        "papers/purchase-orders/purchase-order-0001-cold.txt",
        "papers/purchase-orders/purchase-order-0002-farm.txt",
        "papers/receiving-sheets/receiving-sheet-0001-cold.txt",
        "papers/receiving-sheets/receiving-sheet-0002-farm.txt",
        "papers/pick-sheets/pick-sheet-0001-main-ambient.txt",
        "papers/pick-sheets/pick-sheet-0002-main-frozen.txt",
        "papers/sort-sheets/sort-sheet-0001-north.txt",
        "papers/load-sheets/load-sheet-0001-n1.txt",
        "papers/delivery-notes/delivery-note-0001-heping.txt",
        "papers/delivery-notes/delivery-note-0002-jinxiu.txt",
        "papers/pickup-lists/pickup-list-0001-heping.txt",
        "papers/pickup-lists/pickup-list-0002-jinxiu.txt",
        "papers/commission-statements/commission-statement-0001-li.txt",
        "papers/commission-statements/commission-statement-0002-zhang.txt",
        "papers/account-statements/account-statement-0001-li.txt",
        "papers/account-statements/account-statement-0002-zhang.txt",
        "papers/supplier-statements/supplier-statement-0001-cold.txt",
        "papers/supplier-statements/supplier-statement-0002-farm.txt",
        "papers/exception-report.txt", "papers/reconciliation.txt", "papers/day-summary.txt",
        "papers/index.csv",
      ])
    let index = try #require(files.last)
    let lines = String(decoding: index.bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == files.count)
    #expect(lines[0] == "file,kind,label,name")
    #expect(lines[2] == "purchase-orders/purchase-order-0002-farm.txt,purchase-order,farm,益阳合作社")
    #expect(lines[12] == "pickup-lists/pickup-list-0002-jinxiu.txt,pickup-list,jinxiu,锦绣花园2号门")
  }

  @Test func `each further format has its file beside the text, or one for the kind`() throws {
    let night = try SampleDay.small.night()
    let plain = PaperSet(of: night).files.map(\.path)
    let paths = PaperSet(of: night, formats: [.html, .xlsx, .json, .csv, .markdown]).files.map(
      \.path)
    #expect(Set(plain).isSubset(of: paths))
    for ending in ["csv", "html", "md"] {
      #expect(paths.contains("papers/pickup-lists/pickup-list-0002-jinxiu.\(ending)"))
      #expect(paths.contains("papers/day-summary.\(ending)"))
    }
    for ending in ["xlsx", "json"] {
      #expect(paths.contains("papers/pickup-lists.\(ending)"))
      #expect(paths.contains("papers/day-summary.\(ending)"))
      #expect(!paths.contains("papers/pickup-lists/pickup-list-0002-jinxiu.\(ending)"))
    }
    #expect(Set(paths).count == paths.count)
  }

  @Test func `labels that no file name can hold still have a file of their own`() throws {
    var day = SampleDay.small
    day.point("../锦绣", "..", leader: "li", station: "north", route: "n1", stop: 2)
    day.order("1", at: 600, point: "../锦绣", member: "a", sku: "egg30", quantity: 1)
    let files = PaperSet(of: try day.night()).files
    #expect(files.contains { $0.path == "papers/pickup-lists/pickup-list-0001.txt" })
    #expect(Set(files.map(\.path)).count == files.count)
  }

  @Test func `the order of the input rows does not show in any paper`() throws {
    let files = PaperSet(of: try SampleDay.large.night()).files
    #expect(files == PaperSet(of: try SampleDay.large.reversed.night()).files)
  }

  @Test func `a day without orders has its summary alone`() throws {
    var day = SampleDay()
    day.leader("li", "李娜")
    day.point("jinxiu", "锦绣花园2号门", leader: "li", station: "north", route: "n1", stop: 3)
    let files = PaperSet(of: try day.night()).files
    #expect(files.map(\.path) == ["papers/day-summary.txt", "papers/index.csv"])
  }

  @Test func `a supplier of two warehouses has a purchase order for each`() throws {
    var day = SampleDay.small
    day.point("far", "远山", leader: "li", station: "west", route: "w1", stop: 1, warehouse: "hill")
    day.order("1", at: 600, point: "far", member: "a", sku: "egg30", quantity: 1)
    let orders = PaperKind.purchaseOrder.papers(of: try day.night())
    #expect(orders.map(\.label) == ["cold/main", "farm/hill", "farm/main"])
    let number = try orders[1].paper.fact("Number").string
    #expect(number == "2026-11-20/hill/farm")
    let files = PaperSet(of: try day.night()).files
    #expect(
      files.contains { $0.path == "papers/purchase-orders/purchase-order-0002-farm-hill.txt" })
  }

  @Test func `every paper says its date, its revision and that it is planned`() throws {
    let night = try SampleDay.large.night()
    for paper in PaperKind.allCases.flatMap({ $0.papers(of: night) }) where !paper.paper.isMessage {
      #expect(try paper.paper.fact("Order date").string == "2026-11-20")
      #expect(try paper.paper.fact("Quantities").string == "planned")
      #expect(try paper.paper.fact("Revision").value == 1)
    }
  }
}
