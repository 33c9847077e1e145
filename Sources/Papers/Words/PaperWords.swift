import ExactValues
import OrderDay
import PlainText

/// Every word of ours on the papers for people: a list of requirements that each language answers.
///
/// To add a word, name it here and say it in `EnglishPaperWords` and in `ChinesePaperWords`; the compiler refuses a
/// table that misses one. What has a parameter is said whole by the language: plurals, lists, word order and the
/// marks between the parts are its own, so no paper glues words together.
///
/// Words of the data (names, labels, ids) are parameters. The words of the tables for machines (`chilled`,
/// `after-cutoff`) stay in those tables; papers ask here for how a reader calls them.
protocol PaperWords: AccountWords, ChangesWords, DeliveryWords, StoryWords, SupplierWords, Sendable
{
  /// The language that the table is written in.
  var language: Language { get }

  // MARK: Titles

  var purchaseOrder: String { get }
  var receivingReport: String { get }
  var pickSheet: String { get }
  var sortSheet: String { get }
  var loadSheet: String { get }
  var pickupList: String { get }
  var commissionStatement: String { get }
  var daySummary: String { get }

  // MARK: Words of the day

  func zone(_ zone: TemperatureZone) -> String
  func zones(_ zones: [TemperatureZone]) -> String
  func kind(_ kind: EventKind) -> String
  func reason(_ reason: Reason) -> String
  /// What to do about a refusal; the opening and the cutoff are those of the day.
  func remedy(_ reason: Reason, opens: String, cutoff: String) -> String
  /// So many events were refused for a reason.
  func rejected(_ count: Int64, _ reason: Reason, remedy: String) -> String
  /// What a figure of the day totals is called; its own name where there is no better one.
  func figure(_ metric: String) -> String

  // MARK: Times

  func date(_ date: CivilDate) -> String
  /// A date and a time of the day, `12:00` or `21:59:59.999`.
  func moment(_ date: CivilDate, _ clock: String) -> String
  /// The same for those who may live by another clock; `offset` is such as `+08:00`.
  func moment(_ date: CivilDate, _ clock: String, offset: String) -> String
  /// A moment that holds for goods of these zones.
  func moment(_ moment: String, of zones: [TemperatureZone]) -> String

  // MARK: Receiving and shortage

  var whatCame: String { get }
  var againstOrders: String { get }
  var rejected: String { get }
  var overUnits: String { get }
  func bestBefore(_ date: String) -> String
  /// Why units were sent back; `reason` may be empty.
  func rejected(because reason: String) -> String
  /// Why so many of the ordered units came short, and which policy decided whose.
  func short(_ units: Int64, ofOrdered ordered: Int64, because cause: ShortCause) -> String

  // MARK: Heads

  var orderDate: String { get }
  var quantities: String { get }
  var planned: String { get }
  var received: String { get }
  /// Received, but planned at these warehouses.
  func planned(at warehouses: [String]) -> String
  var revision: String { get }
  var number: String { get }
  var buyer: String { get }
  var supplier: String { get }
  var shipTo: String { get }
  var deliverBefore: String { get }
  var currency: String { get }
  var warehouse: String { get }
  var zone: String { get }
  var station: String { get }
  var route: String { get }
  var stop: String { get }
  var stops: String { get }
  var point: String { get }
  var points: String { get }
  var address: String { get }
  var leader: String { get }
  var tier: String { get }
  var arrival: String { get }
  var members: String { get }
  var lines: String { get }
  var clock: String { get }
  var opens: String { get }
  var cutoff: String { get }
  var pickUpUntil: String { get }

  // MARK: Columns

  var ordinal: String { get }
  var sku: String { get }
  var skus: String { get }
  var name: String { get }
  var bin: String { get }
  var units: String { get }
  var cases: String { get }
  /// The units of a case, after `cases`.
  var casePack: String { get }
  /// Units beside full cases.
  var loose: String { get }
  var wanted: String { get }
  var onHand: String { get }
  var ordered: String { get }
  var surplus: String { get }
  var cost: String { get }
  var amount: String { get }
  var crates: String { get }
  var kilograms: String { get }
  var soFar: String { get }
  var cratesSoFar: String { get }
  var unitsSoFar: String { get }
  var kilogramsSoFar: String { get }
  var cratesBack: String { get }
  var time: String { get }
  var receivedBy: String { get }
  var code: String { get }
  var short: String { get }
  var refund: String { get }
  var rate: String { get }
  var sales: String { get }
  /// What a commission is reckoned from.
  var base: String { get }
  var commission: String { get }
  var bonus: String { get }
  var payableAfter: String { get }
  /// The temperature zones, over a column.
  var zones: String { get }
  var total: String { get }
  /// The total of the goods of a zone.
  func total(of zone: TemperatureZone) -> String

  // MARK: Purchase order

  /// Over the goods of a zone.
  func section(of zone: TemperatureZone) -> String
  func belowMinimum(_ minimum: String, _ currency: String) -> String
  func orderBelowMinimum(_ number: String, _ amount: String, _ minimum: String) -> String
  var reckoning: String { get }
  var surplusNote: String { get }
  var confirmedUnits: String { get }
  var confirmedBy: String { get }
  var date: String { get }

  // MARK: Pick and sort sheet

  func warehouse(_ warehouse: String, _ zone: TemperatureZone) -> String
  func stationsSharing(_ count: Int) -> String
  var perStation: String { get }
  var skuOrRoute: String { get }
  var goodsOrPoint: String { get }
  /// What is to be left when the last point got its units.
  func remaining(_ units: Int64) -> String
  func section(of zone: TemperatureZone, skus: Int, units: Int64) -> String

  // MARK: Load sheet

  var loadOrder: String { get }
  var driveOrder: String { get }
  var handOver: String { get }
  func crateNote(_ units: Int64) -> String
  var departureDriver: String { get }
  var departureWarehouse: String { get }
  var departureTime: String { get }
  var returnTime: String { get }
  var returnedCrates: String { get }
  var returnWarehouse: String { get }

  // MARK: Pickup list

  var countOnArrival: String { get }
  var handOut: String { get }
  var memberOrSKU: String { get }
  var contactOrGoods: String { get }
  func linesAndUnits(_ lines: Int, _ units: Int64) -> String
  /// How to reach a member, and how much that member gets.
  func contact(_ contact: String, lines: Int, units: Int64) -> String
  var homeDelivery: String { get }
  var byLeader: String { get }
  func note(_ note: String) -> String
  func order(_ id: String) -> String
  /// The name of goods that stand in for a SKU that came short.
  func goods(_ name: String, insteadOf sku: String) -> String
  var arrivalCheck: String { get }
  var differences: String { get }

  // MARK: Commission statement

  var byRate: String { get }
  var byProduct: String { get }
  func percentage(_ percentage: String) -> String
  func each(_ amount: String) -> String
  var cap: String { get }
  var commissionNote: String { get }
  var payable: String { get }
  var payableNote: String { get }

  // MARK: Day summary

  var events: String { get }
  var orders: String { get }
  var goods: String { get }
  var money: String { get }
  var purchases: String { get }
  var further: String { get }
  var crossFoot: String { get }
  var sum: String { get }
  var verdict: String { get }
  var agrees: String { get }
  var differs: String { get }
  var handedOut: String { get }
  var picked: String { get }
  var sorted: String { get }
  var loaded: String { get }
  var listed: String { get }
  var orderedInAll: String { get }
  var handedAndShort: String { get }
  var over: String { get }
  var rejectedByReason: String { get }
  var firstRejections: String { get }
  var placesOfRejections: String { get }
  func moreRejections(_ count: Int) -> String
  /// The id of an order, over a column.
  var order: String { get }
  var reason: String { get }
  var kind: String { get }
  var quantity: String { get }
  /// What to do, over a column.
  var remedy: String { get }
  var warnings: String { get }
  var warning: String { get }

  // MARK: Further papers

  var routePickList: String { get }
  var deliveryNote: String { get }
  var receivingSheet: String { get }
  /// A receiving sheet that does not tell how much was ordered.
  var blindReceivingSheet: String { get }
  var memberLabels: String { get }
  var itemLabels: String { get }
  var arrivalMessage: String { get }
  var shortageMessage: String { get }
  var reminderMessage: String { get }
  var refundList: String { get }
  var traceReport: String { get }
  var reconciliation: String { get }
  var exceptionReport: String { get }

  // MARK: Columns of further papers

  var member: String { get }
  /// Phone and room.
  var contact: String { get }
  var phone: String { get }
  var goodsOrMember: String { get }
  var counted: String { get }
  var sent: String { get }
  var delivered: String { get }
  /// Units or events that were not taken.
  var refused: String { get }
  var accepted: String { get }
  var lot: String { get }
  var bestBefore: String { get }
  var bought: String { get }
  var came: String { get }
  /// Bought and not there.
  var missing: String { get }
  var handedOver: String { get }
  /// What is there after all was handed over.
  var left: String { get }

  // MARK: Pickup lists in other orders

  var sortedBy: String { get }
  func pickupOrder(_ order: PaperOptions.Order) -> String
  /// Over the last four digits of the members' phones.
  var indexByPhone: String { get }

  // MARK: Delivery note and receiving sheet

  var deliveredGoods: String { get }
  var shortGoods: String { get }
  var arrivalTime: String { get }
  var driver: String { get }
  var vehicleTemperature: String { get }

  // MARK: Labels

  var labels: String { get }
  /// Which item of how many.
  func item(_ item: Int, of count: Int) -> String
  /// Units of goods on a label; goods of the shelf need no mark.
  func goods(_ units: Int64, _ name: String, _ sku: String, _ zone: TemperatureZone) -> String

  // MARK: Messages

  func arrived(at point: String, _ date: String) -> String
  func notYetPickedUp(at point: String, _ date: String) -> String
  func codeOfMember(_ code: String, _ name: String, units: Int64) -> String
  func cameShort(at point: String, _ date: String) -> String
  /// Units of goods that are missing, whom that concerns, and what goes back.
  func shortOf(
    _ name: String, units: Int64, codes: [String], refund: String, _ currency: String
  ) -> String
  /// A fact as a sentence of its own.
  func fact(_ label: String, _ value: String) -> String

  // MARK: Refunds and reconciliation

  func refundReasons(_ reasons: [RefundReason]) -> String
  var ordersBySKU: String { get }
  var goodsBySKU: String { get }
}

extension Language {
  /// The words of the papers in this language.
  var paperWords: any PaperWords {
    switch self {
    case .english: EnglishPaperWords.table
    case .chinese: ChinesePaperWords.table
    }
  }
}
