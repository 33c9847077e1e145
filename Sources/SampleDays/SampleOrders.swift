/// The rows of the table of orders, made piece by piece in about the order in which they come in.
struct SampleOrders {
  /// The units wanted at the cutoff, by warehouse and product; what caps and limits refuse is not taken off.
  private(set) var wanted: [[Int]]
  private let day: SampleDay
  private let catalogue: SampleCatalogue
  private let network: SampleNetwork
  private var random: SampleRandom
  private var row = 0
  private var order = 0
  private var shuffled: [Int] = []
  /// Rows to come that change an order, by when they are due.
  private var changes: [[Change]]
  private var firstDue = 0
  private var hasHeader = false
  private let idPrefix: [UInt8]

  /// A row to come that takes something back or amends it.
  private struct Change {
    var id: Int
    var point: Int
    var member: Int
    var product: Int
    var units: Int
    /// The quantity that it sets; `nil` for a cancellation of `units`.
    var amended: Int?
  }

  /// Changes that are due within so many rows come together.
  private static let rowsOfBucket = 16
  /// Ids are handed out in blocks, and shuffled within one.
  private static let ordersOfBlock = 64
  private static let pieceBytes = 1 << 20
  private static let cutoffSecond = 22 * 3600

  init(_ day: SampleDay, catalogue: SampleCatalogue, network: SampleNetwork) {
    self.day = day
    self.catalogue = catalogue
    self.network = network
    random = SampleRandom(seed: day.seed, purpose: 3)
    changes = [[Change]](repeating: [], count: day.rows / Self.rowsOfBucket + 2)
    wanted = [[Int]](
      repeating: [Int](repeating: 0, count: day.products), count: day.warehouses)
    idPrefix = Array(day.date.utf8.filter { $0 != UInt8(ascii: "-") }.dropFirst(2))
  }

  /// The next piece of the table; `nil` at its end.
  mutating func next() -> [UInt8]? {
    if row >= day.rows { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(Self.pieceBytes + 4096)
    if !hasHeader {
      let columns =
        ["order_id", "placed_at", "point", "member", "sku", "qty", "kind"] + furtherColumns
      text.append(columns.joined(separator: ",") + "\n")
      hasHeader = true
    }
    while row < day.rows, text.count < Self.pieceBytes {
      writeChanges(to: &text)
      if row < day.rows { writeOrder(to: &text) }
    }
    return text
  }

  /// The columns that rules add.
  private var furtherColumns: [String] {
    (day.rules.contains(.persons) ? ["name", "phone", "building", "room", "note"] : [])
      + (day.rules.contains(.priorities) ? ["priority"] : [])
      + (day.rules.contains(.tolerance) ? ["tolerance"] : [])
      + (day.rules.contains(.coupons) ? ["coupon"] : [])
      + (day.rules.contains(.substitutes) ? ["allow_substitute"] : [])
  }

  // MARK: Rows

  private mutating func writeChanges(to text: inout [UInt8]) {
    while firstDue < changes.count, firstDue <= row / Self.rowsOfBucket {
      for change in changes[firstDue] where row < day.rows {
        let second = self.second()
        write(change.id, second, change.point, change.member, change.product, to: &text)
        text.append(change.amended ?? change.units)
        text.append(change.amended == nil ? ",cancel" : ",amend")
        text.append(contentsOf: repeatElement(UInt8(ascii: ","), count: furtherColumns.count))
        text.append("\n")
        if second < Self.cutoffSecond {
          let more = change.amended.map { $0 - change.units } ?? -change.units
          wanted[network.warehouse(of: change.point)][change.product] += more
        }
      }
      changes[firstDue] = []
      firstDue += 1
    }
  }

  private mutating func writeOrder(to text: inout [UInt8]) {
    let id = nextID()
    let point = network.draw.draw(&random)
    let member = SampleCode.eight(point * 400 + random.below(100 + point % 300))
    let second = self.second()
    let lines = [1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 5, 5, 6][random.below(15)]
    // Of ten thousand orders some are cancelled whole, some a line of them, and some are amended.
    let fate = random.below(10_000)
    let one = random.below(lines)
    let due = row + day.rows / 2_000 + random.below(day.rows / 10 + 1)
    let further = self.further(of: id, member: member)
    var chosen: [Int] = []
    for line in 0..<lines where row < day.rows {
      var product = catalogue.draw.draw(&random)
      while chosen.contains(product) { product = (product + 1) % day.products }
      chosen.append(product)
      let units = self.units()
      write(id, second, point, member, product, to: &text)
      text.append(units)
      text.append(",order")
      text += further
      text.append("\n")
      if second < Self.cutoffSecond { wanted[network.warehouse(of: point)][product] += units }
      var change = Change(id: id, point: point, member: member, product: product, units: units)
      if due >= day.rows { continue }
      if fate < 126 || fate < 210 && line == one {
        if fate >= 126, units > 1, random.happens(1, in: 2) { change.units = units - 1 }
        changes[due / Self.rowsOfBucket].append(change)
        // Now and then a cancellation comes twice.
        if random.happens(1, in: 500) { changes[due / Self.rowsOfBucket].append(change) }
      } else if day.rules.contains(.amendments), fate < 1_900 && line == one {
        change.amended = max(1, units + random.below(4) - 1)
        changes[due / Self.rowsOfBucket].append(change)
      }
    }
  }

  /// The cells up to the quantity, with the comma before it; counts the row.
  private mutating func write(
    _ id: Int, _ second: Int, _ point: Int, _ member: Int, _ product: Int, to text: inout [UInt8]
  ) {
    text += idPrefix
    text.append("-")
    text.append(id, digits: 9)
    text.append(",\(day.date)T")
    text.append(second / 3600, digits: 2)
    text.append(":")
    text.append(second / 60 % 60, digits: 2)
    text.append(":")
    text.append(second % 60, digits: 2)
    text.append("+08:00,")
    text += network.points[point]
    text.append(",M")
    text.append(member, digits: 8)
    text.append(",")
    text += catalogue.products[product].sku
    text.append(",")
    row += 1
  }

  /// The cells of the columns that rules add, the same on each line of an order.
  private mutating func further(of id: Int, member: Int) -> [UInt8] {
    var text: [UInt8] = []
    func add(_ cell: String) {
      text.append(",")
      text.append(cell)
    }
    if day.rules.contains(.persons) {
      add(
        SampleWords.surnames[member % SampleWords.surnames.count]
          + SampleWords.givenNames[member / 32 % SampleWords.givenNames.count])
      add("139\(SampleCode.eight(member % 89_999_999))")
      add("\(member % 30 + 1)")
      add("\(member % 28 + 1)0\(member % 4 + 1)")
      add(random.happens(1, in: 30) ? random.pick(SampleWords.notes) : "")
    }
    if day.rules.contains(.priorities) {
      add(random.happens(1, in: 10) ? "\(1 + random.below(3))" : "")
    }
    if day.rules.contains(.tolerance) {
      add(random.happens(1, in: 8) ? "\(1 + random.below(3))" : "")
    }
    if day.rules.contains(.coupons) {
      add(random.happens(1, in: 5) ? random.pick(SampleCoupons.codes) : "")
    }
    if day.rules.contains(.substitutes) { add(random.happens(1, in: 2) ? "yes" : "") }
    return text
  }

  private mutating func nextID() -> Int {
    if shuffled.isEmpty {
      shuffled = Array(0..<Self.ordersOfBlock)
      for index in shuffled.indices.dropFirst().reversed() {
        shuffled.swapAt(index, random.below(index + 1))
      }
    }
    let id = order / Self.ordersOfBlock * Self.ordersOfBlock + (shuffled.popLast() ?? 0) + 1
    order += 1
    return id
  }

  private mutating func units() -> Int {
    switch random.below(100) {
    case ..<70: 1
    case ..<88: 2
    case ..<94: 3
    case ..<97: 4 + random.below(3)
    case ..<99: 5 + random.below(6)
    default: 10 + random.below(11)
    }
  }

  // MARK: Time

  /// The share of the day's rows in each hour, of a thousand; those after 22:00 are late.
  private static let hours = [
    3, 1, 1, 1, 1, 3, 15, 30, 50, 60, 65, 70, 70, 50, 45, 45, 50, 60, 70, 90, 110, 90, 15, 5,
  ]

  /// About when the next row comes in: a few seconds early or late, and now and then two minutes.
  private mutating func second() -> Int {
    let passed = UInt64(row).multipliedFullWidth(by: 1_000_000_000)
    var part = Int(UInt64(day.rows).dividingFullWidth(passed).quotient)
    var second = 86_399
    for (hour, share) in Self.hours.enumerated() {
      let width = share * 1_000_000
      if part < width {
        second = hour * 3600 + part * 3600 / width
        break
      }
      part -= width
    }
    second += random.below(9) - 4
    if random.happens(1, in: 1_000) { second -= random.below(120) }
    return min(max(second, 0), 86_399)
  }
}
