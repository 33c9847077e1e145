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
        arguments.operands[0], arguments.settings, loads: loads)
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
        throw CommandFault(
          .badInput, "the day has no \(scope) \(name.quotedForDisplay)",
          advice: closest.map { "did you mean `\($0)`?" } ?? "leave --\(scope) out for all of them")
      case .nothing:
        throw CommandFault(
          .difference, "there is nothing to print: the day has no such paper",
          advice: "leave out what narrows it, or see `groupbuy run` for all papers of the day")
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
    request.masksNames = try word("--mask", arguments, ["names"]) != nil
    request.showsPhones = try word("--phones", arguments, ["masked", "full"]) == "full"
    return request
  }

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
  func command(summary: String, help: String, example: String) -> Command {
    let options = choices
    let lines = options.map { option in
      let name = "  \(option.option) \(option.value)"
      return name + String(repeating: " ", count: max(2, 23 - name.utf8.count)) + option.help
    }
    return Command(
      name: rawValue, usage: "\(rawValue) DAY [OPTION VALUE ...] [--SETTING VALUE ...]",
      call: "\(rawValue) DAY",
      summary: summary, operands: 1...1, operandName: "a DAY",
      options: Dictionary(uniqueKeysWithValues: options.map { ($0.option, .value) }),
      takesSettings: true,
      help: """
        \(help)

        \(lines.joined(separator: "\n"))
          --language zh        the papers in Chinese

        example: groupbuy \(example)

        """,
      execute: { arguments throws(CommandFault) in try PaperCommand.execute(self, arguments) })
  }

  /// The options of the command, each with what stands for its value and what it does.
  private var choices: [(option: String, value: String, help: String)] {
    var choices: [(option: String, value: String, help: String)] = []
    if let option = variantOption {
      let words = variants.map(\.word).joined(separator: "|")
      choices.append((option, words, "which papers; the first where nothing is said"))
    }
    for scope in scopes {
      choices.append(("--" + scope, "NAME", "of one \(scope) only"))
    }
    if self == .pickup {
      let words = PaperRequest.orders.joined(separator: "|")
      choices.append(("--order-by", words, "how members are listed"))
    }
    if showsPeople {
      choices.append(("--mask", "names", "names show their first character only"))
      choices.append(("--phones", "full", "phones are shown whole; else their last four digits"))
    }
    let formats = PaperFormat.allCases.map(\.rawValue).joined(separator: "|")
    choices.append(("--format", formats, "else as FILE ends, else text"))
    choices.append(("--page", "a4|80mm|58mm", "of HTML, and of text on a roll"))
    choices.append(("--out", "FILE", "else standard output"))
    return choices
  }
}
