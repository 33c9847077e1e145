import DayRunner
import Glibc
import PlainText

extension CommandFinding {
  var inChinese: Wording {
    switch self {
    case .noCommand: Wording("没有给出命令", advice: "`groupbuy --help` 列出所有命令")
    case .beforeCommand(let word):
      Wording("\(word.quotedForDisplay) 写在了命令前面", advice: "`groupbuy --help` 列出所有命令")
    case .unknownCommand(let word, let near):
      Wording(
        "没有命令 \(word.quotedForDisplay)",
        advice: near.map { "是不是 `\($0)`？" } ?? "`groupbuy --help` 列出所有命令")
    case .unknownTopic(let word, let near):
      Wording(
        "没有关于 \(word.quotedForDisplay) 的帮助",
        advice: near.map { "是不是 `\($0)`？" } ?? "`groupbuy --help` 列出可用的帮助")
    case .language(let word):
      Wording(
        "--language 不能是 \(word.quotedForDisplay)",
        advice: "写作 `--language en` 或 `--language zh`")
    case .operandMissing(let command, let operand, let usage):
      Wording(
        "`groupbuy \(command)` 缺少 \(Self.placeholders(in: operand))",
        advice: "用法：groupbuy \(usage)")
    case .optionMissing(let command, let option, let usage):
      Wording("`groupbuy \(command)` 缺少 \(option)", advice: "用法：groupbuy \(usage)")
    case .wordTooMany(let word, let usage):
      Wording("\(word.quotedForDisplay) 是多余的", advice: "用法：groupbuy \(usage)")
    case .wordNotUTF8(let word):
      Wording("参数 \(word.quotedForDisplay) 不是 UTF-8", advice: "请给文件或文件夹起一个 UTF-8 的名称")
    case .valueOfFlag(let option): Wording("选项 \(option) 不带值")
    case .valueMissing(let option):
      Wording("选项 \(option) 缺少值", advice: "以 `--` 开头的值写作 `\(option)=VALUE`")
    case .optionTwice(let option): Wording("选项 \(option) 出现了两次")
    case .unknownOption(let option, let command, let near, let usage):
      Wording(
        "`groupbuy \(command)` 没有选项 \(option.quotedForDisplay)",
        advice: near.map { "是不是 `\($0)`？" } ?? "用法：groupbuy \(usage)")
    case .familyAsOption(let option, let command):
      Wording(
        "`groupbuy \(command)` 没有选项 \(option.quotedForDisplay)",
        advice: "带名称的设置写作 `--set category_bp.eggs=500`")
    case .notAnAssignment(let text):
      Wording(
        "--set \(text.quotedForDisplay) 不是“设置=值”", advice: "写作 `--set category_bp.eggs=500`")
    case .settingTwice(let key): Wording("设置 \(key.quotedForDisplay) 给出了两次")
    case .settingWithoutDay(let key, let usage):
      Wording(
        "设置 \(key.quotedForDisplay) 只在给出 DAY 重算时才有用", advice: "用法：groupbuy \(usage)")
    case .csvForm(let word):
      Wording("--csv 不能是 \(word.quotedForDisplay)", advice: "写作 `--csv people`，或不写")
    case .traceOfNothing(let usage):
      Wording("`groupbuy trace` 需要 LOT，或选项 --order", advice: "用法：groupbuy \(usage)")
    case .unknownDocument(let word, let near):
      Wording(
        "--documents 里的 \(word.quotedForDisplay) 不是任何单据",
        advice: near.map { "是不是 `\($0)`？" }
          ?? "可用的词有 \(DocumentChoice.words.joined(separator: "、"))")
    case .threads(let word):
      Wording(
        "--threads 不能是 \(word.quotedForDisplay)", advice: "请写 1 到 1024 的数；无论写多少，单据都相同")
    case .numberOption(let option, let word, let range):
      Wording(
        "\(option) 不能是 \(word.quotedForDisplay)",
        advice: "请写 \(range.lowerBound) 到 \(range.upperBound) 的数")
    case .dateOption(let option, let word):
      Wording(
        "\(option) 不能是 \(word.quotedForDisplay)", advice: "请写 2026-11-20 这样的日期")
    case .notOneOf(let option, let word, let near, let known):
      Wording(
        "\(option) 不能是 \(word.quotedForDisplay)",
        advice: (near.map { "是不是 `\($0)`？" } ?? "") + "可用的有：\(known.joined(separator: "、"))")
    case .unknownScope(let scope, let name, let near):
      Wording(
        "这一天没有\(scope.inChinese) \(name.quotedForDisplay)",
        advice: near.map { "是不是 `\($0)`？" } ?? "不写 --\(scope.rawValue) 就是全部")
    case .nothingToPrint:
      Wording("没有可打印的：这一天没有这样的单据", advice: "去掉限定条件，或用 `groupbuy run` 看当天的所有单据")
    case .nothingChanged: Wording("没有变化：当时打印的仍然有效", advice: "要整张单据，请去掉 --since")
    case .noChangesOf(let work):
      Wording("`groupbuy \(work)` 的这种单据不列变更", advice: "去掉 --since；`groupbuy diff` 比较全部内容")
    case .documentsOfOtherDay(let date):
      Wording("--since 的单据是 \(date) 的，不是这一天", advice: "请写同一天以前运行写出的单据")
    case .sinceForDays(let count):
      Wording("--since 只比较一天，而这里有 \(count) 天", advice: "请单独运行那一天，并给出前一天的 carry")
    case .nothingToCompare(let path):
      Wording(
        "没有可与 \(path.quotedForDisplay) 比较的",
        advice: "再写一个 DAY 或 FOLDER，或一个假设，如 `--case egg30=24`")
    case .standardInputOnce: Wording("标准输入只能读一次", advice: "先把这一天写进文件，再比较那个文件")
    case .documentsAsTheyAre(let path):
      Wording("\(path.safeInLine) 里是单据，不能再作假设", advice: "请写生成这些单据的 DAY")
    case .documentMissing(let path):
      Wording("\(path.safeInLine)：缺失", advice: "`groupbuy verify` 会告诉单据文件夹出了什么问题")
    case .loadForDays(let count):
      Wording("--load 只给一天加表，而这里有 \(count) 天", advice: "把表放进它所属的那一天")
    case .streamOfDays(let count):
      Wording("--out - 只写一天，而这里有 \(count) 天", advice: "请逐天运行，或写一个文件夹")
    case .notOnAStream(let option):
      Wording("\(option) 需要文件夹：标准输出只接受数据表和纯文本", advice: "请用 --out 写一个文件夹")
    case .oneWarehouse: Wording("这一天只有一个仓库，无从拆分", advice: "请直接用 `groupbuy run` 运行")
    case .splitOfPart: Wording("这已经是一天的一部分", advice: "请直接用 `groupbuy run` 运行")
    case .doesNotSplit(let obstacles):
      Wording("这一天不可按仓库拆分：\(obstacles)", advice: "请整天一起运行")
    case .sameDate(let day, let other, let date):
      Wording(
        "\(day.safeInLine) 和 \(other.safeInLine) 都是 \(date) 的", advice: "连续的各天日期不同：去掉其中一个")
    case .columnsTwice(let table):
      Wording("--columns 把 \(table.rawValue) 表的列写了两次")
    case .columnsOfNoFile(let table):
      Wording(
        "--columns 写了 \(table.rawValue) 表的列，却没有读入它的文件",
        advice: "加上 `--load \(table.rawValue)=FILE`；当天自己的文件带有表头")
    case .standardInputTwice: Wording("标准输入被用了两次")
    case .notATableOption(let option, let word, let example):
      Wording(
        "\(option) \(word.quotedForDisplay) 没有写明表名和要读的内容",
        advice: "写作 `\(option) \(example)`")
    case .unknownTable(let name, let near):
      Wording(
        "没有表 \(name.quotedForDisplay)",
        advice: near.map { "是不是 `\($0)`？" }
          ?? "可用的表有 \(TableName.allCases.map(\.rawValue).joined(separator: ", "))")
    case .damaged(let path, let program):
      Wording("\(path.safeInLine)：无法解压：`\(program)` 认为它已损坏")
    case .noUnpacker(let path, let program):
      Wording("\(path.safeInLine)：无法解压：没有 `\(program)`")
    case .noScenario:
      Wording("那里没有场景文件", advice: "请给出文件，或含有 `.scenario` 文件的文件夹")
    case .noFile(let path): Wording("\(path.safeInLine)：没有这个文件")
    case .notRegular(let path): Wording("\(path.safeInLine)：不是普通文件")
    case .unreadable(let path, let reason): Wording("\(path.safeInLine)：无法读取：\(reason)")
    case .noFolder(let path): Wording("\(path.safeInLine)：没有这个文件夹")
    case .manifestMissing(let path): Wording("\(path.safeInLine)：不存在，无从知道写出过什么")
    case .manifestChanged(let path): Wording("\(path.safeInLine)：不是运行写出的，或被改动过")
    case .documentChanged(let path):
      Wording("\(path.safeInLine)：与其 MANIFEST 不符", advice: "请重新运行写出它的那一部分")
    case .noDocumentLine(let line):
      Wording(
        "<stdin>：第 \(line) 行不是单据的一行（名称、制表符、内容）",
        advice: "请原样给出 `groupbuy run --out -` 的全部输出")
    case .placeWithoutName(let path):
      Wording(
        "--out \(path.quotedForDisplay) 的末尾不是文件夹名",
        advice: "给单据一个单独的文件夹，如 `--out papers`")
    case .noFolderForPlace(let path):
      Wording("\(path.safeInLine)：没有这个文件夹", advice: "先用 `mkdir -p` 建立，或用 --out 另选位置")
    case .placeInTables(let path):
      Wording("--out \(path.quotedForDisplay) 在当天表格的文件夹里", advice: "请选它旁边的文件夹")
    case .placeIsNoFolder(let path):
      Wording(
        "\(path.safeInLine)：是文件、符号链接之类，保持原样", advice: "用 --out 另选新文件夹，或先把它移走")
    case .foreignEntry(let path, let entry):
      Wording(
        "\(path.safeInLine)：里面的 \(entry.quotedForDisplay) 不是其 MANIFEST 列出的单据；什么都没有动",
        advice: "用 --out 另选新文件夹，或把不属于本程序的东西移走")
    case .foreignManifest(let path):
      Wording(
        "\(path.safeInLine)：其中的 MANIFEST 不是运行写出的；什么都没有动",
        advice: "用 --out 另选新文件夹，或把不属于本程序的东西移走")
    case .notReplaceable(let path):
      Wording("\(path.safeInLine)：其中的单据无法替换：没有权限", advice: "用 --out 另选文件夹")
    case .anotherRun(let path):
      Wording("\(path.safeInLine)：另一次运行正在使用", advice: "等它结束后再运行")
    case .otherRuns(let path):
      Wording("\(path.safeInLine)：有其他运行正在使用", advice: "等它们结束后再运行")
    case .anotherRewrite(let path): Wording("\(path.safeInLine)：另一次运行正在改写它")
    case .movedMeanwhile(let path):
      Wording("\(path.safeInLine)：运行期间被其他程序移走了", advice: "等那个程序结束后再运行")
    case .refused(let attempt, let path, let error):
      Wording(
        "\(path.safeInLine)：\(attempt.failedInChinese)：\(error.inChinese)",
        advice: attempt.advice(after: error).text(in: .chinese))
    case .ended: Wording("被信号结束；什么都没有改动")
    case .interrupted: Wording("已中断；什么都没有改动")
    case .incompleteManifest:
      Wording("MANIFEST 没有列出本次运行的单据", advice: "这是程序的故障：请连同这一天的数据一起报告")
    case .unknownSystemError: Wording("遇到了不认识的系统错误")
    }
  }

  /// `DAY 和 ORDER` of `a DAY and an ORDER`.
  private static func placeholders(in operands: String) -> String {
    operands.split(separator: " ").filter { $0.allSatisfy(\.isUppercase) }
      .joined(separator: " 和 ")
  }
}

extension Attempt {
  fileprivate var failedInChinese: String {
    switch self {
    case .look: "无法查看"
    case .lookThrough: "无法遍历"
    case .open: "无法打开"
    case .openAsFolder: "无法作为文件夹打开"
    case .openToOthers: "无法对其他用户开放"
    case .read: "无法读取"
    case .rewrite: "无法改写"
    case .write: "无法写入"
    case .lock: "无法加锁"
    case .make, .makePlace: "无法建立"
    case .place: "无法确定位置"
    case .putInPlace: "无法放到位"
    case .putBack: "无法放回原处"
    case .putBackFrom(let name): "无法放回原处，现在位于 \(name)"
    case .bringToDisk: "无法写到磁盘"
    case .surviveAPowerCut: "已放到位，但断电后可能丢失"
    case .remove: "无法删除"
    }
  }
}

extension SystemError {
  /// The errors that users meet; the system's own words for the others.
  fileprivate var inChinese: String {
    switch code {
    case ENOSPC: "磁盘空间不足"
    case EDQUOT: "超出磁盘配额"
    case EACCES, EPERM: "没有权限"
    case EROFS: "文件系统只读"
    case ENOENT: "不存在"
    case ENOTDIR: "不是文件夹"
    case EISDIR: "是文件夹"
    case EEXIST: "已经存在"
    case EIO: "读写出错"
    case EFBIG: "文件太大"
    case EMFILE, ENFILE: "打开的文件太多"
    case ELOOP: "符号链接太多"
    case ENAMETOOLONG: "名称太长"
    case ENOMEM: "内存不足"
    case EPIPE: "管道已断开"
    default: words
    }
  }
}
