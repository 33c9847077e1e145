@testable import OrderDay
import Testing

/// What holds after delivery on every day of generated weeks (R13.4-R13.6, R15).
@Suite struct WeekPropertyTests {
  /// A day of a week: what it is, and what was told on it.
  private struct Told {
    var made: GeneratedDay
    var rows: [String]
    var day: TestDay
  }

  /// Five days whose told rows speak of lines of any of them.
  private func week(seed: UInt64) throws -> [Told] {
    var numbers = SeededNumbers(seed: seed)
    return try (0..<5).map { number in
      let made = try GeneratedDay(seed: seed * 5 + UInt64(number))
      var day = made.day
      day.settings.payOnForfeit = numbers.once(in: 3)
      day.settings.refundForfeit = numbers.once(in: 3)
      day.settings.taxRate = numbers.pick([0, 300, 2000])
      day.settings.commissionCapOrder = numbers.pick([nil, nil, 0, 90])
      day.settings.commissionCapDay = numbers.pick([nil, nil, 500])
      day.settings.commissionRate = numbers.pick([850, 1000])
      day.settings.asOf = Int64(number * 3 + 1) * Timeline.day
      let rows = (0..<numbers.pick([0, 12, 30])).map { _ in row(&numbers) }
      return Told(made: made, rows: rows, day: day)
    }
  }

  private func row(_ numbers: inout SeededNumbers) -> String {
    let clock = numbers.pick(["35:59", "36:00", "40:00", "59:59", "60:00", "100:00", "203:00"])
    let order = numbers.pick(["1001", "10010", "A1", "a1", "none"])
    let sku = numbers.pick(["egg", "egg1", "Egg", "milk"])
    let units = numbers.pick([1, 1, 2, 3, 1000])
    switch numbers.next() % 5 {
    case 0: return "\(clock) arrival \(numbers.pick(["p1", "p10"])) \(sku) \(units)"
    case 1:
      return "\(clock) pickup \(order)"
        + numbers.pick(["", " \(sku)", " \(sku) \(units)", " \(sku) \(units)"])
    case 2: return "\(clock) recall \(numbers.pick(["L1", "L2", "a", "b"]))"
    default:
      let reason = numbers.pick(["short", "damaged", "returned", "underweight"])
      return "\(clock) claim \(order) \(sku) \(units) \(reason) "
        + numbers.pick(["supplier", "leader", "none"])
    }
  }

  private func night(
    _ told: Told, _ rows: [String], _ opening: OpenBook
  ) throws -> Night? {
    let events = try told.day.events(told.made.rows)
    let arrivals = try told.day.arrivals(told.made.later, events)
    let deliveries = try OrderDayTests.told(rows.joined(separator: "\n"))
    do throws(AmountOverflow) {
      return try Night(
        day: told.day.day, events: events, arrivals: arrivals, deliveries: deliveries,
        opening: opening)
    } catch {
      return nil
    }
  }

  @Test func `R15.7 each unit of each line is in exactly one state, and no money is made or lost`()
    throws
  {
    for seed in 0..<40 as Range<UInt64> {
      var opening = OpenBook()
      for told in try week(seed: seed) {
        guard let night = try night(told, told.rows, opening) else { break }
        for day in night.delivery.book.days {
          for line in day.lines {
            let states = UnitStates(of: line, in: day)
            #expect(states.sum == line.units, "seed \(seed)")
            #expect(line.waiting >= 0 && line.pickedUp >= 0 && line.forfeited >= 0, "seed \(seed)")
            #expect((0...max(0, line.paid)).contains(line.refund), "seed \(seed)")
            if line.refundedUnits == line.units {
              #expect(line.refund == line.paid && line.commission == 0, "seed \(seed)")
              #expect(line.base == 0, "seed \(seed)")
            }
          }
        }
        opening = night.delivery.carried
      }
    }
  }

  @Test func `R13.5 at every day payouts, balances and clawbacks are what was earned`() throws {
    for seed in 0..<40 as Range<UInt64> {
      var opening = OpenBook()
      var balances: [String: Int64] = [:]
      for told in try week(seed: seed) {
        guard let night = try night(told, told.rows, opening) else { break }
        let delivery = night.delivery
        for statement in delivery.statements {
          let leader = delivery.book.names.leaders.string(statement.leader)
          let opening = balances[leader] ?? 0
          #expect(statement.opening == opening, "seed \(seed)")
          let left = statement.opening + statement.earned - statement.clawedBack + statement.bonus
          #expect(left - statement.tax - statement.paid == statement.closing, "seed \(seed)")
          #expect(statement.paid >= 0 && statement.tax >= 0, "seed \(seed)")
          // Nothing below what is frozen is ever paid, and nothing above it is ever kept back.
          #expect(statement.paid == 0 || statement.closing == statement.frozen, "seed \(seed)")
          #expect(statement.closing <= statement.frozen, "seed \(seed)")
          #expect(
            statement.releases.reduce(0) { $0 + $1.amount } == statement.frozen, "seed \(seed)")
          balances[leader] = statement.closing
        }
        opening = delivery.carried
      }
    }
  }

  @Test func `what a leader's lines are worth now is what the earnings say`() throws {
    for seed in 0..<40 as Range<UInt64> {
      var opening = OpenBook()
      for told in try week(seed: seed) {
        guard let night = try night(told, told.rows, opening) else { break }
        for day in night.delivery.book.days {
          for earnings in day.earnings {
            var orders: [OrderID: Int128] = [:]
            var base: Int128 = 0
            for line in day.lines where line.leader == earnings.leader {
              orders[line.order, default: 0] += Int128(line.commission)
              base += Int128(line.base)
            }
            let cap = day.rules.capOrder.map { Int128($0) }
            let sum = orders.values.reduce(0) { $0 + min($1, cap ?? $1) }
            #expect(earnings.commission == sum && earnings.base == base, "seed \(seed)")
          }
        }
        opening = night.delivery.carried
      }
    }
  }

  @Test func `R15.1 any order of the rows gives the same end`() throws {
    for seed in 0..<40 as Range<UInt64> {
      var numbers = SeededNumbers(seed: seed)
      var opening = OpenBook()
      for told in try week(seed: seed) {
        guard let first = try night(told, told.rows, opening) else { break }
        let second = try #require(
          try night(told, told.rows.shuffled(using: &numbers), opening))
        #expect(first.delivery.states == second.delivery.states, "seed \(seed)")
        #expect(first.delivery.money == second.delivery.money, "seed \(seed)")
        #expect(first.delivery.refusals == second.delivery.refusals, "seed \(seed)")
        #expect(first.delivery.accounts == second.delivery.accounts, "seed \(seed)")
        opening = first.delivery.carried
      }
    }
  }

  /// Rows that claim units of every line of a night, in one or several parts, one a minute.
  ///
  /// With `all` nothing is left; else some lines keep units.
  private func claims(
    on night: Night, all: Bool, _ numbers: inout SeededNumbers
  ) -> [String] {
    let day = night.delivery.book.days[night.delivery.tonight]
    var contents: [String] = []
    for line in day.lines {
      var left = all ? line.units : numbers.pick([0, line.units / 2, line.units])
      while left > 0 {
        let units =
          numbers.once(in: 3) || left > 1000 ? left : min(left, numbers.pick([1, 1, 2, 3]))
        left -= units
        contents.append("claim \(night.delivery.name(of: line, in: day)) \(units) damaged supplier")
      }
    }
    return contents.enumerated().map { index, content in
      "\(40 + index / 60):\(index % 60 < 10 ? "0" : "")\(index % 60) \(content)"
    }
  }

  @Test func `R13.4 a full refund brings commission to exactly 0, in however many parts`() throws {
    var claimed = 0
    for seed in 0..<90 as Range<UInt64> {
      var numbers = SeededNumbers(seed: seed)
      let told = try #require(try week(seed: seed).first)
      guard let first = try night(told, [], OpenBook()) else { continue }
      let rows = claims(on: first, all: true, &numbers)
      guard let night = try night(told, rows, OpenBook()) else { continue }
      claimed += rows.count
      #expect(night.delivery.refusals.isEmpty, "seed \(seed)")
      for statement in night.delivery.statements {
        #expect(statement.clawedBack == statement.earned, "seed \(seed)")
        #expect(statement.bonus == 0 && statement.closing == 0, "seed \(seed)")
        #expect(statement.paid == 0 && statement.tax == 0, "seed \(seed)")
      }
      let day = night.delivery.book.days[night.delivery.tonight]
      #expect(day.lines.allSatisfy { $0.refund == $0.paid && $0.base == 0 }, "seed \(seed)")
    }
    #expect(claimed > 150)
  }

  @Test func `R15.4 claims of the same content give the same end in any order of time`() throws {
    for seed in 0..<90 as Range<UInt64> {
      var numbers = SeededNumbers(seed: seed)
      let told = try #require(try week(seed: seed).first)
      guard let plain = try night(told, [], OpenBook()) else { continue }
      let rows = claims(on: plain, all: false, &numbers)
      let times = rows.map { String($0.prefix { $0 != " " }) }.shuffled(using: &numbers)
      let others = zip(times, rows).map { $0 + String($1.drop { $0 != " " }) }
      guard let first = try night(told, rows, OpenBook()) else { continue }
      let second = try #require(try night(told, others, OpenBook()))
      #expect(first.delivery.states == second.delivery.states, "seed \(seed)")
      #expect(first.delivery.accounts == second.delivery.accounts, "seed \(seed)")
      #expect(
        first.delivery.book.days[0].lines.map(\.refund)
          == second.delivery.book.days[0].lines.map(\.refund), "seed \(seed)")
    }
  }

  /// What the lines of a day are worth to a leader as they stand: within the caps, with the ladder.
  private func worth(of day: OpenDay, to leader: Int32) -> Int128 {
    var orders: [OrderID: Int128] = [:]
    for line in day.lines where line.leader == leader {
      orders[line.order, default: 0] += Int128(line.commission)
    }
    let sum = orders.values.reduce(0) { $0 + min($1, day.rules.capOrder.map { Int128($0) } ?? $1) }
    return min(sum, day.rules.capDay.map { Int128($0) } ?? sum)
      + Int128(day.earnings(of: leader)?.bonus ?? 0)
  }

  /// The rows of a day in the order of their times.
  private func sortedByTime(_ rows: [String]) -> [String] {
    rows.enumerated().sorted { a, b in
      let (left, right) = (hour(of: a.element), hour(of: b.element))
      return left == right ? a.offset < b.offset : left < right
    }.map(\.element)
  }

  private func hour(of row: String) -> Int {
    let parts = row.prefix { $0 != " " }.split(separator: ":").compactMap { Int($0) }
    return parts[0] * 60 + parts[1]
  }

  @Test
  func `R13.5 at every prefix of the events payouts and balances are what the lines are worth`()
    throws
  {
    for seed in 0..<20 as Range<UInt64> {
      var opening = OpenBook()
      var paidBefore: [Int32: Int128] = [:]
      var worthOfClosed: [Int32: Int128] = [:]
      for told in try week(seed: seed) {
        let rows = sortedByTime(told.rows)
        var whole: Night?
        for count in Set([0, 1, 2, rows.count / 2, rows.count - 1, rows.count]).sorted()
        where (0...rows.count).contains(count) {
          guard let night = try night(told, Array(rows.prefix(count)), opening) else { break }
          whole = count == rows.count ? night : nil
          let delivery = night.delivery
          for leader in 0..<Int32(delivery.book.names.leaders.count) {
            let statement =
              delivery.statements.first { $0.leader == leader } ?? LeaderStatement(leader: leader)
            let worth = delivery.book.days.reduce(worthOfClosed[leader] ?? 0) {
              $0 + self.worth(of: $1, to: leader)
            }
            let paid = (paidBefore[leader] ?? 0) + Int128(statement.payable)
            #expect(paid + Int128(statement.closing) == worth, "seed \(seed), \(count) rows")
          }
        }
        guard let whole else { break }
        let delivery = whole.delivery
        for statement in delivery.statements {
          paidBefore[statement.leader, default: 0] += Int128(statement.payable)
        }
        for day in delivery.book.days where day.isClosed(at: delivery.moment) {
          for leader in 0..<Int32(delivery.book.names.leaders.count) {
            worthOfClosed[leader, default: 0] += worth(of: day, to: leader)
          }
        }
        opening = delivery.carried
      }
    }
  }
}
