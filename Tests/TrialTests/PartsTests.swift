import Parallel
import Testing
import Trial

@testable import Simulation

/// A day split by warehouse, each part run by itself, and joined, is the day run whole (R17).
@Suite struct PartsTests {
  /// A document without what tells of the part's own files.
  private func told(_ name: String, _ text: String) -> String {
    func isOfFiles(_ name: some StringProtocol) -> Bool {
      ["rejections.csv", "deliveries.csv", "delivery_rejections.csv"]
        .contains(String(name).replacing("people/", with: ""))
    }
    if name == "MANIFEST" {
      let lines = text.split(separator: "\n")
      return lines.filter { !isOfFiles($0.split(separator: "  ").last ?? "") }
        .joined(separator: "\n")
    }
    guard isOfFiles(name) else { return text }
    let table = SlowTable(text)
    let kept = table.columns.indices.filter { !["source", "line"].contains(table.columns[$0]) }
    return table.rows.map { row in
      kept.map { row.cells[$0] }.joined(separator: "\u{1}")
    }.joined(separator: "\n")
  }

  private func compare(
    _ seeds: ClosedRange<UInt64>, by workers: Workers = .one, _ body: (inout EditedDay) -> Bool
  ) -> (joined: Int, shared: Int) {
    var (joined, shared) = (0, 0)
    for seed in seeds {
      var day = EditedDay(seed: seed)
      guard body(&day) else { continue }
      switch Engine.joined(day.texts, inAllFormats: seed.isMultiple(of: 5), by: workers) {
      case .none: continue
      case .shared: shared += 1
      case .broken(let why): Issue.record("seed \(seed): \(why)")
      case .documents(let whole, let parts, let count):
        joined += 1
        #expect(count > 1)
        #expect(Set(whole.keys) == Set(parts.keys), "seed \(seed)")
        for name in whole.keys.sorted() {
          #expect(
            told(name, parts[name] ?? "").utf8.elementsEqual(told(name, whole[name] ?? "").utf8),
            "seed \(seed), \(name)")
        }
      }
    }
    return (joined, shared)
  }

  @Test func `R17 all joined documents of strangers are those of the whole, byte for byte`() {
    let counts = compare(1...300) { $0.splitByWarehouse(keepsHomeless: true) != nil }
    #expect(counts.joined >= 40)
  }

  @Test func `R17 whatever day splits as it is joins as it was`() {
    let counts = compare(301...600) { _ in true }
    #expect(counts.joined + counts.shared >= 20)
  }

  @Test func `R17 parts that are cut into small pieces join to the same bytes`() {
    let counts = compare(601...700, by: Workers(count: 3, partSize: 64)) {
      $0.splitByWarehouse(keepsHomeless: true) != nil
    }
    #expect(counts.joined >= 10)
  }
}
