public import Parallel

/// What a run proves of itself (R14): figures that two stages reckoned apart, and that must agree.
public enum Proof: CaseIterable, Sendable {
  /// Events read = applied + duplicates + rejected; nothing is refused twice.
  case events
  /// A line's accepted units are those of its increments.
  case increments
  /// A line's row: ordered = accepted + given by tolerance, and handed over + short = ordered.
  case handover
  /// Each row is on exactly one pickup list.
  case lists
  /// Units of a product at a point: listed = sorted, where there is a sort sheet.
  case sorting
  /// Units of a product at a station: listed = picked.
  case picking
  /// Units of a zone at a point: listed = loaded.
  case loading
  /// Units of a product in a warehouse: wanted by the lines = wanted by the purchase order.
  case purchasing
  /// On hand + received (or expected) = what was there to share out.
  case supply
  /// Units of a product in a warehouse: the ordered units filled = the lesser of supply and demand.
  case allocation
  /// Units handed over of a product in a warehouse: at most what was there; the plan's surplus is the rest.
  case surplus
  /// Units of a lot that are handed over: at most what came of it, and at most what the row gets.
  case lots
  /// An order: paid at line prices = net + discount + what goes back, weights apart.
  case orderMoney
  /// An order: the refund instruction = the sum of its lines' refunds and credits.
  case refunds
  /// A row: sales = units at the final price, and 0 <= net <= sales.
  case sales
  /// A row: its base and its commission are within their bounds; a leader: the bonus is the ladder's.
  case earnings
  /// A leader: the statement = the sum over the lists of the leader's points.
  case statements
  /// The day's totals = the sums of the papers.
  case totals
  /// A row after delivery: its units are in one state each, and no more is paid back than was paid (R15.7).
  case states
  /// A leader's account: the night's commission less what was taken away = what the lines earn; and it closes (R13.5).
  case accounts
  /// A transaction: its postings sum to 0.
  case ledger
  /// An account: what it closes with = what it opened with + what was posted; all accounts sum to 0.
  case trialBalance
  /// Cash, sales, coupons, refunds, leaders, stock: what was posted = what the other papers say.
  case books
}

/// Two figures that should be equal and are not: a fault of the program, never of the input.
public struct ProofFailure: Equatable, Sendable {
  /// Where the figures part.
  public enum Place: Equatable, Sendable {
    /// The day as a whole, or one of its totals.
    case day(String)
    /// A row of `OrderEvents`.
    case event(Int)
    /// A line of the book.
    case line(LineID)
    /// An order.
    case order(OrderID)
    /// A product in a warehouse.
    case cell(StockCell)
    /// A product at a pickup point.
    case point(PointID, ProductID)
    /// A zone at a pickup point.
    case zone(PointID, TemperatureZone)
    /// A product at a station.
    case station(StationID, ProductID)
    /// A column of a leader's statement.
    case leader(LeaderID, String)
    /// A transaction of the ledger, by its position.
    case transaction(Int)
    /// An account of the ledger.
    case account(Account)
  }

  /// What should hold.
  public var proof: Proof
  /// The first place where it does not.
  public var place: Place
  /// The figure of the earlier stage, in units or minor units.
  public var expected: Int128
  /// The figure of the later stage.
  public var actual: Int128
}

extension Night {
  /// Every proof that fails, each with the first place that breaks it; none for a night that agrees (R14).
  ///
  /// Each figure is reckoned on two ways, from the columns of different stages.
  ///
  /// - Complexity: O(rows + products x warehouses).
  public func proofs(by workers: Workers = .one) -> [ProofFailure] {
    ProofOfNight(self).failures(by: workers)
  }

  /// Where a proof fails, in the user's words: `order 1001, SKU egg`.
  public func words(for place: ProofFailure.Place) -> String {
    func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    func sku(_ product: ProductID) -> String { "SKU \(text(day.catalogue.products[product].sku))" }
    func order(_ order: OrderID) -> String { "order \(events.orders.string(order))" }
    func point(_ point: PointID) -> String { "point \(text(day.network.points[point].point))" }
    switch place {
    case .day(let figure): return "the day's \(figure)"
    case .event(let row):
      let place = events.places[row]
      return "\(events.sources[Int(place.source)]):\(place.line)"
    case .line(let line):
      return "\(order(book.order(of: line))), \(sku(book.productOfLine[line]))"
    case .order(let id): return order(id)
    case .cell(let cell):
      return "\(sku(cell.product)), warehouse \(text(day.network.warehouses[cell.warehouse]))"
    case .point(let id, let product): return "\(point(id)), \(sku(product))"
    case .zone(let id, let zone): return "\(point(id)), zone \(zone.word)"
    case .station(let station, let product):
      return "station \(text(day.network.stations[station])), \(sku(product))"
    case .leader(let leader, let column):
      return "leader \(text(day.network.leaders[leader].leader)), \(column)"
    case .transaction(let index):
      let word = ledger.transactions[index].fact.word(in: delivery)
      return "transaction \(index + 1) of the ledger, \(word)"
    case .account(let account): return "the account \(account.name)"
    }
  }
}
