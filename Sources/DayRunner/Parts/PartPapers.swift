import Documents
import ExactValues
import OrderDay
import Papers
import PlainText

/// What a run of a part tells of papers for whoever joins the parts (R17): the file `part-papers.txt` among its documents.
///
/// Those that sum up all warehouses are told by what they are made of; where files hold all papers of a kind, as workbooks
/// do, those of one warehouse are told as they are (`PaperLines`).
///
///     groupbuy-part-papers 1
///     language  en
///     formats   text  html
///     kinds     supplier-statement  day-summary
///     sheets    pickup-list
///     paper     '  '2026-11-20
///     day       '2026-11-20  '2026-11-20  'CNY  #2  #1
///     paper     'supplier-statement  'farm
///     supplier  'farm 益阳合作社  '益阳合作社  '2026-12-20
///     goods     'east  'egg30  'egg30  '鲜鸡蛋30枚  #12  #12  #0  #0  #12  $1550  $18600
///     sheet     'pickup-list  '锦绣花园  'jinxiu
///     ...
///     digest    cbd8a7b341bd9b025b1e906a48ae1d19
///
/// Fields stand behind tabs, as `LineFields` says. A line of a paper is a row of a table (`TallyTable`): its keys and its
/// cells. The last line is the digest of all before it; there is one way to write such a file, and `parse` accepts no other.
struct PartPapers: Hashable {
  /// The name of the file.
  static let fileName = "part-papers.txt"
  private static let heading = "groupbuy-part-papers 1"

  /// The language of the papers.
  var language: Language
  /// The formats of the papers.
  var formats: [PaperFormat]
  /// The kinds that the run was asked for and that join.
  var kinds: [PaperKind]
  /// The kinds of one warehouse each that files hold together.
  var sheetKinds: [PaperKind] = []
  /// What all papers have in common.
  var day: PaperTally
  /// What the papers are made of, by kind and label.
  var tallies: [PaperTally] = []
  /// The papers of those kinds, as a run writes them.
  var sheets: [LabelledPaper] = []

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
    guard self.formats.contains(where: \.isOneFile) else { return }
    sheetKinds = PaperKind.allCases.filter { !$0.isOfTallies && kinds.contains($0) }
    for kind in sheetKinds {
      kind.forEachPaper(of: night, in: language) { sheets.append($0) }
    }
  }

  // MARK: Writing

  /// The bytes of the file.
  var bytes: [UInt8] {
    var lines = FieldLines(heading: Self.heading)
    lines.add("language", words: [language.rawValue])
    lines.add("formats", words: formats.map(\.rawValue))
    lines.add("kinds", words: kinds.map(\.rawValue))
    lines.add("sheets", words: sheetKinds.map(\.rawValue))
    for tally in [day] + tallies {
      lines.add("paper", [.text(tally.kind?.rawValue ?? ""), .text(tally.label)])
      for table in TallyTable.allCases {
        for row in tally[table] { lines.add(table.rawValue, row.keys + row.cells) }
      }
    }
    for sheet in sheets { lines.add(sheet) }
    return lines.bytes + CarryFile.digestLine(of: lines.bytes)
  }

  // MARK: Reading

  /// What a file says; `nil` for one that no run writes.
  ///
  /// - Complexity: O(bytes).
  static func parse(_ bytes: [UInt8]) -> PartPapers? {
    var lines = FieldLineReader(bytes)
    guard lines.words(heading) == [], let said = lines.words("language"),
      let language = said.first.flatMap(Language.init(rawValue:)),
      let formats = lines.words("formats"), let kinds = lines.words("kinds"),
      let sheetKinds = lines.words("sheets"), let day = tally(in: &lines), day.kind == nil
    else { return nil }
    var tallies: [PaperTally] = []
    while lines.word == "paper" {
      guard let tally = tally(in: &lines) else { return nil }
      tallies.append(tally)
    }
    guard let sheets = PaperLineReader.papers(in: &lines, language) else { return nil }
    let papers = PartPapers(
      language: language, formats: formats.compactMap(PaperFormat.init(rawValue:)),
      kinds: kinds.compactMap(PaperKind.init(rawValue:)),
      sheetKinds: sheetKinds.compactMap(PaperKind.init(rawValue:)), day: day, tallies: tallies,
      sheets: sheets)
    // What was read must say the same again, its digest too.
    return papers.isSound && papers.bytes == bytes ? papers : nil
  }

  private init(
    language: Language, formats: [PaperFormat], kinds: [PaperKind], sheetKinds: [PaperKind],
    day: PaperTally, tallies: [PaperTally], sheets: [LabelledPaper]
  ) {
    self.language = language
    self.formats = formats
    self.kinds = kinds
    self.sheetKinds = sheetKinds
    self.day = day
    self.tallies = tallies
    self.sheets = sheets
  }

  /// Whether it holds what papers can be made of.
  private var isSound: Bool {
    kinds.allSatisfy(\.isOfTallies) && day[.day].count == 1 && (0...4).contains(day.decimals)
      && tallies.allSatisfy { tally in
        guard let kind = tally.kind, kinds.contains(kind) else { return false }
        return kind.folder != nil || tally.label.utf8.elementsEqual(day.label.utf8)
      } && !sheetKinds.contains(where: \.isOfTallies)
      && sheets.allSatisfy { sheetKinds.contains($0.kind) }
  }

  /// A tally; `nil` for lines that are none.
  private static func tally(in lines: inout FieldLineReader) -> PaperTally? {
    guard let whose = lines.texts("paper", 2) else { return nil }
    var tally = PaperTally(PaperKind(rawValue: whose[0]), label: whose[1])
    while let table = lines.word.flatMap(TallyTable.init(rawValue:)) {
      guard let cells = lines.cells(table.rawValue) else { return nil }
      let keys = Array(cells.prefix(table.keys.count))
      let rest = Array(cells.dropFirst(table.keys.count))
      guard table.accepts(keys, rest) else { return nil }
      tally.add(table, keys, rest)
    }
    return tally
  }
}
