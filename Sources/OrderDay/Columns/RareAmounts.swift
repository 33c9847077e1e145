/// Amounts by row of which most days have none: a column that takes no room until one of them is not 0.
///
///     var refund = RareAmounts(count: 3)
///     refund[1] = 0    // still no room
///     refund[1] = 250  // room for 3
public struct RareAmounts: Sendable {
  /// Empty while all are 0.
  private var amounts: [Int64] = []
  /// How many rows there are.
  public let count: Int

  /// So many times 0.
  init(count: Int) { self.count = count }

  /// The amount of a row, in minor units.
  ///
  /// - Complexity: O(1); O(rows) for the first that is not 0.
  public subscript(row: RowID) -> Int64 {
    get { self[row.index] }
    set { self[row.index] = newValue }
  }
}

extension RareAmounts: RandomAccessCollection, MutableCollection {
  /// The first row.
  public var startIndex: Int { 0 }
  /// Behind the last row.
  public var endIndex: Int { count }

  /// The amount of a row by its number.
  public subscript(row: Int) -> Int64 {
    get { amounts.isEmpty ? 0 : amounts[row] }
    set {
      if amounts.isEmpty {
        if newValue == 0 { return }
        amounts = [Int64](repeating: 0, count: count)
      }
      amounts[row] = newValue
    }
  }
}
