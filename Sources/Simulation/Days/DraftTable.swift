/// A table in the making: rows of cells by column.
struct DraftTable {
  /// All columns of R18 that may be written, in their order.
  var columns: [String]
  /// How many of them, from the first, must be there.
  var requiredCount: Int
  var rows: [[String: String]] = []

  init(required: [String], optional: [String] = []) {
    columns = required + optional
    requiredCount = required.count
  }

  /// The text, with the blank columns left out now and then, and untidy where that is asked for.
  func text(isUntidy: Bool, _ random: inout SeededRandom) -> String {
    var written: [String] = []
    for (place, column) in columns.enumerated() {
      let isUsed = rows.contains { !($0[column] ?? "").isEmpty }
      if place < requiredCount || isUsed || random.chance(10) { written.append(column) }
    }
    if isUntidy { random.shuffle(&written) }
    let lineEnd = isUntidy && random.chance(50) ? "\r\n" : "\n"
    var text = isUntidy && random.chance(30) ? "\u{FEFF}" : ""
    text += written.joined(separator: ",") + lineEnd
    for row in rows {
      let cells = written.map { column -> String in
        let cell = SlowWriter.quoted(row[column] ?? "")
        let mayQuote = isUntidy && random.chance(10) && cell.utf8.first != 34
        return mayQuote ? "\"" + cell + "\"" : cell
      }
      text += cells.joined(separator: ",") + lineEnd
    }
    return text
  }
}
