import Parallel

/// The rows in the order in which they were asked for: what the books go by, whatever list a row stands on.
struct RowTurns {
  /// Those of lines by the canonical order of their first raises, then the substitutes.
  let rows: [RowID]
  /// The canonical position of each event among those of its order's point; 0 for one of no point.
  let positionOfEvent: [Int32]

  /// - Complexity: O(events), and O(n log n) in the events of one order and time.
  init(
    _ rows: HandoverRows, day: Day, book: OrderBook, events: OrderEvents,
    canonical: CanonicalOrder, workers: Workers
  ) {
    (positionOfEvent, self.rows) = workers.both(
      {
        var positions = [Int32](repeating: 0, count: events.count)
        var next = [Int32](repeating: 0, count: day.network.points.count)
        for row in canonical.sequence() {
          let order = events.order(of: Int(row))
          if order.isNone || book.point(of: order).isNone { continue }
          let point = day.handoverPoint[book.point(of: order)].index
          positions[Int(row)] = next[point]
          next[point] += 1
        }
        return positions
      },
      {
        book.standingLines(by: canonical).map { RowID(rawValue: $0.rawValue) }
          + (rows.lineRowCount..<rows.count).map { RowID(index: $0) }
      })
  }

  /// The rows by the point where they are handed out, and there as they were asked for.
  ///
  /// - Complexity: O(rows).
  func byPoint(_ rows: HandoverRows, day: Day, book: OrderBook) -> [RowID] {
    let points = self.rows.map { row in
      UInt64(day.handoverPoint[book.point(of: rows.line[row])].index)
    }
    return KeyOrder.positions(of: points).map { self.rows[Int($0)] }
  }

  /// The canonical position of a raise of a line at its point.
  func position(of raise: Raise) -> Int32 { positionOfEvent[Int(raise.row)] }
}
