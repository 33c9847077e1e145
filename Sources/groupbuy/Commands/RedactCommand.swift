import DayRunner
import Documents
import PlainText

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
      throw error.told()
    }
    let place = target.path
    try Publication(copy.files, to: target).publish()
    try Console.print(
      "\(copy.files.count - 1) files with pseudonyms in \(place.safeInLine); read them before you "
        + "share them: ids of orders, points and products stay as they are\n")
    return .done
  }
}
