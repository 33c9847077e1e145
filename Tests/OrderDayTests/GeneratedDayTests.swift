import Testing

@testable import OrderDay

/// A generated day and its night.
struct TriedDay {
  var seed: UInt64
  var made: GeneratedDay
  var night: Night

  /// The days and their nights, made once for all tests.
  static let all = Result {
    try (1...300 as ClosedRange<UInt64>).map { seed in
      let made = try GeneratedDay(seed: seed)
      return TriedDay(seed: seed, made: made, night: try made.night())
    }
  }
}

/// What holds on every day, tried on days made from seeds; a failure names its seed.
@Suite struct GeneratedDayTests {
  @Test func `the engine and the slow model agree on every line and every rejection`() throws {
    for tried in try TriedDay.all.get() {
      let (seed, made, night) = (tried.seed, tried.made, tried.night)
      let slow = SlowBook(made.day, made.rows)
      #expect(unlike(night.bookText, slow.bookText) == [], "seed \(seed)")
      #expect(night.counts == slow.counts, "seed \(seed)")
    }
  }

  @Test func `shuffling the rows changes no result`() throws {
    for tried in try TriedDay.all.get() {
      let (seed, made, night) = (tried.seed, tried.made, tried.night)
      var numbers = SeededNumbers(seed: seed)
      let shuffled = try made.day.night(
        made.rows.shuffled(using: &numbers), after: made.later.shuffled(using: &numbers)
      ).whole
      let whole = night.whole
      #expect(unlike(whole, shuffled) == [], "seed \(seed)")
    }
  }

  @Test func `every event is applied, a duplicate or rejected`() throws {
    for tried in try TriedDay.all.get() {
      let (seed, made, night) = (tried.seed, tried.made, tried.night)
      let book = night.book
      let sum = book.counts.applied + book.counts.duplicates + book.counts.rejected
      #expect(sum == made.rows.count, "seed \(seed)")
      let whole = book.rejections.count { !$0.isPartial }
      #expect(whole == book.counts.rejected, "seed \(seed)")
      #expect(book.rejections.count - whole == book.counts.partlyRejected, "seed \(seed)")
      for rejection in book.rejections where rejection.isPartial {
        #expect(rejection.refused > 0, "seed \(seed)")
      }
    }
  }

  @Test func `the units of a line are the sum of its increments`() throws {
    for tried in try TriedDay.all.get() {
      let (seed, night) = (tried.seed, tried.night)
      let book = night.book
      for line in book.standingLines {
        let increments = book.raises(of: line).map(\.units)
        #expect(increments.reduce(0, +) == book.units[line], "seed \(seed)")
        #expect(increments.allSatisfy { $0 > 0 }, "seed \(seed)")
      }
    }
  }

  @Test func `after delivery each row is the line that it was`() throws {
    var moved = 0
    for tried in try TriedDay.all.get() {
      let night = tried.night
      let tonight = night.delivery.book.days[night.delivery.tonight]
      for row in night.rows.all {
        let line = tonight.line(of: row)
        #expect(line.row == row, "seed \(tried.seed)")
        #expect(line.order == night.book.order(of: night.rows.line[row]), "seed \(tried.seed)")
        if tonight.lines[row.index].row != row { moved += 1 }
      }
    }
    // Lists and books go by other orders.
    #expect(moved > 100)
  }

  @Test func `picked, sorted, loaded and listed units are the same units`() throws {
    for tried in try TriedDay.all.get() {
      let (seed, night) = (tried.seed, tried.night)
      let network = night.day.network
      var listed: [[Int64]: Int64] = [:]
      var picked: [[Int64]: Int64] = [:]
      for row in night.rows.all where night.rows.units[row] > 0 {
        let point = night.book.point(of: night.rows.line[row])
        let product = Int64(night.rows.product[row].index)
        listed[[Int64(point.index), product], default: 0] += night.rows.units[row]
        let station = Int64(network.station(of: point).index)
        picked[[station, product], default: 0] += night.rows.units[row]
      }
      var sorted: [[Int64]: Int64] = [:]
      for cell in night.warehouse.sorts {
        sorted[[Int64(cell.point.index), Int64(cell.product.index)], default: 0] += cell.units
      }
      #expect(sorted == listed, "seed \(seed)")
      #expect(night.warehouse.sorts.count == listed.count, "seed \(seed)")
      for cell in night.warehouse.picks {
        let key = [Int64(cell.station.index), Int64(cell.product.index)]
        #expect(picked.removeValue(forKey: key) == cell.units, "seed \(seed)")
      }
      #expect(picked.isEmpty, "seed \(seed)")
      for cell in night.warehouse.loads {
        let units = listed.filter { key, _ in
          key[0] == Int64(cell.point.index)
            && night.day.catalogue.products[Int(key[1])].zone == cell.zone
        }.values.reduce(0, +)
        #expect(cell.units == units, "seed \(seed)")
      }
      let loaded = night.warehouse.loads.map(\.units).reduce(0, +)
      let entered = night.lists.entries.map { night.rows.units[$0.row] }.reduce(0, +)
      #expect(loaded == listed.values.reduce(0, +), "seed \(seed)")
      #expect(entered == loaded, "seed \(seed)")
      #expect(night.totals.value(of: "units") == loaded, "seed \(seed)")
    }
  }

  @Test func `a night without books and sort sheet says the same of all else, and proves it`()
    throws
  {
    for tried in try TriedDay.all.get() {
      let (seed, night) = (tried.seed, tried.night)
      let brief = try tried.made.day.night(tried.made.rows, after: tried.made.later, scope: [])
      #expect("\(brief.warehouse.picks)" == "\(night.warehouse.picks)", "seed \(seed)")
      #expect("\(brief.warehouse.loads)" == "\(night.warehouse.loads)", "seed \(seed)")
      #expect("\(brief.totals.figures)" == "\(night.totals.figures)", "seed \(seed)")
      #expect(brief.proofs().isEmpty, "seed \(seed)")
      #expect(!brief.hasBooks, "seed \(seed)")
    }
  }

  @Test func `pickup codes are 1 to n at every point, one for each member`() throws {
    for tried in try TriedDay.all.get() {
      let (seed, night) = (tried.seed, tried.night)
      for range in night.lists.entriesOfPoint {
        let entries = night.lists.entries[range]
        let codes = entries.map(\.code)
        #expect(codes == codes.sorted(), "seed \(seed)")
        #expect(Set(codes).sorted() == Array(1..<(Int64(Set(codes).count) + 1)), "seed \(seed)")
        let members = Set(entries.map { night.book.member(of: night.book.order(of: $0.line)) })
        #expect(members.count == Set(codes).count, "seed \(seed)")
      }
    }
  }

  @Test func `the pickup lists are those of the slow model`() throws {
    for tried in try TriedDay.all.get() {
      let slow = SlowBook(tried.made.day, tried.made.rows)
      #expect(
        unlike(tried.night.acceptedList.sorted(), slow.list.sorted()) == [], "seed \(tried.seed)")
    }
  }

  @Test func `the generated days meet every reason, a duplicate and a part`() throws {
    var met: Set<String> = []
    for tried in try TriedDay.all.get() {
      let made = tried.made
      let slow = SlowBook(made.day, made.rows)
      for refusal in slow.refusals { met.insert(refusal.isPartial ? "partly" : refusal.reason) }
      if slow.duplicates > 0 { met.insert("duplicate") }
    }
    #expect(met == Set(Reason.allCases.map(\.word) + ["partly", "duplicate"]))
  }
}

extension Night {
  /// The book in the words of `SlowBook.bookText`.
  fileprivate var bookText: [String] {
    incrementLines + carriedLines + refusals
  }
}

extension SlowBook {
  fileprivate var counts: String {
    "applied \(applied) duplicates \(duplicates) rejected \(rejected) partly \(partly)"
  }

  /// The pickup lists in the words of `Night.acceptedList`: orders stand as they were first accepted, and each new
  /// member of a point who has a line takes its next code (R11).
  fileprivate var list: [String] {
    let listed = orders.filter { order in
      orders.contains { other in
        isOfOneMember(order, other)
          && lines.contains { $0.units > 0 && SlowOrder.compareNames($0.order, other.order) == 0 }
      }
    }
    var firsts: [Order] = []
    for order in listed where !firsts.contains(where: { isOfOneMember($0, order) }) {
      firsts.append(order)
    }
    return lines.filter { $0.units > 0 }.flatMap { line in
      listed.filter { SlowOrder.compareNames($0.order, line.order) == 0 }.map { order in
        let atPoint = firsts.filter { SlowOrder.compareNames($0.point, order.point) == 0 }
        let place = atPoint.firstIndex { isOfOneMember($0, order) } ?? -1
        return "\(order.point) \(place + 1) \(order.member) \(line.order) \(line.sku) \(line.units)"
      }
    }
  }

  private func isOfOneMember(_ a: Order, _ b: Order) -> Bool {
    SlowOrder.compareNames(a.point, b.point) == 0 && SlowOrder.compareNames(a.member, b.member) == 0
  }

  /// The standing lines, the orders and the rejections.
  fileprivate var bookText: [String] {
    let standing = lines.filter { $0.units > 0 }.sorted {
      let order = SlowOrder.compareNames($0.order, $1.order)
      return order == 0 ? SlowOrder.compareNames($0.sku, $1.sku) < 0 : order < 0
    }
    return standing.map { line in
      let parts = line.increments.map { "\($0.units)@\(clockText($0.time))" }
      return "\(line.order) \(line.sku): \(parts.joined(separator: " ")) at \(line.price)"
    } + orders.sorted { SlowOrder.compareNames($0.order, $1.order) < 0 }.map(text)
      + refusals.map(text)
  }

  private func text(_ order: Order) -> String {
    "\(order.order) \(order.point) \(order.member)"
      + OrderRow.furtherNames.map { column in
        order.carried[column].map { " \(column)=\($0 == "yes" ? "1" : $0)" } ?? ""
      }.joined()
  }

  private func text(_ refusal: Refusal) -> String {
    let row = refusal.row
    let quantity =
      switch row.quantity {
      case .blank: "-"
      case .units(let units): "\(units)"
      case .unread: "?"
      }
    return "\(row.time.map(clockText) ?? "?") \(row.kind) \(row.order) "
      + "\(row.sku == "" ? "-" : row.sku) \(quantity): \(refusal.reason) \(refusal.refused)"
      + (refusal.isPartial ? " partly" : "")
  }
}
