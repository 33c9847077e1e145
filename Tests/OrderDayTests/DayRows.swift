import OrderDay

/// A product in words: `egg price 12.90 case 12 cap 10 partial sale 10:00 20:00 tiers 12:9.90,50:8.80`.
struct Goods {
  var record: ProductRecord

  init(_ words: [String]) throws {
    record = ProductRecord(
      sku: bytes(words[0]), name: bytes(words[0]), supplier: bytes("farm"),
      category: bytes("food"), zone: .ambient, casePack: 1, price: 100, cost: 0)
    var words = words.dropFirst()
    while let word = words.popFirst() {
      if word == "partial" {
        record.isPartial = true
        continue
      }
      let value = try known(words.popFirst(), word)
      switch word {
      case "price": record.price = try fen(value)
      case "cost": record.cost = try fen(value)
      case "each": record.commissionEach = try fen(value)
      case "supplier": record.supplier = bytes(value)
      case "category": record.category = bytes(value)
      case "zone":
        record.zone = try known(TemperatureZone.allCases.first { $0.word == value }, value)
      case "tiers": record.tiers = try value.tierSteps
      case "scope": record.groupScope = try known(GroupScope(rawValue: value), value)
      case "else": record.groupElse = try known(GroupElse(rawValue: value), value)
      case "rounding": record.rounding = try known(CaseRounding(rawValue: value), value)
      case "policy": record.shortage = try known(ShortagePolicy(rawValue: value), value)
      case "substitute": record.substitute = bytes(value)
      case "sale":
        record.saleFrom = try clock(value)
        record.saleTo = try clock(try known(words.popFirst(), word))
      default: try setNumber(word, try known(Int64(value), value))
      }
    }
  }

  private mutating func setNumber(_ word: String, _ value: Int64) throws {
    switch word {
    case "case": record.casePack = value
    case "cap": record.stockCap = value
    case "member": record.limitMember = value
    case "order": record.limitOrder = value
    case "point": record.limitPoint = value
    case "min": record.minimumCases = value
    case "hand": record.onHand = value
    case "grams": record.nominalWeight = value
    case "slack": record.toleranceWeight = value
    case "group": record.groupMinimum = value
    case "rate": record.commissionRate = value
    default: throw Unreadable(word: word)
    }
  }
}

/// A pickup point in words: `p1 leader li station s1 route r1 stop 1 warehouse main closed 20:00`.
struct Stop {
  var record: PointRecord

  init(_ words: [String]) throws {
    record = PointRecord(
      point: bytes(words[0]), name: bytes(words[0]), leader: bytes("li"), station: bytes("s1"),
      route: bytes("r1"), stop: 1)
    var words = words.dropFirst()
    while let word = words.popFirst() {
      let value = try known(words.popFirst(), word)
      switch word {
      case "leader": record.leader = bytes(value)
      case "station": record.station = bytes(value)
      case "route": record.route = bytes(value)
      case "stop": record.stop = try known(Int64(value), value)
      case "warehouse": record.warehouse = bytes(value)
      case "closed": record.closedFrom = try clock(value)
      default: throw Unreadable(word: word)
      }
    }
  }
}

/// A row of the table of orders in words: the time, the kind and the order, then the SKU and the quantity,
/// with `at` a point, `for` a member, `price`, and further columns by their names between them.
///
///     20:15 order 1001 at p1 for wang egg 2 price 9.90 by_leader yes
///
/// An `order` row that says nothing else is at `p1` for `wang`. `-` is a blank, `?` could not be read.
struct OrderRow {
  enum Quantity: Equatable {
    case blank
    case units(Int64)
    case unread
  }

  /// Milliseconds after midnight; `nil` could not be read.
  var time: Int64?
  var kind: String
  var order: String
  var point = ""
  var member = ""
  var sku = ""
  var quantity = Quantity.blank
  var price: Int64?
  /// Filled further columns by their names in the table.
  var further: [String: String] = [:]
  var isUnreadable = false

  /// The names of the further columns in the order of R18.
  static let furtherNames = [
    "name", "phone", "building", "room", "note", "by_leader", "home_delivery", "priority",
    "tolerance", "coupon", "allow_substitute", "channel",
  ]

  init(time: Int64?, kind: String, order: String) {
    self.time = time
    self.kind = kind
    self.order = order
  }

  init(_ words: [String]) throws {
    if words.count < 3 { throw Unreadable(word: words.joined(separator: " ")) }
    time = words[0] == "?" ? nil : try clock(words[0])
    kind = words[1]
    order = Self.blankable(words[2])
    isUnreadable = time == nil || kind == "?" || words[2] == "?"
    if kind == "order" { (point, member) = ("p1", "wang") }
    var plain: [String] = []
    var words = words.dropFirst(3)
    while let word = words.popFirst() {
      switch word {
      case "unreadable": isUnreadable = true
      case "at": point = Self.blankable(try known(words.popFirst(), word))
      case "for": member = Self.blankable(try known(words.popFirst(), word))
      case "price": price = try fen(try known(words.popFirst(), word))
      case _ where Self.furtherNames.contains(word): further[word] = words.popFirst()
      default: plain.append(word)
      }
    }
    if plain.count > 2 { throw Unreadable(word: plain.joined(separator: " ")) }
    if plain.count > 0 { sku = Self.blankable(plain[0]) }
    if plain.count > 1 { try read(quantity: plain[1]) }
  }

  private mutating func read(quantity word: String) throws {
    switch word {
    case "-": quantity = .blank
    case "?":
      quantity = .unread
      isUnreadable = true
    default: quantity = .units(try known(Int64(word), word))
    }
  }

  private static func blankable(_ word: String) -> String { word == "-" || word == "?" ? "" : word }
}
