import OrderDay
import PlainText

/// What explanations say, in each language: like `PaperWords`, whole sentences with the data as parameters.
///
/// Amounts come as text with their decimals; units and counts as numbers.
protocol ExplanationWords: Sendable {
  var explanation: String { get }
  func owner(order: String) -> String
  /// The line in one sentence: ordered, handed over, short.
  func outcome(ordered: Int64, handed: Int64, short: Int64) -> String
  var nothingStands: String { get }
  var member: String { get }

  // MARK: Events and limits

  var events: String { get }
  var event: String { get }
  var verdict: String { get }
  var before: String { get }
  var after: String { get }
  func event(_ kind: EventKind, units: Int64?) -> String
  func verdict(_ verdict: EventVerdict, reason: String) -> String
  /// A sentence on a refused event, of which `why` is what follows the reason.
  func refusal(at moment: String, reason: String, because why: String) -> String
  func outsideHours(opens: String, cutoff: String) -> String
  func unknown(point: String) -> String
  func unknown(sku: String) -> String
  func conflict(member: String, point: String) -> String
  func conflict(placed: String, units: Int64) -> String
  var nothingToChange: String { get }
  var quantities: String { get }
  func closed(from: String) -> String
  func onSale(from: String?, to: String?) -> String
  var cannotBeRead: String { get }
  var limits: String { get }
  var limit: String { get }
  func limit(_ kind: ExplainedLimit.Kind) -> String
  var most: String { get }
  var used: String { get }
  var left: String { get }
  var asked: String { get }
  var usedBy: String { get }
  func holder(order: String, member: String, units: Int64) -> String
  func others(_ count: Int, units: Int64) -> String

  // MARK: The cutoff

  var group: String { get }
  func group(_ scope: GroupScope, counted: Int64, minimum: Int64?) -> String
  func groupOutcome(isFormed: Bool, otherwise: GroupElse) -> String
  func tier(units: Int64, price: String, line: String, final: String) -> String
  func noTier(line: String) -> String
  var cap: String { get }
  func cap(_ cap: Int64, wanted: Int64) -> String
  func capOutcome(kept: Int64, of units: Int64) -> String
  var coupon: String { get }
  func coupon(_ id: String, total: String, threshold: String, isReached: Bool) -> String
  func coupon(off: String, face: String, finals: String) -> String
  var goods: String { get }
  var final: String { get }
  var share: String { get }

  // MARK: Goods

  var purchase: String { get }
  func need(demand: Int64, onHand: Int64, need: Int64, warehouse: String) -> String
  func cases(_ purchase: PurchaseReckoning) -> String
  func offered(_ units: Int64) -> String
  func dropped(supplier: String, amount: String, minimum: String) -> String
  func confirmed(_ units: Int64, ordered: Int64) -> String
  var supply: String { get }
  func planned(onHand: Int64, expected: Int64, available: Int64) -> String
  func received(onHand: Int64, accepted: Int128, available: Int64) -> String
  var notDelivered: String { get }
  var delivered: String { get }
  var rejected: String { get }
  var accepted: String { get }
  var over: String { get }
  var lot: String { get }
  var bestBefore: String { get }
  var shortage: String { get }
  func enough(available: Int64, demand: Int64) -> String
  func tooLittle(available: Int64, demand: Int64, _ policy: ShortagePolicy) -> String
  func priorityClass(_ priority: Int64?, claimed: Int64, available: Int64) -> String
  var wholeClass: String { get }
  var claimed: String { get }
  var quota: String { get }
  var remainder: String { get }
  var oneMore: String { get }
  var gets: String { get }
  var raisedAt: String { get }
  func quotas(claimed: String, available: String, total: String, whole: String, rest: String)
    -> String
  func remainders(sum: String, left: Int64) -> String
  func tie(remainder: String, shared: Int, left: Int, isByPoint: Bool) -> String
  func even(level: Int64, extra: Int64) -> String
  func within(point: String, units: Int64) -> String
  func hidden(_ count: Int) -> String
  var tolerance: String { get }
  func tolerance(_ extra: LeftoverReckoning) -> String
  var substitute: String { get }
  func substitute(_ sku: String, _ taken: LeftoverReckoning) -> String
  func substituteNotAllowed(_ sku: String) -> String
  var lots: String { get }
  func withoutLot(_ units: Int64) -> String

  // MARK: Money

  var money: String { get }
  func linePrice(_ units: Int64, _ price: String) -> String
  func finalPrice(_ units: Int64, _ price: String) -> String
  var couponShare: String { get }
  var netOfAll: String { get }
  func refund(short: Int64, of units: Int64, net: String) -> String
  var substituteCost: String { get }
  func extraCost(_ units: Int64, _ price: String) -> String
  var paid: String { get }
  var credit: String { get }
  var weight: String { get }
  func weight(_ weight: WeightReckoning, net: String, refund: String) -> String
  var commission: String { get }
  func source(_ source: CommissionReckoning.Source) -> String
  func base(_ base: String, net: String, platform: String?, underweight: String?) -> String
  func capOfOrder(_ cap: String, sum: String) -> String
  func capOfDay(_ cap: String, leader: String) -> String
  func refund(_ number: String, amount: String, reasons: String) -> String
  var noRefund: String { get }

  // MARK: Traces

  var trace: String { get }
  func lotOutcome(accepted: Int64, handed: Int64) -> String
  var suppliedBy: String { get }
  var handedTo: String { get }
}

extension Language {
  /// The words of explanations in this language.
  var explanationWords: any ExplanationWords {
    switch self {
    case .english: EnglishExplanationWords()
    case .chinese: ChineseExplanationWords()
    }
  }
}
