/// Where rows were read: rows that follow each other line by line take no room.
///
///     var places = RowPlaces()
///     places.append(source: 0, line: 2)
///     places.append(source: 0, line: 3)
///     places[1].line  // 3
public struct RowPlaces: Sendable {
  /// Rows on consecutive lines of one source, from the first on.
  private struct Run {
    var row: Int32
    var source: Int32
    var line: Int32
  }

  private var runs: [Run] = []
  private var count: Int32 = 0

  /// The place of a row: which of `OrderEvents.sources`, and the physical line where it starts, from 1.
  ///
  /// - Complexity: O(log runs).
  public subscript(row: Int) -> (source: Int32, line: Int32) {
    var (low, high) = (0, runs.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(runs[middle].row) <= row { low = middle } else { high = middle }
    }
    let run = runs[low]
    return (run.source, run.line + Int32(truncatingIfNeeded: row) - run.row)
  }

  /// Adds the place of the next row, and those of so many in all on the lines that follow.
  ///
  /// - Complexity: O(1) amortised.
  mutating func append(source: Int32, line: Int32, rows: Int32 = 1) {
    let last = runs.count - 1
    if last < 0 || runs[last].source != source || line != runs[last].line + (count - runs[last].row)
    {
      runs.append(Run(row: count, source: source, line: line))
    }
    count += rows
  }

  /// Adds the places of the rows of a part.
  mutating func append(_ part: RowPlaces) {
    for run in part.runs {
      runs.append(Run(row: run.row + count, source: run.source, line: run.line))
    }
    count += part.count
  }
}
