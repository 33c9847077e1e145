import ExactValues
import OrderDay
import PlainText

/// What the parts of a day leave for the next day, joined to what the whole leaves (R16, R17).
///
/// | lines | how they join |
/// |---|---|
/// | `day`, `currency`, `settled`, the head of `open` | the same in all parts |
/// | `stock`, `leader`, `bonus` | each is of one part |
/// | `account` | amounts are added; what adds up to 0 is not held |
/// | `order`, `line` and what belongs to it | by point, which is of one part; numbered anew |
///
/// The parts are read to values and written by `CarryFile`, so that the numbers of places, goods, orders and lines are
/// those of the whole.
struct CarryMerge {
  private var opening = Opening()
  private var book = OpenBook()
  private var sums: [Account: Int128] = [:]

  /// The bytes of the whole carry; `nil` where the parts have none.
  ///
  /// - Complexity: O(bytes + points log points).
  static func bytes(of files: [SourceFile]) throws(MergeFault) -> [UInt8]? {
    guard let first = files.first else { return nil }
    var carries: [Carry] = []
    for file in files {
      guard case .success(let carry) = CarryFile.parse(file.bytes.array) else {
        throw .unreadable(file: file.name)
      }
      carries.append(carry)
    }
    for (file, carry) in zip(files, carries) where !carry.hasHead(of: carries[0]) {
      throw .unreadable(file: file.name)
    }
    guard let carry = CarryMerge().joined(carries), carry.isBalanced else {
      throw .unreadable(file: first.name)
    }
    return CarryFile.render(carry)
  }

  private consuming func joined(_ carries: [Carry]) -> Carry? {
    opening.isCarried = true
    book.settledUntil = carries[0].book.settledUntil
    for carry in carries {
      opening.stock += carry.opening.stock
      for balance in carry.opening.balances {
        let (sum, overflows) = sums[balance.account, default: 0]
          .addingReportingOverflow(balance.amount)
        if overflows { return nil }
        sums[balance.account] = sum
      }
      for (leader, account) in carry.book.accounts {
        let label = carry.book.names.leaders.name(leader)
        book.accounts[book.names.leaders.intern(label.span)] = account
      }
    }
    opening.stock.sort {
      $0.sku == $1.sku
        ? $0.warehouse.lexicographicallyPrecedes($1.warehouse)
        : $0.sku.lexicographicallyPrecedes($1.sku)
    }
    opening.balances = sums.filter { $0.value != 0 }
      .sorted { Account.areInOrder($0.key, $1.key) }
      .map { Ledger.Balance($0.key, $0.value) }
    for index in carries[0].book.days.indices {
      let lots = carries.map { $0.book.days[index].lots }
      let isByLine = lots.allSatisfy { zip($0, $0.dropFirst()).allSatisfy { $0.line <= $1.line } }
      guard isByLine, let day = day(index, of: carries) else { return nil }
      book.days.append(day)
    }
    return Carry(
      date: carries[0].date, currency: carries[0].currency, opening: opening, book: book)
  }

  /// Lines that stand together in a part: those of one point.
  private struct Stretch {
    var point: [UInt8]
    var part: Int
    var lines: Range<Int>
  }

  /// An open day with the lines of all parts; `nil` for lines that no night leaves.
  private mutating func day(_ index: Int, of carries: [Carry]) -> OpenDay? {
    let head = carries[0].book.days[index]
    var day = OpenDay(
      date: head.date, arrival: head.arrival, pickupDeadlineCold: head.pickupDeadlineCold,
      pickupDeadlineAmbient: head.pickupDeadlineAmbient, claimWindow: head.claimWindow,
      rules: head.rules, orders: NameTable(), members: NameTable(), memberOfOrder: [])
    day.isPickupTold = head.isPickupTold
    day.isColdForfeited = head.isColdForfeited
    day.isAmbientForfeited = head.isAmbientForfeited
    var stretches: [Stretch] = []
    for (part, carry) in carries.enumerated() {
      let lines = carry.book.days[index].lines
      var start = 0
      while start < lines.count {
        let end = lines[start...].firstIndex { $0.point != lines[start].point } ?? lines.count
        stretches.append(
          Stretch(
            point: carry.book.names.points.name(lines[start].point), part: part, lines: start..<end)
        )
        start = end
      }
    }
    stretches.sort {
      $0.point == $1.point
        ? ($0.part, $0.lines.lowerBound) < ($1.part, $1.lines.lowerBound)
        : $0.point.lexicographicallyPrecedes($1.point)
    }
    var parts = carries.map { PartOfDay($0.book.days[index], $0.book.names) }
    for stretch in stretches {
      for line in stretch.lines {
        if !add(line, of: &parts[stretch.part], to: &day) { return nil }
      }
    }
    for carry in carries {
      for earnings in carry.book.days[index].earnings where earnings.bonus != 0 {
        let label = carry.book.names.leaders.name(earnings.leader)
        day.setBonus(earnings.bonus, of: book.names.leaders.intern(label.span))
      }
    }
    return day
  }

  /// A part's open day while its lines are taken over.
  private struct PartOfDay {
    let day: OpenDay
    /// The number that each order has in the whole; -1 before its first line.
    var orders: [Int32]
    var skus: NewNumbers
    var points: NewNumbers
    var leaders: NewNumbers
    var suppliers: NewNumbers
    var lots: NewNumbers
    /// Where the later parts and the lots of each line begin: both stand by line.
    private let laterPartStarts: [Int32]
    private let lotStarts: [Int32]

    init(_ day: OpenDay, _ names: OpenNames) {
      self.day = day
      orders = Array(repeating: -1, count: day.orders.count)
      skus = NewNumbers(names.skus)
      points = NewNumbers(names.points)
      leaders = NewNumbers(names.leaders)
      suppliers = NewNumbers(names.suppliers)
      lots = NewNumbers(names.lots)
      laterPartStarts = Self.starts(day.laterParts.map(\.line), lineCount: day.lines.count)
      lotStarts = Self.starts(day.lots.map(\.line), lineCount: day.lines.count)
    }

    private static func starts(_ lines: [Int32], lineCount: Int) -> [Int32] {
      var starts = [Int32](repeating: 0, count: lineCount + 1)
      for line in lines { starts[Int(line) + 1] += 1 }
      for line in 0..<lineCount { starts[line + 1] += starts[line] }
      return starts
    }

    func laterParts(of line: Int) -> Range<Int> {
      Int(laterPartStarts[line])..<Int(laterPartStarts[line + 1])
    }

    func lots(of line: Int) -> Range<Int> { Int(lotStarts[line])..<Int(lotStarts[line + 1]) }
  }

  /// Which numbers the names of a table have among those of the whole.
  private struct NewNumbers {
    private let names: NameTable
    private var numbers: [Int32]

    init(_ names: NameTable) {
      self.names = names
      numbers = Array(repeating: -1, count: names.count)
    }

    mutating func number(of number: Int32, in whole: inout NameTable) -> Int32 {
      if numbers[Int(number)] < 0 {
        numbers[Int(number)] = whole.intern(names.name(number).span)
      }
      return numbers[Int(number)]
    }
  }

  /// Adds a line of a part behind the others, under the names and numbers of the whole.
  private mutating func add(
    _ index: Int, of part: inout PartOfDay, to day: inout OpenDay
  ) -> Bool {
    var line = part.day.lines[index]
    let order = line.order.index
    if part.orders[order] < 0 {
      part.orders[order] = Int32(truncatingIfNeeded: day.memberOfOrder.count)
      let id = part.day.orders.name(line.order.rawValue)
      let member = part.day.members.name(part.day.memberOfOrder[order].rawValue)
      if !day.addOrder(id.span, member: member.span) { return false }
    }
    line.order = OrderID(rawValue: part.orders[order])
    line.sku = part.skus.number(of: line.sku, in: &book.names.skus)
    line.point = part.points.number(of: line.point, in: &book.names.points)
    line.leader = part.leaders.number(of: line.leader, in: &book.names.leaders)
    line.supplier = part.suppliers.number(of: line.supplier, in: &book.names.suppliers)
    if line.standsFor >= 0 {
      line.standsFor = part.skus.number(of: line.standsFor, in: &book.names.skus)
    }
    let now = Int32(truncatingIfNeeded: day.lines.count)
    // What was paid back follows from the states anew.
    line.refund = 0
    if !day.appendCarried(line) { return false }
    for later in part.day.laterParts[part.laterParts(of: index)] {
      day.laterParts.append(
        OpenDay.LaterPart(line: now, position: later.position, units: later.units))
    }
    for lot in part.day.lots[part.lots(of: index)] {
      let number = part.lots.number(of: lot.lot, in: &book.names.lots)
      day.lots.append(OpenDay.Lot(line: now, lot: number, units: lot.units))
    }
    return true
  }
}

extension Carry {
  /// Whether it says the same as another where parts of one day must agree.
  fileprivate func hasHead(of other: Carry) -> Bool {
    date == other.date && currency == other.currency
      && book.settledUntil == other.book.settledUntil && book.days.count == other.book.days.count
      && zip(book.days, other.book.days).allSatisfy { one, other in
        one.date == other.date && one.arrival == other.arrival
          && one.pickupDeadlineCold == other.pickupDeadlineCold
          && one.pickupDeadlineAmbient == other.pickupDeadlineAmbient
          && one.claimWindow == other.claimWindow && one.rules == other.rules
          && one.isPickupTold == other.isPickupTold
          && one.isColdForfeited == other.isColdForfeited
          && one.isAmbientForfeited == other.isAmbientForfeited
      }
  }
}
