import ExactValues

/// What the money of one line comes to (R5, R8.7, R9.3, R12.3), in minor units.
struct LineMoney {
  /// Units handed over at the final price.
  var sales: Int64 = 0
  /// What the member has paid for the units handed over.
  var net: Int64 = 0
  /// What goes back for the units that came short, less what a substitute costs.
  var refund: Int64 = 0
  /// The part of `refund` that the cutoff decided: groups and caps.
  var refundOfCutoff: Int64 = 0
  /// What goes back because the group reached a tier.
  var credit: Int64 = 0
  /// What the substitute of the line costs.
  var substituteNet: Int64 = 0
  /// Units of the substitute at its final price.
  var substituteSales: Int64 = 0

  /// The figures of one line, each named step rounded once.
  struct Figures {
    /// The accepted units.
    var units: Int64
    /// The units that the cutoff leaves.
    var demand: Int64
    /// The ordered units that are handed over.
    var filled: Int64
    /// The units given by tolerance.
    var extra: Int64
    var price: Int64
    var finalPrice: Int64
    /// The coupon's part.
    var discount: Int64
    /// The units of a substitute, and its list price.
    var substituteUnits: Int64 = 0
    var substitutePrice: Int64 = 0
  }

  /// Reckons a line; `nil` where an amount does not fit 64 bits.
  init?(_ line: Figures) {
    guard let final = Self.product(line.units, line.finalPrice),
      let sold = Self.product(line.filled + line.extra, line.finalPrice),
      let given = Self.product(line.extra, line.finalPrice),
      let credit = Self.product(line.units, line.price - line.finalPrice)
    else { return nil }
    let net = final - line.discount
    /// What goes back for the first `k` short units: cumulative, so that all parts sum to the whole.
    func back(_ k: Int64) -> Int64 {
      k == 0 ? 0 : Apportionment.cumulativeShare(of: net, units: k, outOf: line.units)
    }
    let cut = line.units - line.demand
    let short = line.units - line.filled
    sales = sold
    self.credit = credit
    refundOfCutoff = back(cut)
    if line.substituteUnits > 0 {
      let price = min(line.finalPrice, line.substitutePrice)
      guard let amount = Self.product(line.substituteUnits, price) else { return nil }
      substituteSales = amount
      substituteNet = min(amount, back(cut + line.substituteUnits) - back(cut))
    }
    refund = back(short) - substituteNet
    let (paid, overflows) = (net - back(short)).addingReportingOverflow(given)
    if overflows { return nil }
    self.net = paid
  }

  private static func product(_ a: Int64, _ b: Int64) -> Int64? {
    let (value, overflows) = a.multipliedReportingOverflow(by: b)
    return overflows ? nil : value
  }
}
