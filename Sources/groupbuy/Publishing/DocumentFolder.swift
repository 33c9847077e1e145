import Documents
import Glibc

/// What a folder of documents holds by its own list, and whether it holds anything else.
///
/// A run publishes over a folder, and removes one, only if each of its entries is its list or is named in it:
/// what is not ours is never touched.
struct DocumentFolder {
  /// The list in the folder, while documents come and after they came.
  enum List: String {
    /// Written before the first document, so that what a killed run left can be told from all else.
    case partial = "MANIFEST.partial"
    /// The list of a folder that is complete.
    case complete = "MANIFEST"
  }

  /// Why a folder is not ours.
  enum Fault: Error {
    /// The first entry, by its bytes, that is not ours.
    case foreign(entry: String)
    /// The list is none.
    case unlisted
    /// The system refused.
    case refused(SystemError)
  }

  /// Size by name of each document, and nothing for a folder without a list.
  private let sizes: [String: Int]
  /// The folders in which documents stand.
  private let folders: Set<String>

  /// The documents that `entries` name.
  init(_ entries: [Manifest.Entry]) {
    sizes = Dictionary(entries.map { ($0.name, $0.size) }) { size, _ in size }
    folders = Set(entries.flatMap { Self.folders(of: $0.name) })
  }

  /// Every folder of a name: `papers` and `papers/lists` of `papers/lists/a.txt`.
  static func folders(of name: String) -> [String] {
    name.indices.filter { name[$0] == "/" }.map { String(name[..<$0]) }
  }

  /// Looks through a complete folder, or an empty one.
  static func published(_ folder: borrowing Descriptor) throws(Fault) -> DocumentFolder {
    try examine(folder, lists: [.complete], isComplete: true)
  }

  /// Looks through what a run that was killed left behind, at any time of its work.
  static func leftover(_ folder: borrowing Descriptor) throws(Fault) -> DocumentFolder {
    try examine(folder, lists: [.complete, .partial], isComplete: false)
  }

  private static func examine(
    _ folder: borrowing Descriptor, lists: [List], isComplete: Bool
  ) throws(Fault) -> DocumentFolder {
    let finding: Finding
    do throws(SystemError) {
      finding = try look(into: folder, lists: lists, isComplete: isComplete)
    } catch {
      throw .refused(error)
    }
    switch finding {
    case .ours(let documents): return documents
    case .foreign(let entry): throw .foreign(entry: entry)
    case .unlisted: throw .unlisted
    }
  }

  /// What a look into a folder finds.
  private enum Finding {
    case ours(DocumentFolder)
    case foreign(entry: String)
    case unlisted
  }

  private static func look(
    into folder: borrowing Descriptor, lists: [List], isComplete: Bool
  ) throws(SystemError) -> Finding {
    let names = try folder.entries()
    guard let first = names.first else { return .ours(DocumentFolder([])) }
    guard let list = lists.first(where: { names.contains($0.rawValue) }) else {
      return .foreign(entry: first)
    }
    guard try folder.status(of: list.rawValue)?.kind == .regular else { return .unlisted }
    let bytes = try Descriptor(opening: list.rawValue, in: folder).read()
    guard let entries = Manifest.parse(bytes.span) else {
      let isTorn = list == .partial && names.count == 1 && isTorn(bytes)
      return isTorn ? .ours(DocumentFolder([])) : .unlisted
    }
    let documents = DocumentFolder(entries)
    let foreign = try documents.check(folder, prefix: "", list: list, isComplete: isComplete)
    return foreign.map { .foreign(entry: $0) } ?? .ours(documents)
  }

  /// The beginning of a list of which a killed run, or a power cut, left no more.
  private static func isTorn(_ bytes: [UInt8]) -> Bool {
    let heading = Manifest.render([])
    return bytes.starts(with: heading) || heading.starts(with: bytes)
      || bytes.allSatisfy { $0 == 0 }
  }

  /// The first entry that is not ours; `nil` if all are.
  private func check(
    _ folder: borrowing Descriptor, prefix: String, list: List, isComplete: Bool
  ) throws(SystemError) -> String? {
    for name in try folder.entries() {
      let path = prefix + name
      if path.utf8.elementsEqual(list.rawValue.utf8) { continue }
      // Names of ours are ASCII; only so does equality of strings mean equality of bytes.
      guard Manifest.isName(path.utf8.span), let status = try folder.status(of: name) else {
        return path
      }
      switch status.kind {
      case .folder where folders.contains(path):
        let inner = try folder.folder(name)
        let foreign = try check(inner, prefix: path + "/", list: list, isComplete: isComplete)
        if let foreign { return foreign }
      case .regular:
        guard let size = sizes[path] else { return path }
        if isComplete ? status.size != size : status.size > size { return path }
      default:
        return path
      }
    }
    return nil
  }

  /// Removes the documents, then the lists; the folder itself stays, and with it all that is not ours.
  ///
  /// The list goes last: whenever this stops, what is left is still known as ours.
  func remove(from folder: borrowing Descriptor) throws(SystemError) {
    try removeDocuments(from: folder, prefix: "")
    try folder.remove(List.partial.rawValue)
    try folder.remove(List.complete.rawValue)
  }

  private func removeDocuments(
    from folder: borrowing Descriptor, prefix: String
  ) throws(SystemError) {
    for name in try folder.entries() {
      let path = prefix + name
      guard Manifest.isName(path.utf8.span) else { continue }
      if sizes[path] != nil {
        try folder.remove(name)
      } else if folders.contains(path) {
        let inner = try folder.folder(name)
        try removeDocuments(from: inner, prefix: path + "/")
        try folder.removeFolder(name)
      }
    }
  }
}
