import DayRunner
import PlainText
import Simulation

/// The engine, from tables in memory to documents in memory.
enum Engine {
  /// The tables of a day (R18).
  static let tableNames = [
    "settings", "suppliers", "products", "points", "leaders", "orders", "coupons", "receipts",
    "weights", "arrivals", "pickups", "claims", "recalls", "confirmations",
  ]

  static func answer(_ tables: Tables) -> NightAnswer {
    let folder = "day"
    let files = DayFiles(
      read: { path in
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        guard name.hasSuffix(".csv"), let text = tables[String(name.dropLast(4))] else {
          return .failure(.missing)
        }
        return .success(Array(text.utf8))
      },
      isFolder: { $0 == folder },
      entries: { _ in tables.keys.map { $0 + ".csv" } },
      zone: { _ in nil })
    var reader = DayReader(path: folder, files: files)
    guard let day = reader.read() else {
      let first = reader.diagnostics.all.first { $0.severity == .error }
      let place = first.map { $0.file + " " + $0.code.rawValue + " " + $0.message } ?? "?"
      return .refused(place)
    }
    switch DayRun.run(day) {
    case .failure(.amount(let fault)): return .overflow(fault.message)
    case .failure(.proof(let words)): return .refused(words.wording(in: .english).message)
    case .success(let run):
      var documents: Tables = [:]
      for file in run.files where file.path.hasSuffix(".csv") {
        documents[file.path] = String(decoding: file.bytes, as: UTF8.self)
      }
      return .documents(documents)
    }
  }
}
