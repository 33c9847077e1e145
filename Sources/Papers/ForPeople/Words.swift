/// Every word of ours on the papers for people, in the one language that they are written in today.
///
/// Words of the data (names, labels, ids) and of the tables (zones, reasons) are never here.
enum Words {
  // MARK: Titles

  static let purchaseOrder = "Purchase order"
  static let pickSheet = "Pick sheet"
  static let sortSheet = "Sort sheet"
  static let loadSheet = "Load sheet"
  static let pickupList = "Pickup list"
  static let commissionStatement = "Commission statement"
  static let daySummary = "Day summary"

  // MARK: Heads

  static let orderDate = "Order date"
  static let quantities = "Quantities"
  static let planned = "planned"
  static func planned(at warehouses: String) -> String { "received; planned at \(warehouses)" }
  static func standsFor(_ sku: String) -> String { "instead of \(sku)" }
  static func belowMinimum(_ minimum: String, _ currency: String) -> String {
    "Below the supplier's minimum order of \(minimum) \(currency)"
  }
  static func orderBelowMinimum(_ number: String, _ amount: String, _ minimum: String) -> String {
    "Purchase order \(number) of \(amount) is below the supplier's minimum of \(minimum)"
  }
  static let received = "received"
  static let revision = "Revision"
  static let number = "Number"
  static let buyer = "Buyer"
  static let supplier = "Supplier"
  static let shipTo = "Ship to"
  static let deliverBefore = "Deliver before"
  static let currency = "Currency"
  static let warehouse = "Warehouse"
  static let zone = "Zone"
  static let station = "Station"
  static let route = "Route"
  static let stop = "Stop"
  static let stops = "Stops"
  static let point = "Point"
  static let points = "Points"
  static let address = "Address"
  static let leader = "Leader"
  static let tier = "Tier"
  static let arrival = "Arrival"
  static let members = "Members"
  static let lines = "Lines"
  static let clock = "Clock"
  static let opens = "Opens"
  static let cutoff = "Cutoff"
  static let pickUpUntil = "Pick up until"
  static func moment(_ moment: String, ofZones zones: String) -> String { "\(moment) (\(zones))" }

  // MARK: Columns

  static let ordinal = "#"
  static let sku = "SKU"
  static let skus = "SKUs"
  static let name = "Name"
  static let bin = "Bin"
  static let units = "Units"
  static let cases = "Cases"
  static let casePack = "of"
  static let loose = "Loose"
  static let wanted = "Wanted"
  static let onHand = "On hand"
  static let ordered = "Ordered"
  static let surplus = "Surplus"
  static let cost = "Cost"
  static let amount = "Amount"
  static let crates = "Crates"
  static let kilograms = "kg"
  static let soFar = "So far"
  static let cratesSoFar = "Crates so far"
  static let unitsSoFar = "Units so far"
  static let kilogramsSoFar = "kg so far"
  static let cratesBack = "Crates back"
  static let time = "Time"
  static let receivedBy = "Received by (signature)"
  static let code = "Code"
  static let short = "Short"
  static let refund = "Refund"
  static let rate = "Rate"
  static let sales = "Sales"
  static let base = "Base"
  static let commission = "Commission"
  static let bonus = "Bonus"
  static let payableAfter = "Payable after"
  static let zones = "Zones"
  static let total = "Total"
  static func total(of part: String) -> String { "Total \(part)" }

  // MARK: Purchase order

  static let reckoning = "How the order was reckoned"
  static let surplusNote =
    "Surplus = on hand + ordered - wanted - what members take beyond their orders."
  static let confirmedBy = "Confirmed by"
  static let date = "Date"

  // MARK: Pick and sort sheet

  static func stationsSharing(_ count: Int) -> String { "\(count) stations" }
  static let perStation = "What each station gets"
  static let skuOrRoute = "SKU / route"
  static let goodsOrPoint = "Goods / pickup point"
  static func remaining(_ units: Int64) -> String { "\(units) expected to remain" }
  static func sectionOfZone(_ zone: String, skus: Int, units: Int64) -> String {
    "\(zone): \(counted(skus, "SKU")), \(counted(units, "unit"))"
  }

  // MARK: Load sheet

  static let loadOrder = "Load in this order: the last stop first (crates)"
  static let driveOrder = "Drive in this order"
  static let handOver = "Hand-over at the stops"
  static func crateNote(_ units: Int64) -> String {
    "A crate holds \(counted(units, "unit")) of one zone for one point. kg are nominal."
  }
  static let departureDriver = "Departure: driver"
  static let departureWarehouse = "Departure: warehouse"
  static let departureTime = "Departure: time"
  static let returnTime = "Return: time"
  static let returnedCrates = "Returned crates"
  static let returnWarehouse = "Return: warehouse"

  // MARK: Pickup list

  static let countOnArrival = "Count on arrival"
  static let handOut = "Hand out"
  static let memberOrSKU = "Member / SKU"
  static let contactOrGoods = "Phone, address / goods"
  static func room(_ building: String, _ room: String) -> String {
    [building, room].filter { !$0.isEmpty }.joined(separator: "-")
  }
  static func linesAndUnits(_ lines: Int, _ units: Int64) -> String {
    "\(counted(lines, "line")), \(counted(units, "unit"))"
  }
  static let homeDelivery = "HOME DELIVERY"
  static let byLeader = "ordered by the leader"
  static let note = "Note"
  static let order = "Order"
  static let arrivalCheck = "Counted by"
  static let differences = "Differences"

  // MARK: Commission statement

  static let byRate = "By rate"
  static let byProduct = "By product"
  static func each(_ amount: String) -> String { "\(amount) each" }
  static let commissionNote = """
    The commission of each order line is rounded by itself, half up, so that a sum of lines can differ \
    from base x rate by up to half of the smallest coin a line.
    """
  static let payable = "When it is payable"
  static let payableNote =
    "Payable when the claims of the goods that it was earned with are closed."

  // MARK: Day summary

  static let events = "Events"
  static let orders = "Orders"
  static let goods = "Goods"
  static let money = "Money"
  static let purchases = "Purchases"
  static let further = "Further"
  static let figure = "Figure"
  static let crossFoot = "Do the papers agree?"
  static let sum = "Sum"
  static let agrees = "agrees"
  static let differs = "DIFFERS"
  static let verdict = "Verdict"
  static let handedOut = "Handed over (order lines)"
  static let picked = "Picked (pick sheets)"
  static let sorted = "Sorted (sort sheets)"
  static let loaded = "Loaded (load sheets)"
  static let listed = "Listed (pickup lists)"
  static let cap = "Taken off by a cap"
  static let over = "Came beyond what was ordered, not accepted"
  static let confirmedUnits = "Confirmed"
  static let orderedInAll = "Ordered (order lines)"
  static let handedAndShort = "Handed over + short"
  static let rejectedByReason = "Rejected events by reason"
  static let firstRejections = "Rejections"
  static let placesOfRejections = "rejections.csv says in which file and line each was read."
  static func moreRejections(_ count: Int) -> String {
    "\(count) more of them are in rejections.csv, which says in which file and line each was read."
  }
  static let reason = "Reason"
  static let kind = "Kind"
  static let quantity = "Qty"
  static let warnings = "Warnings"
  static let warning = "Warning"

  /// `1 unit`, `2 units`.
  static func counted(_ count: some BinaryInteger, _ thing: String) -> String {
    count == 1 ? "1 \(thing)" : "\(count) \(thing)s"
  }

  /// What a figure of the day totals is called on paper; its own name where there is no better one.
  static func figure(_ metric: String) -> String {
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
}
