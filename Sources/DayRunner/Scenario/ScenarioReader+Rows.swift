import PlainText
import ScenarioLanguage

extension ScenarioReader {
  /// `day 2026-11-20` and its settings.
  mutating func readDay(_ statement: ScenarioStatement) {
    let words = statement.head.words
    if words.count < 2 {
      result.incomplete.insert(.settings)
      report(.syntax, words[0].place, .dayWithoutDate)
    } else {
      result.settings.append(
        SettingEntry(
          key: Array("date".utf8), value: words[1].bytes, file: file,
          keyPlace: words[0].place, valuePlace: words[1].place))
    }
    for (key, value) in pairs(words.dropFirst(2)) + statement.details.flatMap({ detailPairs($0) }) {
      var entry = SettingEntry(
        key: key.bytes, value: value.bytes, file: file, keyPlace: key.place,
        valuePlace: value.place)
      let isRate = value.bytes.last == UInt8(ascii: "%") || Percentage.words[key.text] != nil
      if isRate {
        guard let points = rate(key, value) else { continue }
        entry.key = (Percentage.words[key.text] ?? key.text).utf8Bytes
        entry.value = points.utf8Bytes
      }
      result.settings.append(entry)
    }
  }

  /// The basis points of a rate that is written in per cent; reports a word that is no percentage.
  private mutating func rate(_ key: ScenarioWord, _ value: ScenarioWord) -> String? {
    if let points = Percentage.basisPoints(value) { return points }
    report(.number, value.place, .rate(of: key.text, value.text))
    return nil
  }

  /// A row of the catalogue or the network, or of what was told after the cutoff.
  mutating func readRow(
    _ statement: ScenarioStatement, as row: RowStatement, keys: ArraySlice<ScenarioWord>
  ) {
    guard keys.count >= row.keyColumns.count else {
      result.incomplete.insert(row.table)
      return report(
        .syntax, statement.head.place, .incomplete(row.keyword, form: row.form))
    }
    let errorsBefore = diagnostics.errorCount
    var builder = RecordBuilder(row.table, line: statement.head.number, file: file)
    if let column = row.timeColumn { builder.set(column, to: statement.head.words[0]) }
    for (column, word) in zip(row.keyColumns, keys) { builder.set(column, to: word) }
    var rest = keys.dropFirst(row.keyColumns.count)
    let key = keys[keys.startIndex]
    for column in row.furtherColumns {
      guard let word = rest.first else { break }
      builder.set(column, to: word)
      rest = rest.dropFirst()
    }
    if !row.nameColumn.isEmpty, let name = rest.first, name.isQuoted {
      builder.set(row.nameColumn, to: name)
      rest = rest.dropFirst()
    }
    for (key, value) in pairs(rest) + statement.details.flatMap({ detailPairs($0) }) {
      set(key, value, of: row, in: &builder)
    }
    for (column, value) in row.defaults.sorted(by: { $0.key < $1.key }) where !builder.has(column) {
      builder.set(column, to: value, at: key.place)
    }
    if !row.nameColumn.isEmpty, !builder.has(row.nameColumn) {
      builder.set(row.nameColumn, to: key)
    }
    let isWhole = statement.details.allSatisfy { !$0.isDamaged }
    if !isWhole || diagnostics.errorCount > errorsBefore { builder.markDamaged() }
    rows[row.table, default: []].append(builder.record)
  }

  private mutating func set(
    _ key: ScenarioWord, _ value: ScenarioWord, of row: RowStatement,
    in builder: inout RecordBuilder
  ) {
    let column = row.aliases[key.text] ?? key.text
    let known = builder.schema.columns.map(\.name)
      .filter { !row.keyColumns.contains($0) && $0 != row.timeColumn }
    guard known.contains(column) else {
      let near = SimilarWord.closest(to: key.text, among: known + row.aliases.keys.sorted())
      let words = known.map { name in row.aliases.first { $0.value == name }?.key ?? name }
      return report(
        .word, key.place,
        .unknownDetail(key.text, of: row.keyword, near: near, details: words))
    }
    if builder.has(column) {
      return report(
        .duplicate, key.place, .saidTwice(key.text, .statement(row.keyword)))
    }
    if Percentage.words[key.text] != nil {
      guard let points = rate(key, value) else { return }
      builder.set(column, to: points, at: value.place)
    } else {
      builder.set(column, to: value)
    }
  }
}
