/// A line with units at the cutoff, and all that becomes of it through the night.
struct SlowSale {
  var order: SlowOrder
  var point: SlowPoint
  var product: SlowProduct
  /// The canonical place of the line's first increment.
  var position: Int
  var accepted: Whole
  /// What the member was shown for a unit (R3.5).
  var linePrice: Whole
  /// The lower of the line price and the tier's (R5.2).
  var finalPrice: Whole
  /// The line's share of its order's coupon (R5.3), and who bears it.
  var discount: Whole = 0
  var bearers: [(name: String, share: Whole)] = []
  /// What is left of the increments after groups and caps: the line's demand.
  var demanded: [SlowIncrement]
  var groupShort: Whole = 0
  var capShort: Whole = 0
  /// Short by R8, and the reason that the refund tells.
  var stockShort: Whole = 0
  var stockReason = "short"
  var toleranceOffered: Whole
  var toleranceGiven: Whole = 0
  var allowsSubstitute: Bool
  var substituteUnits: Whole = 0
  var substituteAmount: Whole = 0
  var underweight: Whole = 0

  var demand: Whole { demanded.map(\.units).reduce(0, +) }
  var short: Whole { groupShort + capShort + stockShort }
  /// The short units by reason.
  var shortBy: [String: Whole] {
    var units: [String: Whole] = ["group-not-formed": groupShort, "sold-out": capShort]
    units[stockReason, default: 0] += stockShort
    return units
  }
  /// What the pickup list says was ordered: accepted, and tolerance units given.
  var ordered: Whole { accepted + toleranceGiven }
  /// What is handed over.
  var units: Whole { ordered - short }

  /// The net of all accepted units, after tier price and coupon.
  var netOfAccepted: Whole { accepted * finalPrice - discount }

  /// What goes back for the first `count` short units (R12.3).
  func refund(of count: Whole) -> Whole { roundedHalfUp(netOfAccepted * count, accepted) }

  /// The net of the units handed over: tolerance units bear no coupon (R6.2).
  var net: Whole { netOfAccepted - refund(of: short) + toleranceGiven * finalPrice }

  /// What goes back for the short units, less what the substitute costs (R8.7).
  var shortRefund: Whole { refund(of: short) - substituteAmount }

  /// What the member paid above the final price, on every accepted unit (R5.2).
  var tierCredit: Whole { accepted * (linePrice - finalPrice) }

  /// The least substitute amount's bound: what the first `count` units short by R8 would get back.
  func refundOfStockShort(_ count: Whole) -> Whole {
    let before = groupShort + capShort
    return refund(of: before + count) - refund(of: before)
  }

  /// Each reason of the line's refunds with its amount (R12.4).
  var refunds: [(reason: String, amount: Whole)] {
    [
      ("group-not-formed", refund(of: groupShort)),
      ("sold-out", refund(of: groupShort + capShort) - refund(of: groupShort)),
      (stockReason, refundOfStockShort(stockShort) - substituteAmount),
      ("tier-price", tierCredit), ("underweight", underweight),
    ]
  }
}
