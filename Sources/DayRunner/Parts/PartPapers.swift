import Documents
import ExactValues
import OrderDay
import Papers
import PlainText

/// What a run of a part tells of the papers that sum up all warehouses, for whoever joins the parts (R17): the file
/// `part-papers.txt` among its documents.
///
///     groupbuy-part-papers 1
///     language  en
///     formats   text  html
///     kinds     supplier-statement  day-summary
///     paper               2026-11-20
///     day       ='2026-11-20  ='2026-11-20  ='CNY  #2  #1
///     paper     supplier-statement  farm
///     supplier  'farm 益阳合作社  '益阳合作社  '2026-12-20
///     goods     'east  'egg30  'egg30  '鲜鸡蛋30枚  #12  #12  #0  #0  #12  $1550  $18600
///     digest    cbd8a7b341bd9b025b1e906a48ae1d19
///
/// Fields stand behind tabs. A line of a paper is a row of a table (`TallyTable`): its keys and its cells, each with a mark
/// of what it is before it: `'` a text, `#` a number, `$` an amount in minor units, `-` nothing. In texts a tab, a line end
/// and `\` are written `\t`, `\n` and `\\`. The last line is the digest of all before it; there is one way to write such
/// a file, and `parse` accepts no other.
struct PartPapers: Hashable {
  /// The name of the file.
  static let fileName = "part-papers.txt"
  private static let heading = "groupbuy-part-papers 1"
  /// Figures lie below, so that no sum of them overflows: a night's have 64 bits, and sums of these a few more.
  private static let figureMax: Int128 = 1 << 96

  /// The language of the papers.
  var language: Language
  /// The formats of the papers.
  var formats: [PaperFormat]
  /// The kinds that the run was asked for and that join.
  var kinds: [PaperKind]
  /// What all papers have in common.
  var day: PaperTally
  /// What the papers are made of, by kind and label.
  var tallies: [PaperTally] = []

  /// The papers of a night.
  ///
  /// - Complexity: O(n log n) in the lines of the night.
  init(
    of night: Night, kinds: Set<PaperKind>, in language: Language, formats: [PaperFormat],
    warnings: [String]
  ) {
    self.language = language
    self.formats = PaperFormat.allCases.filter { $0 == .text || formats.contains($0) }
    self.kinds = PaperKind.allCases.filter { $0.isOfTallies && kinds.contains($0) }
    day = .ofDay(night, in: language)
    for kind in self.kinds {
      for tally in kind.tallies(of: night, in: language, warnings: warnings) {
        tallies.append(tally)
      }
    }
  }

  // MARK: Writing

  /// The bytes of the file.
  var bytes: [UInt8] {
    var bytes = Array(Self.heading.utf8)
    func line(_ word: String, _ fields: [String]) {
      bytes.append(UInt8(ascii: "\n"))
      bytes += word.utf8
      for field in fields {
        bytes.append(UInt8(ascii: "\t"))
        bytes += field.utf8
      }
    }
    line("language", [language.rawValue])
    line("formats", formats.map(\.rawValue))
    line("kinds", kinds.map(\.rawValue))
    for tally in [day] + tallies {
      line("paper", [tally.kind?.rawValue ?? "", LineText.escaped(tally.label)])
      for table in TallyTable.allCases {
        for row in tally[table] { line(table.rawValue, (row.keys + row.cells).map(Self.field)) }
      }
    }
    bytes.append(UInt8(ascii: "\n"))
    return bytes + CarryFile.digestLine(of: bytes)
  }

  private static func field(_ cell: Cell) -> String {
    switch cell.content {
    case .text(let text): "'" + LineText.escaped(text)
    case .number(let figure): "#\(figure.value)"
    case .money(let figure): "$\(figure.value)"
    case .blank, .tickBox, .writeIn: "-"
    }
  }

  // MARK: Reading

  /// What a file says; `nil` for one that no run writes.
  ///
  /// - Complexity: O(bytes).
  static func parse(_ bytes: [UInt8]) -> PartPapers? {
    var lines = bytes.split(separator: UInt8(ascii: "\n"))[...]
    guard lines.popFirst()?.elementsEqual(heading.utf8) ?? false else { return nil }
    func head(_ word: String) -> [String]? {
      guard let fields = lines.popFirst().map(Self.fields), fields[0] == word else { return nil }
      return Array(fields.dropFirst())
    }
    guard let said = head("language"), let language = said.first.flatMap(Language.init(rawValue:)),
      let formats = head("formats"), let kinds = head("kinds"),
      lines.popLast()?.starts(with: "digest".utf8) ?? false,
      let tallies = tallies(in: lines), let day = tallies.first, day.kind == nil
    else { return nil }
    let papers = PartPapers(
      language: language, formats: formats.compactMap(PaperFormat.init(rawValue:)),
      kinds: kinds.compactMap(PaperKind.init(rawValue:)), day: day,
      tallies: Array(tallies.dropFirst()))
    // What was read must say the same again, its digest too.
    return papers.isSound && papers.bytes == bytes ? papers : nil
  }

  private init(
    language: Language, formats: [PaperFormat], kinds: [PaperKind], day: PaperTally,
    tallies: [PaperTally]
  ) {
    self.language = language
    self.formats = formats
    self.kinds = kinds
    self.day = day
    self.tallies = tallies
  }

  /// Whether it holds what papers can be made of.
  private var isSound: Bool {
    kinds.allSatisfy(\.isOfTallies) && day[.day].count == 1 && (0...4).contains(day.decimals)
      && tallies.allSatisfy { tally in
        guard let kind = tally.kind, kinds.contains(kind) else { return false }
        return kind.folder != nil || tally.label.utf8.elementsEqual(day.label.utf8)
      }
  }

  private static func fields(of line: ArraySlice<UInt8>) -> [String] {
    line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The tallies one after the other; `nil` for a line that is none of theirs.
  private static func tallies(in lines: ArraySlice<ArraySlice<UInt8>>) -> [PaperTally]? {
    var tallies: [PaperTally] = []
    var last: PaperTally?
    for line in lines {
      let fields = fields(of: line)
      if fields[0] == "paper" {
        guard fields.count == 3 else { return nil }
        if let last { tallies.append(last) }
        last = PaperTally(
          PaperKind(rawValue: fields[1]), label: LineText.unescaped(fields[2]))
        continue
      }
      guard let table = TallyTable(rawValue: fields[0]), last != nil,
        fields.count == 1 + table.keys.count + table.cells.count
      else { return nil }
      let cells = fields.dropFirst().compactMap(cell)
      let keys = Array(cells.prefix(table.keys.count))
      let rest = Array(cells.dropFirst(table.keys.count))
      guard table.accepts(keys, rest) else { return nil }
      last?.add(table, keys, rest)
    }
    if let last { tallies.append(last) }
    return tallies
  }

  private static func cell(_ field: String) -> Cell? {
    let text = String(decoding: field.utf8.dropFirst(), as: UTF8.self)
    switch field.utf8.first {
    case UInt8(ascii: "'"): return .text(LineText.unescaped(text))
    case UInt8(ascii: "#"): return figure(text).map { .number($0) }
    case UInt8(ascii: "$"): return figure(text).map { .money($0) }
    case UInt8(ascii: "-"): return .blank
    default: return nil
    }
  }

  private static func figure(_ text: String) -> Int128? {
    Int128(text).flatMap { (-figureMax...figureMax).contains($0) ? $0 : nil }
  }
}

/// Texts as fields of a line: a tab, a line end and `\` are written `\t`, `\n` and `\\`.
enum LineText {
  /// The text as a field.
  static func escaped(_ text: String) -> String {
    if !text.utf8.contains(where: { [0x09, 0x0A, 0x5C].contains($0) }) { return text }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x09: bytes += "\\t".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x5C: bytes += "\\\\".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text of a field.
  static func unescaped(_ field: String) -> String {
    if !field.utf8.contains(0x5C) { return field }
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in field.utf8 {
      if isEscaped {
        bytes.append(byte == UInt8(ascii: "t") ? 0x09 : byte == UInt8(ascii: "n") ? 0x0A : byte)
      } else if byte != 0x5C {
        bytes.append(byte)
      }
      isEscaped = !isEscaped && byte == 0x5C
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
