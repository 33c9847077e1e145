import DayRunner
import Documents
import ExactValues
import OrderDay
import Papers
import Parallel
import PlainText

/// Files in memory, by path; a folder is there where a file in it is.
struct TestFiles {
  var files: [String: [UInt8]] = [:]
  /// The files of time zones, by name.
  var zones: [String: [UInt8]] = [:]

  /// A file as text.
  subscript(path: String) -> String {
    get { String(decoding: files[path] ?? [], as: UTF8.self) }
    set { files[path] = Array(newValue.utf8) }
  }

  var access: DayFiles {
    let (files, zones) = (files, zones)
    return DayFiles(
      read: { path in files[path].map { .success($0) } ?? .failure(.missing) },
      isFolder: { path in files.keys.contains { $0.hasPrefix(path + "/") } },
      entries: { folder in
        files.keys.filter { $0.hasPrefix(folder + "/") }.map {
          String($0.dropFirst(folder.count + 1))
        }
      },
      zone: { zones[$0] })
  }

  /// Reads the day at `path`, and runs it where it can be run.
  func reading(
    _ path: String, overrides: [SettingOverride] = [], workers: Workers = .one
  ) -> Reading {
    var reader = DayReader(path: path, files: access, overrides: overrides, workers: workers)
    let day = reader.read()
    if day != nil { reader.warnThoroughly() }
    return Reading(
      diagnostics: reader.diagnostics, result: day.map { DayRun.run($0, workers: workers) })
  }
}

/// What came of a day.
struct Reading {
  let diagnostics: Diagnostics
  let result: Result<DayRun, DayRunFault>?

  /// The run; `nil` where the day could not be read or reckoned.
  var run: DayRun? { try? result?.get() }

  /// Errors as `E-MONEY products.csv:2:40`, in the order of telling; a file by the last part of its path.
  var errors: [String] { told.filter { $0.hasPrefix("E") } }

  /// Warnings in the same form.
  var warnings: [String] { told.filter { $0.hasPrefix("W") } }

  private var told: [String] {
    diagnostics.all.map { diagnostic in
      let file = diagnostic.file.split(separator: "/").last ?? ""
      let place = diagnostic.place.map { ":\($0.line):\($0.column)" } ?? ""
      return "\(diagnostic.code.rawValue) \(file)\(place)"
    }
  }

  /// The first diagnostic of a code as people read it.
  func rendered(_ code: DiagnosticCode) -> String {
    diagnostics.all.first { $0.code == code }?.rendered() ?? ""
  }

  /// A table of R19 as text; empty where the day did not run.
  func csv(_ table: DayTable) -> String { run.map { $0.csv(table) } ?? "" }

  /// The rows of a table of R19 without its header, a dictionary by column each.
  func rows(_ table: DayTable) -> [[String: String]] { run.map { $0.rows(table) } ?? [] }

  /// A figure of the day totals.
  func total(_ metric: String) -> String? {
    rows(.dayTotals).first { $0["metric"] == metric }?["value"]
  }
}

extension DayRun {
  /// A table of R19 as text.
  func csv(_ table: DayTable) -> String {
    var writer = CSVWriter(
      columns: table.columns, decimals: night.day.settings.currency.decimals,
      zone: night.day.timeline.zone)
    table.write(night, to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The rows of a table of R19, a dictionary by column each.
  func rows(_ table: DayTable) -> [[String: String]] {
    var cells = CellCollector(
      columns: table.columns, decimals: night.day.settings.currency.decimals,
      zone: night.day.timeline.zone)
    table.write(night, to: &cells)
    return cells.rows.map { row in
      Dictionary(
        zip(table.columns, row.map { String(decoding: $0.value, as: UTF8.self) }),
        uniquingKeysWith: { first, _ in first })
    }
  }
}

/// SplitMix64: numbers that are the same in every run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// One of the choices.
  mutating func pick<Value>(_ choices: [Value]) -> Value {
    choices[Int(next() % UInt64(choices.count))]
  }

  /// True once in so many times.
  mutating func once(in times: UInt64) -> Bool { next() % times == 0 }
}
