import DayRunner
import Documents
import Glibc
import Parallel
import PlainText

/// Days that are run one after the other, each with what the one before it left (R16).
///
/// Each day is published as a whole into `OUT/DATE`, with the bytes that it has when it is run by itself with the
/// carry of the day before; `OUT/books` comes last. A run that is stopped leaves whole days behind, and may be run
/// again.
struct DaysInARow {
  private let arguments: Arguments
  private let out: String
  private let csvForPeople: Bool
  private let journals: Bool
  private let formats: [PaperFormat]
  private let documents: DocumentChoice
  private let workers: Workers

  init(_ arguments: Arguments, out: String, csvForPeople: Bool) throws(CommandFault) {
    self.arguments = arguments
    self.out = out
    self.csvForPeople = csvForPeople
    journals = JournalOption.isGiven(arguments)
    formats = try PaperFormatOption.list(arguments.value(of: "--formats"))
    documents = try DocumentOption.choice(of: arguments)
    workers = try WorkersOption.workers(of: arguments)
  }

  /// A day that was read without an error.
  private struct Found {
    var path: String
    var date: String
  }

  /// Reads all days, then runs them by date.
  func run(_ paths: [String]) throws(CommandFault) -> ExitCode {
    if try !TableOption.loads(of: arguments).isEmpty {
      throw CommandFault(.badInput, .loadForDays(paths.count))
    }
    let days = try find(paths)
    try makeOut(beside: paths)
    var books = BooksOfDays(journals: journals)
    var carry = CarryOption.source(arguments)
    for day in days {
      let run = try self.run(day, carry: carry)
      try Publication(run.files, to: OutputTarget("\(out)/\(day.date)"), workers: workers)
        .publish()
      try Console.print(
        "\(day.date)  MANIFEST \(run.digest.hex)  \(run.files.count - 1) documents,"
          + " \(run.figure("events")) events, \(run.figure("units")) units\n")
      books.add(run)
      carry = .carry(run.carry)
    }
    let (files, digest) = books.documents
    try Publication(files, to: OutputTarget("\(out)/books"), workers: workers).publish()
    try Console.print(
      "\(days.count) days in \(out.safeInLine)\n"
        + "MANIFEST \(digest.hex)  \(files.count - 1) documents in \(out.safeInLine)/books\n")
    return .done
  }

  /// The days by date, each of which can be read; every error of every day is told.
  private func find(_ paths: [String]) throws(CommandFault) -> [Found] {
    var days: [Found] = []
    var fault: CommandFault?
    for path in paths {
      do throws(LoadFault) {
        let loaded = try LoadedDay.read(
          path, arguments.settings, in: arguments.language, workers: workers)
        days.append(Found(path: path, date: loaded.day.date))
      } catch {
        fault = error.told(in: arguments.language)
      }
    }
    if let fault { throw fault }
    days.sort { $0.date.utf8.lexicographicallyPrecedes($1.date.utf8) }
    for (day, next) in zip(days, days.dropFirst()) where day.date == next.date {
      throw CommandFault(.badInput, .sameDate(day.path, next.path, date: day.date))
    }
    return days
  }

  private func run(_ day: Found, carry: CarrySource) throws(CommandFault) -> DayRun {
    do throws(LoadFault) {
      let loaded = try LoadedDay.read(
        day.path, arguments.settings, carry: carry, in: arguments.language, workers: workers)
      Console.tell(loaded.diagnostics.rendered(in: arguments.language))
      return try loaded.run(
        in: arguments.language, csvForPeople: csvForPeople,
        formats: formats, documents: documents, wholeNight: true, workers: workers)
    } catch {
      throw error.told(in: arguments.language)
    }
  }

  /// The folder that holds the days' folders: made, or there already; not among the tables.
  private func makeOut(beside paths: [String]) throws(CommandFault) {
    let target = try OutputTarget(out)
    for path in paths {
      if let folder = InputFiles.identity(ofFolder: path) {
        try target.refuseInside(folder: folder)
      }
    }
    do throws(SystemError) {
      try target.parent.makeFolder(target.name)
      try Descriptor(opening: target.name, in: target.parent, O_RDONLY | O_DIRECTORY)
        .setPermissions(0o755)
    } catch {
      if error.code == EEXIST, InputFiles.isFolder(out) { return }
      throw CommandFault(error, target.path, .makePlace)
    }
  }
}
