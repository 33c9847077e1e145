/// Numbers by row or by order of which most days have few: what nobody says takes a bit, and the rows behind the last one
/// that says something take no room at all.
///
///     var refund = RareNumbers(blank: 0)
///     refund[7] = 0    // still no room
///     refund[1] = 250  // room for one number
///     refund[7]        // 0
public struct RareNumbers: Sendable {
  /// The number of a row of which nothing is said.
  public let blank: Int64
  /// The rows that say something, as long as they come one behind the other; none where each has its own place.
  private var rows = MarkedRows()
  /// What the marked rows say, or all of the first ones.
  private var said = NumberColumn()
  private var isByRow = false

  /// No number yet but `blank`.
  init(blank: Int64) { self.blank = blank }

  /// Whether nothing was said of any row.
  public var isBlank: Bool { said.isEmpty }

  /// Behind the last row that says something.
  private var end: Int { isByRow ? said.count : rows.count }

  /// The number of a row by its position.
  ///
  /// - Complexity: O(1) amortised; the first one that is said of a row before others that were takes O(rows).
  public subscript(row: Int) -> Int64 {
    @inline(__always) get {
      if isByRow { return said.indices.contains(row) ? said[row] : blank }
      return row < rows.count && rows.isMarked(row) ? said[rows.markedCount(to: row) - 1] : blank
    }
    set {
      if row >= end {
        if newValue != blank { append(newValue, of: row) }
      } else if isByRow {
        said[row] = newValue
      } else if rows.isMarked(row) {
        said[rows.markedCount(to: row) - 1] = newValue
      } else if newValue != blank {
        giveRowsPlaces()
        said[row] = newValue
      }
    }
  }

  private mutating func append(_ number: Int64, of row: Int) {
    if isByRow {
      said.append(blank, times: row - said.count)
    } else {
      rows.append(unmarked: row - rows.count)
      rows.append(1, rows: 1)
    }
    said.append(number)
  }

  /// From here on each row has its own place, whether it says something or not.
  private mutating func giveRowsPlaces() {
    var byRow = NumberColumn()
    byRow.append(rows.count) { self[$0] }
    said = byRow
    rows = MarkedRows()
    isByRow = true
  }

  /// The number of a row.
  public subscript(row: some DenseID) -> Int64 {
    get { self[row.index] }
    set { self[row.index] = newValue }
  }

  /// Adds the numbers of a part whose first row is row `first` here; `number` tells what each of them is here.
  mutating func append(
    _ part: RareNumbers, at first: Int, _ number: (Int64) -> Int64 = { $0 }
  ) {
    for row in 0..<part.end {
      let value = part[row]
      if value != blank { self[first + row] = number(value) }
    }
  }
}

extension RareNumbers: Equatable {
  /// Whether both say the same of each row.
  public static func == (a: Self, b: Self) -> Bool {
    a.blank == b.blank && (0..<max(a.end, b.end)).allSatisfy { a[$0] == b[$0] }
  }
}
