/// Applies what was told after delivery to the open days, row by row in canonical order (R15.1).
///
/// Pickup deadlines are moments between the rows: a row of a deadline's very moment comes after it.
struct DeliveryApplication {
  private(set) var book: OpenBook
  private(set) var facts: [DeliveryFact] = []
  private(set) var rejections: [DeliveryRejection] = []
  private(set) var duplicates: [Int] = []
  private(set) var differences: [ArrivalDifference] = []
  private let events: DeliveryEvents
  /// As of when a deadline of an earlier day has passed.
  private let moment: Int64
  /// Whether tonight's own tables tell its whole story, so that its deadlines pass whatever the moment.
  private let tellsToTheEnd: Bool
  /// As of when the days before were settled: what was payable then has been paid.
  private let settledUntil: Int64
  /// The lines of each day by point and SKU, made when a count needs them.
  private var linesAtPoints: [Int: LinesAtPoints] = [:]

  init(
    book: consuming OpenBook, events: DeliveryEvents, moment: Int64, tellsToTheEnd: Bool,
    toldElsewhere: ToldAfterDelivery
  ) {
    settledUntil = book.settledUntil
    if toldElsewhere.pickups { book.days[book.days.count - 1].isPickupTold = true }
    self.book = book
    self.events = events
    // What is told later in another part lets deadlines pass in this one.
    self.moment = max(moment, toldElsewhere.until)
    self.tellsToTheEnd = tellsToTheEnd
  }

  private var tonight: Int { book.days.count - 1 }

  /// Applies every row, and lets every deadline pass that is due.
  mutating func run() {
    for event in events.rows.indices where events.rows[event].kind == .pickup {
      if case .found(let day, _) = find(event) { book.days[day].isPickupTold = true }
    }
    var deadlines = openDeadlines()[...]
    var previous = -1
    for event in events.sequence() {
      if previous >= 0, events.areEqual(event, previous) {
        duplicates.append(event)
        continue
      }
      previous = event
      while let next = deadlines.first, next.time <= events.rows[event].time {
        forfeit(next)
        deadlines.removeFirst()
      }
      switch events.rows[event].kind {
      case .arrival: arrive(event)
      case .pickup: pickUp(event)
      case .claim: claim(event)
      case .recall: recall(event)
      }
    }
    for next in deadlines where next.time <= moment || (tellsToTheEnd && next.day == tonight) {
      forfeit(next)
    }
    facts = FactOrder(book).laidOut(facts)
  }

  // MARK: Looking up

  private enum Found {
    case found(day: Int, lines: [Int])
    case refused(DeliveryReason)
  }

  /// The lines that a pickup or a claim names, in the newest day that has them and that had arrived by then.
  private func find(_ event: Int) -> Found {
    let row = events.rows[event]
    var sku: Int32 = -1
    if row.sku >= 0 {
      guard let number = book.names.skus.number(of: events.skus.name(row.sku).span) else {
        return .refused(.unknownOrder)
      }
      sku = number
    }
    if row.order < 0 { return .refused(.unknownOrder) }
    let name = events.orders.name(row.order)
    var isEarly = false
    for day in book.days.indices.reversed() {
      guard let order = book.days[day].orders.number(of: name.span) else { continue }
      let lines = book.days[day].lines(of: OrderID(rawValue: order), sku: sku)
      if lines.isEmpty { continue }
      if book.days[day].arrival <= row.time { return .found(day: day, lines: lines) }
      isEarly = true
    }
    return .refused(isEarly ? .tooEarly : .unknownOrder)
  }

  private mutating func refuse(
    _ event: Int, _ reason: DeliveryReason, _ refused: Int64, isPartial: Bool = false
  ) {
    rejections.append(
      DeliveryRejection(event: event, reason: reason, refused: refused, isPartial: isPartial))
  }

  /// The units that a refused row names; 0 for a blank.
  private func named(_ event: Int) -> Int64 { max(0, events.rows[event].quantity) }

  // MARK: Taking effect

  /// Changes a line, and notes what follows for the member's money and the leader's.
  private mutating func change(_ fact: DeliveryFact, _ body: (inout OpenLine) -> Void) {
    var fact = fact
    var line = book.days[fact.day].lines[fact.line]
    let before = line
    body(&line)
    let change = line.reckon(book.days[fact.day].rules)
    fact.refund = change.refund
    fact.base = change.base
    if change.commission != 0 || change.base != 0 {
      let slot = book.days[fact.day].slot(of: line.leader)
      let was = book.days[fact.day].commission(of: book.days[fact.day].earnings[slot])
      book.days[fact.day].count(before, in: slot, times: -1)
      book.days[fact.day].count(line, in: slot, times: 1)
      let now = book.days[fact.day].commission(of: book.days[fact.day].earnings[slot])
      // A cap bounds what a line's own change can do to the whole.
      fact.commission = Int64(was - now)
    }
    fact.loss = loss(of: fact, zone: line.zone)
    book.days[fact.day].setLine(fact.line, to: line)
    facts.append(fact)
  }

  private func loss(of fact: DeliveryFact, zone: TemperatureZone) -> CommissionLoss {
    if fact.day == tonight {
      return fact.kind == .arrival || fact.kind == .forfeit ? .unearned : .beforePayout
    }
    let isPayable = book.days[fact.day].claimDeadline(of: zone) <= settledUntil
    return isPayable ? .afterPayout : .beforePayout
  }

  private func fact(_ event: Int, _ kind: DeliveryFact.Kind, day: Int, line: Int, units: Int64)
    -> DeliveryFact
  {
    var fact = DeliveryFact(
      time: events.rows[event].time, kind: kind, day: day, line: line, units: units)
    fact.event = event
    return fact
  }

  // MARK: Arrival

  /// Units that were counted at a point; what is missing of those that were sent is shared out again among the
  /// point's lines by the product's policy, and paid back (R15.2).
  private mutating func arrive(_ event: Int) {
    let row = events.rows[event]
    guard let point = book.names.points.number(of: events.points.name(row.point).span) else {
      return refuse(event, .unknownOrder, named(event))
    }
    let sku = book.names.skus.number(of: events.skus.name(row.sku).span) ?? -1
    switch delivery(to: point, of: sku, at: row.time) {
    case .refused(let reason): refuse(event, reason, named(event))
    case .found(let day, let lines):
      let all = book.days[day].lines
      let sent = lines.reduce(Int64(0)) { $0 + all[$1].units }
      let present = lines.reduce(Int64(0)) { $0 + all[$1].claimable }
      let takenAway = lines.reduce(Int64(0)) { $0 + all[$1].pickedUp }
      var missing: Int64 = 0
      if named(event) < present {
        let left = max(0, named(event) - takenAway)
        for (line, share) in shares(of: left, among: lines, in: book.days[day]) {
          let lost = all[line].waiting - share
          if lost == 0 { continue }
          missing += lost
          var fact = fact(event, .arrival, day: day, line: line, units: lost)
          fact.cause = .short
          fact.fault = .carrier
          change(fact) { $0.takeBack(lost, .short, waitingFirst: true) }
        }
      }
      if missing > 0 || named(event) != sent {
        differences.append(
          ArrivalDifference(
            event: event, day: day, point: point, sku: sku, sent: sent, counted: named(event),
            missing: missing))
      }
    }
  }

  /// The lines of the newest delivery of a SKU to a point, or of anything to it.
  private mutating func delivery(to point: Int32, of sku: Int32, at time: Int64) -> Found {
    var isEarly = false
    var lastAtPoint: Int?
    for day in book.days.indices.reversed() {
      let index = linesAtPoints[day] ?? LinesAtPoints(book.days[day])
      linesAtPoints[day] = index
      if !index.serves(point) { continue }
      if book.days[day].arrival > time {
        isEarly = true
        continue
      }
      let lines = index.lines(at: point, of: sku)
      if !lines.isEmpty { return .found(day: day, lines: lines) }
      lastAtPoint = lastAtPoint ?? day
    }
    if let lastAtPoint { return .found(day: lastAtPoint, lines: []) }
    return .refused(isEarly ? .tooEarly : .unknownOrder)
  }

  /// What each line with waiting units keeps of what is there.
  private func shares(
    of available: Int64, among lines: [Int], in day: OpenDay
  ) -> [(line: Int, share: Int64)] {
    let claims = lines.filter { day.lines[$0].waiting > 0 }.map { line in
      Claim(
        line: LineID(index: line), row: -1, units: day.lines[line].waiting,
        priority: day.lines[line].priority, point: .none)
    }
    guard let first = claims.first else { return [] }
    let shares = day.lines[first.line.index].policy
      .shares(of: available, among: claims) { claims in
        claims.enumerated().flatMap { index, claim in
          var left = claim.units
          return day.parts(of: claim.line.index).map { part in
            let units = min(left, part.units)
            left -= units
            return ClaimedRaise(event: part.position, claim: index, units: units)
          }
        }.sorted { ($0.event, $0.claim) < ($1.event, $1.claim) }
      }
    return zip(claims, shares).map { ($0.line.index, $1) }
  }

  // MARK: Pickup

  /// Units that a member took away (R15.3): of one SKU, or all that waits of the order.
  private mutating func pickUp(_ event: Int) {
    let row = events.rows[event]
    switch find(event) {
    case .refused(let reason): refuse(event, reason, named(event))
    case .found(let day, let lines):
      let takesAll = row.sku < 0 || row.quantity == OrderEvents.blank
      var left = takesAll ? Int64.max : row.quantity
      var taken: Int64 = 0
      for line in lines {
        let units = min(left, book.days[day].lines[line].waiting)
        if units == 0 { continue }
        change(fact(event, .pickup, day: day, line: line, units: units)) { $0.pickedUp += units }
        left -= units
        taken += units
      }
      if takesAll ? taken == 0 : left > 0 {
        refuse(event, .overPickup, takesAll ? 0 : left, isPartial: taken > 0)
      }
    }
  }

  /// A pickup deadline of some lines of a day.
  private struct Deadline {
    var time: Int64
    var day: Int
    var isAmbient: Bool
  }

  /// The deadlines that will forfeit units, by time; a day of which nobody told a pickup has none.
  private func openDeadlines() -> [Deadline] {
    var deadlines: [Deadline] = []
    for (index, day) in book.days.enumerated() where day.isPickupTold {
      if !day.isColdForfeited {
        deadlines.append(Deadline(time: day.pickupDeadlineCold, day: index, isAmbient: false))
      }
      if !day.isAmbientForfeited {
        deadlines.append(Deadline(time: day.pickupDeadlineAmbient, day: index, isAmbient: true))
      }
    }
    return deadlines.sorted {
      ($0.time, $0.day, $0.isAmbient ? 1 : 0) < ($1.time, $1.day, $1.isAmbient ? 1 : 0)
    }
  }

  /// What still waits at a deadline is forfeited (R15.3), by order id and SKU, as rows after delivery apply.
  private mutating func forfeit(_ deadline: Deadline) {
    let day = deadline.day
    if deadline.isAmbient {
      book.days[day].isAmbientForfeited = true
    } else {
      book.days[day].isColdForfeited = true
    }
    let waiting = book.days[day].lines.indices.filter { line in
      let open = book.days[day].lines[line]
      return (open.zone == .ambient) == deadline.isAmbient && open.waiting > 0
    }
    for line in book.days[day].inOrder(waiting, names: book.names.skus) {
      let units = book.days[day].lines[line].waiting
      let fact = DeliveryFact(
        time: deadline.time, kind: .forfeit, day: day, line: line, units: units)
      change(fact) { $0.forfeited += $0.waiting }
    }
  }

  // MARK: Claims and recalls

  /// Units that a member complains of (R15.4): as many as can still be claimed of the order's rows of the SKU.
  private mutating func claim(_ event: Int) {
    let row = events.rows[event]
    switch find(event) {
    case .refused(let reason): refuse(event, reason, named(event))
    case .found(let day, let lines):
      let zone = book.days[day].lines[lines[0]].zone
      if book.days[day].claimDeadline(of: zone) <= row.time {
        return refuse(event, .afterWindow, named(event))
      }
      var left = named(event)
      for line in lines {
        let units = min(left, book.days[day].lines[line].claimable)
        if units == 0 { continue }
        var fact = fact(event, .claim, day: day, line: line, units: units)
        fact.cause = row.cause
        fact.fault = row.fault
        // What is short was never in the member's hands.
        change(fact) { $0.takeBack(units, row.cause, waitingFirst: row.cause == .short) }
        left -= units
      }
      if left > 0 { refuse(event, .overClaim, left, isPartial: left < named(event)) }
    }
  }

  /// A lot that is called back (R15.5): its units that were not paid back or forfeited before.
  private mutating func recall(_ event: Int) {
    let row = events.rows[event]
    guard row.lot >= 0, let lot = book.names.lots.number(of: events.lots.name(row.lot).span) else {
      return refuse(event, .unknownOrder, 0)
    }
    var isEarly = false
    var isKnown = false
    for day in book.days.indices {
      for index in parts(of: lot, on: day) {
        if book.days[day].arrival > row.time {
          isEarly = true
          continue
        }
        isKnown = true
        let part = book.days[day].lots[index]
        let line = Int(part.line)
        let units = min(part.units, book.days[day].lines[line].claimable)
        book.days[day].lots[index].units = 0
        if units == 0 { continue }
        var fact = fact(event, .recall, day: day, line: line, units: units)
        fact.cause = .recalled
        fact.fault = .supplier
        change(fact) { $0.takeBack(units, .recalled, waitingFirst: true) }
      }
    }
    if !isKnown { refuse(event, isEarly ? .tooEarly : .unknownOrder, 0) }
  }

  /// The parts of a lot by order id and SKU, as rows after delivery apply (R15.1), a substitute after the order's own.
  private func parts(of lot: Int32, on day: Int) -> [Int] {
    let open = book.days[day]
    return open.lots.indices.filter { open.lots[$0].lot == lot }.sorted { one, other in
      open.precedes(
        Int(open.lots[one].line), Int(open.lots[other].line), names: book.names.skus)
    }
  }
}

/// The lines of a day by point and SKU.
private struct LinesAtPoints {
  private let keys: [(key: UInt64, line: Int)]

  init(_ day: OpenDay) {
    keys = day.lines.indices.map { (Self.key(day.lines[$0].point, day.lines[$0].sku), $0) }
      .sorted { ($0.key, $0.line) < ($1.key, $1.line) }
  }

  /// Whether the day sends anything to a point.
  func serves(_ point: Int32) -> Bool {
    let start = lowerBound(Self.key(point, 0))
    return start < keys.count && keys[start].key >> 32 == Self.key(point, 0) >> 32
  }

  /// The lines of a SKU at a point, earlier ones first.
  func lines(at point: Int32, of sku: Int32) -> [Int] {
    if sku < 0 { return [] }
    let key = Self.key(point, sku)
    return keys[lowerBound(key)...].prefix { $0.key == key }.map(\.line)
  }

  private func lowerBound(_ key: UInt64) -> Int {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func key(_ point: Int32, _ sku: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: point)) << 32 | UInt64(UInt32(bitPattern: sku))
  }
}
