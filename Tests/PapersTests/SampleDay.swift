import ExactValues
import OrderDay
import Testing

/// A day for tests: catalogue, network and events, row by row.
struct SampleDay {
  var settings = DaySettings()
  var suppliers: [SupplierRecord] = []
  var products: [ProductRecord] = []
  var leaders: [LeaderRecord] = []
  var points: [PointRecord] = []
  private var rows: [Row] = []
  private var receipts: [(supplier: String, sku: String, delivered: Int64, lot: String)] = []

  /// What an order carries beside its lines.
  struct Extras {
    var name = ""
    var phone = ""
    var building = ""
    var room = ""
    var note = ""
    var isByLeader = false
    var isHomeDelivery = false
  }

  private struct Row {
    var line: Int32
    var minute: Int64
    var order: String
    var point: String
    var member: String
    var sku: String
    var quantity: Int64
    var kind: EventKind
    var extras: Extras
  }

  mutating func supplier(_ label: String, _ name: String) {
    suppliers.append(SupplierRecord(supplier: Array(label.utf8), name: Array(name.utf8)))
  }

  mutating func product(
    _ sku: String, _ name: String, from supplier: String, zone: TemperatureZone, casePack: Int64,
    price: Int64, cost: Int64, rate: Int64? = nil, each: Int64? = nil, bin: String = "",
    onHand: Int64 = 0, grams: Int64 = 0
  ) {
    var record = ProductRecord(
      sku: Array(sku.utf8), name: Array(name.utf8), supplier: Array(supplier.utf8),
      category: Array("all".utf8), zone: zone, casePack: casePack, price: price, cost: cost)
    record.commissionRate = rate
    record.commissionEach = each
    record.bin = Array(bin.utf8)
    record.onHand = onHand
    record.nominalWeight = grams
    products.append(record)
  }

  mutating func leader(_ label: String, _ name: String) {
    leaders.append(LeaderRecord(leader: Array(label.utf8), name: Array(name.utf8)))
  }

  mutating func point(
    _ label: String, _ name: String, leader: String, station: String, route: String, stop: Int64,
    warehouse: String = "main", address: String = ""
  ) {
    var record = PointRecord(
      point: Array(label.utf8), name: Array(name.utf8), leader: Array(leader.utf8),
      station: Array(station.utf8), route: Array(route.utf8), stop: stop,
      warehouse: Array(warehouse.utf8))
    record.address = Array(address.utf8)
    points.append(record)
  }

  /// A row at `minute` of the day.
  mutating func order(
    _ order: String, at minute: Int64, point: String, member: String, sku: String,
    quantity: Int64, kind: EventKind = .order, _ extras: Extras = Extras()
  ) {
    rows.append(
      Row(
        line: Int32(rows.count + 2), minute: minute, order: order, point: point, member: member,
        sku: sku,
        quantity: quantity, kind: kind, extras: extras))
  }

  /// What a supplier brought.
  mutating func receipt(_ supplier: String, _ sku: String, delivered: Int64, lot: String) {
    receipts.append((supplier, sku, delivered, lot))
  }

  /// The same day with everything in another order, but each row read where it was.
  var reversed: SampleDay {
    var day = self
    day.rows.reverse()
    day.products.reverse()
    day.points.reverse()
    day.leaders.reverse()
    day.suppliers.reverse()
    return day
  }

  /// The phones that the rows carry.
  var phones: [String] { rows.map(\.extras.phone).filter { !$0.isEmpty } }

  /// The ids of the orders, the labels of the members and the SKUs, of refused rows too.
  var namesOfRows: [String] { rows.flatMap { [$0.order, $0.member, $0.sku] } }

  /// The day after dark, of 2026-11-20 at +08:00.
  func night() throws -> Night {
    let midnight: Int64 = 1_795_104_000_000  // 2026-11-20T00:00+08:00
    let date = try #require(CivilDate(year: 2026, month: 11, day: 20))
    let offset = try #require(UTCOffset(seconds: 8 * 3600))
    let day = Day(
      timeline: Timeline(
        date: date, zone: ZoneRules(fixed: offset), opens: midnight,
        cutoff: midnight + 22 * Timeline.hour, arrival: midnight + 36 * Timeline.hour,
        pickupHoursCold: 24, pickupDaysAmbient: 7, claimHours: 24),
      settings: settings, catalogue: Catalogue(suppliers: suppliers, products: products),
      network: Network(leaders: leaders, points: points))
    var events = OrderEvents(catalogue: day.catalogue, network: day.network)
    events.sources = ["orders.csv"]
    for row in rows { append(row, midnight: midnight, to: &events) }
    return try Night(day: day, events: events, arrivals: arrivals(of: day, at: midnight))
  }

  private func arrivals(of day: Day, at midnight: Int64) throws -> Arrivals {
    var arrivals = Arrivals()
    for receipt in receipts {
      let product = try #require(
        day.catalogue.products.firstIndex { $0.sku == Array(receipt.sku.utf8) })
      let supplier = try #require(
        day.catalogue.suppliers.firstIndex { $0.supplier == Array(receipt.supplier.utf8) })
      arrivals.receipts.append(
        Receipt(
          time: midnight + 29 * Timeline.hour, supplier: SupplierID(index: supplier),
          product: ProductID(index: product), warehouse: WarehouseID(index: 0),
          delivered: receipt.delivered, lot: Array(receipt.lot.utf8)))
    }
    return arrivals
  }

  private func append(_ row: Row, midnight: Int64, to events: inout OrderEvents) {
    let event = OrderEvent(
      time: midnight + row.minute * Timeline.minute, kind: row.kind,
      order: OrderID(rawValue: events.orders.intern(row.order.utf8.span)),
      sku: events.skus.intern(row.sku.utf8.span), point: events.points.intern(row.point.utf8.span),
      member: MemberID(rawValue: events.members.intern(row.member.utf8.span)),
      quantity: row.quantity, line: row.line)
    var further: [(column: FurtherColumn, value: Int64)] = []
    let texts: [(FurtherColumn, String)] = [
      (.name, row.extras.name), (.phone, row.extras.phone), (.building, row.extras.building),
      (.room, row.extras.room), (.note, row.extras.note),
    ]
    for (column, text) in texts where !text.isEmpty {
      further.append((column, Int64(events.texts.intern(text.utf8.span))))
    }
    if row.extras.isByLeader { further.append((.byLeader, 1)) }
    if row.extras.isHomeDelivery { further.append((.homeDelivery, 1)) }
    events.append(event, further: further)
  }
}
