import DayRunner
import Documents
public import Parallel
import PlainText
public import Simulation

extension Engine {
  /// What became of a day that was to be split by warehouse.
  public enum Joined {
    /// The documents of the whole by name, and those of its parts, run by themselves and joined.
    case documents(whole: Tables, joined: Tables, parts: Int)
    /// Something belongs to two warehouses: what.
    case shared(String)
    /// It is no day that runs.
    case none
    /// The parts do not run, or cannot be joined: why.
    case broken(String)
  }

  /// A day split by warehouse, each part run by itself, and the runs joined in the reverse order (R17).
  public static func joined(
    _ tables: Tables, inAllFormats: Bool = false, by workers: Workers = .one
  ) -> Joined {
    let formats = inAllFormats ? PaperFormat.allCases : []
    var files: Tables = [:]
    for (name, text) in tables { files["day/\(name).csv"] = text }
    var reader = DayReader(path: "day", files: inMemory(files), workers: workers)
    guard let day = reader.read(), case .success(let night) = DayRun.night(of: day),
      case .success(let whole) = DayRun.run(
        day, csvForPeople: true, formats: formats, documents: everything)
    else { return .none }
    let split: DaySplit
    switch reader.split(day, reader.splitNeedsNight(of: day) ? night : nil) {
    case .failure(.shared(let shared)): return .shared(shared.obstacles(in: .english))
    case .failure: return .none
    case .success(let parts): split = parts
    }
    var partFiles: Tables = [:]
    for file in split.files { partFiles[file.path] = String(decoding: file.bytes, as: UTF8.self) }
    var runs: [PartRun] = []
    for part in split.parts.reversed() {
      var reader = DayReader(path: part.folder, files: inMemory(partFiles), workers: workers)
      guard let day = reader.read() else {
        return .broken("\(part.folder): \(reader.diagnostics.rendered(in: .english))")
      }
      guard
        case .success(let run) = DayRun.run(
          day, csvForPeople: true, formats: formats, documents: everything)
      else {
        return .broken("\(part.folder) does not run")
      }
      runs.append(
        PartRun(
          folder: part.folder,
          documents: Dictionary(uniqueKeysWithValues: run.files.map { ($0.path, $0.bytes) })))
    }
    switch DayMerge.merge(runs) {
    case .failure(let fault): return .broken(fault.wording(in: .english).message)
    case .success(let merged):
      return .documents(
        whole: texts(whole.files), joined: texts(merged.files), parts: runs.count)
    }
  }

  /// What `run` writes, and all that it writes when it is asked for.
  private static let everything: DocumentChoice = {
    var choice = DocumentChoice.all
    for word in DocumentChoice.words { choice.add(word) }
    return choice
  }()

  private static func texts(_ files: [OutputFile]) -> Tables {
    Dictionary(
      uniqueKeysWithValues: files.map {
        // A workbook is no text.
        (
          $0.path,
          $0.path.hasSuffix(".xlsx") ? $0.digest.hex : String(decoding: $0.bytes, as: UTF8.self)
        )
      })
  }
}
