/// Numbers by row or by order of which most days have few: what nobody says takes no room, and the rows behind the last
/// one that says something take none either.
///
///     var refund = RareNumbers(blank: 0)
///     refund[7] = 0    // still no room
///     refund[1] = 250  // room for 2
///     refund[7]        // 0
public struct RareNumbers: Sendable {
  /// The number of a row of which nothing is said.
  public let blank: Int64
  /// Those of the first rows.
  private var said = NumberColumn()

  /// No number yet but `blank`.
  init(blank: Int64) { self.blank = blank }

  /// Whether nothing was said of any row.
  public var isBlank: Bool { said.isEmpty }

  /// The number of a row by its position.
  ///
  /// - Complexity: O(1) amortised where numbers are said row by row.
  public subscript(row: Int) -> Int64 {
    get { said.indices.contains(row) ? said[row] : blank }
    set {
      if row < said.count {
        said[row] = newValue
      } else if newValue != blank {
        said.append(blank, times: row - said.count)
        said.append(newValue)
      }
    }
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
    if part.isBlank { return }
    said.append(blank, times: first - said.count)
    for value in part.said { said.append(value == blank ? blank : number(value)) }
  }
}

extension RareNumbers: Equatable {
  /// Whether both say the same of each row.
  public static func == (a: Self, b: Self) -> Bool {
    a.blank == b.blank && (0..<max(a.said.count, b.said.count)).allSatisfy { a[$0] == b[$0] }
  }
}
