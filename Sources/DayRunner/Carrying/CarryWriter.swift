import ExactValues
import OrderDay

/// Writes a carry line by line; what lines share is written where it is first needed.
struct CarryWriter {
  /// What lines of one product have in common.
  struct Goods: Hashable {
    var sku: Int32
    var supplier: Int32
    var zone: TemperatureZone
    var policy: ShortagePolicy
    var rate: CommissionRate
  }

  /// Where an order is handed out.
  struct Place: Hashable {
    var point: Int32
    var leader: Int32
  }

  private let names: OpenNames
  private var bytes: [UInt8] = []
  private var goods: [Goods: Int] = [:]
  /// The goods that a SKU had last: almost always those that it has again.
  private var lastGoods: [(goods: Goods, number: Int)?]
  private var places: [Place: Int] = [:]

  init(_ book: OpenBook) {
    names = book.names
    lastGoods = Array(repeating: nil, count: book.names.skus.count)
  }

  /// All lines, and the digest under them.
  func closed() -> [UInt8] { bytes + CarryFile.digestLine(of: bytes) }

  // MARK: Fields

  private mutating func start(_ word: StaticString) {
    word.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func add(_ number: Int64) { add(Int128(number)) }

  private mutating func add(_ number: Int128) {
    bytes.append(UInt8(ascii: "\t"))
    DecimalDigits.append(number, to: &bytes)
  }

  private mutating func add(_ word: String) {
    bytes.append(UInt8(ascii: "\t"))
    bytes += word.utf8
  }

  private mutating func add(_ text: [UInt8]) {
    bytes.append(UInt8(ascii: "\t"))
    bytes += text
  }

  private mutating func add(_ table: NameTable, _ number: Int32) {
    bytes.append(UInt8(ascii: "\t"))
    bytes += table.bytes[table.range(of: number)]
  }

  /// A field that differs from the common: a letter and a number; nothing for 0.
  private mutating func add(_ letter: Character, _ number: Int64) {
    if number == 0 { return }
    bytes.append(UInt8(ascii: "\t"))
    bytes += String(letter).utf8
    DecimalDigits.append(number, to: &bytes)
  }

  private mutating func end() { bytes.append(UInt8(ascii: "\n")) }

  // MARK: Lines

  mutating func write(_ carry: Carry) {
    bytes += "\(CarryFile.heading) \(CarryFile.version)\n".utf8
    start("day")
    add(carry.date.description)
    end()
    start("currency")
    add(carry.currency.code)
    end()
    start("settled")
    add(carry.book.settledUntil)
    end()
    for stock in carry.opening.stock {
      start("stock")
      add(stock.sku)
      add(stock.warehouse)
      add(stock.units)
      add(stock.value)
      end()
    }
    for balance in carry.opening.balances {
      start("account")
      add(balance.account.name)
      add(balance.amount)
      end()
    }
    let leaders = carry.book.accounts.sorted { names.leaders.precedes($0.key, $1.key) }
    for (leader, account) in leaders {
      start("leader")
      add(names.leaders, leader)
      add(account.balance)
      add(account.monthTotal)
      end()
    }
    for day in carry.book.days { write(day) }
  }

  private mutating func write(_ day: OpenDay) {
    writeHead(of: day)
    var orders = [Int32](repeating: -1, count: day.orders.count)
    var orderCount: Int32 = 0
    for line in day.lines {
      let place = Place(point: line.point, leader: line.leader)
      if orders[line.order] < 0 {
        let number = number(of: place)
        orders[line.order] = orderCount
        orderCount += 1
        start("order")
        add(day.orders, line.order.rawValue)
        add(day.members, day.memberOfOrder[line.order].rawValue)
        add(Int64(number))
        end()
      }
      write(line, in: day, order: orders[line.order])
    }
    for part in day.laterParts {
      start("part")
      add(Int64(part.line))
      add(Int64(part.position))
      add(part.units)
      end()
    }
    for lot in day.lots {
      start("lot")
      add(Int64(lot.line))
      add(names.lots, lot.lot)
      add(lot.units)
      end()
    }
    let bonuses = day.earnings.filter { $0.bonus != 0 }
      .sorted { names.leaders.precedes($0.leader, $1.leader) }
    for earnings in bonuses {
      start("bonus")
      add(names.leaders, earnings.leader)
      add(earnings.bonus)
      end()
    }
  }

  private mutating func writeHead(of day: OpenDay) {
    start("open")
    add(day.date.description)
    for moment in [
      day.arrival, day.pickupDeadlineCold, day.pickupDeadlineAmbient, day.claimWindow,
    ] { add(moment) }
    let flags: [(Bool, String)] = [
      (day.isPickupTold, "p"), (day.isColdForfeited, "c"), (day.isAmbientForfeited, "a"),
      (day.rules.payOnForfeit, "e"), (day.rules.refundForfeit, "r"),
    ]
    let told = flags.filter(\.0).map(\.1).joined()
    add(told.isEmpty ? "-" : told)
    add(day.rules.capOrder.map { String($0) } ?? "-")
    add(day.rules.capDay.map { String($0) } ?? "-")
    let ladder = day.rules.ladder
    let steps = ladder.steps.map { "\($0.from):\($0.value)" }
    add(
      steps.isEmpty
        ? "-"
        : ([ladder.kind.rawValue, ladder.period.rawValue] + steps).joined(separator: "/"))
    end()
  }

  private mutating func write(_ line: OpenLine, in day: OpenDay, order: Int32) {
    let kind = Goods(
      sku: line.sku, supplier: line.supplier, zone: line.zone, policy: line.policy, rate: line.rate)
    let goods = number(of: kind)
    let first = day.lines[Int(day.firstLineOfOrder[line.order])]
    let place = Place(point: line.point, leader: line.leader)
    let isElsewhere = place != Place(point: first.point, leader: first.leader)
    let elsewhere = isElsewhere ? number(of: place) : 0
    start("line")
    add(Int64(order))
    add(Int64(goods))
    add(Int64(line.position))
    add(line.units)
    add(line.paid)
    add("d", line.platformDiscount)
    if line.priority != .max { add("q", line.priority) }
    if line.standsFor >= 0 {
      add(Array("s".utf8) + names.skus.name(line.standsFor))
    }
    if isElsewhere { add("w\(elsewhere)") }
    add("t", line.pickedUp)
    add("f", line.forfeited)
    for cause in RefundCause.allCases where line.refunded(cause) != 0 {
      add("\(cause.rawValue):\(line.refunded(cause))")
    }
    end()
  }

  private mutating func number(of kind: Goods) -> Int {
    if let last = lastGoods[Int(kind.sku)], last.goods == kind { return last.number }
    if let number = goods[kind] {
      lastGoods[Int(kind.sku)] = (kind, number)
      return number
    }
    let number = goods.count
    goods[kind] = number
    lastGoods[Int(kind.sku)] = (kind, number)
    start("goods")
    add(names.skus, kind.sku)
    add(names.suppliers, kind.supplier)
    add(kind.zone.word)
    add(kind.policy.rawValue)
    switch kind.rate {
    case .basisPoints(let rate): add(rate)
    case .each(let amount): add("=\(amount)")
    }
    end()
    return number
  }

  private mutating func number(of place: Place) -> Int {
    if let number = places[place] { return number }
    let number = places.count
    places[place] = number
    start("place")
    add(names.points, place.point)
    add(names.leaders, place.leader)
    end()
    return number
  }
}
