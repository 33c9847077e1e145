import DayRunner
import Documents
import PlainText

extension Command {
  /// `groupbuy redact`: a copy of a day that can be shared.
  static let redact = Command(
    name: "redact",
    usage: "redact DAY --out FOLDER",
    call: "redact DAY --out FOLDER", summary: "a copy to share, with pseudonyms for persons",
    operands: 1...1, operandName: "a DAY",
    options: ["--out": .value],
    help: """
      Writes a copy of a day into FOLDER in which members, names, phones, rooms, notes and addresses
      are pseudonyms, the same for the same person. The copy runs to the same quantities and money,
      so that it can be shown to whoever is to look into the day. Comments of a scenario are left out.

        --out FOLDER    where the copy goes; the folder above it must be there

      example: groupbuy redact 2026-11-20.scenario --out to-share

      """,
    execute: RedactCommand.execute
  )
}

/// `groupbuy redact`: a copy of a day that can be shared.
enum RedactCommand {
  /// Reads the day and publishes its copy, all files or none.
  static func execute(_ arguments: Arguments) throws(CommandFault) -> ExitCode {
    let dayPath = arguments.operands[0]
    let target = try OutputTarget(arguments.required("--out", of: .redact))
    if let folder = InputFiles.identity(ofFolder: dayPath) {
      try target.refuseInside(folder: folder)
    }
    let copy: Redaction
    do throws(LoadFault) {
      copy = try LoadedDay.read(dayPath, []).redacted
    } catch {
      throw error.told(in: arguments.language)
    }
    let place = target.path
    try Publication(copy.files, to: target, workers: WorkersOption.machine).publish()
    try Console.print(
      "\(copy.files.count - 1) files with pseudonyms in \(place.safeInLine); read them before you "
        + "share them: ids of orders, points and products stay as they are\n")
    return .done
  }
}
