import DayRunner
import PlainText

/// `--load TABLE=FILE`, which adds a file to a table of the day, and `--columns TABLE=NAME,NAME`, which says the columns
/// of such files where they have no header (R18).
///
///     journal | groupbuy run 2026-11-20 --load orders=- --columns orders=order_id,placed_at,point,member,sku,qty,kind --out papers
enum TableOption {
  /// The options, for every command that reads a day.
  static let all: [String: Command.Option] = [load: .values, columns: .values]

  private static let load = "--load"
  private static let columns = "--columns"

  /// What the options of a call ask for.
  static func loads(of arguments: Arguments) throws(CommandFault) -> [TableLoad] {
    var named: [TableName: [String]] = [:]
    for word in arguments.values(of: columns) {
      let (table, names) = try parts(
        of: word, option: columns, example: "orders=order_id,placed_at")
      if named[table] != nil {
        throw CommandFault(.badInput, .columnsTwice(of: table))
      }
      named[table] = names.split(separator: ",", omittingEmptySubsequences: false).map {
        String($0)
      }
    }
    var loads: [TableLoad] = []
    for word in arguments.values(of: load) {
      let (table, path) = try parts(of: word, option: load, example: "orders=evening.csv")
      loads.append(TableLoad(table: table, path: path, columns: named[table]))
    }
    for table in TableName.allCases where named[table] != nil {
      if loads.contains(where: { $0.table == table }) { continue }
      throw CommandFault(.badInput, .columnsOfNoFile(table))
    }
    if (arguments.operands + loads.map(\.path)).count(where: { $0 == "-" }) > 1 {
      throw CommandFault(.badInput, .standardInputTwice)
    }
    return loads
  }

  private static func parts(
    of word: String, option: String, example: String
  ) throws(CommandFault) -> (TableName, String) {
    let (name, value) = word.partedAtEqualsSign
    guard let value, !value.isEmpty else {
      throw CommandFault(.badInput, .notATableOption(option, word, example: example))
    }
    guard let table = TableName(rawValue: name) else {
      let near = SimilarWord.closest(to: name, among: TableName.allCases.map(\.rawValue))
      throw CommandFault(.badInput, .unknownTable(name, near: near))
    }
    return (table, value)
  }
}
