import DayRunner
import Documents
import PlainText

/// `groupbuy run`: from a day to its documents.
enum RunCommand {
  /// Reads, runs and publishes; nothing is made before the day is known to be right.
  static func execute(_ arguments: Arguments) throws(CommandFault) -> ExitCode {
    let dayPath = arguments.operands[0]
    let target = try OutputTarget(arguments.required("--out", of: .run))
    if let folder = InputFiles.identity(ofFolder: dayPath) {
      try target.refuseInside(folder: folder)
    }
    let csvForPeople = try wantsCSVForPeople(arguments)
    let run: DayRun
    do throws(LoadFault) {
      let loaded = try LoadedDay.read(dayPath, arguments.settings)
      Console.tell(loaded.diagnostics.rendered())
      run = try loaded.run(csvForPeople: csvForPeople)
    } catch {
      throw error.told()
    }
    let place = target.path
    try Publication(run.files, to: target).publish()
    var text = run.summary.map { $0 + "\n" }.joined()
    text += "MANIFEST \(run.digest.hex)  \(run.files.count - 1) documents in \(place.safeInLine)\n"
    try Console.print(text)
    return .done
  }

  /// `--csv people` asks for tables for spreadsheets beside those for machines.
  private static func wantsCSVForPeople(_ arguments: Arguments) throws(CommandFault) -> Bool {
    switch arguments.value(of: "--csv") {
    case nil, "machines": return false
    case "people": return true
    case .some(let word):
      throw CommandFault(
        .badInput, "--csv cannot be \(word.quotedForDisplay)",
        advice: "write `--csv people`, or leave it out")
    }
  }
}
