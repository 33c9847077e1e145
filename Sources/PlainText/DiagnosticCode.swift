/// The stable name of a kind of diagnostic, as it stands in brackets after `error` or `warning`.
///
/// The codes of values and tables are those that R18 names; the rest belong to the scenario language,
/// the command and the run. Each has one example in `Scenarios/Errors`.
public enum DiagnosticCode: String, CaseIterable, Sendable {
  // Files as a whole.
  /// A file is missing, or no regular file.
  case file = "E-FILE"
  /// There is no header.
  case empty = "E-EMPTY"
  /// The file is no CSV, or no scenario.
  case format = "E-FORMAT"
  /// A byte is not UTF-8.
  case encoding = "E-UTF8"
  /// A character may not stand there.
  case character = "E-CHAR"
  /// A line is too long.
  case line = "E-LINE"
  // Records and headers of tables.
  /// A quote is not as RFC 4180, or the scenario's grammar, has it.
  case quote = "E-QUOTE"
  /// A column of the header is unknown, stands twice or is missing.
  case column = "E-COLUMN"
  /// A row has more or fewer cells than the header.
  case fields = "E-FIELDS"
  // Values.
  /// What must be filled is empty.
  case blank = "E-BLANK"
  /// It is no id.
  case id = "E-ID"
  /// A label is too long, padded or heaped with marks.
  case label = "E-LABEL"
  /// It is no whole number.
  case number = "E-NUMBER"
  /// It is no amount.
  case money = "E-MONEY"
  /// It can be read, and is out of bounds.
  case range = "E-RANGE"
  /// A time or date cannot be read or does not exist.
  case time = "E-TIME"
  /// It is none of the words that may stand there.
  case word = "E-WORD"
  /// A list in a cell cannot be used.
  case list = "E-LIST"
  // What needs the other rows and tables.
  /// A name is not in its table.
  case reference = "E-REF"
  /// A key stands there already.
  case duplicate = "E-DUPLICATE"
  /// A route has two stations, or a station two warehouses.
  case network = "E-NETWORK"
  // The scenario language.
  /// A statement is not complete, or has too much.
  case syntax = "E-SYNTAX"
  /// The version of the format is missing or unknown.
  case version = "E-VERSION"
  // The run.
  /// A result does not fit 64 bits.
  case overflow = "E-OVERFLOW"
  // Legal, and worth a look.
  /// A name is easily taken for another.
  case lookalike = "W-LOOKALIKE"
  /// A check digit is wrong.
  case checkDigit = "W-CHECK-DIGIT"
  /// It is sold below what it costs.
  case belowCost = "W-BELOW-COST"
  /// No cap and no limit lets anyone get there.
  case unreachable = "W-UNREACHABLE"
  /// It says something and changes nothing.
  case noEffect = "W-NO-EFFECT"
  /// A sale window does not meet the hours of the day.
  case saleWindow = "W-SALE-WINDOW"
  /// A leader has no pickup point.
  case idleLeader = "W-IDLE-LEADER"
  /// A supplier brings or confirms what is ordered from another.
  case otherSupplier = "W-OTHER-SUPPLIER"
  /// Goods are accepted past their best-before day.
  case pastDate = "W-PAST-DATE"
  /// It is checked, and this version does not compute with it.
  case notUsed = "W-NOT-USED"
}
