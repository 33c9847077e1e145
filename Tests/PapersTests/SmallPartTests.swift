import Documents
import ExactValues
import OrderDay
import PlainText
import Testing

@testable import Papers

@Suite struct SmallPartTests {
  @Test(arguments: [
    ("13812341234", "*******1234"), ("+86 138-1234-1234", "*********1234"), ("110", "****"),
    ("1234567", "****"), ("12345678", "****5678"), ("", ""), ("none", "****"),
  ])
  func `R11 a phone keeps its last four digits at most`(phone: String, masked: String) {
    #expect(PhoneMask.masked(Array(phone.utf8)) == Array(masked.utf8))
  }

  @Test(arguments: [
    ("王伟 13812341234", "王伟 *******1234"), ("+86 138-1234-1234", "+** ***-****-1234"),
    ("(86) 138 1234 1234 收", "(**) *** **** 1234 收"), ("110105194912310021", "**************0021"),
    ("11010519491231002X", "*************1002X"), ("１３８１２３４１２３４", "*******１２３４"),
    ("1381234\u{200B}1234", "*******\u{200B}1234"),
    ("13812341234，13912345678", "*******1234，*******5678"),
    ("2026-11-20", "2026-11-20"), ("1234567890", "1234567890"), ("3-1701, 12345", "3-1701, 12345"),
    ("", ""),
  ])
  func `R11 a number of a person is masked wherever somebody wrote it`(text: String, masked: String)
  {
    #expect(NumberMask.masked(text) == masked)
  }

  @Test(arguments: [
    ("王伟", "王*"), ("wang", "w*"), ("13812341234", "*******1234"), ("m1", "m*"), ("", ""),
  ])
  func `R11 a masked name is its first character, and of a number the end`(
    name: String, masked: String
  ) {
    #expect(NameMask.masked(name) == masked)
  }

  @Test(arguments: [
    (43, 12, [3, 12, 7]), (36, 12, [3, 12, 0]), (7, 12, [0, 0, 7]), (0, 12, [0, 0, 0]),
    (5, 1, [5, 1, 0]),
  ])
  func `R10.2 units are full cases and loose ones`(units: Int64, pack: Int64, cells: [Int64]) {
    #expect(CaseSplit(units, casePack: pack).cells.map(\.value) == cells)
  }

  @Test(arguments: [
    (Int128(0), "0.000"), (5, "0.005"), (70, "0.070"), (999, "0.999"), (12_500, "12.500"),
    (Int128(Int64.max) * 4, "36893488147419103.228"),
  ])
  func `grams read as kilograms`(grams: Int128, text: String) {
    #expect(Kilograms.text(grams) == text)
  }

  @Test func `times show what says something`() throws {
    let zone = ZoneRules(fixed: try #require(UTCOffset(seconds: 8 * 3600)))
    let noon: Int64 = 1_795_104_000_000 + 12 * Timeline.hour
    let time = WallTime(zone, Language.english.paperWords)
    #expect(time.text(noon) == "2026-11-20 12:00")
    #expect(time.text(noon + 1000) == "2026-11-20 12:00:01")
    #expect(time.text(noon + 1) == "2026-11-20 12:00:00.001")
    #expect(time.textWithOffset(noon) == "2026-11-20 12:00 +08:00")
    let date = try SampleDay.small.night().day.timeline.date
    #expect(time.exact(noon, on: date) == "12:00:00.000")
    #expect(time.exact(noon + Timeline.day, on: date) == "2026-11-21 12:00:00.000")
    #expect(time.exact(OrderEvents.unreadTime, on: date) == "")
  }

  @Test func `R6.5 a purchase order's number tells labels with slashes apart`() throws {
    var day = SampleDay()
    day.supplier("a/b%", "A")
    day.leader("li", "李娜")
    day.point("p", "P", leader: "li", station: "s", route: "r", stop: 1, warehouse: "仓/1")
    let night = try day.night()
    let number = PurchaseOrderNumber.bytes(
      of: night.day, warehouse: WarehouseID(index: 0), supplier: SupplierID(index: 0))
    #expect(String(number) == "2026-11-20/仓%2F1/a%2Fb%25")
  }

  @Test func `weights too large for 64 bits together are still added up`() throws {
    var day = SampleDay.small
    for index in day.products.indices { day.products[index].nominalWeight = Int64.max / 20 }
    let sheet = try #require(PaperKind.loadSheet.papers(of: try day.night()).first)
    #expect(try sheet.paper.fact("kg").string == Kilograms.text(Int128(Int64.max / 20) * 27))
  }

  @Test func `the rejections beyond the first fifty are counted`() throws {
    var day = SampleDay.small
    for number in 0..<60 {
      day.order("9\(number)", at: 1380, point: "jinxiu", member: "x", sku: "egg30", quantity: 1)
    }
    let paper = PaperKind.daySummary.papers(of: try day.night())[0].paper
    #expect(try paper.table("Rejections").rows.count == 50)
    #expect(
      paper.blocks.last
        == .note(
          "12 more of them are in rejections.csv, which says in which file and line each was read.")
    )
    #expect(try paper.table("Rejected events by reason").total("Events") == 62)
  }
}
