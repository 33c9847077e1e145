import Parallel

/// One line's claim on goods of which there may be too few.
struct Claim {
  var line: LineID
  /// The row that placed the line; -1 after the night, where lines keep no rows.
  var row: Int32
  /// The units that it claims.
  var units: Int64
  /// Its priority class: 1 first, blank last (R8.5).
  var priority: Int64
  /// Where it is handed out.
  var point: PointID
}

/// The claims on some cells, each list by the canonical order of the lines' first raises.
struct Claims {
  private(set) var byCell: [(cell: StockCell, claims: [Claim])]
  private let day: Day
  private let book: OrderBook
  private let canonical: CanonicalOrder

  /// The claims of those lines that want units of one of the cells, in the order of the lines.
  ///
  /// - Complexity: O(lines) where there are cells, O(1) where there are none.
  init(
    in cells: [StockCell], units: NumberColumn, day: Day, book: OrderBook,
    canonical: CanonicalOrder, workers: Workers = .one
  ) {
    self.day = day
    self.book = book
    self.canonical = canonical
    byCell = cells.map { ($0, []) }
    if cells.isEmpty { return }
    // Where the claims on each cell stand, from 1; 0 for cells that are not asked for.
    var placed = Demand(day: day)
    for (index, cell) in cells.enumerated() { placed[cell] = Int64(index + 1) }
    let (places, warehouseOfPoint) = (placed, day.network.warehouseOfPoint)
    workers.inTurns(
      over: 0..<book.standingCount, by: workers.partSize(usual: Self.partLines)
    ) { part in
      var found: [(place: Int, claim: Claim)] = []
      for (position, lines) in book.orders.lines(in: part) {
        let (order, point) = (book.orders.order[position], book.orders.point[position])
        let warehouse = warehouseOfPoint[point]
        for line in lines.lazy.map({ LineID(index: $0) }) where units[line] > 0 {
          let place = Int(places.units(of: book.productOfLine[line], at: warehouse))
          if place == 0 { continue }
          let priority = book.carried(.priority, by: order)
          let claim = Claim(
            line: line, row: book.placingRow(of: line), units: units[line],
            priority: priority == OrderEvents.blank ? .max : priority, point: point)
          found.append((place, claim))
        }
      }
      return found
    } _: {
      for part in $0 {
        for (place, claim) in part { byCell[place - 1].claims.append(claim) }
      }
    }
  }

  /// How many lines are looked through together.
  private static let partLines = 1 << 15

  /// The claims on a cell by the canonical order of the lines' first raises.
  ///
  /// - Complexity: O(n log n) in the claims.
  func inTurn(at index: Int) -> [Claim] {
    let claims = byCell[index].claims
    return canonical.positions(of: claims.map(\.row)).map { claims[Int($0)] }
  }

  /// The raises that make up some claims, in canonical order.
  ///
  /// - Complexity: O(n log n) in the raises.
  func raises(of claims: [Claim]) -> [ClaimedRaise] {
    var raises: [ClaimedRaise] = []
    raises.reserveCapacity(claims.count)
    for (index, claim) in claims.enumerated() {
      if book.isRaisedOnce(claim.line) {
        raises.append(ClaimedRaise(event: claim.row, claim: index, units: claim.units))
        continue
      }
      var left = claim.units
      for raise in book.raises(of: claim.line) where left > 0 {
        let units = min(left, raise.units)
        raises.append(ClaimedRaise(event: raise.row, claim: index, units: units))
        left -= units
      }
    }
    return canonical.positions(of: raises.map(\.event)).map { raises[Int($0)] }
  }

  /// Shares out what each cell has, by the policy of its product; cells have nothing in common.
  func share(
    by workers: Workers, into shares: inout NumberColumn,
    _ available: @Sendable (StockCell) -> Int64
  ) {
    let claims = self
    workers.inTurns(over: 0..<byCell.count, by: workers.partSize(usual: Self.partCells)) { cells in
      cells.flatMap { claims.shares(at: $0, of: available(claims.byCell[$0].cell)) }
    } _: {
      for part in $0 {
        for (line, units) in part { shares[line] = units }
      }
    }
  }

  /// How many cells are shared out together.
  private static let partCells = 4

  /// What each claim on a cell gets of what there is.
  private func shares(at index: Int, of available: Int64) -> [(line: LineID, units: Int64)] {
    let cell = byCell[index].cell
    let policy = day.catalogue.products[cell.product].shortage ?? day.settings.shortage
    // First come looks at the raises alone.
    let inTurn = policy == .firstCome ? byCell[index].claims : inTurn(at: index)
    let shares = policy.shares(of: available, among: inTurn, raises: raises)
    return zip(inTurn, shares).map { (line: $0.line, units: $1) }
  }
}
