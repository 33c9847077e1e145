import Parallel
import PlainText

/// What commands print when they did what they were asked for: a list that each language answers.
///
/// To add a sentence, name it here and say it whole in both tables. Paths are safe for a terminal already.
protocol CommandWords: Sendable {
  /// Before a message of why a command stops.
  var errorLabel: String { get }
  // run, redact
  func written(digest: String, documents: Int, place: String) -> String
  func redacted(files: Int, place: String) -> String
  // split, merge
  func part(_ folder: String, _ warehouse: String, events: Int) -> String
  func split(parts: Int, place: String) -> String
  func merged(parts: Int, date: String) -> String
  func leftOut(_ names: String) -> String
  // generate
  func generated(rows: Int, tables: Int, place: String) -> String
  // run --timings, and progress
  func stage(_ stage: WorkStage) -> String
  func progress(seconds: Int64, _ progress: StageProgress) -> String
  var all: String { get }
  // check
  func cannotRun(errors: Int, warnings: Int) -> String
  func canRun(warnings: Int, rejected: Int64, events: Int64) -> String
  // test
  func updated(_ path: String) -> String
  func testFailed(_ path: String, failed: Int, checked: Int) -> String
  func tally(passed: Int, failed: Int) -> String
  // verify
  func missing(_ name: String) -> String
  func hasBytes(_ name: String, _ bytes: Int, insteadOf listed: Int) -> String
  func wasChanged(_ name: String) -> String
  func notListed(_ name: String) -> String
  func notOfDay(_ name: String) -> String
  func asListed(digest: String, documents: Int, place: String) -> String
  func asListedAndRunAgain(digest: String, documents: Int, place: String) -> String
}

struct EnglishCommandWords: CommandWords {
  let errorLabel = "groupbuy: error: "

  func written(digest: String, documents: Int, place: String) -> String {
    "MANIFEST \(digest)  \(documents) documents in \(place)"
  }
  func redacted(files: Int, place: String) -> String {
    "\(files) files with pseudonyms in \(place); read them before you share them: ids of orders, "
      + "points and products stay as they are"
  }
  func part(_ folder: String, _ warehouse: String, events: Int) -> String {
    "\(folder)  \(warehouse): \(counted(events, "event"))"
  }
  func split(parts: Int, place: String) -> String {
    "\(counted(parts, "part")) in \(place); run each with `groupbuy run`, and join with `groupbuy merge`"
  }
  func merged(parts: Int, date: String) -> String { "\(counted(parts, "part")) of \(date) joined" }
  func leftOut(_ names: String) -> String {
    "left out, as they do not join: \(names)"
  }
  func generated(rows: Int, tables: Int, place: String) -> String {
    "\(rows) rows of orders, \(counted(tables, "table")) in \(place)"
  }
  func progress(seconds: Int64, _ progress: StageProgress) -> String {
    let amount = progress.total.withThousands
    guard let rate = progress.perSecond else {
      return progress.total == 0 ? "\(seconds) s" : "\(seconds) s, \(amount)"
    }
    let done = progress.done.withThousands
    let speed = Int(rate).withThousands
    guard let left = progress.secondsLeft else { return "\(seconds) s, \(done), \(speed) a second" }
    return "\(seconds) s, \(done) of \(amount), \(speed) a second, \(left) s left"
  }
  let all = "all"
  func stage(_ stage: WorkStage) -> String {
    switch stage {
    case .files: "reading files"
    case .tables: "checking tables"
    case .orders: "reading orders"
    case .names: "comparing names"
    case .collecting: "collecting"
    case .sharing: "buying and sharing out"
    case .settling: "goods and money"
    case .books: "delivery and books"
    case .proofs: "proofs"
    case .documents: "tables"
    case .papers: "papers"
    case .listing: "digests"
    case .writing: "writing"
    case .syncing: "bringing to the disk"
    }
  }
  func cannotRun(errors: Int, warnings: Int) -> String {
    "\(counted(errors, "error")), \(counted(warnings, "warning")); the day cannot be run"
  }
  func canRun(warnings: Int, rejected: Int64, events: Int64) -> String {
    "no errors, \(counted(warnings, "warning")); \(rejected) of \(events) events would be rejected"
  }
  func updated(_ path: String) -> String { "updated \(path)" }
  func testFailed(_ path: String, failed: Int, checked: Int) -> String {
    "FAILED \(path): \(failed) of \(checked)"
  }
  func tally(passed: Int, failed: Int) -> String { "\(passed) passed, \(failed) failed" }
  func missing(_ name: String) -> String { "\(name): is missing" }
  func hasBytes(_ name: String, _ bytes: Int, insteadOf listed: Int) -> String {
    "\(name): has \(bytes) bytes instead of \(listed)"
  }
  func wasChanged(_ name: String) -> String { "\(name): was changed" }
  func notListed(_ name: String) -> String { "\(name): is not in MANIFEST" }
  func notOfDay(_ name: String) -> String { "\(name): is not what the day gives" }
  func asListed(digest: String, documents: Int, place: String) -> String {
    "MANIFEST \(digest)  \(documents) documents in \(place) are as listed"
  }
  func asListedAndRunAgain(digest: String, documents: Int, place: String) -> String {
    "MANIFEST \(digest)  \(documents) documents in \(place) are as listed and as run again"
  }

  /// `no errors`, `1 error`, `2 errors`.
  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count == 0 ? "no" : String(count)) \(noun)\(count == 1 ? "" : "s")"
  }
}

struct ChineseCommandWords: CommandWords {
  let errorLabel = "groupbuy: 错误："

  func written(digest: String, documents: Int, place: String) -> String {
    "MANIFEST \(digest)  \(documents) 份文件在 \(place)"
  }
  func redacted(files: Int, place: String) -> String {
    "\(files) 个用化名写的文件在 \(place)；分享前请先看一遍：订单号、自提点和商品编码保持原样"
  }
  func part(_ folder: String, _ warehouse: String, events: Int) -> String {
    "\(folder)  \(warehouse)：\(events) 个事件"
  }
  func split(parts: Int, place: String) -> String {
    "\(place) 中共 \(parts) 部分；用 `groupbuy run` 分别运行，用 `groupbuy merge` 合并"
  }
  func merged(parts: Int, date: String) -> String { "已合并 \(date) 的 \(parts) 部分" }
  func leftOut(_ names: String) -> String { "无法合并，未写出：\(names)" }
  func generated(rows: Int, tables: Int, place: String) -> String {
    "\(place) 中共 \(rows) 行订单、\(tables) 张表"
  }
  func progress(seconds: Int64, _ progress: StageProgress) -> String {
    let amount = progress.total.withThousands
    guard let rate = progress.perSecond else {
      return progress.total == 0 ? "\(seconds) 秒" : "\(seconds) 秒，共 \(amount)"
    }
    let done = progress.done.withThousands
    let speed = Int(rate).withThousands
    guard let left = progress.secondsLeft else { return "\(seconds) 秒，\(done)，每秒 \(speed)" }
    return "\(seconds) 秒，\(done) / \(amount)，每秒 \(speed)，还剩 \(left) 秒"
  }
  let all = "合计"
  func stage(_ stage: WorkStage) -> String {
    switch stage {
    case .files: "读取文件"
    case .tables: "检查各表"
    case .orders: "读取订单"
    case .names: "比较名称"
    case .collecting: "汇总订单"
    case .sharing: "采购与分配"
    case .settling: "货物与金额"
    case .books: "送达后与账目"
    case .proofs: "核对"
    case .documents: "写表"
    case .papers: "写单据"
    case .listing: "计算摘要"
    case .writing: "写入文件"
    case .syncing: "落盘"
    }
  }
  func cannotRun(errors: Int, warnings: Int) -> String {
    "\(errors) 个错误，\(warnings) 个警告；这一天无法运行"
  }
  func canRun(warnings: Int, rejected: Int64, events: Int64) -> String {
    "没有错误，\(warnings) 个警告；\(events) 个事件中有 \(rejected) 个会被拒绝"
  }
  func updated(_ path: String) -> String { "已更新 \(path)" }
  func testFailed(_ path: String, failed: Int, checked: Int) -> String {
    "未通过 \(path)：\(checked) 项中有 \(failed) 项"
  }
  func tally(passed: Int, failed: Int) -> String { "通过 \(passed)，未通过 \(failed)" }
  func missing(_ name: String) -> String { "\(name)：缺失" }
  func hasBytes(_ name: String, _ bytes: Int, insteadOf listed: Int) -> String {
    "\(name)：有 \(bytes) 字节，应为 \(listed)"
  }
  func wasChanged(_ name: String) -> String { "\(name)：被改动过" }
  func notListed(_ name: String) -> String { "\(name)：不在 MANIFEST 里" }
  func notOfDay(_ name: String) -> String { "\(name)：与这一天重算的结果不同" }
  func asListed(digest: String, documents: Int, place: String) -> String {
    "MANIFEST \(digest)  \(place) 的 \(documents) 份文件与清单相符"
  }
  func asListedAndRunAgain(digest: String, documents: Int, place: String) -> String {
    "MANIFEST \(digest)  \(place) 的 \(documents) 份文件与清单相符，也与重算相符"
  }
}

extension Language {
  /// What commands print in this language.
  var commandWords: any CommandWords {
    switch self {
    case .english: EnglishCommandWords()
    case .chinese: ChineseCommandWords()
    }
  }
}

extension Int {
  /// The number as a person reads it: `10,000,000`.
  var withThousands: String {
    var digits = String(self)
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
      place -= 3
    }
    return digits
  }
}
