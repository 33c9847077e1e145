import PlainText

/// The words of the report of a scenario's test, a table per language.
protocol ReportWords: Sendable {
  var column: String { get }
  var expected: String { get }
  var actual: String { get }
  var suchARow: String { get }
  var noSuchRow: String { get }
  var oneRow: String { get }
  var thereIsOne: String { get }
  var none: String { get }
  /// There is none; a name that was probably meant.
  func noneBut(_ near: String) -> String
  /// So many rows; the columns that would choose one.
  func rows(_ count: Int, sayAlso columns: [String]) -> String
  /// The diagnostics of a day are not those of the file that holds them.
  func diagnosticsDiffer(_ path: String, from golden: String) -> String
}

struct EnglishReportWords: ReportWords {
  let column = "column"
  let expected = "expected"
  let actual = "actual"
  let suchARow = "such a row"
  let noSuchRow = "no such row"
  let oneRow = "one row"
  let thereIsOne = "there is one"
  let none = "none"
  func noneBut(_ near: String) -> String { "none; did you mean \(near)?" }
  func rows(_ count: Int, sayAlso columns: [String]) -> String {
    "\(count) rows; say also \(columns.map { "`\($0)`" }.orList)"
  }
  func diagnosticsDiffer(_ path: String, from golden: String) -> String {
    "\(path): the diagnostics are not those of \(golden)"
  }
}

struct ChineseReportWords: ReportWords {
  let column = "列"
  let expected = "预期"
  let actual = "实际"
  let suchARow = "有这样一行"
  let noSuchRow = "没有这样的行"
  let oneRow = "只有一行"
  let thereIsOne = "有一行"
  let none = "没有"
  func noneBut(_ near: String) -> String { "没有；是不是 \(near)？" }
  func rows(_ count: Int, sayAlso columns: [String]) -> String {
    "有 \(count) 行；请再写明 \(columns.quotedList)"
  }
  func diagnosticsDiffer(_ path: String, from golden: String) -> String {
    "\(path)：诊断与 \(golden) 不符"
  }
}

extension Language {
  /// The words of test reports in this language.
  var reportWords: any ReportWords {
    switch self {
    case .english: EnglishReportWords()
    case .chinese: ChineseReportWords()
    }
  }
}
