import DayRunner
import Documents
import Parallel
import PlainText

/// A day read for a command, with what there is to tell about it.
struct LoadedDay {
  /// The day.
  let day: ReadDay
  /// Nothing but warnings.
  let diagnostics: Diagnostics
  private let reader: DayReader

  /// A copy of the day with pseudonyms for persons.
  var redacted: Redaction { reader.redacted() }

  /// Reads the day at `path`; if it has errors they are told, and the command ends.
  ///
  /// A `thorough` reading looks for names that are easily taken for one another, too.
  static func read(
    _ path: String, _ arguments: Arguments, loads: [TableLoad] = [], isThorough: Bool = false,
    workers: Workers = WorkersOption.machine
  ) throws(LoadFault) -> LoadedDay {
    try read(
      path, arguments.settings, loads: loads, carry: CarryOption.source(arguments),
      in: arguments.language, isThorough: isThorough, workers: workers)
  }

  /// The same with other settings than the arguments', or another carry.
  static func read(
    _ path: String, _ settings: [SettingOverride], loads: [TableLoad] = [],
    carry: CarrySource = .nothing, in language: Language, isThorough: Bool = false,
    workers: Workers = WorkersOption.machine
  ) throws(LoadFault) -> LoadedDay {
    let files = InputFiles(in: language)
    var reader = DayReader(
      path: path, files: files.functions, overrides: settings, loads: loads, carry: carry,
      workers: workers)
    let day = reader.read()
    if isThorough { reader.warnThoroughly() }
    guard let day, !files.wasRefused else {
      throw LoadFault(
        diagnostics: reader.diagnostics, exit: files.wasRefused ? .inputOutput : .badInput)
    }
    return LoadedDay(day: day, diagnostics: reader.diagnostics, reader: reader)
  }

  /// Runs the day; the bytes that it was read from are given back before, unless somebody else wants them.
  consuming func run(
    in language: Language, csvForPeople: Bool = false, formats: [PaperFormat] = [],
    documents: DocumentChoice = .all, wholeNight: Bool = false, earlier: EarlierRun? = nil,
    store: (any DocumentStore)? = nil, workers: Workers = WorkersOption.machine
  ) throws(LoadFault) -> DayRun {
    let (day, diagnostics) = (day, diagnostics)
    _ = consume self
    guard let earlier else {
      return try Self.ran(
        DayRun.run(
          day, in: language, csvForPeople: csvForPeople, formats: formats, documents: documents,
          wholeNight: wholeNight, store: store, workers: workers), diagnostics)
    }
    let night = try Self.ran(DayRun.night(of: day, workers: workers), diagnostics)
    do throws(EarlierRunFault) {
      return try DayRun.run(
        night, of: day, since: earlier, in: language, csvForPeople: csvForPeople,
        formats: formats, documents: documents, store: store, workers: workers)
    } catch {
      throw LoadFault(diagnostics: diagnostics, exit: .badInput, earlier: error)
    }
  }

  /// The day split by warehouse where it can be (R17); it is run only where that decides.
  func split(workers: Workers) throws(LoadFault) -> Result<DaySplit, SplitObstacle> {
    if !reader.splitNeedsNight(of: day) { return reader.split(day, nil) }
    return reader.split(day, try ran(DayRun.night(of: day, workers: workers)))
  }

  /// Runs the day, for the papers of one piece of work.
  func papers() throws(LoadFault) -> DayPapers {
    DayPapers(try ran(DayRun.night(of: day)), of: day)
  }

  /// Runs the day without its documents, to be asked something.
  func questions() throws(LoadFault) -> DayQuestions {
    try ran(DayQuestions.of(day))
  }

  /// Runs the day, or what it is with some of it thought otherwise, for its tables alone.
  func documents(of day: ReadDay) throws(LoadFault) -> DayDocuments {
    try ran(DayDocuments.of(day))
  }

  private func ran<Ran>(_ result: Result<Ran, DayRunFault>) throws(LoadFault) -> Ran {
    try Self.ran(result, diagnostics)
  }

  private static func ran<Ran>(
    _ result: Result<Ran, DayRunFault>, _ diagnostics: Diagnostics
  ) throws(LoadFault) -> Ran {
    switch result {
    case .success(let ran): return ran
    case .failure(.amount(let fault)):
      var all = diagnostics
      all.report(fault)
      throw LoadFault(diagnostics: all, exit: .badInput)
    case .failure(.proof(let finding)):
      throw LoadFault(diagnostics: diagnostics, exit: .internalFault, proof: finding)
    }
  }
}

extension LoadedDay {
  /// The day of a command that asks it something: told what there is to tell, run, or the end of the command.
  static func questions(
    _ path: String, _ arguments: Arguments
  ) throws(CommandFault) -> DayQuestions {
    let loads = try TableOption.loads(of: arguments)
    do throws(LoadFault) {
      let loaded = try read(path, arguments, loads: loads)
      Console.tell(loaded.diagnostics.rendered(in: arguments.language))
      return try loaded.questions()
    } catch {
      throw error.told(in: arguments.language)
    }
  }
}

/// A day that cannot be run, and why.
struct LoadFault: Error {
  /// What there is to tell.
  let diagnostics: Diagnostics
  /// How a command ends that wanted the day.
  let exit: ExitCode
  /// Which promise of the program to itself is broken; `nil` for a fault of the day.
  var proof: ProofFinding?
  /// Why the day cannot be compared with an earlier run; `nil` for any other fault.
  var earlier: EarlierRunFault?

  /// Tells it all on standard error; what is left is the end.
  func told(in language: Language) -> CommandFault {
    Console.tell(diagnostics.rendered(in: language))
    if let earlier { return earlier.told(in: language) }
    return proof.map { CommandFault(exit, telling: $0) } ?? CommandFault(quiet: exit)
  }
}
