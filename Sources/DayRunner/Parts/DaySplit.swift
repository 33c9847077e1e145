import Documents
import ExactValues
public import OrderDay
import Parallel
import PlainText

/// A day as days of one warehouse each, which run anywhere by themselves and whose documents `DayMerge` joins (R17).
///
/// A part has the suppliers, products, coupons and settings of the whole; the points, leaders, receipts and confirmations
/// of its warehouse; and the rows of the orders that are placed there. What belongs to no warehouse is of the first part:
/// orders whose point is unknown or blank in all their rows, leaders without a point, rows about orders, points or lots that
/// nobody knows. A row without a point stays with its order, for only there it means what it means in the whole.
///
/// The settings that hold, those of the command line too, stand in the table of each part.
public struct DaySplit: Sendable {
  /// The tables of all parts, and MANIFEST: `part-1/orders.csv`.
  public private(set) var files: [OutputFile] = []
  /// What each part is.
  public private(set) var parts: [Part] = []

  /// A part, for whoever is told what became of the day.
  public struct Part: Sendable {
    /// The name of its folder.
    public let folder: String
    /// The label of its warehouse.
    public let warehouse: String
    /// How many rows of orders it has.
    public let events: Int
  }

  /// Splits a day that `WarehouseSplit` found to be clean; `night` is how it goes where rows are told after delivery.
  ///
  /// - Complexity: O(bytes).
  init(
    _ read: ReadDay, _ night: Night?, sources: [TableName: [TableSource]],
    ignored: [TableName: Set<String>],
    settings: [SettingEntry], workers: Workers
  ) {
    let network = read.day.network
    let rows = RowsOfParts(read.day, read.events, night)
    let count = network.warehouses.count
    var tables = Array(repeating: [OutputFile](), count: count)
    for table in TableName.allCases where table != .settings && table != .orders {
      let copies = Self.copies(
        of: table, sources[table] ?? [], ignored[table] ?? [], into: count, rows)
      for index in copies.indices { tables[index] += copies[index] }
    }
    let orders = Self.orders(sources[.orders] ?? [], ignored[.orders] ?? [], into: count, rows)
    for index in orders.indices { tables[index] += orders[index] }
    let date = read.day.timeline.date.description
    let setting = Self.settings(settings, date: date)
    for index in tables.indices { tables[index].append(setting.file) }
    let prints = tables.map { files in
      DayPrint.digest(
        of: Self.sources(files), settings: setting.entries, ignored: ignored, workers: workers)
    }
    var mark = PartMark(
      engine: DayRun.engine, date: date,
      parts: zip(network.warehouses, prints).map { .init(warehouse: $0, tables: $1) },
      told: night.map { ToldAfterDelivery(by: $0) } ?? ToldAfterDelivery(),
      number: 0)
    for language in Language.allCases {
      let warnings = read.warnings(in: language)
      if !warnings.isEmpty { mark.warnings[language] = warnings }
    }
    for index in 0..<count {
      mark.number = index + 1
      let folder = "part-\(mark.number)"
      tables[index].append(OutputFile(path: PartMark.fileName, bytes: mark.bytes))
      files += tables[index].map { OutputFile(path: "\(folder)/\($0.path)", bytes: $0.bytes) }
      parts.append(
        Part(folder: folder, warehouse: mark.warehouse, events: rows.count(ofPart: index)))
    }
    files = DayRun.listed(files, workers: workers).files
  }

  /// The tables as a run of the part will read them.
  private static func sources(_ files: [OutputFile]) -> [TableName: [TableSource]] {
    var sources: [TableName: [TableSource]] = [:]
    for table in TableName.allCases {
      let names = Set(table.fileNames(among: files.map(\.path)))
      sources[table] = files.filter { names.contains($0.path) }.map {
        .csv(SourceFile(name: $0.path, nameInDay: $0.path, bytes: $0.bytes))
      }
    }
    return sources
  }

  private static func settings(
    _ entries: [SettingEntry], date: String
  ) -> (file: OutputFile, entries: [SettingEntry]) {
    var held = DayPrint.effective(entries)
    // The name of the folder said it.
    if !held.contains(where: { $0.key.string == "date" }) {
      held.append((key: "date".utf8Bytes, value: date.utf8Bytes))
    }
    var writer = writer(of: ["key", "value"])
    for setting in held {
      writer.text(setting.key.span)
      writer.text(setting.value.span)
      writer.endRow()
    }
    let file = SourceFile(name: "", nameInDay: "", bytes: [])
    return (
      OutputFile(path: TableName.settings.fileName, bytes: writer.bytes),
      held.map { SettingEntry(key: $0.key, value: $0.value, file: file) }
    )
  }

  private static func writer(of columns: [String]) -> CSVWriter {
    CSVWriter(columns: columns, decimals: 0, zone: ZoneRules(fixed: .utc))
  }

  // MARK: Small tables

  /// A table of each part, with the columns that it must have and those that some row fills.
  private static func copies(
    of table: TableName, _ sources: [TableSource], _ ignored: Set<String>, into count: Int,
    _ rows: RowsOfParts
  ) -> [[OutputFile]] {
    if sources.isEmpty { return Array(repeating: [], count: count) }
    let schema = TableSchema.of(table)
    var silent = Diagnostics()
    var isFilled = schema.columns.map(\.isRequired)
    for source in sources {
      source.forEachRow(of: schema, ignored: ignored, diagnostics: &silent) { record, _ in
        for index in record.cells.indices where !record.cells[index].isBlank {
          isFilled[index] = true
        }
      }
    }
    let present = schema.columns.indices.filter { isFilled[$0] }
    var writers = Array(
      repeating: writer(of: present.map { schema.columns[$0].name }), count: count)
    let deciding = RowsOfParts.decidingColumn(of: table).map { schema.position(of: $0) }
    for source in sources {
      let file = source.file
      source.forEachRow(of: schema, ignored: ignored, diagnostics: &silent) { record, _ in
        let value = deciding.map { record.value($0, in: file.bytes) } ?? []
        let parts = rows.parts(of: table, value: value, line: record.line, file: file.nameInDay)
        for part in parts {
          for position in present {
            let cell = record.value(position, in: file.bytes)
            writers[part].text(cell.span)
          }
          writers[part].endRow()
        }
      }
    }
    return writers.map { [OutputFile(path: table.fileName, bytes: $0.bytes)] }
  }

  // MARK: Orders

  /// The orders of each part: lines of a file as they stand, and statements of a scenario as rows.
  private static func orders(
    _ sources: [TableSource], _ ignored: Set<String>, into count: Int, _ rows: RowsOfParts
  ) -> [[OutputFile]] {
    let schema = TableSchema.of(.orders)
    var found = Array(repeating: [OutputFile](), count: count)
    var silent = Diagnostics()
    var row = 0
    for (index, source) in sources.enumerated() {
      let name = sources.count == 1 ? "orders.csv" : "orders-\(index + 1).csv"
      switch source {
      case .csv(let file):
        guard
          let lines = TableRows(
            opening: file, schema: schema, ignored: ignored, diagnostics: &silent)
        else { continue }
        let header = Self.header(of: file, lines)
        var copies = Array(repeating: header, count: count)
        _ = lines.forEachRow(of: lines.whole, diagnostics: &silent) { record, _ in
          let part = rows.part(ofRow: row)
          copies[part] += file.bytes[record.lineStart..<record.lineEnd]
          copies[part].append(UInt8(ascii: "\n"))
          row += 1
        }
        for part in copies.indices {
          found[part].append(OutputFile(path: name, bytes: copies[part]))
        }
      case .statements(let file, let records):
        let present = schema.columns.indices.filter { position in
          schema.columns[position].isRequired
            || records.contains { !$0.cells[position].isBlank }
        }
        var writers = Array(
          repeating: writer(of: present.map { schema.columns[$0].name }), count: count)
        for record in records {
          let part = rows.part(ofRow: row)
          for position in present {
            writers[part].text(record.value(position, in: file.bytes).span)
          }
          writers[part].endRow()
          row += 1
        }
        for part in writers.indices {
          found[part].append(OutputFile(path: name, bytes: writers[part].bytes))
        }
      }
    }
    if sources.isEmpty {
      let header = writer(of: schema.columns.filter(\.isRequired).map(\.name)).bytes
      for part in found.indices {
        found[part].append(OutputFile(path: "orders.csv", bytes: header))
      }
    }
    return found
  }

  private static func header(of file: SourceFile, _ rows: TableRows) -> [UInt8] {
    if let columns = file.columns { return Array(columns.joined(separator: ",").utf8) + [0x0A] }
    let header = file.bytes[0..<rows.whole.bytes.lowerBound]
    return header.last == UInt8(ascii: "\n") ? header : header + [0x0A]
  }
}

extension DayReader {
  /// Whether a split must know how the night goes: where rows after delivery count for other parts, or where it is not
  /// plain from the rows that no group is of two warehouses.
  ///
  /// - Complexity: O(events).
  public func splitNeedsNight(of read: ReadDay) -> Bool {
    !read.deliveries.rows.isEmpty
      || !WarehouseSplit(day: read.day, events: read.events).groups.isEmpty
  }

  /// The day that was read as parts by warehouse, or why it has none; with its night where it needs that.
  ///
  /// - Complexity: O(bytes).
  public func split(_ read: ReadDay, _ night: Night?) -> Result<DaySplit, SplitObstacle> {
    if isPart { return .failure(.part) }
    let split =
      night.map { WarehouseSplit(of: $0) } ?? WarehouseSplit(day: read.day, events: read.events)
    if split.warehouses < 2 { return .failure(.oneWarehouse) }
    if !split.isClean { return .failure(.shared(split)) }
    return .success(daySplit(read, night))
  }
}

/// Why a day does not split by warehouse.
public enum SplitObstacle: Error {
  /// There is nothing to split.
  case oneWarehouse
  /// It is a part of another day.
  case part
  /// Something belongs to two warehouses.
  case shared(WarehouseSplit)
}
