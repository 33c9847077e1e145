import ScenarioLanguage

/// A rate as people write it: `8%`, `8.5%`, `8.25%`.
enum Percentage {
  /// The basis points, as the tables write them; `nil` for a word that is no percentage of two decimals.
  static func basisPoints(_ word: ScenarioWord) -> String? {
    guard word.bytes.last == UInt8(ascii: "%") else { return nil }
    let parts = word.text.dropLast().split(separator: ".", omittingEmptySubsequences: false)
    let isNumber = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    guard isNumber, parts.count <= 2, parts[0].utf8.count <= 6 else { return nil }
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    if decimals.utf8.count > 2 { return nil }
    let digits = parts[0] + decimals + String(repeating: "0", count: 2 - decimals.utf8.count)
    let trimmed = digits.drop { $0 == "0" }
    return trimmed.isEmpty ? "0" : String(trimmed)
  }

  /// Words that are rates wherever they stand: each takes a percentage and names a column of basis points.
  static let words = ["commission": "commission_bp", "tax": "tax_bp"]
}
