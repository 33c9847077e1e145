import Documents
import Papers
import PlainText

/// The lists of all points, each a file (R19), under the numbers that they have in the whole: each point is of one part.
enum PointListMerge {
  private struct List {
    var point: [UInt8]
    var part: Int
    var name: String
  }

  /// The files; none where the parts have none.
  ///
  /// - Complexity: O(bytes).
  static func files(of parts: inout [PartDocuments]) throws(MergeFault) -> [OutputFile] {
    var lists: [List] = []
    for part in parts.indices {
      for name in parts[part].names where name.hasPrefix(PointLists.folder) {
        guard let file = parts[part].document(name) else { continue }
        guard let first = try file.rows(under: DayTable.pickupLists.columns).first else {
          throw .unreadable(file: file.name)
        }
        lists.append(List(point: first.cells[0], part: part, name: name))
      }
    }
    lists.sort {
      $0.point == $1.point
        ? $0.part < $1.part : $0.point.lexicographicallyPrecedes($1.point)
    }
    var files: [OutputFile] = []
    for (index, list) in lists.enumerated() {
      guard let file = parts[list.part].take(list.name) else { continue }
      if index > 0, lists[index - 1].point == list.point {
        throw .rowTwice(file: file.name, line: 2)
      }
      guard
        let name = FileNames.renumbered(
          String(list.name.dropFirst(PointLists.folder.count)), kind: PointLists.kind,
          ordinal: index + 1)
      else { throw .unreadable(file: file.name) }
      files.append(OutputFile(path: PointLists.folder + name, bytes: file.bytes.array))
    }
    return files
  }
}
