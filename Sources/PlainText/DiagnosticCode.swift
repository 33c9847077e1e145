/// The stable name of a kind of diagnostic, as it stands in brackets after `error` or `warning`.
///
/// The codes of values and tables are those that R18 names; the rest belong to the scenario language,
/// the command and the run. Each has one example in `Scenarios/Errors`.
public enum DiagnosticCode: String, CaseIterable, Sendable {
  // Files as a whole.
  case file = "E-FILE"
  case empty = "E-EMPTY"
  case format = "E-FORMAT"
  case encoding = "E-UTF8"
  case character = "E-CHAR"
  case line = "E-LINE"
  // Records and headers of tables.
  case quote = "E-QUOTE"
  case column = "E-COLUMN"
  case fields = "E-FIELDS"
  // Values.
  case blank = "E-BLANK"
  case id = "E-ID"
  case label = "E-LABEL"
  case number = "E-NUMBER"
  case money = "E-MONEY"
  case range = "E-RANGE"
  case time = "E-TIME"
  case word = "E-WORD"
  case list = "E-LIST"
  // What needs the other rows and tables.
  case reference = "E-REF"
  case duplicate = "E-DUPLICATE"
  case network = "E-NETWORK"
  // The scenario language.
  case syntax = "E-SYNTAX"
  case version = "E-VERSION"
  // The run.
  case overflow = "E-OVERFLOW"
  // Legal, and worth a look.
  case lookalike = "W-LOOKALIKE"
  case checkDigit = "W-CHECK-DIGIT"
  case notUsed = "W-NOT-USED"
}
