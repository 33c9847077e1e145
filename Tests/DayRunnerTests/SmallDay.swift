import DayRunner

/// A folder of tables that is a good day of one order, and in which single cells are made bad.
struct SmallDay {
  /// Where the folder stands; its name is the date.
  static let path = "days/2026-03-01"

  var files = TestFiles()

  /// What a table has before a test changes it; those of the second group are there only in their tests.
  private static let tables = [
    "suppliers": "supplier,name\nfarm,Yiyang Farm\n",
    "products": """
    sku,name,supplier,category,zone,case_pack,price,cost
    egg30,Fresh eggs,farm,eggs,chilled,12,19.90,15.50

    """,
    "points": "point,name,leader,station,route,stop\njinxiu,Jinxiu Garden,li,north,n1,3\n",
    "leaders": "leader,name\nli,Li Na\n",
    "orders": """
    order_id,placed_at,point,member,sku,qty,kind
    1001,20:15,jinxiu,wang,egg30,2,order

    """,
  ]

  private static let furtherTables = [
    "coupons": "coupon,threshold,off\nC30,30.00,5.00\n",
    "receipts": "received_at,supplier,sku,delivered\n23:30,farm,egg30,12\n",
    "weights": "order_id,sku,weight_g\n1001,egg30,940\n",
    "arrivals": "at,point,sku,counted\n2026-03-02T11:50,jinxiu,egg30,2\n",
    "pickups": "at,order_id\n2026-03-02T18:00,1001\n",
    "claims": "at,order_id,sku,qty,reason,fault\n2026-03-02T19:00,1001,egg30,1,damaged,carrier\n",
    "recalls": "at,lot\n2026-03-03T09:00,L1\n",
    "confirmations": "supplier,sku,units\nfarm,egg30,12\n",
    "settings": "key,value\ncutoff,22:00\n",
  ]

  init() {
    for (table, text) in Self.tables { self[table] = text }
  }

  /// A table as text.
  subscript(table: String) -> String {
    get { files["\(Self.path)/\(table).csv"] }
    set { files["\(Self.path)/\(table).csv"] = newValue }
  }

  /// Takes a table away.
  mutating func remove(_ table: String) { files.files["\(Self.path)/\(table).csv"] = nil }

  /// Sets cells of the first row, as `price=19.905`, and several as `delivered=2;rejected=3`; a column that
  /// the table does not have comes at the end.
  mutating func set(_ table: String, _ edits: String) {
    if self[table].isEmpty { self[table] = Self.furtherTables[table] ?? "" }
    var lines = self[table].split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    for edit in edits.split(separator: ";") {
      let parts = edit.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let (column, value) = (String(parts[0]), String(parts[1]))
      if let position = lines[0].firstIndex(of: column) {
        lines[1][position] = value
      } else {
        lines[0].append(column)
        lines[1].append(value)
        for row in lines.indices.dropFirst(2) { lines[row].append("") }
      }
    }
    self[table] = lines.map { $0.joined(separator: ",") + "\n" }.joined()
  }

  /// Takes the mark `‸` out of a table; where it stood is the place at which something is to be told.
  mutating func takeMark(outOf table: String) -> (line: Int, column: Int)? {
    let mark = Array("‸".utf8)
    let bytes = Array(self[table].utf8)
    for start in bytes.indices where bytes[start...].starts(with: mark) {
      self[table] = String(
        decoding: bytes[..<start] + bytes[(start + mark.count)...], as: UTF8.self)
      let line = bytes[..<start].split(separator: 0x0A, omittingEmptySubsequences: false)
      return (line.count, (line.last?.count ?? 0) + 1)
    }
    return nil
  }

  /// Reads and runs the day.
  func reading(overrides: [SettingOverride] = []) -> Reading {
    files.reading(Self.path, overrides: overrides)
  }
}
