import Glibc

/// Measurements that a claim of the README rests on; each prints the figures and what they were taken of.
enum Bench {
  private static let usage = """
    usage: groupbuy-bench read DAY [ROUNDS]

    read    what checking costs: the rows of DAY/orders.csv read by the day reader, and read by one that
            asks nothing (see UncheckedReader), in turn; DAY is a folder of tables, in memory before.
    """

  static func run() -> Never {
    let words = CommandLine.arguments.dropFirst()
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

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
