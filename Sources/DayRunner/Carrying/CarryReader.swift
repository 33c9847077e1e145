import ExactValues
import OrderDay

/// Reads a carry line by line; the first fault ends the reading.
struct CarryReader {
  private let bytes: [UInt8]
  private let end: Int
  /// Where the next field starts; behind the line's end where it has no more.
  private var position: Int
  private var lineEnd: Int
  private var isBroken = false
  // What was read.
  private var date = CivilDate.first
  private var currency = Currency.cny
  private var opening = Opening()
  private var book = OpenBook()
  private var goods: [CarryWriter.Goods] = []
  private var places: [CarryWriter.Place] = []
  private var placeOfOrder: [Int] = []

  /// Reads the bytes of some lines.
  init(_ bytes: [UInt8], from start: Int, to end: Int) {
    self.bytes = bytes
    self.end = end
    position = start
    lineEnd = start - 1
    opening.isCarried = true
  }

  /// The carry; `nil` for lines that nobody writes.
  mutating func read() -> Carry? {
    while next(), !isBroken {
      readLine(word())
      if position <= lineEnd { isBroken = true }
    }
    return isBroken ? nil : Carry(date: date, currency: currency, opening: opening, book: book)
  }

  private mutating func readLine(_ word: String) {
    switch word {
    case "line": readOpenLine()
    case "order": readOrder()
    case "goods": readGoods()
    case "place":
      places.append(
        CarryWriter.Place(
          point: intern(\.points), leader: intern(\.leaders)))
    case "part": readPart()
    case "lot": readLot()
    case "bonus":
      let leader = intern(\.leaders)
      let bonus = number()
      withDay { day in day.setBonus(bonus, of: leader) }
    case "open": readOpenDay()
    default: readHead(word)
    }
  }

  private mutating func readHead(_ word: String) {
    switch word {
    case "day":
      let text = field()
      if let read = CivilDate.parse(text.span) { date = read } else { isBroken = true }
    case "currency":
      if let read = Currency(code: self.word()) { currency = read } else { isBroken = true }
    case "settled": book.settledUntil = number()
    case "stock":
      let stock = Opening.Stock(
        sku: field(), warehouse: field(), units: number(), value: wideNumber())
      if stock.units < 1 { isBroken = true }
      opening.stock.append(stock)
    case "account":
      guard let account = Account(name: self.word()) else {
        isBroken = true
        return
      }
      opening.balances.append(Ledger.Balance(account, wideNumber()))
    case "leader":
      let leader = intern(\.leaders)
      var account = LeaderAccount()
      account.balance = number()
      account.monthTotal = number()
      book.accounts[leader] = account
    default: isBroken = true
    }
  }

  // MARK: Open days

  private mutating func readOpenDay() {
    let date = field()
    let moments = (moment(), moment(), moment(), moment())
    let flags = word()
    var rules = OpenDay.Rules()
    rules.capOrder = optionalNumber()
    rules.capDay = optionalNumber()
    let ladder = word()
    guard let date = CivilDate.parse(date.span), let read = Self.ladder(ladder) else {
      isBroken = true
      return
    }
    rules.ladder = read
    rules.payOnForfeit = flags.contains("e")
    rules.refundForfeit = flags.contains("r")
    var day = OpenDay(
      date: date, arrival: moments.0, pickupDeadlineCold: moments.1,
      pickupDeadlineAmbient: moments.2, claimWindow: moments.3, rules: rules, orders: NameTable(),
      members: NameTable(), memberOfOrder: [])
    day.isPickupTold = flags.contains("p")
    day.isColdForfeited = flags.contains("c")
    day.isAmbientForfeited = flags.contains("a")
    book.days.append(day)
    placeOfOrder = []
  }

  private static func ladder(_ text: String) -> Ladder? {
    var ladder = Ladder()
    if text == "-" { return ladder }
    let words = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard words.count > 2, let kind = Ladder.Kind(rawValue: words[0]),
      let period = Ladder.Period(rawValue: words[1])
    else { return nil }
    ladder.kind = kind
    ladder.period = period
    for word in words[2...] {
      let parts = word.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, let from = Int64(parts[0]), let value = Int64(parts[1]) else {
        return nil
      }
      ladder.steps.append(Ladder.Step(from: from, value: value))
    }
    return ladder
  }

  private mutating func readOrder() {
    let order = range()
    let member = range()
    let place = number()
    guard !isBroken, !book.days.isEmpty, places.indices.contains(Int(place)) else {
      isBroken = true
      return
    }
    let last = book.days.count - 1
    let bytes = bytes
    let isNew = book.days[last].addOrder(
      bytes.span.extracting(order), member: bytes.span.extracting(member))
    if !isNew { isBroken = true }
    placeOfOrder.append(Int(place))
  }

  private mutating func readGoods() {
    let sku = intern(\.skus)
    let supplier = intern(\.suppliers)
    let zone = word()
    let policy = word()
    let isEach = position < lineEnd && bytes[position] == UInt8(ascii: "=")
    if isEach { position += 1 }
    let rate = number()
    guard let zone = TemperatureZone.allCases.first(where: { $0.word == zone }),
      let policy = ShortagePolicy(rawValue: policy)
    else {
      isBroken = true
      return
    }
    goods.append(
      CarryWriter.Goods(
        sku: sku, supplier: supplier, zone: zone, policy: policy,
        rate: isEach ? .each(rate) : .basisPoints(rate)))
  }

  private mutating func readOpenLine() {
    let (order, kind) = (number(), number())
    let (at, units, paid) = (number(), number(), number())
    guard !isBroken, !book.days.isEmpty, placeOfOrder.indices.contains(Int(order)),
      goods.indices.contains(Int(kind)), units >= 0, let position = Int32(exactly: at)
    else {
      isBroken = true
      return
    }
    let goods = goods[Int(kind)]
    let spot = places[placeOfOrder[Int(order)]]
    var line = OpenLine(
      order: OrderID(index: Int(order)), sku: goods.sku, point: spot.point, leader: spot.leader,
      supplier: goods.supplier, zone: goods.zone, policy: goods.policy,
      units: units, paid: paid, rate: goods.rate, base: 0, commission: 0)
    line.position = position
    while self.position <= lineEnd, !isBroken { readDifference(of: &line) }
    if isBroken || !book.days[book.days.count - 1].appendCarried(line) { isBroken = true }
  }

  /// A field that differs from the common.
  private mutating func readDifference(of line: inout OpenLine) {
    let letter = position < lineEnd ? bytes[position] : 0
    position += 1
    switch letter {
    case UInt8(ascii: "d"): line.platformDiscount = number()
    case UInt8(ascii: "q"): line.priority = number()
    case UInt8(ascii: "s"): line.standsFor = intern(\.skus)
    case UInt8(ascii: "w"):
      let number = Int(number())
      guard places.indices.contains(number) else {
        isBroken = true
        return
      }
      line.point = places[number].point
      line.leader = places[number].leader
    case UInt8(ascii: "t"): line.pickedUp = count()
    case UInt8(ascii: "f"): line.forfeited = count()
    case UInt8(ascii: "0")...UInt8(ascii: "6"):
      guard position < lineEnd, bytes[position] == UInt8(ascii: ":") else {
        isBroken = true
        return
      }
      position += 1
      line.refunded[Int(letter - UInt8(ascii: "0"))] = count()
    default: isBroken = true
    }
  }

  private mutating func readPart() {
    let (line, position, units) = (number(), number(), number())
    let last = book.days.last?.laterParts.last?.line ?? 0
    guard let line = Int32(exactly: line), let position = Int32(exactly: position),
      hasLine(line), line >= last, units >= 0
    else {
      isBroken = true
      return
    }
    withDay { day in
      day.laterParts.append(OpenDay.LaterPart(line: line, position: position, units: units))
    }
  }

  private mutating func readLot() {
    let line = number()
    let lot = intern(\.lots)
    let units = number()
    guard let line = Int32(exactly: line), hasLine(line), units >= 0 else {
      isBroken = true
      return
    }
    withDay { day in day.lots.append(OpenDay.Lot(line: line, lot: lot, units: units)) }
  }

  private func hasLine(_ number: Int32) -> Bool {
    book.days.last?.lines.indices.contains(Int(number)) ?? false
  }

  private mutating func withDay(_ body: (inout OpenDay) -> Void) {
    if book.days.isEmpty || isBroken {
      isBroken = true
      return
    }
    body(&book.days[book.days.count - 1])
  }

  // MARK: Fields

  /// Goes to the next line; `false` behind the last one.
  private mutating func next() -> Bool {
    position = lineEnd + 1
    guard position < end else { return false }
    lineEnd = position
    while bytes[lineEnd] != UInt8(ascii: "\n") { lineEnd += 1 }
    return true
  }

  private mutating func range() -> Range<Int> {
    if position > lineEnd {
      isBroken = true
      return 0..<0
    }
    let start = position
    while position < lineEnd, bytes[position] != UInt8(ascii: "\t") { position += 1 }
    defer { position += 1 }
    return start..<position
  }

  private mutating func field() -> [UInt8] { Array(bytes[range()]) }

  private mutating func word() -> String { String(decoding: bytes[range()], as: UTF8.self) }

  private mutating func intern(_ table: WritableKeyPath<OpenNames, NameTable>) -> Int32 {
    let range = range()
    let bytes = bytes
    return book.names[keyPath: table].intern(bytes.span.extracting(range))
  }

  /// A moment, or a length of time: far from where their sums end.
  private mutating func moment() -> Int64 {
    let moment = number()
    if moment.magnitude > 1_000_000_000_000_000 { isBroken = true }
    return isBroken ? 0 : moment
  }

  /// A whole number of 64 bits.
  private mutating func number() -> Int64 {
    let number = wideNumber()
    if let narrow = Int64(exactly: number) { return narrow }
    isBroken = true
    return 0
  }

  /// A whole number; one that is written in any other way is found when what was read is written again.
  private mutating func wideNumber() -> Int128 {
    let range = range()
    var index = range.lowerBound
    let isNegative = index < range.upperBound && bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    // 37 digits are below 2^126, with room for sums.
    if !(1...37).contains(range.upperBound - index) { isBroken = true }
    // Almost every number ends within 18 digits, which 64 bits hold.
    let narrowEnd = min(range.upperBound, index + 18)
    var narrow: Int64 = 0
    while index < narrowEnd {
      let digit = bytes[index] &- UInt8(ascii: "0")
      if digit > 9 { isBroken = true }
      narrow = narrow &* 10 &+ Int64(digit)
      index += 1
    }
    var value = Int128(narrow)
    while index < range.upperBound, !isBroken {
      let digit = bytes[index] &- UInt8(ascii: "0")
      if digit > 9 { isBroken = true }
      value = value * 10 + Int128(digit)
      index += 1
    }
    if isBroken { return 0 }
    return isNegative ? -value : value
  }

  /// A number of units.
  private mutating func count() -> Int64 {
    let count = number()
    if count < 0 { isBroken = true }
    return max(0, count)
  }

  private mutating func optionalNumber() -> Int64? {
    if position < lineEnd, bytes[position] == UInt8(ascii: "-"),
      bytes[position + 1] == UInt8(ascii: "\t")
    {
      position += 2
      return nil
    }
    return number()
  }
}
