public import ExactValues

/// An order day after its night: its lines, what they earned, and by which rules (R15, R16).
///
/// Tonight's rows become one (`init(night columns)`), and so do the days that a carry file brings in. A day
/// carries whole until the last claim window of its lines has passed (`isClosed(at:)`).
public struct OpenDay: Sendable {
  /// What the day's settings say about the time after it: a snapshot, which later days never change.
  public struct Rules: Equatable, Sendable {
    /// The most commission of one order, in minor units (R13.3).
    public var capOrder: Int64?
    /// The most commission of one leader on the day (R13.3).
    public var capDay: Int64?
    /// What ladders add (R13.3).
    public var ladder = Ladder()
    /// Whether forfeited units earn commission (R13.6).
    public var payOnForfeit = false
    /// Whether forfeited units are paid back (R15.3).
    public var refundForfeit = false

    /// No caps, no ladder, forfeits neither earn nor are paid back.
    public init() {}
  }

  /// Units of a line that a later increment than its first asked for, or that tolerance gave.
  public struct LaterPart: Equatable, Sendable {
    /// The line's position in `lines`.
    public var line: Int32
    /// The canonical position of the increment at its point; `Int32.max` for units given by tolerance.
    public var position: Int32
    /// The units that it still had at the end of the night.
    public var units: Int64

    /// A part of so many units.
    public init(line: Int32, position: Int32, units: Int64) {
      self.line = line
      self.position = position
      self.units = units
    }
  }

  /// Units of a line that have a lot (R9).
  public struct Lot: Equatable, Sendable {
    /// The line's position in `lines`.
    public var line: Int32
    /// The lot's number in `OpenNames.lots`.
    public var lot: Int32
    /// The units that have it and were not called back.
    public var units: Int64

    /// So many units of a lot.
    public init(line: Int32, lot: Int32, units: Int64) {
      self.line = line
      self.lot = lot
      self.units = units
    }
  }

  /// What one leader earned with the day's lines, as of what was told.
  public struct Earnings: Sendable {
    /// The leader's number in `OpenNames.leaders`.
    public var leader: Int32
    /// The sum of the lines' bases.
    public var base: Int128 = 0
    /// The sum of the lines' commissions, each order within its cap, before the cap of the day.
    public var commission: Int128 = 0
    /// The part of the lines' commissions, before any cap, that is chilled, frozen or live.
    public var cold: Int128 = 0
    /// The part of the lines' commissions, before any cap, that is ambient.
    public var ambient: Int128 = 0
    /// What the ladder has added.
    public var bonus: Int64 = 0

    /// Nothing earned yet.
    public init(leader: Int32) { self.leader = leader }
  }

  /// The order date, which is the day's id.
  public var date: CivilDate
  /// When the goods were promised to be there; nothing is told of them before.
  public var arrival: Int64
  /// Until when chilled, frozen and live goods are handed out: up to this moment, not including it.
  public var pickupDeadlineCold: Int64
  /// Until when ambient goods are handed out.
  public var pickupDeadlineAmbient: Int64
  /// How long after the pickup deadline a claim is heard, in milliseconds.
  public var claimWindow: Int64
  /// The day's settings for the time after it.
  public var rules: Rules
  /// Whether anybody told of a pickup: where nobody did, all that was sent counts as taken away.
  public var isPickupTold = false
  /// Whether the cold goods that nobody took away were forfeited already.
  public var isColdForfeited = false
  /// Whether the ambient goods that nobody took away were forfeited already.
  public var isAmbientForfeited = false
  /// The names of the day's orders; an `OrderID` of a line is a number here.
  public var orders: NameTable
  /// The names of the members.
  public var members: NameTable
  /// The member of each order.
  public var memberOfOrder: [MemberID]
  /// The first line of each order, -1 for none; the others follow by `OpenLine.next`.
  public internal(set) var firstLineOfOrder: [Int32]
  /// The lines by point; there earlier ones first (R8), and substitutes last.
  public internal(set) var lines: [OpenLine] = []
  /// The number of each of tonight's rows among `lines`; empty for an earlier day.
  var numberOfRow: [Int32] = []
  /// Increments after the first of lines that have several, ascending by line.
  public var laterParts: [LaterPart] = []
  /// The units that have a lot, in the order of the night's assignment.
  public var lots: [Lot] = []
  /// The earnings by leader, in the order in which the leaders' first lines stand.
  public internal(set) var earnings: [Earnings] = []
  /// The commission of each order before its cap; empty where the day has no cap per order.
  var commissionOfOrder: [Int128] = []

  /// A day without lines; `append` adds them.
  ///
  /// `orders` may name more than the lines do; an order without a line is unknown.
  public init(
    date: CivilDate, arrival: Int64, pickupDeadlineCold: Int64, pickupDeadlineAmbient: Int64,
    claimWindow: Int64, rules: Rules, orders: NameTable, members: NameTable,
    memberOfOrder: [MemberID]
  ) {
    self.date = date
    self.arrival = arrival
    self.pickupDeadlineCold = pickupDeadlineCold
    self.pickupDeadlineAmbient = pickupDeadlineAmbient
    self.claimWindow = claimWindow
    self.rules = rules
    self.orders = orders
    self.members = members
    self.memberOfOrder = memberOfOrder
    firstLineOfOrder = [Int32](repeating: -1, count: orders.count)
    lastLineOfOrder = firstLineOfOrder
    if rules.capOrder != nil { commissionOfOrder = [Int128](repeating: 0, count: orders.count) }
  }

  private var lastLineOfOrder: [Int32]
  private var earningsOfLeader: [Int32: Int] = [:]

  // MARK: Lines

  /// Adds a line behind the others, and what it earns to its leader's earnings (a carried line counts as it
  /// stands).
  ///
  /// - Complexity: O(1) amortised.
  public mutating func append(_ line: OpenLine) {
    let number = Int32(truncatingIfNeeded: lines.count)
    let last = lastLineOfOrder[line.order]
    if last < 0 {
      firstLineOfOrder[line.order] = number
    } else {
      lines[Int(last)].next = number
    }
    lastLineOfOrder[line.order] = number
    var line = line
    line.next = -1
    lines.append(line)
    count(line, in: slot(of: line.leader), times: 1)
  }

  /// Makes room for the lines of one more order.
  mutating func addRoomForOrder() {
    firstLineOfOrder.append(-1)
    lastLineOfOrder.append(-1)
    if rules.capOrder != nil { commissionOfOrder.append(0) }
  }

  /// Puts a line as what was told left it.
  mutating func setLine(_ number: Int, to line: OpenLine) { lines[number] = line }

  /// Makes room for so many lines.
  mutating func reserve(_ count: Int) { lines.reserveCapacity(count) }

  /// The increments of a line, oldest first, then its units given by tolerance.
  func parts(of number: Int) -> [(position: Int32, units: Int64)] {
    var low = 0
    var high = laterParts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(laterParts[middle].line) < number { low = middle + 1 } else { high = middle }
    }
    let later = laterParts[low...].prefix { Int($0.line) == number }
    let first = lines[number].units - later.reduce(Int64(0)) { $0 + $1.units }
    return [(lines[number].position, first)] + later.map { ($0.position, $0.units) }
  }

  /// Adds (or with -1 takes away) what a line earns, and tells the change of the leader's commission after caps.
  mutating func count(_ line: OpenLine, in slot: Int, times sign: Int128) {
    earnings[slot].base += sign * Int128(line.base)
    let amount = sign * Int128(line.commission)
    if line.zone == .ambient {
      earnings[slot].ambient += amount
    } else {
      earnings[slot].cold += amount
    }
    guard let cap = rules.capOrder else {
      earnings[slot].commission += amount
      return
    }
    let before = min(commissionOfOrder[line.order], Int128(cap))
    commissionOfOrder[line.order] += amount
    earnings[slot].commission += min(commissionOfOrder[line.order], Int128(cap)) - before
  }

  /// The position of a leader's earnings, added where there are none yet.
  mutating func slot(of leader: Int32) -> Int {
    if let slot = earningsOfLeader[leader] { return slot }
    earningsOfLeader[leader] = earnings.count
    earnings.append(Earnings(leader: leader))
    return earnings.count - 1
  }

  /// The earnings of a leader; `nil` for one without lines.
  public func earnings(of leader: Int32) -> Earnings? {
    earningsOfLeader[leader].map { earnings[$0] }
  }

  /// Sets what the ladder has added for a leader, such as a carry file says it.
  public mutating func setBonus(_ bonus: Int64, of leader: Int32) {
    earnings[slot(of: leader)].bonus = bonus
  }

  /// The lines of an order that have this SKU, or all where it is -1, in the order of the rows.
  func lines(of order: OrderID, sku: Int32) -> [Int] {
    var found: [Int] = []
    var next = order.isNone ? -1 : firstLineOfOrder[order]
    while next >= 0 {
      if sku < 0 || lines[Int(next)].sku == sku { found.append(Int(next)) }
      next = lines[Int(next)].next
    }
    return found
  }

  /// The first line of an order that has this SKU, in the order of the rows.
  func firstLine(of order: OrderID, sku: Int32) -> Int {
    var next = Int(firstLineOfOrder[order])
    while lines[next].sku != sku { next = Int(lines[next].next) }
    return next
  }

  /// Some lines by order id and SKU, as rows after delivery apply (R15.1), a substitute after the order's own.
  ///
  /// - Complexity: O(n log n), and the orders of the day.
  func inOrder(_ lines: [Int], names: NameTable) -> [Int] {
    if lines.isEmpty { return [] }
    let ranks = orders.ranks()
    return lines.sorted { one, other in
      let (a, b) = (ranks[self.lines[one].order.index], ranks[self.lines[other].order.index])
      return a == b ? precedes(one, other, names: names) : a < b
    }
  }

  /// Whether a line comes before another by order id, SKU and the SKU that it stands in for.
  func precedes(_ one: Int, _ other: Int, names: NameTable) -> Bool {
    let (a, b) = (lines[one], lines[other])
    if a.order != b.order { return orders.precedes(a.order.rawValue, b.order.rawValue) }
    if a.sku != b.sku { return names.precedes(a.sku, b.sku) }
    if a.standsFor == b.standsFor { return one < other }
    return names.precedes(a.standsFor, b.standsFor)
  }

  /// The line of one of tonight's rows.
  ///
  /// - Precondition: the day is tonight's.
  public func line(of row: RowID) -> OpenLine { lines[Int(numberOfRow[row])] }

  // MARK: Time

  /// Until when goods of a zone are handed out.
  public func pickupDeadline(of zone: TemperatureZone) -> Int64 {
    zone == .ambient ? pickupDeadlineAmbient : pickupDeadlineCold
  }

  /// Until when a claim on goods of a zone is heard, and their commission frozen (R13.5).
  public func claimDeadline(of zone: TemperatureZone) -> Int64 {
    pickupDeadline(of: zone) + claimWindow
  }

  /// When the last claim window of any zone ends.
  public var lastClaimDeadline: Int64 {
    max(claimDeadline(of: .ambient), claimDeadline(of: .chilled))
  }

  /// Whether every claim window has passed at a moment, so that the day need not carry any further (R16).
  public func isClosed(at moment: Int64) -> Bool { lastClaimDeadline <= moment }

  // MARK: Commission within the caps

  /// A leader's commission of the day after its caps.
  public func commission(of earnings: Earnings) -> Int128 {
    min(earnings.commission, rules.capDay.map { Int128($0) } ?? earnings.commission)
  }

  /// What of a leader's commission has passed its claim window at a moment (R13.5), after the caps: what the
  /// lines whose window has passed would earn by themselves.
  ///
  /// - Complexity: O(1); O(lines) while some windows have passed and others not, on a day with a cap per order.
  public func released(of earnings: Earnings, at moment: Int64) -> Int128 {
    let cold = claimDeadline(of: .chilled) <= moment
    let ambient = claimDeadline(of: .ambient) <= moment
    if !cold && !ambient { return 0 }
    if cold && ambient { return commission(of: earnings) }
    var sum = cold ? earnings.cold : earnings.ambient
    if let cap = rules.capOrder {
      var orders: [OrderID: Int128] = [:]
      for line in lines
      where line.leader == earnings.leader && (line.zone == .ambient) == ambient {
        orders[line.order, default: 0] += Int128(line.commission)
      }
      sum = orders.values.reduce(0) { $0 + min($1, Int128(cap)) }
    }
    return min(sum, rules.capDay.map { Int128($0) } ?? sum)
  }
}
