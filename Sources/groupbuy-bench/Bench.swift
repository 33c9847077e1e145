import Glibc
import SampleDays

/// Measurements that a claim of the README rests on; each prints the figures and what they were taken of.
enum Bench {
  private static let usage = """
    usage: groupbuy-bench read DAY [ROUNDS]
           groupbuy-bench stages ROWS [THREADS] [all]

    read    what checking costs: the rows of DAY/orders.csv read by the day reader, and read by one that
            asks nothing (see UncheckedReader), in turn; DAY is a folder of tables, in memory before.
    stages  what each stage takes on a generated day of so many rows, with every rule if `all` is said, by one
            thread and by several; the documents of both must be the same.
    """

  static func run() -> Never {
    let words = CommandLine.arguments.dropFirst()
    if words.first == "stages", let rows = words.dropFirst().first.flatMap({ Int($0) }), rows > 0 {
      let threads = words.dropFirst(2).compactMap { Int($0) }.first ?? 2
      exit(
        StageBench.run(
          rows: rows, threads: threads, rules: words.last == "all" ? Set(SampleRule.allCases) : []))
    }
    guard words.first == "read", 2...3 ~= words.count,
      let rounds = words.count == 3 ? Int(words[3]) : 5, rounds > 0
    else {
      print(usage)
      exit(2)
    }
    exit(ReadBench.run(folder: words[2], rounds: rounds))
  }

  /// The seconds of the processor that `work` takes: a busy machine changes them less than those of a clock.
  static func seconds<Result>(_ work: () -> Result) -> (Double, Result) {
    let start = processorSeconds()
    let result = work()
    return (processorSeconds() - start, result)
  }

  /// The seconds of a clock that never goes back.
  static func wallSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
