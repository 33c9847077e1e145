import DayRunner
import Papers
import Testing

@Suite struct RedactionTests {
  private static let persons = [
    "wang", "王伟", "13812341234", "B3", "1701", "call first", "李娜", "139",
  ]

  private var scenario: SmallScenario {
    SmallScenario(
      """
      leader zhao "李娜" phone 13900001111
      point far "East Lake" leader zhao address "7 Lake Road"
      20:16 order 1002 at far for zhang "王伟" phone 13812341234 building B3 room 1701
        egg30 4 note "call first"
      20:16 order 1003 at jinxiu for wang # Wang again
        egg30 1
      20:17 amend 1003 egg30 5 for wang
      load orders "more.csv"
      expect pickup 1003 egg30 5
      expect pickup 1003 egg30 member wang

      """)
  }

  private func copied(_ files: TestFiles, _ path: String) throws -> TestFiles {
    var reader = DayReader(path: path, files: files.access)
    #expect(reader.read() != nil)
    var copy = TestFiles()
    for file in reader.redacted().files { copy.files["copy/" + file.path] = file.bytes }
    return copy
  }

  private func check(_ original: Reading, _ copy: Reading) {
    #expect(copy.errors == [])
    for table in DayTable.allCases {
      let personal: Set = ["member", "name", "phone", "source", "line"]
      func plain(_ reading: Reading) -> [[String: String]] {
        reading.rows(table).map { $0.filter { !personal.contains($0.key) } }
      }
      // The names of products and suppliers are no person's.
      #expect(plain(original) == plain(copy), "\(table)")
    }
  }

  @Test func `a redacted scenario names nobody and replays to the same quantities and money`()
    throws
  {
    var scenario = scenario
    scenario.files["week/more.csv"] = """
      order_id,placed_at,point,member,sku,qty,kind,name,phone
      1004,20:20,far,wang,egg30,2,order,王伟,13812341234

      """
    let copy = try copied(scenario.files, SmallScenario.path)
    for (path, bytes) in copy.files {
      let text = String(decoding: bytes, as: UTF8.self)
      for person in Self.persons { #expect(!text.contains(person), "\(path) says \(person)") }
      #expect(!text.contains("#"))
    }
    check(scenario.reading, copy.reading("copy/day.scenario"))
  }

  @Test func `one person has one pseudonym, whatever the order of the rows`() throws {
    var scenario = scenario
    let rows = ["1004,20:20,far,wang,egg30,2,order", "1005,20:21,far,bao,egg30,2,order"]
    let header = "order_id,placed_at,point,member,sku,qty,kind"
    var copies: [Set<String>] = []
    for order in [rows, rows.reversed()] {
      scenario.files["week/more.csv"] = ([header] + order).joined(separator: "\n") + "\n"
      let copy = try copied(scenario.files, SmallScenario.path)
      copies.append(Set(copy["copy/orders.csv"].split(separator: "\n").map(String.init)))
    }
    #expect(copies[0] == copies[1])
    #expect(copies[0].contains("1004,20:20,far,member-2,egg30,2,order"))
  }
}
