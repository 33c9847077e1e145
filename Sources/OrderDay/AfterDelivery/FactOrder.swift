/// In which order what was told after delivery stands in documents: by what the documents themselves say of it, so that
/// it does not depend on what else was told (R17).
struct FactOrder {
  private let days: [OpenDay]

  init(_ book: OpenBook) { days = book.days }

  /// Facts as they took effect, those of one moment and kind by order id; each with its ordinal.
  ///
  /// - Complexity: O(n) for facts of rows told in order, as nearly all are; else O(n log n).
  func laidOut(_ facts: [DeliveryFact]) -> [DeliveryFact] {
    var laid = facts
    var start = 0
    while start < facts.count {
      let (time, kind) = (facts[start].time, facts[start].kind)
      let end = facts[start...].firstIndex { $0.time != time || $0.kind != kind } ?? facts.count
      let isSorted = (start + 1..<end).allSatisfy { !ordersPrecede(facts[$0], facts[$0 - 1]) }
      if !isSorted {
        let sorted = (start..<end).sorted { one, other in
          ordersPrecede(facts[one], facts[other])
            || (one < other && !ordersPrecede(facts[other], facts[one]))
        }
        for (place, index) in sorted.enumerated() { laid[start + place] = facts[index] }
      }
      start = end
    }
    number(&laid)
    return laid
  }

  /// The positions of facts that are no pickups, by day and order id, and there as they stand.
  ///
  /// - Complexity: O(facts), and the orders of the days that they are of.
  func byOrder(_ facts: [DeliveryFact]) -> [Int] {
    var ranks: [[Int32]] = Array(repeating: [], count: days.count)
    let told = facts.indices.filter { facts[$0].kind != .pickup }
    let keys = told.map { index in
      let day = facts[index].day
      if ranks[day].isEmpty { ranks[day] = days[day].orders.ranks() }
      let rank = ranks[day][days[day].lines[facts[index].line].order.index]
      return UInt64(day) << 32 | UInt64(rank)
    }
    return KeyOrder.positions(of: keys).map { told[Int($0)] }
  }

  private func ordersPrecede(_ a: DeliveryFact, _ b: DeliveryFact) -> Bool {
    let (one, other) = (days[a.day].lines[a.line].order, days[b.day].lines[b.line].order)
    if a.day == b.day {
      return one != other && days[a.day].orders.precedes(one.rawValue, other.rawValue)
    }
    return days[a.day].orders.name(one.rawValue)
      .lexicographicallyPrecedes(days[b.day].orders.name(other.rawValue))
  }

  /// Counts the facts of each order and SKU of each day.
  private func number(_ facts: inout [DeliveryFact]) {
    var counts: [[Int32]] = Array(repeating: [], count: days.count)
    for index in facts.indices {
      let (day, line) = (facts[index].day, facts[index].line)
      if counts[day].isEmpty { counts[day] = Array(repeating: 0, count: days[day].lines.count) }
      let first = days[day].firstLine(
        of: days[day].lines[line].order, sku: days[day].lines[line].sku)
      counts[day][first] += 1
      facts[index].ordinal = counts[day][first]
    }
  }
}
