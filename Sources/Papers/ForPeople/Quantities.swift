import Documents
import OrderDay

/// Units as they are carried: full cases and what is left over, `3 x 12 + 7`.
struct CaseSplit {
  let cases: Int64
  let casePack: Int64
  let loose: Int64

  init(_ units: Int64, casePack: Int64) {
    self.casePack = max(1, casePack)
    cases = units / self.casePack
    loose = units % self.casePack
  }

  /// The cells of `columns`; a column with nothing to say stays blank, so that a row without a full case shows
  /// just its loose units.
  var cells: [Cell] {
    [
      cases > 0 ? .number(cases) : .blank, cases > 0 ? .number(casePack) : .blank,
      loose > 0 ? .number(loose) : .blank,
    ]
  }

  /// Cases, the units of one, and loose units.
  static let columns: [PaperTable.Column] = [
    .init(Words.cases, .number), .init(Words.casePack, .number), .init(Words.loose, .number),
  ]
}

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
