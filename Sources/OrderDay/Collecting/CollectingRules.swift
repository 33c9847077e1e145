/// Which rules the day has at all: what it does not use is not asked for each event.
struct CollectingRules {
  /// Whether a point takes no orders from some moment on.
  let closesPoints: Bool
  /// Whether a product is sold for a time only.
  let hasSaleTimes: Bool
  /// Whether a cap or a limit binds a product while orders come in (R4.1, R4.2).
  let hasLimits: Bool
  /// Whether what one order takes may leave less for another, while orders come in.
  let bindsOrders: Bool
  /// Whether nothing is asked of a row that places a line but its time, its names and its units.
  let arePlain: Bool
  /// What caps and limits leave free before the first order.
  let allowance: Allowance
  /// The further columns that any row fills.
  let filledColumns: [FurtherColumn]

  /// - Complexity: O(points + products).
  init(_ day: Day, _ events: OrderEvents) {
    closesPoints = day.network.points.contains { $0.closedFrom < .max }
    let products = day.catalogue.products
    hasSaleTimes = products.contains { $0.saleFrom > .min || $0.saleTo < .max }
    bindsOrders = products.contains {
      $0.limitMember != nil || $0.limitPoint != nil
        || (day.settings.caps == .live && $0.stockCap != nil)
    }
    hasLimits = bindsOrders || products.contains { $0.limitOrder != nil }
    allowance = Allowance(day: day)
    filledColumns = FurtherColumn.allCases.filter { !events.further[$0.rawValue].isBlank }
    arePlain = !closesPoints && !hasSaleTimes && !hasLimits && filledColumns.isEmpty
  }
}
