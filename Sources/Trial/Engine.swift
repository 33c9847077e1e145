import DayRunner
public import Parallel
import PlainText
public import Simulation

/// The engine as the slow model is asked: from tables in memory to documents in memory.
///
///     if case .documents(let documents) = Engine.answer(DayGenerator.day(seed: 7)) { ... }
public enum Engine {
  /// What the engine makes of a day of tables, by their names in R18.
  public static func answer(_ tables: Tables) -> NightAnswer { answer(tables, by: .one) }

  /// The same by several workers, who may cut the work as finely as they are told.
  public static func answer(_ tables: Tables, by workers: Workers) -> NightAnswer {
    var files: Tables = [:]
    for (name, text) in tables { files["day/\(name).csv"] = text }
    return answer("day", among: files, by: workers)
  }

  /// What the engine makes of a day at a path, among files by their paths.
  public static func answer(
    _ path: String, among files: Tables, by workers: Workers = .one
  ) -> NightAnswer {
    var reader = DayReader(path: path, files: inMemory(files), workers: workers)
    guard let day = reader.read() else {
      let first = reader.diagnostics.all.first { $0.severity == .error }
      let place = first.map { $0.file + " " + $0.code.rawValue + " " + $0.message } ?? "?"
      return .refused(place)
    }
    switch DayRun.run(day, workers: workers) {
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

  /// What `groupbuy test` makes of a scenario among files: how many expectations fail of how many.
  public static func test(_ path: String, among files: Tables) -> (failed: Int, checked: Int) {
    let test = ScenarioTest(path: path, files: inMemory(files))
    return (test.failed, test.checked)
  }

  static func inMemory(_ files: Tables) -> DayFiles {
    DayFiles(
      read: { path in
        files[path].map { .success(Array($0.utf8)) } ?? .failure(.missing)
      },
      isFolder: { folder in files.keys.contains { $0.hasPrefix(folder + "/") } },
      entries: { folder in
        files.keys.filter { $0.hasPrefix(folder + "/") }.map {
          String($0.dropFirst(folder.count + 1))
        }
      },
      zone: { _ in nil })
  }
}
