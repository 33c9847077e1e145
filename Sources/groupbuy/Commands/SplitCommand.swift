import DayRunner
import Documents
import PlainText

extension Command {
  /// `groupbuy split`: a day as parts that run by themselves.
  static let split = Command(
    name: "split",
    usage: "split DAY --by warehouse --out FOLDER [--SETTING VALUE ...]",
    call: "split DAY --out FOLDER",
    summary: Phrase("a day as parts that run on machines of their own", zh: "按仓库拆分一天，各部分可在不同机器上运行"),
    operands: 1...1, operandName: "a DAY",
    options: ["--by": .value, "--out": .value, WorkersOption.name: .value],
    takesSettings: true,
    help: Phrase(
      """
      Writes a day of tables for each warehouse into FOLDER/part-1, FOLDER/part-2 ... Each runs by
      itself with `groupbuy run`, wherever it lies, and `groupbuy merge` joins the documents of those
      runs to those of the whole day. A day in which a member, an order, a leader or a group of the
      whole day belongs to two warehouses does not split: what it is is told, and nothing is
      written. `groupbuy check` says beforehand whether a day splits.

        --by warehouse     what the day is split by
        --out FOLDER       where the parts go; the folder above it must be there
        --SETTING VALUE    such as `--cutoff 21:30`: the parts have it in their settings
        --load, --columns  as for `run`: rows on standard input are split too
        --threads N        how many threads share the work

      The `part.txt` of each part says which part of which whole it is; a run of it carries that on.
      Rows whose point is unknown or blank go with their order, or else to the first part. A day that
      opened with the carry of the day before does not split: the books of the whole go on in one.

      example: groupbuy split 2026-11-20 --by warehouse --out parts

      """,
      zh: """
        把一天按仓库写成几天，放在 FOLDER/part-1、FOLDER/part-2 等文件夹里。每一部分无论放在哪里，都能用
        `groupbuy run` 单独运行；`groupbuy merge` 把各部分的单据合并成整天的单据。若有团员、订单、团长或
        全天成团的商品跨两个仓库，这一天就不能拆分：会说明原因，什么都不写。
        `groupbuy check` 可事先说明能否拆分。

          --by warehouse     按什么拆分
          --out FOLDER       各部分写到哪里；它的上级文件夹必须已存在
          --SETTING VALUE    例如 `--cutoff 21:30`：写入各部分的设置
          --load, --columns  同 `run`：标准输入的行也会拆分
          --threads N        几个线程分担

        各部分的 `part.txt` 写明它是哪个整体的哪一部分，运行时一并传下去。自提点未知或空白的行跟随它的订单，
        没有的归第一部分。从前一天的 carry 开始的一天不能拆分：整体的账目要连续记在一处。

        例：groupbuy split 2026-11-20 --by warehouse --out parts

        """),
    execute: SplitCommand.execute
  )
}

/// `groupbuy split`: a day as parts that run by themselves.
enum SplitCommand {
  /// Reads the day, sees whether it splits, and publishes its parts, all or none.
  static func execute(_ arguments: Arguments) throws(CommandFault) -> ExitCode {
    let by = arguments.value(of: "--by") ?? "warehouse"
    if by != "warehouse" {
      throw CommandFault(
        .badInput, .notOneOf(option: "--by", by, near: nil, known: ["warehouse"]))
    }
    let target = try OutputTarget(arguments.required("--out", of: .split))
    if let folder = InputFiles.identity(ofFolder: arguments.operands[0]) {
      try target.refuseInside(folder: folder)
    }
    let loads = try TableOption.loads(of: arguments)
    let watch = StageWatch(arguments)
    let workers = try WorkersOption.workers(of: arguments, watched: watch)
    let result: Result<DaySplit, SplitObstacle>
    do throws(LoadFault) {
      let loaded = try LoadedDay.read(
        arguments.operands[0], arguments, loads: loads, workers: workers)
      watch.clear()
      Console.tell(loaded.diagnostics.rendered(in: arguments.language))
      result = try loaded.split(workers: workers)
    } catch {
      watch.clear()
      throw error.told(in: arguments.language)
    }
    let split: DaySplit
    watch.clear()
    switch result {
    case .success(let parts): split = parts
    case .failure(.oneWarehouse): throw CommandFault(.badInput, .oneWarehouse)
    case .failure(.part): throw CommandFault(.badInput, .splitOfPart)
    case .failure(.shared(let shared)):
      throw CommandFault(.badInput, .doesNotSplit(shared.obstacles(in: arguments.language)))
    }
    let place = target.path
    try Publication(split.files, to: target, workers: workers).publish()
    watch.end()
    let words = arguments.language.commandWords
    let lines = split.parts.map {
      words.part("\(place)/\($0.folder)".safeInLine, $0.warehouse.safeInLine, events: $0.events)
    }
    try Console.print(
      (lines + [words.split(parts: split.parts.count, place: place.safeInLine)])
        .map { $0 + "\n" }.joined())
    return .done
  }
}
