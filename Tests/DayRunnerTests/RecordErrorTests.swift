import DayRunner
import PlainText
import Papers
import Testing

@Suite struct `A file that is no good table is told` {
  @Test(arguments: [
    ("", "E-EMPTY points.csv:1:1"),
    ("\u{FEFF}", "E-EMPTY points.csv:1:1"),
    ("\n\n", "E-EMPTY points.csv:1:1"),
    ("PK\u{3}\u{4}", "E-FORMAT points.csv:1:1"),
    ("%PDF-1.7", "E-FORMAT points.csv:1:1"),
    ("<html>", "E-FORMAT points.csv:1:1"),
    ("{}", "E-FORMAT points.csv:1:1"),
    ("point,name,leader,station,route\np,P,li,s,r\n", "E-COLUMN points.csv:1:1"),
    ("point,name,leader,station,route,stop,colour\n", "E-COLUMN points.csv:1:38"),
    ("point,name,leader,station,route,stop,\n", "E-COLUMN points.csv:1:38"),
    ("point,name,leader,station,route,stop,name\n", "E-COLUMN points.csv:1:38"),
    ("point,name,leader,station,route,stop\njinxiu,P,li,s,r\n", "E-FIELDS points.csv:2:1"),
    ("point,name,leader,station,route,stop\n\njinxiu,P,li,s,r,1\n", "E-FIELDS points.csv:2:1"),
    ("point,name,leader,station,route,stop\njinxiu,\"P,li,s,r,1\n", "E-QUOTE points.csv:2:8"),
    ("point,name,leader,station,route,stop\njinxiu,P\"\",li,s,r,1\n", "E-QUOTE points.csv:2:9"),
    ("point,name,leader,station,route,stop\njinxiu,\"P\"x,li,s,r,1\n", "E-QUOTE points.csv:2:11"),
    ("point,name,leader,station,route,stop\njinxiu,P\t,li,s,r,1\n", "E-CHAR points.csv:2:9"),
    ("point,name,leader,station,route,stop\njinxiu,P,li,s,r,1\u{FEFF}\n", "E-CHAR points.csv:2:18"),
  ])
  func `once, at its place`(_ text: String, _ expected: String) {
    var day = SmallDay()
    day["points"] = text
    #expect(day.reading().errors == [expected])
  }

  @Test func `with bytes of GBK by the name of the encoding`() {
    var day = SmallDay()
    let header = Array("leader,name\nli,".utf8)
    day.files.files["\(SmallDay.path)/leaders.csv"] =
      header + [0xC0, 0xEE, 0xC4, 0xC8, 0xA3, 0xAC, 0xC9, 0xCF, 0xBA, 0xA3, 0x0A]
    let reading = day.reading()
    #expect(reading.errors == ["E-UTF8 leaders.csv:2:4"])
    #expect(reading.rendered(.encoding).contains("GBK"))
  }

  @Test(arguments: ["suppliers", "products", "points", "orders"])
  func `where it is not there and has to be, and names that it would have are no second error`(
    _ table: String
  ) {
    var day = SmallDay()
    day.set("receipts", "delivered=12")
    day.set("weights", "weight_g=940")
    day.remove(table)
    #expect(day.reading().errors == ["E-FILE \(table).csv"])
  }

  @Test(arguments: ["leaders", "coupons", "settings"])
  func `and may be absent otherwise`(_ table: String) {
    var day = SmallDay()
    day.remove(table)
    #expect(day.reading().run != nil)
  }

  @Test(arguments: ["suppliers", "products", "points", "leaders", "orders"])
  func `where the system refuses to read it, once`(_ table: String) {
    let day = SmallDay()
    let path = "\(SmallDay.path)/\(table).csv"
    var access = day.files.access
    let read = access.read
    access.read = { $0 == path ? .failure(.refused("Permission denied")) : read($0) }
    var reader = DayReader(path: SmallDay.path, files: access)
    #expect(reader.read() == nil)
    #expect(
      reader.diagnostics.rendered() == """
        days/2026-03-01/\(table).csv: error[E-FILE]: the table of \(table) cannot be read: \
        Permission denied
              = see to it that it can be read

        """)
  }
}

@Suite struct `A column that is ignored` {
  @Test func `is left out, whatever stands in it`() {
    var day = SmallDay()
    day.set("points", "colour=\u{4E00}  ")
    day.set("settings", "key=ignore.points;value=colour")
    #expect(day.reading().errors.isEmpty)
    #expect(day.reading().run != nil)
  }

  @Test func `may be named among others, with commas or spaces`() {
    var day = SmallDay()
    day.set("points", "colour=red;shape=round")
    day["settings"] = "key,value\nignore.points,\"colour,shape\"\n"
    #expect(day.reading().errors.isEmpty)
    day["settings"] = "key,value\nignore.points,colour shape\n"
    #expect(day.reading().errors.isEmpty)
  }
}
