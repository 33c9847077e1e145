import Papers
import PlainText
import ScenarioLanguage

/// What a scenario expects of one row of the documents.
///
/// `expect [no] KIND KEY ... [VALUE] [COLUMN VALUE]...`: columns that sort the table choose the row, the others
/// are compared; `no` says that there is no such row. A value `?` is filled in by `test --update`.
struct Expectation: Sendable {
  /// A column and what is said of it.
  struct Claim: Sendable {
    var column: String
    var word: ScenarioWord
  }

  /// Which kind of row.
  var form: ExpectationForm
  /// Whether there is to be no such row.
  var isNegative: Bool
  /// What chooses the row.
  var keys: [Claim]
  /// What the row is to say.
  var claims: [Claim]
  /// The statement.
  var line: ScenarioLine
  /// The file that it stands in.
  var file: SourceFile

  /// A statement that is no expectation.
  struct Fault: Error {
    var diagnostic: Diagnostic
  }

  /// Reads `expect ...`.
  static func read(_ statement: ScenarioStatement, file: SourceFile) -> Result<Self, Fault> {
    let line = statement.head
    var words = line.words.dropFirst()
    func fault(
      _ code: DiagnosticCode, _ place: Place, _ finding: ExpectationFinding
    ) -> Result<Self, Fault> {
      .failure(Fault(diagnostic: file.diagnostic(code, at: place, finding)))
    }
    if let detail = statement.details.first {
      return fault(
        .syntax, detail.place, .hasDetails)
    }
    let isNegative = words.first?.isWord("no") == true
    if isNegative { words = words.dropFirst() }
    let kinds = ExpectationForm.all.map(\.word)
    guard let kind = words.popFirst(),
      let form = ExpectationForm.all.first(where: { kind.isWord($0.word) })
    else {
      let said = line.words.dropFirst(isNegative ? 2 : 1).first
      let near = said.flatMap { SimilarWord.closest(to: $0.text, among: kinds) }
      return fault(
        .word, said?.place ?? line.place, .unknownKind(near: near, kinds: kinds))
    }
    guard words.count >= form.keys.count else {
      return fault(
        .syntax, line.place, .keysMissing(kind: form.word, keys: form.keys))
    }
    var keys = zip(form.keys, words).map { Claim(column: $0, word: $1) }
    var claims: [Claim] = []
    words = words.dropFirst(form.keys.count)
    if let last = words.last, form.table.columns.contains(last.text), !last.isQuoted,
      words.count == 1 || !form.table.columns.contains(words[words.startIndex].text)
    {
      return fault(
        .syntax, last.place, .valueMissing(of: last.text))
    }
    // Columns and values come in pairs; what is left over in front stands by itself.
    if words.count % 2 == 1, let main = form.main, let word = words.popFirst() {
      claims.append(Claim(column: main, word: word))
    }
    while let column = words.popFirst() {
      guard form.table.columns.contains(column.text) else {
        let near = SimilarWord.closest(to: column.text, among: form.table.columns)
        return fault(
          .word, column.place,
          .unknownColumn(
            column.text, table: form.table.rawValue, near: near, columns: form.table.columns))
      }
      guard let value = words.popFirst() else {
        return fault(
          .syntax, column.place, .valueMissing(of: column.text))
      }
      let claim = Claim(column: column.text, word: value)
      let chooses = form.table.keyColumns.contains(column.text) && !value.isWord("?")
      if chooses { keys.append(claim) } else { claims.append(claim) }
    }
    if isNegative {
      keys += claims
      claims = []
    }
    return .success(
      Expectation(
        form: form, isNegative: isNegative, keys: keys, claims: claims, line: line, file: file))
  }
}
