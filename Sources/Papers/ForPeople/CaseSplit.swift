import Documents

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
  static func columns(_ words: any PaperWords) -> [PaperTable.Column] {
    [
      .init(words.cases, .number), .init(words.casePack, .number), .init(words.loose, .number),
    ]
  }
}
