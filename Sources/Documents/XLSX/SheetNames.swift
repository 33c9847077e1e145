import PlainText

/// Gives the sheets of a workbook names that spreadsheets accept: at most 31 UTF-16 units, none of `[]:*?/\`, no
/// apostrophe at either end, not `History`, not blank, and none twice, whatever the case of its letters.
struct SheetNames {
  private static let unitsMax = 31
  private var taken: Set<String> = ["history"]

  /// The name of the next sheet, as close to `wanted` as may be.
  ///
  ///     names.next(for: "a/b")   // "a b"
  ///     names.next(for: "A b")   // "A b (2)"
  mutating func next(for wanted: String) -> String {
    var name = ""
    for scalar in wanted.printable.unicodeScalars {
      let isRefused = "[]:*?/\\".unicodeScalars.contains(scalar)
      name.unicodeScalars.append(isRefused ? " " : scalar)
    }
    name = cut(name, to: Self.unitsMax)
    if name.isEmpty { name = "Sheet" }
    var candidate = name
    var number = 2
    while !taken.insert(folded(candidate)).inserted {
      let ending = " (\(number))"
      candidate = cut(name, to: Self.unitsMax - ending.utf16.count) + ending
      number += 1
    }
    return candidate
  }

  /// The beginning of a name, without apostrophes or spaces at its ends.
  private func cut(_ name: String, to units: Int) -> String {
    var kept = ""
    // Whole characters, so that no mark is left without its letter.
    for character in name {
      guard kept.utf16.count + character.utf16.count <= units else { break }
      kept.append(character)
    }
    let ends: Set<Character> = [" ", "'", "\u{3000}"]
    while let first = kept.first, ends.contains(first) { kept.removeFirst() }
    while let last = kept.last, ends.contains(last) { kept.removeLast() }
    return kept
  }

  private func folded(_ name: String) -> String { name.lowercased() }
}
