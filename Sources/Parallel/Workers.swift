private import Glibc
private import Synchronization

/// How many threads share the work of a day.
///
/// Work is cut into parts that know nothing of each other, and their results are put together by the parts' positions:
/// no result depends on how many workers there are, or on which of them did what.
///
///     Workers(count: 2).map(3) { $0 * 10 }  // [0, 10, 20], whoever reckoned what
public struct Workers: Sendable {
  /// How many parts may be at work at once, at least 1.
  public let count: Int
  private let partSize: Int?
  private let tell: (@Sendable (WorkNews) -> Void)?

  /// So many workers, at least one.
  ///
  /// Each stage knows parts of which size are worth it; a test may give them another one, such as a byte. `onNews` hears
  /// how the work goes on.
  public init(
    count: Int, partSize: Int? = nil, onNews tell: (@Sendable (WorkNews) -> Void)? = nil
  ) {
    self.count = max(1, count)
    self.partSize = partSize.map { max(1, $0) }
    self.tell = tell
  }

  /// Tells that a stage begins, and that the one before it has ended; `total` is how much there is to do, where that is
  /// known.
  public func begin(_ stage: WorkStage, of total: Int? = nil) {
    tell?(.began(stage))
    if let total { tell?(.planned(total)) }
  }

  /// Tells how much there is to do in the stage that began last.
  public func plan(_ total: Int) { tell?(.planned(total)) }

  /// Tells that so much more of the stage is done.
  public func advance(by count: Int) { tell?(.advanced(by: count)) }

  /// The size of a part where `usual` is worth it.
  public func partSize(usual: Int) -> Int { partSize ?? usual }

  /// Whether work is to be cut at all.
  public var areSeveral: Bool { count > 1 || partSize != nil }

  /// One worker: everything is done in turn, by the caller itself.
  public static let one = Workers(count: 1)

  /// The results of `body` for the parts from 0 to `parts - 1`, in this order.
  ///
  /// A worker that is done with a part takes the next one, so that parts need not be of one size.
  public func map<Result: Sendable>(
    _ parts: Int, _ body: @Sendable (_ part: Int) -> Result
  ) -> [Result] {
    map(parts, meanwhile: {}, body)
  }

  /// The same, and what the caller does itself `meanwhile`: others begin with the parts, and the caller joins them behind it.
  private func map<Result: Sendable, Failure: Error>(
    _ parts: Int, meanwhile: () throws(Failure) -> Void, _ body: @Sendable (_ part: Int) -> Result
  ) throws(Failure) -> [Result] {
    if count == 1 || parts < 2 {
      try meanwhile()
      return (0..<max(0, parts)).map(body)
    }
    let slots = Mutex([Result?](repeating: nil, count: parts))
    let next = Atomic(0)
    try Threads.run(min(count, parts), first: meanwhile) {
      while true {
        let part = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if part >= parts { return }
        let result = body(part)
        slots.withLock { $0[part] = result }
      }
    }
    return slots.withLock { results in results.map { $0.filled } }
  }

  /// What two pieces of work give that know nothing of each other.
  public func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    let halves = map(2) { part in
      part == 0
        ? Half<First, Second>(first: first()) : Half<First, Second>(second: second())
    }
    return (halves[0].first.filled, halves[1].second.filled)
  }

  /// The results of `body` for consecutive ranges that together are `whole`, each but the last of `size` positions.
  public func map<Result: Sendable>(
    over whole: Range<Int>, by size: Int, _ body: @Sendable (_ range: Range<Int>) -> Result
  ) -> [Result] {
    map(over: whole, by: size, meanwhile: {}, body)
  }

  private func map<Result: Sendable, Failure: Error>(
    over whole: Range<Int>, by size: Int, meanwhile: () throws(Failure) -> Void,
    _ body: @Sendable (_ range: Range<Int>) -> Result
  ) throws(Failure) -> [Result] {
    precondition(size > 0, "a part has a size")
    return try map((whole.count + size - 1) / size, meanwhile: meanwhile) { part in
      let start = whole.lowerBound + part * size
      return body(start..<min(start + size, whole.upperBound))
    }
  }
}

extension Workers {
  /// Does the same some parts at a time, and hands over what they gave, turn by turn, in their order.
  ///
  /// What is put together from parts is not there twice then; and what they gave is still near, its room soon there for the
  /// next. Others have begun with the next turn when the caller takes what one gave.
  ///
  ///     try workers.inTurns(over: 0..<rows.count, by: 4_096, { sums(of: $0) }) { for part in $0 { all += part } }
  public func inTurns<Result: Sendable, Failure: Error>(
    over whole: Range<Int>, by size: Int, _ body: @Sendable (_ range: Range<Int>) -> Result,
    _ take: (_ results: consuming [Result]) throws(Failure) -> Void
  ) throws(Failure) {
    let turn = size * max(Self.partsOfTurn, 2 * count)
    var given: [Result] = []
    for start in stride(from: whole.lowerBound, to: whole.upperBound, by: turn) {
      let ofTurnBefore = given
      given = []
      given = try map(
        over: start..<min(start + turn, whole.upperBound), by: size,
        meanwhile: { () throws(Failure) in
          if !ofTurnBefore.isEmpty { try take(ofTurnBefore) }
        }, body)
    }
    if !given.isEmpty { try take(given) }
  }

  /// How many parts are done before what they gave is handed over.
  private static let partsOfTurn = 16
}

extension Optional {
  /// The result of a part, all of which were done when the threads had ended.
  fileprivate var filled: Wrapped {
    guard let self else { preconditionFailure("every part has a result") }
    return self
  }
}

/// One of two pieces of work that is done.
private struct Half<First: Sendable, Second: Sendable>: Sendable {
  var first: First?
  var second: Second?
}

/// Threads of the system that do one piece of work together.
private enum Threads {
  /// Runs `body` on the calling thread, where something else is done `first`, and on so many others that there are `count`,
  /// and returns when all have ended.
  ///
  /// Where the system has no thread left for us, fewer run: whoever gives work out this way lets them fetch it.
  static func run<Failure: Error>(
    _ count: Int, first: () throws(Failure) -> Void, _ body: @Sendable () -> Void
  ) throws(Failure) {
    let failure = withoutActuallyEscaping(body) { body -> Failure? in
      let work = Work(body)
      let context = Unmanaged.passUnretained(work).toOpaque()
      var threads: [pthread_t] = []
      for _ in 1..<max(1, count) {
        var thread = pthread_t()
        let failure = pthread_create(
          &thread, nil,
          { context in
            if let context { Unmanaged<Work>.fromOpaque(context).takeUnretainedValue().body() }
            return nil
          }, context)
        if failure != 0 { break }
        threads.append(thread)
      }
      var failure: Failure?
      do throws(Failure) {
        try first()
        body()
      } catch {
        failure = error
      }
      for thread in threads { pthread_join(thread, nil) }
      // Until here the threads use it, and keep nothing of it.
      withExtendedLifetime(work) {}
      return failure
    }
    if let failure { throw failure }
  }

  /// What a thread is given: the system hands on no closure. It is a class, since only that has an address.
  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
