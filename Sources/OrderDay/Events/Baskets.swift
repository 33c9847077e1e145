/// What rows have in common that stand one behind the other: the lines of a basket were ordered at one moment, by one member,
/// for one point. It is kept once for all of them, and asked for once.
///
/// Where a basket ends says nothing of a day: rows of one may stand in several, as they were read.
struct Baskets: Sendable {
  /// Which basket each row is in.
  var runs = RowRuns()
  /// The moments, in milliseconds.
  var time = MomentColumn()
  /// What the rows do.
  var kind: [EventKind] = []
  /// The orders; none where the id could not be read.
  var order: [OrderID] = []
  /// The numbers of the points in `OrderEvents.points`, -1 for blank.
  var point: [Int32] = []
  /// The members.
  var member: [MemberID] = []

  /// How many rows are to come, as far as that is known.
  var expectedRows = 0

  /// How many baskets there are.
  var count: Int { runs.runCount }

  /// The basket of a row.
  @inline(__always)
  subscript(row: Int) -> Int { runs[row] }

  /// Adds a row.
  mutating func append(_ row: OrderEvent) {
    let startsBasket = !isInLast(row)
    runs.append(startsRun: startsBasket)
    if startsBasket { open(row) }
  }

  /// Adds rows that follow each other.
  mutating func append(_ rows: [OrderEvent]) {
    for start in stride(from: 0, to: rows.count, by: MarkedRows.blockRows) {
      let end = min(start + MarkedRows.blockRows, rows.count)
      var starts: UInt64 = 0
      for index in start..<end {
        let startsBasket =
          index == 0 ? !isInLast(rows[0]) : !rows[index].isOfOneBasket(with: rows[index - 1])
        if startsBasket {
          starts |= 1 &<< UInt64(index - start)
          open(rows[index])
        }
      }
      runs.append(starts, rows: end - start)
    }
  }

  /// Whether a row that comes next belongs to the last basket.
  private func isInLast(_ row: OrderEvent) -> Bool {
    guard let order = order.last, order == row.order else { return false }
    let last = count - 1
    return time[last] == row.time && kind[last] == row.kind && point[last] == row.point
      && member[last] == row.member
  }

  /// Makes room for some parts, and for those that follow, if they have as many baskets a row.
  mutating func reserve(for parts: [Baskets]) {
    let (rows, baskets) = parts.reduce((runs.count, count)) {
      ($0.0 + $1.runs.count, $0.1 + $1.count)
    }
    if rows == 0 || baskets <= order.capacity { return }
    let all = max(baskets, baskets * max(expectedRows, rows) / rows)
    let room = all + all / 32
    time.reserveCapacity(room)
    kind.reserveCapacity(room)
    order.reserveCapacity(room)
    point.reserveCapacity(room)
    member.reserveCapacity(room)
  }

  private mutating func open(_ row: OrderEvent) {
    time.append(row.time)
    kind.append(row.kind)
    order.append(row.order)
    point.append(row.point)
    member.append(row.member)
  }
}

extension OrderEvent {
  /// Whether two rows that stand one behind the other have all in common that a basket has.
  @inline(__always)
  fileprivate func isOfOneBasket(with other: OrderEvent) -> Bool {
    order == other.order && time == other.time && kind == other.kind && point == other.point
      && member == other.member
  }
}
