import ExactValues
import OrderDay
import PlainText

/// The words of the papers in English.
struct EnglishPaperWords: PaperWords {
  static let table = EnglishPaperWords()

  let language = Language.english

  // MARK: Titles

  let purchaseOrder = "Purchase order"
  let receivingReport = "Receiving report"
  let pickSheet = "Pick sheet"
  let sortSheet = "Sort sheet"
  let loadSheet = "Load sheet"
  let pickupList = "Pickup list"
  let commissionStatement = "Commission statement"
  let daySummary = "Day summary"

  // MARK: Words of the day

  func zone(_ zone: TemperatureZone) -> String {
    switch zone {
    case .ambient: "ambient"
    case .chilled: "chilled"
    case .frozen: "frozen"
    case .live: "live"
    }
  }

  func zones(_ zones: [TemperatureZone]) -> String { list(zones.map { zone($0) }) }

  func kind(_ kind: EventKind) -> String {
    switch kind {
    case .order: "order"
    case .amend: "amend"
    case .cancel: "cancel"
    case .unread: ""
    }
  }

  func reason(_ reason: Reason) -> String {
    switch reason {
    case .unreadable: "cannot be read"
    case .beforeOpening: "before the opening"
    case .afterCutoff: "after the cutoff"
    case .unknownPoint: "unknown point"
    case .unknownProduct: "unknown product"
    case .conflict: "conflict with the order"
    case .unknownOrder: "no such order or line"
    case .badQuantity: "wrong quantity"
    case .pointClosed: "point closed"
    case .notOnSale: "not on sale"
    case .soldOut: "sold out"
    case .overLimit: "over a limit"
    }
  }

  func remedy(_ reason: Reason, opens: String, cutoff: String) -> String {
    switch reason {
    case .unreadable: "put the value right where it was read"
    case .beforeOpening: "the day opened at \(opens); check the clock and the offset"
    case .afterCutoff: "the cutoff was \(cutoff); order on the next day"
    case .unknownPoint: "add the point to points, or correct its name"
    case .unknownProduct: "add the SKU to products, or correct it"
    case .conflict: "another member, point or content stands; change it with `amend`"
    case .unknownOrder: "it is not there, not yet or no more; check order id and SKU"
    case .badQuantity: "write 1 to 1,000,000, in an amendment from 0"
    case .pointClosed: "the point had closed; order at another one"
    case .notOnSale: "order within the sale window of the product"
    case .soldOut: "the stock cap is reached; order less or another product"
    case .overLimit: "a limit per member, order or point is reached; order less"
    }
  }

  func rejected(_ count: Int64, _ reason: Reason, remedy: String) -> String {
    "\(count) \(self.reason(reason)): \(remedy)"
  }

  func figure(_ metric: String) -> String {
    switch metric {
    case "events": "Events read"
    case "applied": "Applied"
    case "duplicates": "Duplicates"
    case "rejected": "Rejected"
    case "partly_rejected": "Applied in part"
    case "orders": "Orders"
    case "lines": "Lines"
    case "points": "Pickup points"
    case "members": "Members"
    case "leaders": "Leaders"
    case "units_ordered": "Units ordered"
    case "units_short": "Units short"
    case "units": "Units handed over"
    case "sales": "Sales"
    case "discounts": "Discounts"
    case "refunds": "Refunds"
    case "commission": "Commission"
    case "bonus": "Bonus"
    case "purchase_cases": "Cases"
    case "purchase_units": "Units"
    case "surplus_units": "Surplus units"
    case "purchase_amount": "Amount"
    default: metric
    }
  }

  // MARK: Times

  func date(_ date: CivilDate) -> String { date.description }
  func moment(_ date: CivilDate, _ clock: String) -> String { "\(date) \(clock)" }
  func moment(_ date: CivilDate, _ clock: String, offset: String) -> String {
    "\(date) \(clock) \(offset)"
  }
  func moment(_ moment: String, of zones: [TemperatureZone]) -> String {
    "\(moment) (\(self.zones(zones)))"
  }

  // MARK: Receiving and shortage

  let whatCame = "What came"
  let againstOrders = "Against the purchase orders"
  let rejected = "Rejected"
  let overUnits = "Over"
  func bestBefore(_ date: String) -> String { "best before \(date)" }
  func rejected(because reason: String) -> String {
    reason.isEmpty ? "rejected without a reason" : "rejected: \(reason)"
  }
  func short(_ units: Int64, ofOrdered ordered: Int64, because cause: ShortCause) -> String {
    let why =
      switch cause {
      case .groupNotFormed: "the group did not form"
      case .soldOut(let policy): "sold out, shared \(shared(policy))"
      case .supplierMinimum(let policy): "the supplier's minimum, shared \(shared(policy))"
      case .short(let policy): "shared \(shared(policy))"
      }
    return "\(units) of \(ordered) short: \(why)"
  }
  private func shared(_ policy: ShortagePolicy) -> String {
    switch policy {
    case .firstCome: "first come, first served"
    case .proRata: "in proportion"
    case .byPoint: "in proportion by point"
    case .even: "one each in turn"
    }
  }

  // MARK: Heads

  let orderDate = "Order date"
  let quantities = "Quantities"
  let planned = "planned"
  let received = "received"
  func planned(at warehouses: [String]) -> String { "received; planned at \(list(warehouses))" }
  let revision = "Revision"
  let number = "Number"
  let buyer = "Buyer"
  let supplier = "Supplier"
  let shipTo = "Ship to"
  let deliverBefore = "Deliver before"
  let currency = "Currency"
  let warehouse = "Warehouse"
  let zone = "Zone"
  let station = "Station"
  let route = "Route"
  let stop = "Stop"
  let stops = "Stops"
  let point = "Point"
  let points = "Points"
  let address = "Address"
  let leader = "Leader"
  let tier = "Tier"
  let arrival = "Arrival"
  let members = "Members"
  let lines = "Lines"
  let clock = "Clock"
  let opens = "Opens"
  let cutoff = "Cutoff"
  let pickUpUntil = "Pick up until"

  // MARK: Columns

  let ordinal = "#"
  let sku = "SKU"
  let skus = "SKUs"
  let name = "Name"
  let bin = "Bin"
  let units = "Units"
  let cases = "Cases"
  let casePack = "of"
  let loose = "Loose"
  let wanted = "Wanted"
  let onHand = "On hand"
  let ordered = "Ordered"
  let surplus = "Surplus"
  let cost = "Cost"
  let amount = "Amount"
  let crates = "Crates"
  let kilograms = "kg"
  let soFar = "So far"
  let cratesSoFar = "Crates so far"
  let unitsSoFar = "Units so far"
  let kilogramsSoFar = "kg so far"
  let cratesBack = "Crates back"
  let time = "Time"
  let receivedBy = "Received by (signature)"
  let code = "Code"
  let short = "Short"
  let refund = "Refund"
  let rate = "Rate"
  let sales = "Sales"
  let base = "Base"
  let commission = "Commission"
  let bonus = "Bonus"
  let payableAfter = "Payable after"
  let zones = "Zones"
  let total = "Total"
  func total(of zone: TemperatureZone) -> String { "Total \(self.zone(zone))" }

  // MARK: Purchase order

  func section(of zone: TemperatureZone) -> String { "Zone: \(self.zone(zone))" }
  func belowMinimum(_ minimum: String, _ currency: String) -> String {
    "Below the supplier's minimum order of \(minimum) \(currency)"
  }
  func orderBelowMinimum(_ number: String, _ amount: String, _ minimum: String) -> String {
    "Purchase order \(number) of \(amount) is below the supplier's minimum of \(minimum)"
  }
  let reckoning = "How the order was reckoned"
  let surplusNote =
    "Surplus = on hand + ordered - wanted - what members take beyond their orders."
  let confirmedUnits = "Confirmed"
  let confirmedBy = "Confirmed by"
  let date = "Date"

  // MARK: Pick and sort sheet

  func warehouse(_ warehouse: String, _ zone: TemperatureZone) -> String {
    "\(warehouse), \(self.zone(zone))"
  }
  func stationsSharing(_ count: Int) -> String { counted(count, "station") }
  let perStation = "What each station gets"
  let skuOrRoute = "SKU / route"
  let goodsOrPoint = "Goods / pickup point"
  func remaining(_ units: Int64) -> String { "\(units) expected to remain" }
  func section(of zone: TemperatureZone, skus: Int, units: Int64) -> String {
    "\(self.zone(zone)): \(counted(skus, "SKU")), \(counted(units, "unit"))"
  }

  // MARK: Load sheet

  let loadOrder = "Load in this order: the last stop first (crates)"
  let driveOrder = "Drive in this order"
  let handOver = "Hand-over at the stops"
  func crateNote(_ units: Int64) -> String {
    "A crate holds \(counted(units, "unit")) of one zone for one point. kg are nominal."
  }
  let departureDriver = "Departure: driver"
  let departureWarehouse = "Departure: warehouse"
  let departureTime = "Departure: time"
  let returnTime = "Return: time"
  let returnedCrates = "Returned crates"
  let returnWarehouse = "Return: warehouse"

  // MARK: Pickup list

  let countOnArrival = "Count on arrival"
  let handOut = "Hand out"
  let memberOrSKU = "Member / SKU"
  let contactOrGoods = "Phone, address / goods"
  func linesAndUnits(_ lines: Int, _ units: Int64) -> String {
    "\(counted(lines, "line")), \(counted(units, "unit"))"
  }
  func contact(_ contact: String, lines: Int, units: Int64) -> String {
    "\(contact); \(linesAndUnits(lines, units))"
  }
  let homeDelivery = "HOME DELIVERY"
  let byLeader = "ordered by the leader"
  func note(_ note: String) -> String { "Note: \(note)" }
  func order(_ id: String) -> String { "Order \(id)" }
  func goods(_ name: String, insteadOf sku: String) -> String { "\(name) (instead of \(sku))" }
  let arrivalCheck = "Counted by"
  let differences = "Differences"

  // MARK: Commission statement

  let byRate = "By rate"
  let byProduct = "By product"
  func percentage(_ percentage: String) -> String { "\(percentage) %" }
  func each(_ amount: String) -> String { "\(amount) each" }
  let cap = "Taken off by a cap"
  let commissionNote = """
    The commission of each order line is rounded by itself, half up, so that a sum of lines can differ \
    from base x rate by up to half of the smallest coin a line.
    """
  let payable = "When it is payable"
  let payableNote = "Payable when the claims of the goods that it was earned with are closed."

  // MARK: Day summary

  let events = "Events"
  let orders = "Orders"
  let goods = "Goods"
  let money = "Money"
  let purchases = "Purchases"
  let further = "Further"
  let crossFoot = "Do the papers agree?"
  let sum = "Sum"
  let verdict = "Verdict"
  let agrees = "agrees"
  let differs = "DIFFERS"
  let handedOut = "Handed over (order lines)"
  let picked = "Picked (pick sheets)"
  let sorted = "Sorted (sort sheets)"
  let loaded = "Loaded (load sheets)"
  let listed = "Listed (pickup lists)"
  let orderedInAll = "Ordered (order lines)"
  let handedAndShort = "Handed over + short"
  let over = "Came beyond what was ordered, not accepted"
  let rejectedByReason = "Rejected events by reason"
  let firstRejections = "Rejections"
  let placesOfRejections = "rejections.csv says in which file and line each was read."
  func moreRejections(_ count: Int) -> String {
    "\(count) more of them are in rejections.csv, which says in which file and line each was read."
  }
  let order = "Order"
  let reason = "Reason"
  let kind = "Kind"
  let quantity = "Qty"
  let remedy = "What to do"
  let warnings = "Warnings"
  let warning = "Warning"

  // MARK: Further papers

  let routePickList = "Route pick list"
  let deliveryNote = "Delivery note"
  let receivingSheet = "Receiving sheet"
  let blindReceivingSheet = "Blind receiving sheet"
  let memberLabels = "Labels by member"
  let itemLabels = "Labels by item"
  let arrivalMessage = "Message: goods have arrived"
  let shortageMessage = "Message: goods came short"
  let reminderMessage = "Message: pick up in time"
  let refundList = "Refund list"
  let traceReport = "Trace report"
  let reconciliation = "Day reconciliation"
  let exceptionReport = "Exception report"

  // MARK: Columns of further papers

  let member = "Member"
  let contact = "Phone, address"
  let phone = "Phone"
  let goodsOrMember = "Goods / member"
  let counted = "Counted"
  let sent = "Sent"
  let delivered = "Delivered"
  let refused = "Refused"
  let accepted = "Accepted"
  let lot = "Lot"
  let bestBefore = "Best before"
  let bought = "Bought"
  let came = "Came"
  let missing = "Missing"
  let handedOver = "Handed over"
  let left = "Left"

  // MARK: Pickup lists in other orders

  let sortedBy = "Sorted by"
  func pickupOrder(_ order: PaperOptions.Order) -> String {
    switch order {
    case .code: "code"
    case .name: "name"
    case .room: "building and room"
    case .product: "product"
    }
  }
  let indexByPhone = "Find a code by the last four digits of the phone"

  // MARK: Delivery note and receiving sheet

  let deliveredGoods = "Delivered"
  let shortGoods = "Came short"
  let arrivalTime = "Time of arrival"
  let driver = "Driver"
  let vehicleTemperature = "Vehicle, degrees C"

  // MARK: Labels

  let labels = "Labels"
  func item(_ item: Int, of count: Int) -> String { "\(item) of \(count)" }
  func goods(_ units: Int64, _ name: String, _ sku: String, _ zone: TemperatureZone) -> String {
    zone == .ambient
      ? "\(units) × \(name) \(sku)" : "\(units) × \(name) \(sku) (\(self.zone(zone)))"
  }

  // MARK: Messages

  func arrived(at point: String, _ date: String) -> String {
    "The goods of \(date) have arrived at \(point). Come with your pickup code:"
  }
  func notYetPickedUp(at point: String, _ date: String) -> String {
    "A reminder: the goods of \(date) wait for you at \(point)."
  }
  func codeOfMember(_ code: String, _ name: String, units: Int64) -> String {
    "\(code). \(name): \(counted(units, "unit"))"
  }
  func cameShort(at point: String, _ date: String) -> String {
    "Of the goods of \(date) for \(point) some came short. What was paid for them goes back:"
  }
  func shortOf(
    _ name: String, units: Int64, codes: [String], refund: String, _ currency: String
  ) -> String {
    "\(name): \(counted(units, "unit")) short, codes \(list(codes)), refund \(refund) \(currency)"
  }
  func fact(_ label: String, _ value: String) -> String { "\(label): \(value)" }

  // MARK: Refunds and reconciliation

  func refundReasons(_ reasons: [RefundReason]) -> String {
    list(
      reasons.map { reason in
        switch reason {
        case .groupNotFormed: "group not formed"
        case .short: "came short"
        case .soldOut: "sold out"
        case .supplierMinimum: "supplier's minimum not reached"
        case .tierPrice: "lower price of the group"
        case .underweight: "underweight"
        }
      })
  }
  let ordersBySKU = "Orders: ordered = handed over + short"
  let goodsBySKU = "Goods: on hand + came = handed over + left; bought = came + missing"

  // MARK: Parts of sentences

  private func list(_ words: [String]) -> String { words.joined(separator: ", ") }

  /// `1 unit`, `2 units`.
  private func counted(_ count: some BinaryInteger, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}
