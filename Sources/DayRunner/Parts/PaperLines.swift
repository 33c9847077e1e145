import Documents
import Papers
import PlainText

/// Papers as lines, in the one way that they can be read back: what they say, without any layout.
///
///     sheet   pickup-list  'B  'b
///     head    '自提点清单  'b B  #2  #1  #0
///     fact    '日期  '2026-11-20
///     table   -  #0  -  -
///     column  'SKU  'text  #0  #0
///     group
///     row     'egg30
///     totals  '合计
extension FieldLines {
  /// Adds a paper.
  mutating func add(_ paper: LabelledPaper) {
    let sheet = paper.paper
    add(
      "sheet",
      [.text(paper.kind.rawValue), .text(paper.name)] + paper.labels.map { Cell.text($0) })
    add(
      "head",
      [
        .text(sheet.title), .text(sheet.subtitle), .number(sheet.moneyDecimals),
        sheet.revision.map { .number($0) } ?? .blank, .number(sheet.isMessage ? 1 : 0),
      ])
    for fact in sheet.facts { add("fact", [.text(fact.label), fact.value]) }
    for block in sheet.blocks { add(block) }
  }

  private mutating func add(_ block: Paper.Block) {
    switch block {
    case .heading(let text, let level): add("heading", [.text(text), .number(level)])
    case .note(let text): add("note", [.text(text)])
    case .signatures(let names): add("signatures", names.map { .text($0) })
    case .facts(let facts):
      add("facts", [])
      for fact in facts { add("fact", [.text(fact.label), fact.value]) }
    case .index(let title, let entries):
      add("index", [.text(title)])
      for entry in entries {
        add("entry", [.text(entry.key), .text(entry.name), .text(entry.place)])
      }
    case .cards(let cards):
      add("cards", [])
      for card in cards {
        add("card", [.text(card.lead), .text(card.corner), .text(card.title)] + card.lines)
      }
    case .table(let table): add(table)
    }
  }

  private mutating func add(_ table: PaperTable) {
    var gathered = [Cell.blank, Cell.blank]
    if case .gathered(let who, let what) = table.layout { gathered = [.text(who), .text(what)] }
    add(
      "table",
      [table.title.map { .text($0) } ?? .blank, .number(table.isMain ? 1 : 0)] + gathered)
    for column in table.columns {
      add(
        "column",
        [
          .text(column.title), .number(PaperLineReader.place(of: column.kind)),
          .number(column.emphasis == .strong ? 1 : 0), .number(column.mayBeCut ? 1 : 0),
        ])
    }
    for group in table.groups {
      add("group", [])
      for row in group.rows { add("row", row) }
      if let subtotal = group.subtotal { add("subtotal", subtotal) }
      if let who = group.who { add("who", who) }
    }
    if let totals = table.totals { add("totals", totals) }
  }
}

/// Papers read back from their lines.
///
/// Whoever reads them writes them again, and takes them where both are the same bytes: what is said twice or in another way
/// is refused there, and here just what no paper can be made of.
struct PaperLineReader {
  private var lines: FieldLineReader
  private let language: Language
  /// The kinds of columns, by the numbers that name them.
  private static let columnKinds: [PaperTable.Column.Kind] = [
    .text, .number, .money, .tick, .writeIn,
  ]

  /// The number of a kind of column.
  static func place(of kind: PaperTable.Column.Kind) -> Int {
    columnKinds.firstIndex(of: kind) ?? 0
  }

  /// Papers in a language, from the line at which `lines` are.
  init(_ lines: FieldLineReader, in language: Language) {
    self.lines = lines
    self.language = language
  }

  /// Reads all papers that stand one after the other; `nil` for lines that are none.
  static func papers(
    in lines: inout FieldLineReader, _ language: Language
  ) -> [LabelledPaper]? {
    var reader = PaperLineReader(lines, in: language)
    var papers: [LabelledPaper] = []
    while reader.lines.word == "sheet" {
      guard let paper = reader.paper() else { return nil }
      papers.append(paper)
    }
    lines = reader.lines
    return papers
  }

  private mutating func paper() -> LabelledPaper? {
    guard let whose = lines.texts("sheet"), whose.count > 2,
      let kind = PaperKind(rawValue: whose[0]), let head = lines.cells("head"), head.count == 5,
      case .text(let title) = head[0].content, case .text(let subtitle) = head[1].content,
      case .number(let decimals) = head[2].content, (0...4).contains(decimals.value),
      case .number(let isMessage) = head[4].content
    else { return nil }
    var paper = Paper(
      kind: kind.rawValue, language: language, title: title, subtitle: subtitle,
      moneyDecimals: Int(decimals.value))
    if case .number(let revision) = head[3].content {
      paper.revision = Int64(clamping: revision.value)
    }
    paper.isMessage = isMessage.value == 1
    paper.facts = facts()
    while let word = lines.word, Self.blockWords.contains(word) {
      guard let block = block(word) else { return nil }
      paper.blocks.append(block)
    }
    return LabelledPaper(
      kind: kind, labels: Array(whose.dropFirst(2)), name: whose[1], paper: paper)
  }

  private static let blockWords: Set<String> = [
    "heading", "note", "signatures", "facts", "index", "cards", "table",
  ]

  private mutating func facts() -> [Paper.Fact] {
    var facts: [Paper.Fact] = []
    while let cells = lines.cells("fact"), cells.count == 2,
      case .text(let label) = cells[0].content
    {
      facts.append(Paper.Fact(label, cells[1]))
    }
    return facts
  }

  private mutating func block(_ word: String) -> Paper.Block? {
    switch word {
    case "heading":
      guard let cells = lines.cells(word), cells.count == 2,
        case .text(let text) = cells[0].content,
        case .number(let level) = cells[1].content, (1...6).contains(level.value)
      else { return nil }
      return .heading(text, level: Int(level.value))
    case "note": return lines.texts(word, 1).map { .note($0[0]) }
    case "signatures": return lines.texts(word).map { .signatures($0) }
    case "facts": return lines.cells(word).map { _ in .facts(facts()) }
    case "index":
      guard let title = lines.texts(word, 1) else { return nil }
      var entries: [Paper.IndexEntry] = []
      while let entry = lines.texts("entry", 3) {
        entries.append(.init(key: entry[0], name: entry[1], place: entry[2]))
      }
      return .index(title[0], entries)
    case "cards":
      guard lines.cells(word) != nil else { return nil }
      var cards: [Paper.Card] = []
      while let cells = lines.cells("card"), cells.count > 2,
        case .text(let lead) = cells[0].content, case .text(let corner) = cells[1].content,
        case .text(let title) = cells[2].content
      {
        cards.append(.init(lead: lead, corner: corner, title: title, lines: Array(cells[3...])))
      }
      return .cards(cards)
    default: return table().map { .table($0) }
    }
  }

  private mutating func table() -> PaperTable? {
    guard let head = lines.cells("table"), head.count == 4,
      case .number(let isMain) = head[1].content
    else { return nil }
    var table = PaperTable(columns: [], groups: [], isMain: isMain.value == 1)
    if case .text(let title) = head[0].content { table.title = title }
    if case .text(let who) = head[2].content, case .text(let what) = head[3].content {
      table.layout = .gathered(who: who, what: what)
    }
    while let cells = lines.cells("column"), cells.count == 4,
      case .text(let title) = cells[0].content, case .number(let kind) = cells[1].content,
      Self.columnKinds.indices.contains(Int(clamping: kind.value)),
      case .number(let isStrong) = cells[2].content, case .number(let mayBeCut) = cells[3].content
    {
      table.columns.append(
        .init(
          title, Self.columnKinds[Int(clamping: kind.value)],
          emphasis: isStrong.value == 1 ? .strong : .normal, mayBeCut: mayBeCut.value == 1))
    }
    let width = table.columns.count
    while lines.cells("group") != nil {
      var group = PaperTable.RowGroup([])
      while let row = lines.cells("row") { group.rows.append(row) }
      group.subtotal = lines.cells("subtotal")
      group.who = lines.cells("who")
      let rows = group.rows + (group.subtotal.map { [$0] } ?? [])
      if group.rows.isEmpty || !rows.allSatisfy({ $0.count == width }) { return nil }
      table.groups.append(group)
    }
    table.totals = lines.cells("totals")
    if width == 0 || table.totals.map({ $0.count != width }) ?? false { return nil }
    return table
  }
}
