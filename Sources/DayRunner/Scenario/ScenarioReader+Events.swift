import PlainText
import ScenarioLanguage

extension ScenarioReader {
  /// A statement that starts with a time: an order event, or a row with a time.
  mutating func readTimed(_ statement: ScenarioStatement) {
    let words = statement.head.words
    let kind = words.count > 1 ? words[1].text : ""
    let rows = RowStatement.all.filter { $0.timeColumn != nil }
    if let row = rows.first(where: { $0.keyword == kind }) {
      return readRow(statement, as: row, keys: words.dropFirst(2))
    }
    let known = Self.eventWords + rows.map(\.keyword)
    guard Self.eventWords.contains(kind) else {
      let near = SimilarWord.closest(to: kind, among: known)
      return report(
        .word, words.count > 1 ? words[1].place : words[0].place,
        .unknownAfterTime(near: near, known: known, time: words[0].text))
    }
    readEvent(statement, kind: kind)
  }

  private mutating func readEvent(_ statement: ScenarioStatement, kind: String) {
    let words = statement.head.words
    var shared = RecordBuilder(.orders, line: statement.head.number, file: file)
    shared.set("placed_at", to: words[0])
    shared.set("kind", to: words[1])
    var rest = words.dropFirst(2)
    let errorsBefore = diagnostics.errorCount
    if let id = rest.first, !Self.isEventKey(id) {
      shared.set("order_id", to: id)
      rest = rest.dropFirst()
    } else {
      report(
        .syntax, (rest.first ?? words[1]).place,
        .orderWithoutID(time: words[0].text, kind: kind))
    }
    if kind != "order", let sku = rest.first, !Self.isEventKey(sku) {
      shared.set("sku", to: sku)
      rest = rest.dropFirst()
      if let quantity = rest.first, !Self.isEventKey(quantity) {
        shared.set("qty", to: quantity)
        rest = rest.dropFirst()
      }
    }
    setEventKeys(rest, of: .order, in: &shared)
    let headIsGood = diagnostics.errorCount == errorsBefore
    if kind == "order" { return readLines(of: statement, shared, headIsGood: headIsGood) }
    for detail in statement.details where !detail.isDamaged {
      report(
        .syntax, detail.place,
        kind == "amend"
          ? .amendmentOfSeveralLines(time: words[0].text)
          : .cancellationOfSeveralLines(time: words[0].text))
    }
    if kind == "amend", headIsGood, !shared.has("sku") {
      report(
        .syntax, statement.head.place, .amendmentWithoutSKU(time: words[0].text))
    }
    if diagnostics.errorCount > errorsBefore { shared.markDamaged() }
    rows[.orders, default: []].append(shared.record)
  }

  /// The lines of an order, each a row of its own.
  private mutating func readLines(
    of statement: ScenarioStatement, _ shared: RecordBuilder, headIsGood: Bool
  ) {
    for (column, finding) in [
      ("point", ScenarioFinding.orderWithoutPoint), ("member", .orderWithoutMember),
    ] where headIsGood && !shared.has(column) {
      report(.syntax, statement.head.place, finding)
    }
    if headIsGood, statement.details.isEmpty {
      report(
        .syntax, statement.head.place, .orderWithoutLines)
    }
    let isGood = headIsGood && ["order_id", "point", "member"].allSatisfy { shared.has($0) }
    for line in statement.details where !line.isDamaged {
      var builder = shared
      builder.set("sku", to: line.words[0])
      var rest = line.words.dropFirst()
      if let quantity = rest.first, !Self.isEventKey(quantity) {
        builder.set("qty", to: quantity)
        rest = rest.dropFirst()
      }
      let errorsBefore = diagnostics.errorCount
      setEventKeys(rest, of: .line, in: &builder)
      if !isGood || diagnostics.errorCount > errorsBefore { builder.markDamaged() }
      var record = builder.record
      record.line = line.number
      rows[.orders, default: []].append(record)
    }
  }

  /// The words that name a column of an event: `at`, `for`, and the further columns.
  private static let eventKeys: [String: String] = {
    var keys = ["at": "point", "for": "member"]
    for column in TableSchema.orders.columns.dropFirst(7) { keys[column.name] = column.name }
    return keys
  }()

  private static func isEventKey(_ word: ScenarioWord) -> Bool {
    !word.isQuoted && eventKeys[word.text] != nil
  }

  /// `at jinxiu for wang "Wang Wei" phone 13812341234`, each word once.
  private mutating func setEventKeys(
    _ words: ArraySlice<ScenarioWord>, of owner: ScenarioFinding.Owner,
    in builder: inout RecordBuilder
  ) {
    var rest = words
    var said: Set<String> = []
    var last: ScenarioWord?
    while let key = rest.popFirst() {
      guard let column = Self.eventKeys[key.text] else {
        return reportUnknown(key, after: last)
      }
      guard let value = rest.popFirst() else {
        return report(
          .syntax, key.place, .valueMissing(of: key.text))
      }
      if !said.insert(column).inserted {
        report(
          .duplicate, key.place, .saidTwice(key.text, owner))
      }
      builder.set(column, to: value)
      last = value
      if column == "member", let name = rest.first, name.isQuoted {
        builder.set("name", to: name)
        last = name
        rest = rest.dropFirst()
      }
    }
  }

  /// A word that names no column; after a bare value it may be the rest of that value.
  private mutating func reportUnknown(_ key: ScenarioWord, after last: ScenarioWord?) {
    let near = SimilarWord.closest(to: key.text, among: Self.eventKeys.keys.sorted())
    let isRestOfValue = near == nil && last?.isQuoted == false
    report(
      .word, key.place,
      .unknownEventWord(
        key.text, near: near, isRestOfValue: isRestOfValue,
        columns: TableSchema.orders.columns.dropFirst(7).map(\.name)))
  }
}
