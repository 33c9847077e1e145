import Documents
import ExactValues
import Papers
import PlainText

/// The papers of all parts, under the names and numbers that they have in the whole (R17): one of one warehouse is the
/// same bytes in the run of its part, and one that sums up all warehouses is made anew (`SummedPapers`).
///
/// What changed since an earlier run is left out, and so are the files of all papers of a kind where there was one.
/// `papers/index.csv` lists what is there.
struct PaperMerge {
  /// A paper: the same in one or several formats.
  private struct Sheet {
    var label: [UInt8]
    /// What papers of its kind are sorted by.
    var key: [UInt8]
    var part: Int
    /// The rows of the part's index.
    var rows: [(line: Int, cells: [[UInt8]])]
  }

  private var sheets: [PaperKind: [Sheet]] = [:]
  private let indexes: [SourceFile?]
  private let marks: [PartMark]
  private let summed: SummedPapers
  /// The files of the parts that say what those of the whole say of all of them.
  private var replaced: [(part: Int, name: String)] = []

  /// The files of the papers, the index of these, and their revisions; nothing where no papers were asked for.
  ///
  /// - Complexity: O(papers log papers).
  static func files(of parts: inout [PartDocuments]) throws(MergeFault) -> [OutputFile] {
    let summed = try SummedPapers(taking: &parts)
    let merge = try PaperMerge(parts, summed)
    if merge.indexes.allSatisfy({ $0 == nil }) { return [] }
    return try merge.files(taking: &parts)
  }

  private init(_ parts: [PartDocuments], _ summed: SummedPapers) throws(MergeFault) {
    self.summed = summed
    indexes = parts.map { $0.document(PaperSet.indexName) }
    marks = parts.map(\.mark)
    for (part, index) in indexes.enumerated() {
      guard let index else { continue }
      for row in try index.rows(under: PaperSet.indexColumns) {
        guard let kind = PaperKind(rawValue: row.cells[1].string) else {
          throw .unreadable(file: index.name)
        }
        let name = row.cells[0].string
        if name.hasPrefix(PaperSet.changesFolder) { continue }
        let isShared = row.cells[2].isEmpty
        if summed.kinds.contains(kind) || isShared && summed.sheetKinds.contains(kind) {
          replaced.append((part, PaperSet.root + name))
        } else if kind.isOfOneWarehouse, !isShared {
          try add(row, kind, part)
        }
      }
    }
  }

  /// Formats of one paper stand together.
  private mutating func add(
    _ row: (line: Int, cells: [[UInt8]]), _ kind: PaperKind, _ part: Int
  ) throws(MergeFault) {
    let label = row.cells[2]
    var known = sheets[kind, default: []]
    sheets[kind] = nil
    if let last = known.last, last.part == part, last.label == label {
      known[known.count - 1].rows.append(row)
    } else {
      known.append(
        Sheet(label: label, key: try key(of: label, kind, part), part: part, rows: [row]))
    }
    sheets[kind] = known
  }

  /// What papers of a kind are sorted by before their parts, which are sorted by warehouse.
  private func key(of label: [UInt8], _ kind: PaperKind, _ part: Int) throws(MergeFault) -> [UInt8]
  {
    let warehouse = marks[part].parts[marks[part].number - 1].warehouse
    switch kind.scopes.first {
    case .warehouse: return []
    case .supplier:
      let end = [UInt8(ascii: "/")] + warehouse
      guard label.count > end.count, label.suffix(end.count).elementsEqual(end) else {
        throw .unreadable(file: indexes[part]?.name ?? "")
      }
      return Array(label.dropLast(end.count))
    default: return label
    }
  }

  private func files(taking parts: inout [PartDocuments]) throws(MergeFault) -> [OutputFile] {
    var files: [OutputFile] = []
    var index = Self.writer(of: PaperSet.indexColumns)
    for kind in PaperKind.allCases {
      let sheets = try sorted(kind)
      for (position, sheet) in sheets.enumerated() {
        for row in sheet.rows {
          let name = row.cells[0].string
          guard let file = parts[sheet.part].take(PaperSet.root + name), let folder = kind.folder,
            name.hasPrefix(folder + "/"),
            let renamed = FileNames.renumbered(
              String(name.dropFirst(folder.count + 1)), kind: kind.rawValue, ordinal: position + 1)
          else { throw .unreadable(file: indexes[sheet.part]?.name ?? "") }
          let path = "\(folder)/\(renamed)"
          files.append(OutputFile(path: PaperSet.root + path, bytes: file.bytes.array))
          index.word(path)
          for cell in row.cells[1...] { index.text(cell.span) }
          index.endRow()
        }
      }
      guard
        let shared = summed.sharedFiles(of: kind, sheets.map { (part: $0.part, label: $0.label) })
      else { throw .unreadable(file: parts[0].name(of: PartPapers.fileName)) }
      for summed in shared + summed.files(of: kind) {
        files.append(OutputFile(path: summed.file.path, bytes: summed.file.bytes))
        summed.list(kind, in: &index)
      }
    }
    for (part, name) in replaced { _ = parts[part].take(name) }
    _ = parts.take(PaperSet.indexName)
    files.append(OutputFile(path: PaperSet.indexName, bytes: index.bytes))
    if let revisions = try revisions(taking: &parts) { files.append(revisions) }
    return files
  }

  /// The papers of a kind in the order of the whole.
  private func sorted(_ kind: PaperKind) throws(MergeFault) -> [Sheet] {
    let all = sheets[kind] ?? []
    let order = all.indices.sorted { one, other in
      let (a, b) = (all[one], all[other])
      if a.key != b.key { return a.key.lexicographicallyPrecedes(b.key) }
      return (a.part, one) < (b.part, other)
    }
    for (one, other) in zip(order, order.dropFirst()) where all[one].label == all[other].label {
      throw .rowTwice(
        file: indexes[all[other].part]?.name ?? "", line: all[other].rows.first?.line ?? 0)
    }
    return order.map { all[$0] }
  }

  /// The revisions of the papers that are there; `nil` where all are the first.
  private func revisions(taking parts: inout [PartDocuments]) throws(MergeFault) -> OutputFile? {
    var found: [PaperKind: [[UInt8]: [[UInt8]]]] = [:]
    for file in parts.take(PaperRevisions.fileName) {
      for row in try file.rows(under: PaperRevisions.columns) {
        guard let kind = PaperKind(rawValue: row.cells[0].string) else {
          throw .unreadable(file: file.name)
        }
        found[kind, default: [:]][row.cells[1]] = row.cells
      }
    }
    var writer = Self.writer(of: PaperRevisions.columns)
    var isEmpty = true
    for kind in PaperKind.allCases {
      for sheet in try sorted(kind) {
        guard let row = found[kind]?[sheet.label] else { continue }
        for cell in row { writer.text(cell.span) }
        writer.endRow()
        isEmpty = false
      }
    }
    return isEmpty ? nil : OutputFile(path: PaperRevisions.fileName, bytes: writer.bytes)
  }

  private static func writer(of columns: [String]) -> CSVWriter {
    CSVWriter(columns: columns, decimals: 0, zone: ZoneRules(fixed: .utc))
  }
}
