import DayRunner
import Foundation

/// The files of this repository, for the tests of its scenarios.
enum Repository {
  /// The folder of the package, with a slash at its end.
  static let root = String(#filePath.dropLast("Tests/DayRunnerTests/Repository.swift".count))

  /// The days of the folder `Scenarios`: scenario files, and folders of tables, by path from the root, sorted.
  ///
  /// A folder of tables is a day of its own where it has orders and no scenario loads it.
  static let days: [String] = {
    let names = FileManager.default.enumerator(atPath: root + "Scenarios")?.allObjects ?? []
    let paths = names.compactMap { $0 as? String }.map { "Scenarios/" + $0 }
    let loaded = paths.filter { $0.hasSuffix(".scenario") }.map { String($0.dropLast(9)) }
    let scenarios = paths.filter { $0.hasSuffix(".scenario") }
    let diagnosed = paths.filter { $0.hasSuffix(".diagnostics") }.map { String($0.dropLast(12)) }
    let folders = paths.filter { path in
      let isDay = paths.contains(path + "/orders.csv") || diagnosed.contains(path)
      return isDay && isFolder(path) && !loaded.contains(path)
        && !loaded.contains { path.hasPrefix($0 + "/") } && !isLoaded(path, by: scenarios)
    }
    return (scenarios + folders).sorted()
  }()

  /// Whether a scenario beside a folder pulls its tables in.
  private static func isLoaded(_ folder: String, by scenarios: [String]) -> Bool {
    guard let slash = folder.lastIndex(of: "/") else { return false }
    let name = folder[folder.index(after: slash)...]
    return scenarios.contains { scenario in
      scenario.hasPrefix(folder[...slash]) && text(scenario).contains("\(name)/orders.csv")
    }
  }

  /// A file as text; empty where it is not there.
  static func text(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: root + path) ?? Data(), as: UTF8.self)
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: root + path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// The files by path from the root.
  static var files: DayFiles {
    DayFiles(
      read: { path in
        if isFolder(path) { return .failure(.notRegular) }
        return FileManager.default.contents(atPath: root + path).map { .success(Array($0)) }
          ?? .failure(.missing)
      },
      isFolder: { isFolder($0) },
      entries: { (try? FileManager.default.contentsOfDirectory(atPath: root + $0)) ?? [] },
      zone: { name in
        FileManager.default.contents(atPath: "/usr/share/zoneinfo/" + name).map { Array($0) }
      })
  }
}
