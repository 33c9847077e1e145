import DayRunner
import Glibc

/// Finds the scenarios, and the days of tables with mistakes, below the paths that were named.
struct ScenarioSearch {
  /// The paths found, in the order of naming and then by the bytes of the names.
  private(set) var found: [String] = []

  /// Looks below a path: a file is taken as it is, a folder is gone through.
  mutating func add(_ path: String) throws(CommandFault) {
    let path = Self.withoutSlashes(path)
    if !InputFiles.isFolder(path) {
      found.append(path)
    } else if Self.isDayWithMistakes(path) {
      found.append(path)
    } else {
      try addEntries(of: path)
    }
  }

  /// Hidden names are left alone, and so are links to folders, which could lead in a circle.
  private mutating func addEntries(of folder: String) throws(CommandFault) {
    var inner: [(path: String, isFolder: Bool)] = []
    do throws(SystemError) {
      let place = try Descriptor(opening: folder, O_RDONLY | O_DIRECTORY)
      for name in try place.entries() where !name.hasPrefix(".") {
        guard let status = try place.status(of: name) else { continue }
        inner.append((Self.join(folder, name), status.kind == .folder))
      }
    } catch {
      throw CommandFault(error, folder, .lookThrough)
    }
    for (path, isFolder) in inner {
      if isFolder ? Self.isDayWithMistakes(path) : path.hasSuffix(".scenario") {
        found.append(path)
      } else if isFolder {
        try addEntries(of: path)
      }
    }
  }

  /// A folder of tables is a test if what is to be told of it stands beside it.
  private static func isDayWithMistakes(_ folder: String) -> Bool {
    var status = stat()
    return stat(folder + ScenarioTest.diagnosticsSuffix, &status) == 0
      && FileStatus(status).kind == .regular
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  private static func withoutSlashes(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
