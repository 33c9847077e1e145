import DayRunner
import Documents
import Glibc
import Parallel
import PlainText
import SampleDays
import Synchronization

/// What each stage of a run takes, on a generated day in memory, and whether the documents are the same for any number of
/// threads: the check that the figures are figures of the right work.
enum StageBench {
  static func run(rows: Int, threads: Int, rules: Set<SampleRule>) -> Int32 {
    var day = SampleDay(rows: rows, seed: 1)
    day.rules = rules
    var files: [String: [UInt8]] = [:]
    for file in GeneratedDay.files(of: day) { files[file.path] = file.bytes }
    let single = measure(files, threads: 1)
    let several = measure(files, threads: threads)
    guard let single, let several else { return 2 }
    print("stage        1 thread        \(threads) threads      rows a second")
    for stage in WorkStage.allCases {
      guard let one = single.seconds[stage], let many = several.seconds[stage] else { continue }
      let rate = many > 0 ? String(Int(Double(rows) / many)) : "-"
      print("\(stage)\t\(decimals(one, 4)) s\t\(decimals(many, 4)) s\t\(rate)")
    }
    print(
      "all\t\(decimals(single.total, 4)) s\t\(decimals(several.total, 4)) s\t"
        + "\(Int(Double(rows) / several.total)), \(single.memory / max(1, rows)) bytes a row")
    if single.digest != several.digest {
      print("the documents differ: \(single.digest) and \(several.digest)")
      return 1
    }
    print("MANIFEST \(single.digest) for 1 thread and \(threads)")
    return 0
  }

  private struct Figures {
    var seconds: [WorkStage: Double] = [:]
    var total: Double = 0
    /// The most memory of the process so far, in bytes.
    var memory = 0
    var digest = ""
  }

  /// The stages of one run, up to the bytes of every table; papers are measured by `groupbuy run --timings`.
  private static func measure(_ files: [String: [UInt8]], threads: Int) -> Figures? {
    let begun = Mutex<[(stage: WorkStage, at: Double)]>([])
    let workers = Workers(count: threads) { news in
      guard case .began(let stage) = news else { return }
      let now = Bench.wallSeconds()
      begun.withLock { $0.append((stage, now)) }
    }
    let path = "day"
    var reader = DayReader(
      path: path,
      files: DayFiles(
        read: { name in
          files[String(name.dropFirst(path.utf8.count + 1))].map { .success($0) }
            ?? .failure(.missing)
        },
        isFolder: { $0 == path }, entries: { _ in Array(files.keys) }, zone: { _ in nil }),
      workers: workers)
    guard let read = reader.read() else {
      print(reader.diagnostics.rendered(in: .english))
      return nil
    }
    var tables = DocumentChoice()
    tables.add("tables")
    guard case .success(let run) = DayRun.run(read, documents: tables, workers: workers) else {
      print("the day does not run")
      return nil
    }
    let end = Bench.wallSeconds()
    var figures = Figures(digest: run.digest.hex)
    begun.withLock { begun in
      for (index, stage) in begun.enumerated() {
        let next = index + 1 < begun.count ? begun[index + 1].at : end
        figures.seconds[stage.stage, default: 0] += next - stage.at
      }
      figures.total = end - (begun.first?.at ?? end)
    }
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    figures.memory = Int(usage.ru_maxrss) << 10
    return figures
  }

  private static func decimals(_ value: Double, _ count: Int) -> String {
    var scale = 1
    for _ in 0..<count { scale *= 10 }
    let scaled = Int((value * Double(scale)).rounded())
    return "\(scaled / scale)." + String(String(scale + scaled % scale).dropFirst())
  }
}
