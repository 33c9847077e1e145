@testable import DayRunner
import ExactValues
import OrderDay
import PlainText

/// A small valid day in memory, of which the input takes the place of one file.
enum SmallDay {
  /// The folder of tables; its name is the order date.
  static let folder = "2026-11-20"
  /// The scenario that the input stands for.
  static let scenario = "day.scenario"

  /// The folder with one table replaced, as paths and bytes.
  static func files(replacing table: TableName, by bytes: [UInt8]) -> [String: [UInt8]] {
    var files = tablesInFolder
    if table == .orders { files["\(folder)/\(TableName.coupons.fileName)"] = Array(coupons.utf8) }
    files["\(folder)/\(table.fileName)"] = bytes
    return files
  }

  /// The folder as it is.
  static var files: [String: [UInt8]] { tablesInFolder }

  /// A scenario, and the tables beside it that it may load.
  static func files(scenario bytes: [UInt8]) -> [String: [UInt8]] {
    var files = tablesBeside
    files[scenario] = bytes
    return files
  }

  /// The day's files, read from memory.
  static func dayFiles(_ files: [String: [UInt8]]) -> DayFiles {
    DayFiles(
      read: { path in files[path].map { .success($0) } ?? .failure(.missing) },
      isFolder: { path in path == folder },
      entries: { path in files.keys.map { String($0.dropFirst(path.utf8.count + 1)) } },
      zone: zone)
  }

  /// The one zone that there is.
  static func zone(_ name: String) -> [UInt8]? {
    name == "America/New_York" ? ZoneFile.newYork : nil
  }

  /// The decoder of the day's currency, date and clocks.
  static let decoder = ValueDecoder(
    currency: .cny, date: CivilDate.parse(Array(folder.utf8).span) ?? .first,
    zone: ZoneRules(fixed: UTCOffset(seconds: 28_800) ?? .utc))

  /// No orders yet, of a day with these products and points.
  static let noEvents: OrderEvents = {
    var reader = DayReader(path: folder, files: dayFiles(files))
    guard let read = reader.read() else { fatalError(reader.diagnostics.rendered()) }
    return OrderEvents(catalogue: read.day.catalogue, network: read.day.network)
  }()

  /// The coupons that orders may name.
  static let couponNames: NameTable = {
    var names = NameTable()
    let name = Array("C30".utf8)
    _ = names.intern(name.span)
    return names
  }()

  /// As short as can be, and without a word that warns: most of an execution is the reading of these.
  private static let tables: [TableName: String] = [
    .suppliers: "supplier,name\nfarm,Farm\nmill,Mill\n",
    .products: """
    sku,name,supplier,category,zone,case_pack,price,cost,stock_cap,limit_member,partial
    egg30,Eggs,farm,eggs,chilled,12,19.90,15.50,,4,
    tea,Tea,mill,dry,ambient,6,12.90,8.00,5,,yes

    """,
    .points: """
    point,name,leader,station,route,stop,closed_from
    jinxiu,Jinxiu,li,north,n1,3,
    lake,Lake,zhao,south,s1,1,21:00

    """,
    .leaders: "leader,name\nli,Li\nzhao,Zhao\n",
    .orders: """
    order_id,placed_at,point,member,sku,qty,kind
    1001,20:15,jinxiu,wang,egg30,2,order
    1002,20:16,lake,zhou,tea,4,order

    """,
  ]

  /// Named by orders of a table of orders alone.
  private static let coupons = "coupon,threshold,off\nC30,30.00,5.00\n"

  private static let tablesBeside: [String: [UInt8]] = Dictionary(
    uniqueKeysWithValues: tables.map { ($0.key.fileName, Array($0.value.utf8)) })

  private static let tablesInFolder: [String: [UInt8]] = Dictionary(
    uniqueKeysWithValues: tables.map { ("\(folder)/\($0.key.fileName)", Array($0.value.utf8)) })
}

/// A file of the tz database that is made here, so that no run depends on the system's.
enum ZoneFile {
  /// New York by its rule of 2007, without history.
  static let newYork: [UInt8] = {
    let header = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
    let counts: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 4]
    let type: [UInt8] = [0xFF, 0xFF, 0xB9, 0xB0, 0, 0] + Array("EST\0".utf8)
    return header + counts + type + header + counts + type
      + Array("\nEST5EDT,M3.2.0,M11.1.0\n".utf8)
  }()
}
