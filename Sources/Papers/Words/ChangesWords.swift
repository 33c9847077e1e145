/// Our words of what changed against an earlier run.
protocol ChangesWords {
  /// The title of a paper that tells what changed on another.
  func changes(of paper: String) -> String
  /// The run that was compared with.
  var since: String { get }
  /// A run, by the digest of its MANIFEST.
  func run(_ digest: String) -> String
  /// What the earlier run said, over a column of units or amounts.
  var saidBefore: String { get }
  /// What the night says.
  var saidNow: String { get }
  var more: String { get }
  var fewer: String { get }
  /// A pickup code that is another now.
  func moved(_ before: String, _ now: String) -> String
  /// What a figure of a statement is, by the column of its table.
  func changedFigure(_ column: String) -> String
  /// What becomes of the paper that was printed before.
  var changesNote: String { get }
}

extension EnglishPaperWords {
  func changes(of paper: String) -> String { "\(paper): what changed" }
  var since: String { "Since" }
  func run(_ digest: String) -> String { "run \(digest)" }
  var saidBefore: String { "Before" }
  var saidNow: String { "Now" }
  var more: String { "More" }
  var fewer: String { "Fewer" }
  func moved(_ before: String, _ now: String) -> String { "\(before) -> \(now)" }
  func changedFigure(_ column: String) -> String {
    switch column {
    case "opening": "opening balance"
    case "paid": "paid out"
    case "closing": "closing balance"
    case "tax": "withheld tax"
    default: column
    }
  }
  var changesNote: String {
    "Listed is each line of which these figures, or its code, changed; of the others they are as before. Names, times, prices and notes were not compared."
  }
}

extension ChinesePaperWords {
  func changes(of paper: String) -> String { "\(paper)变更" }
  var since: String { "对比" }
  func run(_ digest: String) -> String { "运行 \(digest)" }
  var saidBefore: String { "原为" }
  var saidNow: String { "现为" }
  var more: String { "增加" }
  var fewer: String { "减少" }
  func moved(_ before: String, _ now: String) -> String { "\(before) → \(now)" }
  func changedFigure(_ column: String) -> String {
    switch column {
    case "sales": "销售额"
    case "base": "佣金基数"
    case "commission": "佣金"
    case "bonus": "奖励"
    case "opening": "期初余额"
    case "tax": "代扣税"
    case "paid": "已付"
    case "closing": "期末余额"
    case "frozen": "冻结"
    default: column
    }
  }
  var changesNote: String { "凡下列数字或提货码有变动的行均列于此，未列出的行与原单据相同；名称、时间、价格和备注未作比较。" }
}

extension PaperWords {
  /// What the papers of a kind that is compared are called.
  func title(of kind: PaperKind) -> String {
    switch kind {
    case .purchaseOrder: purchaseOrder
    case .receivingSheet: receivingSheet
    case .pickSheet: pickSheet
    case .routePickList: routePickList
    case .sortSheet: sortSheet
    case .loadSheet: loadSheet
    case .deliveryNote: deliveryNote
    case .pickupList: pickupList
    case .commissionStatement: commissionStatement
    case .accountStatement: accountStatement
    case .supplierStatement: supplierStatement
    default: kind.rawValue
    }
  }
}
