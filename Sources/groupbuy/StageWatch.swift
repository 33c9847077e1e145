import Glibc
import Parallel
import PlainText
import Synchronization

/// What a run is at: a line on a terminal once it takes longer than a second, and with `--timings` how long each stage
/// took and how much memory the process then had. Nothing of it goes into a document.
///
///     reading orders … 3 s, 2,600,000 of 10,000,000, 870,000 a second, 8 s left
final class StageWatch: Sendable {
  /// The option that asks for the times.
  static let option = "--timings"

  private let language: Language
  private let tellsTimes: Bool
  private let showsProgress: Bool
  private let state: Mutex<State>

  private struct State {
    var start: Int64
    var stages: [(stage: WorkStage, milliseconds: Int64, memory: Int)] = []
    var current: (stage: WorkStage, since: Int64)?
    var total = 0
    var done = 0
    /// When the line was written last; `nil` while there is none.
    var lineAt: Int64?
  }

  /// A watch for a command that was called with these words; it starts now.
  init(_ arguments: Arguments) {
    language = arguments.language
    tellsTimes = arguments.flags.contains(Self.option)
    showsProgress = isatty(STDERR_FILENO) == 1
    state = Mutex(State(start: Self.now))
  }

  /// Hears how the work goes on.
  func hear(_ news: WorkNews) {
    let now = Self.now
    state.withLock { state in
      switch news {
      case .began(let stage):
        close(&state, at: now)
        state.current = (stage, now)
        (state.total, state.done) = (0, 0)
        show(&state, at: now)
      case .planned(let total):
        state.total = total
        show(&state, at: now)
      case .advanced(let count):
        state.done += count
        if now - (state.lineAt ?? 0) >= 200 { show(&state, at: now) }
      }
    }
  }

  /// Writes the line anew, once the run takes longer than a second.
  private func show(_ state: inout State, at now: Int64) {
    guard showsProgress, now - state.start >= 1_000, let (stage, since) = state.current else {
      return
    }
    let progress = StageProgress(
      total: state.total, done: state.done, milliseconds: now - since)
    let words = language.commandWords
    Self.write(
      "\r\u{1B}[K\(words.stage(stage)) … "
        + words.progress(seconds: (now - state.start) / 1_000, progress))
    state.lineAt = now
  }

  /// The line goes, so that something else may be told where it stood.
  func clear() { state.withLock { clear(&$0) } }

  private func clear(_ state: inout State) {
    if state.lineAt != nil { Self.write("\r\u{1B}[K") }
    state.lineAt = nil
  }

  /// The last stage has ended: the line goes, and the times come.
  func end() {
    let now = Self.now
    state.withLock { state in
      close(&state, at: now)
      clear(&state)
      if !tellsTimes { return }
      let words = language.commandWords
      for (stage, milliseconds, memory) in state.stages {
        Console.tell(Self.line(words.stage(stage), milliseconds, mebibytes: memory))
      }
      Console.tell(Self.line(words.all, now - state.start, mebibytes: Self.memoryPeak))
    }
  }

  private func close(_ state: inout State, at now: Int64) {
    guard let (stage, since) = state.current else { return }
    state.stages.append((stage, now - since, Self.memory))
    state.current = nil
  }

  private static func line(_ name: String, _ milliseconds: Int64, mebibytes: Int) -> String {
    func right(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.utf8.count)) + text
    }
    let thousandths = String(1_000 + milliseconds % 1_000).dropFirst()
    return name + String(repeating: " ", count: max(1, 24 - DisplayWidth.of(name)))
      + right("\(milliseconds / 1_000).\(thousandths)", 8) + " s" + right(String(mebibytes), 8)
      + " MiB\n"
  }

  /// The bytes of the terminal itself, which no text from data can stand in.
  private static func write(_ text: String) {
    try? Descriptor.write(Array(text.utf8)[...], to: STDERR_FILENO)
  }

  /// Milliseconds of a clock that never goes back.
  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// The resident memory of the process in MiB; 0 where the system does not say.
  private static var memory: Int {
    guard let file = try? Descriptor(opening: "/proc/self/statm"), let bytes = try? file.read()
    else { return 0 }
    let words = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    return words.count > 1 ? ((Int(words[1]) ?? 0) * sysconf(Int32(_SC_PAGESIZE))) >> 20 : 0
  }

  /// The most resident memory that it had.
  private static var memoryPeak: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Int(usage.ru_maxrss) >> 10
  }
}
