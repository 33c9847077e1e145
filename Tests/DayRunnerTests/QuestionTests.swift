import DayRunner
import Documents
import PlainText
import Simulation
import Testing

/// Questions to generated days: every order has an answer in every language.
@Suite struct QuestionTests {
  private func questions(seed: UInt64) throws -> (questions: DayQuestions, tables: Tables)? {
    let tables = DayGenerator.day(seed: seed)
    var files = TestFiles()
    for (table, text) in tables { files["day/\(table).csv"] = text }
    var reader = DayReader(path: "day", files: files.access)
    guard let day = reader.read() else { return nil }
    guard case .success(let questions) = DayQuestions.of(day) else { return nil }
    return (questions, tables)
  }

  private func names(_ table: String?, _ column: String) -> Set<String> {
    let rows = (table ?? "").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let position = rows.first?.firstIndex(of: column) else { return [] }
    return Set(rows.dropFirst().compactMap { position < $0.count ? $0[position] : nil })
  }

  @Test func `each order is explained, and each lot traced, in each language`() throws {
    var explained = 0
    var traced = 0
    for seed in UInt64(1)...40 {
      guard let (questions, tables) = try questions(seed: seed) else { continue }
      for language in Language.allCases {
        for order in names(tables["orders"], "order_id").sorted() {
          if case .success(let paper) = questions.explanation(
            ofOrder: order, sku: nil, in: language)
          {
            #expect(!TextRenderer().render(paper).isEmpty)
            explained += 1
          }
          if case .success(let paper) = questions.trace(ofOrder: order, sku: nil, in: language) {
            #expect(!TextRenderer().render(paper).isEmpty)
          }
        }
        for lot in names(tables["receipts"], "lot").sorted() {
          guard case .success(let paper) = questions.trace(ofLot: lot, in: language) else {
            continue
          }
          #expect(!TextRenderer().render(paper).isEmpty)
          traced += 1
        }
      }
    }
    #expect(explained > 100 && traced > 20)
  }
}
