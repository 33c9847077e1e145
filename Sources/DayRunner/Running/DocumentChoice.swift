public import OrderDay
public import Papers

/// Which documents a run writes.
///
/// They are named by words: a table as its file, `pick_sheet`; a kind of papers, `pickup-list`; `tables` and `papers` for
/// all of them; `carry` for what the day leaves to the next one (R16): that is what a run writes where nothing is said.
/// `point-lists` is the table of pickup lists with a file for each point (R19), `journals` the ledger for other tools.
public struct DocumentChoice: Hashable, Sendable {
  /// The tables.
  public private(set) var tables: Set<DayTable> = []
  /// The kinds of papers.
  public private(set) var papers: Set<PaperKind> = []
  /// Whether the table of pickup lists is written with a file for each point.
  public private(set) var hasPointLists = false
  /// Whether what the day leaves to the next one is written (R16).
  public private(set) var hasCarry = false
  /// The forms in which other tools read the ledger (R14).
  public private(set) var journals: [Journal] = []

  /// All tables, all papers of every run, and the carry.
  public static let all: DocumentChoice = {
    var choice = DocumentChoice()
    choice.add("tables")
    choice.add("papers")
    choice.add("carry")
    return choice
  }()

  /// No document: a night that is proven, and nothing to write.
  public static let none = DocumentChoice()

  /// Nothing yet.
  public init() {}

  /// Adds what a word names; `false` for a word that names nothing.
  @discardableResult
  public mutating func add(_ word: String) -> Bool {
    switch word {
    case "tables": tables.formUnion(DayTable.allCases)
    case "papers": papers.formUnion(PaperKind.allCases.filter(\.isOfEveryRun))
    case "point-lists": hasPointLists = true
    case "carry": hasCarry = true
    case "journals": journals = Journal.allCases
    default:
      if let table = DayTable(rawValue: word) {
        tables.insert(table)
      } else if let kind = PaperKind(rawValue: word) {
        papers.insert(kind)
      } else {
        return false
      }
    }
    return true
  }

  /// Its words one by one, in the order of `words`: the same for the same choice.
  var sortedWords: [String] {
    (hasCarry ? ["carry"] : []) + (hasPointLists ? ["point-lists"] : [])
      + (journals.isEmpty ? [] : ["journals"])
      + DayTable.allCases.filter { tables.contains($0) }.map(\.rawValue)
      + PaperKind.allCases.filter { papers.contains($0) }.map(\.rawValue)
  }

  /// The table that is all there is to write; `nil` where it is something else, or more.
  public var onlyTable: (fileName: String, columns: [String])? {
    guard tables.count == 1, sortedWords.count == 1, let table = tables.first else { return nil }
    return (table.fileName, table.columns)
  }

  /// How far a night is to be worked out for them.
  ///
  /// The tables that every night has (R19) say nothing of what follows from its money; papers may, and may sort.
  public var scope: NightScope {
    var scope: NightScope = papers.isEmpty ? [] : .all
    if tables.contains(.sortSheet) { scope.insert(.sortSheet) }
    if hasCarry || !journals.isEmpty || !tables.allSatisfy(\.isOfEveryNight) {
      scope.insert(.books)
    }
    return scope
  }

  /// All words.
  public static var words: [String] {
    ["tables", "papers", "carry", "point-lists", "journals"] + DayTable.allCases.map(\.rawValue)
      + PaperKind.allCases.map(\.rawValue)
  }
}
