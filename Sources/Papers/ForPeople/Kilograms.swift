import Documents

/// Weights as people weigh.
enum Kilograms {
  /// Grams, from 0, as kilograms with three decimals: 12500 is `12.500`.
  ///
  /// Sums of weights are taken in 128 bits, which the weights of no route can leave.
  static func text(_ grams: Int128) -> String {
    let rest = String(Int(grams % 1000))
    return "\(grams / 1000).\(String(repeating: "0", count: 3 - rest.utf8.count))\(rest)"
  }

  /// The same in a cell, to stand in a column of numbers.
  static func cell(_ grams: Int128) -> Cell { .text(text(grams)) }
}
