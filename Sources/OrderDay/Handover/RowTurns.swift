import Parallel

/// The rows in the order in which they were asked for: what the books go by, whatever list a row stands on.
struct RowTurns {
  /// Those of lines by the canonical order of their first raises, then the substitutes.
  let rows: [RowID]
  /// The canonical position of each event of the day.
  let positionOfEvent: [Int32]

  /// - Complexity: O(events), and O(n log n) in the events of one order and time.
  init(
    _ rows: HandoverRows, book: OrderBook, events: OrderEvents, canonical: CanonicalOrder,
    workers: Workers
  ) {
    (positionOfEvent, self.rows) = workers.both(
      {
        var positions = [Int32](repeating: 0, count: events.count)
        for (position, row) in canonical.sequence().enumerated() {
          positions[Int(row)] = Int32(truncatingIfNeeded: position)
        }
        return positions
      },
      {
        book.standingLines(by: canonical).map { RowID(rawValue: $0.rawValue) }
          + (rows.lineRowCount..<rows.count).map { RowID(index: $0) }
      })
  }

  /// The canonical position of a raise of a line.
  func position(of raise: Raise) -> Int32 { positionOfEvent[Int(raise.row)] }
}
