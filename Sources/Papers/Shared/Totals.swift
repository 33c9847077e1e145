extension Sequence {
  /// The sum of a figure of each element, in 128 bits: each of them fits 64, and all together may not.
  ///
  ///     let units = lists.total { $0.units }
  func total(_ figure: (Element) -> some BinaryInteger) -> Int128 {
    reduce(0) { $0 + Int128(figure($1)) }
  }
}
