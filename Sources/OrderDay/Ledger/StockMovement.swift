import ExactValues

/// What one product in one warehouse had cost, through the day: a pool in which every unit weighs the same.
///
/// What leaves takes its share of the pool's value, rounded half up and cumulative (R12.3), so that an empty pool is
/// worth exactly nothing. 12 units that came for 186.00 and 3 of which leave: 46.50 leaves, 139.50 stays.
struct StockMovement {
  /// Which product, and where.
  let cell: StockCell
  /// The units in the pool.
  private(set) var units: Int64
  /// Their value, in minor units.
  private(set) var value: Int128

  /// A pool of carried units.
  init(_ cell: StockCell, units: Int64, value: Int128) {
    self.cell = cell
    self.units = units
    self.value = value
  }

  /// Adds units for an amount.
  mutating func add(_ more: Int64, for amount: Int128) {
    units = saturatingSum(units, more)
    value += amount
  }

  /// Takes units out of the pool, and returns what they had cost.
  mutating func take(_ less: Int64) -> Int128 {
    if units == 0 { return 0 }
    let taken = min(less, units)
    // The value of each unit, and what is left of it: so that no product needs more than 128 bits.
    let (each, rest) = value.quotientAndRemainder(dividingBy: Int128(units))
    let share =
      each * Int128(taken)
      + Int128(
        Apportionment.cumulativeShare(
          of: Int64(truncatingIfNeeded: rest), units: taken, outOf: units))
    units -= taken
    value -= share
    return share
  }

  /// Brings the pool to the units that were counted, and returns what its value gained; units that were found cost
  /// what the product costs today.
  mutating func count(_ counted: Int64, cost: Int64) -> Int128 {
    if counted <= units { return -take(units - counted) }
    let found = Int128(counted - units) * Int128(cost)
    add(counted - units, for: found)
    return found
  }
}
