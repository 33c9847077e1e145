@testable import DayRunner
import ExactValues
import OrderDay
import PlainText

/// What must hold for the rows of one table, read without the rest of its day.
enum TableClaims {
  /// Reads the rows: each is kept or told. Returns whether nothing was told.
  @discardableResult
  static func check(
    _ source: TableSource, of table: TableName, decoder: ValueDecoder = SmallDay.decoder,
    rejectsUnreadable: Bool = false, checksTold: Bool = true
  ) -> Bool {
    var diagnostics = Diagnostics()
    if table == .orders {
      readOrders(source, decoder, rejectsUnreadable, &diagnostics)
    } else {
      let checked = CheckedTable(
        table, from: [source], decoder: decoder, ignored: [], diagnostics: &diagnostics)
      for row in checked.rows { check(row, of: checked) }
    }
    DiagnosticClaims.check(
      diagnostics, of: [source.file.name: source.file.bytes.array], checksTold: checksTold)
    return !diagnostics.hasErrors
  }

  private static func readOrders(
    _ source: TableSource, _ decoder: ValueDecoder, _ rejectsUnreadable: Bool,
    _ diagnostics: inout Diagnostics
  ) {
    var events = SmallDay.noEvents
    events.gatherNames()
    var reader = OrderReader(
      decoder: decoder, rejectsUnreadable: rejectsUnreadable, coupons: SmallDay.couponNames,
      empty: events)
    reader.read(source, ignored: [], into: &events, diagnostics: &diagnostics)
    events.numberNames()
    claim(events.sources == [source.file.nameInDay], "the events say where they stand")
    for row in 0..<events.count {
      claim(events.places[row].line > 0, "an event has its line")
      let isKnown = !events.order(of: row).isNone && events.time(of: row) != OrderEvents.unreadTime
      claim(isKnown || rejectsUnreadable, "an event without order or time is told")
    }
    Canary.quantity(in: events)
  }

  /// A row that is kept says what its columns want.
  private static func check(_ row: CheckedRow, of table: CheckedTable) {
    for (position, column) in table.schema.columns.enumerated() {
      let text = table.text(position, of: row)
      claim(!text.isEmpty || !column.isRequired, "a row without its \(column.name) is told")
      let number = table.number(position, of: row)
      claim(text.isEmpty == (number == nil), "a cell that is filled is read")
      if case .whole(let least, let most) = column.kind, let number {
        claim((least...most).contains(number), "\(column.name) lies in its bounds")
      }
    }
  }
}

/// What must hold for the settings of a day.
enum SettingClaims {
  /// Reads the entries; the moments of a day without an error follow one another.
  static func check(
    _ entries: [SettingEntry], files: [String: [UInt8]], checksTold: Bool = true
  ) -> ReadSettings? {
    var diagnostics = Diagnostics()
    let read = SettingsReader.read(
      entries, folderDate: SmallDay.decoder.date,
      dayFile: SourceFile(name: "day", nameInDay: "day", bytes: []), zoneFile: SmallDay.zone,
      diagnostics: &diagnostics)
    DiagnosticClaims.check(diagnostics, of: files, checksTold: checksTold)
    guard let read else {
      claim(diagnostics.hasErrors, "settings that are not read have an error")
      return nil
    }
    let day = read.timeline
    claim(
      diagnostics.hasErrors || day.opens < day.cutoff && day.cutoff < day.arrival,
      "a day opens, is cut off and arrives")
    return read
  }

  /// Options of the command as entries, as `DayReader` makes them.
  static func entries(_ overrides: [SettingOverride]) -> [SettingEntry] {
    overrides.map { override in
      SettingEntry(
        key: Array(override.key.utf8), value: Array(override.value.utf8),
        file: SourceFile(name: "--\(override.key)", nameInDay: "", bytes: []))
    }
  }
}
