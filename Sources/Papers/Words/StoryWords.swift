import OrderDay

/// Our words of the story of an order (`groupbuy status`).
protocol StoryWords {
  var story: String { get }
  var happened: String { get }
  var document: String { get }
  var whereUnitsAre: String { get }
  var moneyOfOrder: String { get }
  var eventAccepted: String { get }
  var saidAgain: String { get }
  func refused(_ reason: String, _ units: Int64) -> String
  func refund(because reasons: String) -> String
  func refusedPart(_ reason: String, _ units: Int64) -> String
  var standsAtCutoff: String { get }
  var wasHandedOver: String { get }
  func cameShort(_ reason: String) -> String
  func listOf(_ point: String, _ code: String) -> String
  func loadOf(_ route: String, _ stop: Int64) -> String
  var promisedArrival: String { get }
  var pickedUp: String { get }
  var forfeited: String { get }
  var waiting: String { get }
  var paidBack: String { get }
  var paidByMember: String { get }
  var backAtNight: String { get }
  var backSince: String { get }
  var moneyLeft: String { get }
  /// What a revision replaces.
  var replaces: String { get }
  func revision(_ number: Int64) -> String
  var changed: String { get }
  var before: String { get }
  var now: String { get }
}

extension EnglishPaperWords {
  var story: String { "Status of an order" }
  var happened: String { "What happened" }
  var document: String { "Document" }
  var whereUnitsAre: String { "Where the units are" }
  var moneyOfOrder: String { "Money" }
  var eventAccepted: String { "accepted" }
  var saidAgain: String { "said again" }
  func refused(_ reason: String, _ units: Int64) -> String { "refused: \(reason)" }
  func refund(because reasons: String) -> String { "refund: \(reasons)" }
  func refusedPart(_ reason: String, _ units: Int64) -> String { "\(units) refused: \(reason)" }
  var standsAtCutoff: String { "stands at the cutoff" }
  var wasHandedOver: String { "handed over" }
  func cameShort(_ reason: String) -> String { "short: \(reason)" }
  func listOf(_ point: String, _ code: String) -> String { "pickup list \(point), code \(code)" }
  func loadOf(_ route: String, _ stop: Int64) -> String { "load sheet \(route), stop \(stop)" }
  var promisedArrival: String { "promised at the point" }
  var pickedUp: String { "Picked up" }
  var forfeited: String { "Forfeited" }
  var waiting: String { "Waiting" }
  var paidBack: String { "Paid back" }
  var paidByMember: String { "Paid" }
  var backAtNight: String { "Back at night" }
  var backSince: String { "Back since" }
  var moneyLeft: String { "Left" }
  var replaces: String { "Replaces" }
  func revision(_ number: Int64) -> String { "revision \(number)" }
  var changed: String { "What changed: too little arrived" }
  var before: String { "Before" }
  var now: String { "Now" }
}

extension ChinesePaperWords {
  var story: String { "订单状态" }
  var happened: String { "经过" }
  var document: String { "单据" }
  var whereUnitsAre: String { "商品去向" }
  var moneyOfOrder: String { "金额" }
  var eventAccepted: String { "已接受" }
  var saidAgain: String { "重复" }
  func refused(_ reason: String, _ units: Int64) -> String { "拒绝：\(reason)" }
  func refund(because reasons: String) -> String { "退款：\(reasons)" }
  func refusedPart(_ reason: String, _ units: Int64) -> String { "拒绝 \(units) 件：\(reason)" }
  var standsAtCutoff: String { "截单时有效" }
  var wasHandedOver: String { "交付" }
  func cameShort(_ reason: String) -> String { "短少：\(reason)" }
  func listOf(_ point: String, _ code: String) -> String { "提货单 \(point)，提货码 \(code)" }
  func loadOf(_ route: String, _ stop: Int64) -> String { "装车单 \(route)，第 \(stop) 站" }
  var promisedArrival: String { "约定到货" }
  var pickedUp: String { "已提" }
  var forfeited: String { "逾期未提" }
  var waiting: String { "待提" }
  var paidBack: String { "已退" }
  var paidByMember: String { "实付" }
  var backAtNight: String { "当晚退款" }
  var backSince: String { "之后退款" }
  var moneyLeft: String { "余额" }
  var replaces: String { "取代" }
  func revision(_ number: Int64) -> String { "第 \(number) 版" }
  var changed: String { "变更：到货不足" }
  var before: String { "原件数" }
  var now: String { "现件数" }
}
