import DayRunner
import Documents
import Glibc
import PlainText

extension Command {
  /// `groupbuy verify`: a folder of documents against its MANIFEST, and against the day run again.
  static let verify = Command(
    name: "verify",
    usage: "verify FOLDER [DAY [--carry FILE] [--since FOLDER] [--SETTING VALUE ...]]",
    call: "verify FOLDER [DAY]",
    summary: Phrase("documents against their MANIFEST and their day", zh: "用 MANIFEST 和当天数据核对单据"),
    operands: 1...2, operandName: "a FOLDER",
    options: [
      CarryOption.name: .value, DocumentOption.name: .value, SinceOption.name: .value,
    ],
    takesSettings: true,
    help: Phrase(
      """
      Compares the documents in FOLDER with its MANIFEST: size, digest, what is missing and what does
      not belong. With DAY, the day is run again (with settings as options, as for `run`) and every
      byte is compared; papers in Chinese are those of `--language zh`, and a day that opened with the
      carry of the day before is run again with it; a folder of some documents only is compared with
      the same `--documents` and `--since` as it was made with. Exit code 1 if anything differs, 5 if MANIFEST is
      missing or corrupt.

      example: groupbuy verify papers 2026-11-20.scenario

      """,
      zh: """
        把 FOLDER 里的文件与其中的 MANIFEST 核对：大小、摘要、缺了什么、多了什么。给出 DAY 时，
        重算这一天（设置写作选项，同 `run`），逐字节比较；中文单据要加 `--language zh`，
        从前一天的 carry 开始的要加 `--carry`，只有部分单据的文件夹要写同样的 `--documents`，与以前比较过的要写同样的 `--since`。
        有任何不符时退出码为 1；MANIFEST 缺失或损坏时为 5。

        例：groupbuy verify papers 2026-11-20.scenario

        """),
    execute: VerifyCommand.execute
  )
}

/// `groupbuy verify`: a folder of documents against its MANIFEST, and against the day run again.
enum VerifyCommand {
  /// Tells each difference on standard output, a line each.
  static func execute(_ arguments: Arguments) throws(CommandFault) -> ExitCode {
    let path = arguments.operands[0]
    if arguments.operands.count == 1, let first = arguments.settings.first {
      throw CommandFault(
        .badInput, .settingWithoutDay(first.key, usage: Command.verify.usage))
    }
    let words = arguments.language.commandWords
    let folder = try open(path)
    let manifest = try readManifest(folder, path)
    var differences = try compare(folder, path, with: manifest.entries, words)
    if arguments.operands.count > 1 {
      // A run with `--csv people` has a folder of that name.
      let isForPeople = manifest.entries.contains { $0.name.hasPrefix("people/") }
      var documents = try DocumentOption.choice(of: arguments)
      if manifest.entries.contains(where: { DayRun.journalNames.contains($0.name) }) {
        documents.add("journals")
      }
      let run = try run(arguments, csvForPeople: isForPeople, documents: documents)
      differences += try compare(folder, path, with: run, words)
    }
    // What MANIFEST and the day say alike need not be told twice.
    var told: Set<String> = []
    let lines = differences.filter { told.insert($0).inserted }
    for line in lines { try Console.print(line.safeInLine + "\n") }
    if !lines.isEmpty { return .difference }
    let digest = Digest128(of: manifest.bytes.span).hex
    let (documents, place) = (manifest.entries.count, path.safeInLine)
    let verdict =
      arguments.operands.count > 1
      ? words.asListedAndRunAgain(digest: digest, documents: documents, place: place)
      : words.asListed(digest: digest, documents: documents, place: place)
    try Console.print(verdict + "\n")
    return .done
  }

  private static func open(_ path: String) throws(CommandFault) -> Descriptor {
    do throws(SystemError) {
      return try Descriptor(opening: path, O_RDONLY | O_DIRECTORY)
    } catch {
      if error.saysMissing {
        throw CommandFault(.badInput, .noFolder(path))
      }
      throw CommandFault(error, path, .open)
    }
  }

  private static func readManifest(
    _ folder: borrowing Descriptor, _ path: String
  ) throws(CommandFault) -> (bytes: [UInt8], entries: [Manifest.Entry]) {
    let name = DayRun.manifestName
    guard let bytes = try ListedDocuments.read(name, folder, path) else {
      throw CommandFault(.corrupt, .manifestMissing("\(path)/\(name)"))
    }
    guard let entries = Manifest.parse(bytes.span) else {
      throw CommandFault(.corrupt, .manifestChanged("\(path)/\(name)"))
    }
    return (bytes, entries)
  }

  private static func compare(
    _ folder: borrowing Descriptor, _ path: String, with entries: [Manifest.Entry],
    _ words: any CommandWords
  ) throws(CommandFault) -> [String] {
    var differences: [String] = []
    for entry in entries {
      guard let bytes = try ListedDocuments.read(entry.name, folder, path) else {
        differences.append(words.missing(entry.name))
        continue
      }
      if bytes.count != entry.size {
        differences.append(words.hasBytes(entry.name, bytes.count, insteadOf: entry.size))
      } else if Digest128(of: bytes.span) != entry.digest {
        differences.append(words.wasChanged(entry.name))
      }
    }
    do throws(SystemError) {
      let names = Set(entries.map(\.name) + [DayRun.manifestName])
      let folders = Set(entries.flatMap { DocumentFolder.folders(of: $0.name) })
      for name in try strangers(folder, prefix: "", names, folders) {
        differences.append(words.notListed(name))
      }
    } catch {
      throw CommandFault(error, path, .lookThrough)
    }
    return differences
  }

  /// What is neither a document nor a folder of documents.
  private static func strangers(
    _ folder: borrowing Descriptor, prefix: String, _ names: Set<String>, _ folders: Set<String>
  ) throws(SystemError) -> [String] {
    var found: [String] = []
    for name in try folder.entries() {
      let path = prefix + name
      let isOurs = Manifest.isName(path.utf8.span)
      if isOurs, names.contains(path) { continue }
      if isOurs, folders.contains(path), try folder.status(of: name)?.kind == .folder {
        found += try strangers(folder.folder(name), prefix: path + "/", names, folders)
      } else {
        found.append(path)
      }
    }
    return found
  }

  private static func run(
    _ arguments: Arguments, csvForPeople: Bool, documents: DocumentChoice
  ) throws(CommandFault) -> DayRun {
    let loads = try TableOption.loads(of: arguments)
    let earlier = try SinceOption.run(of: arguments)
    let watch = StageWatch(arguments)
    let workers = try WorkersOption.workers(of: arguments, watched: watch)
    defer { watch.end() }
    do throws(LoadFault) {
      return try LoadedDay.read(arguments.operands[1], arguments, loads: loads, workers: workers)
        .run(
          in: arguments.language, csvForPeople: csvForPeople, documents: documents,
          earlier: earlier, workers: workers)
    } catch {
      watch.clear()
      throw error.told(in: arguments.language)
    }
  }

  private static func compare(
    _ folder: borrowing Descriptor, _ path: String, with run: DayRun, _ words: any CommandWords
  ) throws(CommandFault) -> [String] {
    var differences: [String] = []
    for file in run.files {
      guard let bytes = try ListedDocuments.read(file.path, folder, path) else {
        differences.append(words.missing(file.path))
        continue
      }
      if bytes != file.bytes { differences.append(words.notOfDay(file.path)) }
    }
    return differences
  }
}
