import DayRunner
import Documents
import PlainText

/// The commands for people at work: one implementation for all, told apart by the work.
///
///     groupbuy pickup DAY --leader li --format html > li.html
enum PaperCommand {
  /// Reads and runs the day, and writes the papers that were asked for, to a file or to standard output.
  static func execute(
    _ work: PaperWork, _ arguments: Arguments
  ) throws(CommandFault) -> ExitCode {
    let request = try request(work, arguments)
    let file = arguments.value(of: "--out")
    let format = try PaperFormatOption.format(arguments.value(of: "--format"), file: file)
    let page = try PaperFormatOption.page(arguments.value(of: "--page"))
    let papers = try papers(for: request, arguments)
    let bytes = format.render(papers, on: page)
    if let file {
      try FileRewrite.place(file, bytes)
    } else {
      try Console.write(bytes)
    }
    return .done
  }

  private static func papers(
    for request: PaperRequest, _ arguments: Arguments
  ) throws(CommandFault) -> [Paper] {
    let papers: DayPapers
    let loads = try TableOption.loads(of: arguments)
    do throws(LoadFault) {
      let loaded = try LoadedDay.read(
        arguments.operands[0], arguments, loads: loads)
      Console.tell(loaded.diagnostics.rendered(in: arguments.language))
      papers = try loaded.papers()
    } catch {
      throw error.told(in: arguments.language)
    }
    do throws(PaperRequestFault) {
      return try papers.papers(for: request, in: arguments.language)
    } catch {
      switch error {
      case .unknownName(let scope, let name, let closest):
        guard let scope = PaperScopeName(rawValue: scope) else {
          throw CommandFault(.badInput, .nothingToPrint)
        }
        throw CommandFault(.badInput, .unknownScope(scope, name, near: closest))
      case .nothing:
        throw CommandFault(
          .difference, request.since == nil ? .nothingToPrint : .nothingChanged)
      case .noChanges: throw CommandFault(.badInput, .noChangesOf(request.work.rawValue))
      case .earlier(let fault): throw fault.told(in: arguments.language)
      }
    }
  }

  private static func request(
    _ work: PaperWork, _ arguments: Arguments
  ) throws(CommandFault) -> PaperRequest {
    var request = PaperRequest(work)
    if let option = work.variantOption {
      request.variant = try word(option, arguments, work.variants.map(\.word))
    }
    for scope in work.scopes {
      if let name = arguments.value(of: "--" + scope) { request.scopes.append((scope, name)) }
    }
    if work == .pickup {
      request.order = try word("--order-by", arguments, PaperRequest.orders)
    }
    request.since = try SinceOption.run(of: arguments)
    request.reprints = arguments.flags.contains(reprintOption)
    if request.reprints, request.since == nil {
      throw CommandFault(
        .badInput,
        .optionMissing(
          command: work.rawValue, option: SinceOption.name,
          usage: "\(work.rawValue) DAY \(SinceOption.name) FOLDER \(reprintOption)"))
    }
    request.masksNames = try word("--mask", arguments, ["names"]) != nil
    request.showsPhones = try word("--phones", arguments, ["masked", "full"]) == "full"
    return request
  }

  /// Asks for whole papers with `--since`, and not just what changed.
  static let reprintOption = "--reprint"

  private static func word(
    _ option: String, _ arguments: Arguments, _ known: [String]
  ) throws(CommandFault) -> String? {
    guard let word = arguments.value(of: option) else { return nil }
    if known.contains(word) { return word }
    throw PaperFormatOption.fault(option, word, known)
  }
}

extension PaperWork {
  /// The option that chooses among the papers of the work; `nil` where there is one kind.
  fileprivate var variantOption: String? {
    switch self {
    case .receive: "--count"
    case .pick: "--by"
    case .labels: "--per"
    case .message: "--about"
    case .purchase, .commission, .reconcile: "--what"
    default: nil
    }
  }

  private var showsPeople: Bool {
    switch self {
    case .pickup, .labels, .reconcile: true
    default: false
    }
  }

  /// The command that prints for the work.
  func command(summary: Phrase, help: Phrase, example: String) -> Command {
    let options = choices
    func text(in language: Language, papers: String, example label: String) -> String {
      let lines = options.map { option in
        let name = "  \(option.option) \(option.value)"
        return name + String(repeating: " ", count: max(2, 23 - name.utf8.count))
          + option.help.text(in: language)
      }
      return """
        \(help.text(in: language))

        \(lines.joined(separator: "\n"))
          --language zh        \(papers)

        \(label)groupbuy \(example)

        """
    }
    return Command(
      name: rawValue, usage: "\(rawValue) DAY [OPTION VALUE ...] [--SETTING VALUE ...]",
      call: "\(rawValue) DAY",
      summary: summary, operands: 1...1, operandName: "a DAY",
      options: Dictionary(
        uniqueKeysWithValues: options.map { ($0.option, $0.value.isEmpty ? .flag : .value) }),
      takesSettings: true,
      help: Phrase(
        text(in: .english, papers: "the papers in Chinese", example: "example: "),
        zh: text(in: .chinese, papers: "中文单据", example: "例：")),
      execute: { arguments throws(CommandFault) in try PaperCommand.execute(self, arguments) })
  }

  /// The options of the command, each with what stands for its value, nothing for a flag, and what it does.
  private var choices: [(option: String, value: String, help: Phrase)] {
    var choices: [(option: String, value: String, help: Phrase)] = []
    if let option = variantOption {
      let words = variants.map(\.word).joined(separator: "|")
      choices.append(
        (
          option, words,
          Phrase("which papers; the first where nothing is said", zh: "哪种单据；不写为第一种")
        ))
    }
    for scope in scopes {
      let chinese = PaperScopeName(rawValue: scope)?.inChinese ?? scope
      choices.append(("--" + scope, "NAME", Phrase("of one \(scope) only", zh: "只要一个\(chinese)的")))
    }
    if self == .pickup {
      let words = PaperRequest.orders.joined(separator: "|")
      choices.append(("--order-by", words, Phrase("how members are listed", zh: "团员按什么排列")))
    }
    if tellsChanges {
      choices.append(
        (
          SinceOption.name, "FOLDER",
          Phrase(
            "only what changed since the run that wrote FOLDER", zh: "只打印与写出 FOLDER 的那次运行的不同")
        ))
      choices.append(
        (
          PaperCommand.reprintOption, "",
          Phrase(
            "with --since: papers that changed, whole, as their next revision",
            zh: "与 --since 一起：有变更的单据整张重印，升一版")
        ))
    }
    choices.append(
      (
        CarryOption.name, "FILE",
        Phrase("what the day before left: its `carry.txt`", zh: "前一天留下的：它的 `carry.txt`")
      ))
    if showsPeople {
      choices.append(
        (
          "--mask", "names",
          Phrase("names show their first character only", zh: "姓名只显示首字")
        ))
      choices.append(
        (
          "--phones", "full",
          Phrase(
            "phones are shown whole; else their last four digits", zh: "显示完整电话；不写则只有尾号四位")
        ))
    }
    let formats = PaperFormat.allCases.map(\.rawValue).joined(separator: "|")
    choices.append(
      ("--format", formats, Phrase("else as FILE ends, else text", zh: "不写则看 FILE 的结尾，再不然是 text")))
    choices.append(
      (
        "--page", "a4|80mm|58mm",
        Phrase("of HTML, and of text on a roll", zh: "HTML 的纸张，或小票纸上的文字")
      ))
    choices.append(("--out", "FILE", Phrase("else standard output", zh: "不写则到标准输出")))
    return choices
  }
}
