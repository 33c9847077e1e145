import ExactValues

/// What goes back for goods that weigh too little (R9.3).
enum Underweight {
  /// The refund on `net`, in minor units, half up; over weight is never charged. `nil` where the product does
  /// not fit 128 bits.
  ///
  /// Pork 12.90 for 500 g, tolerance 5 g: 463 g refunds 0.95; 496 g refunds nothing.
  ///
  /// - Parameters:
  ///   - weight: The weight of the line's units, in grams.
  ///   - nominal: The nominal weight of one unit; 0 for goods that are not weighed.
  ///   - tolerance: How much less a unit may weigh.
  static func refund(
    net: Int64, units: Int64, weight: Int64, nominal: Int64, tolerance: Int64
  ) -> Int64? {
    let expected = Int128(nominal) * Int128(units)
    let missing = expected - Int128(weight)
    if expected == 0 || missing <= Int128(tolerance) * Int128(units) { return 0 }
    let (product, overflows) = Int128(net).multipliedReportingOverflow(by: missing)
    let (rounded, isTooLarge) = product.addingReportingOverflow(expected / 2)
    // What is missing is at most what is expected, so the quotient is at most `net`.
    return overflows || isTooLarge ? nil : Int64(rounded / expected)
  }
}
