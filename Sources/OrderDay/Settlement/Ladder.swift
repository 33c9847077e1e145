/// What is added to commission for a large total (R13.3), amounts in minor units.
///
/// Steps `25000.00:100 70000.00:200` and a total of 80,000.00: `whole` adds 2 % of all, 1,600.00; `marginal` adds
/// 1 % of 45,000.00 and 2 % of 10,000.00, 650.00.
public struct Ladder: Equatable, Sendable {
  /// What a reached step pays.
  public enum Kind: String, CaseIterable, Sendable {
    /// Its rate on all.
    case whole
    /// Each step's rate on the part up to the next.
    case marginal
    /// A fixed amount, that of the highest step.
    case fixed
  }

  /// Which total is compared with the steps.
  public enum Period: String, CaseIterable, Sendable {
    /// The base of the day.
    case day
    /// The base of the month, carried in.
    case month
  }

  /// One step: from a total, a rate in basis points or an amount.
  public struct Step: Equatable, Sendable {
    /// The least total that reaches it.
    public var from: Int64
    /// Basis points, or the amount of a fixed step.
    public var value: Int64

    /// A step.
    public init(from: Int64, value: Int64) {
      self.from = from
      self.value = value
    }
  }

  /// What a reached step pays.
  public var kind: Kind = .whole
  /// Which total is compared with the steps.
  public var period: Period = .day
  /// The steps, totals ascending; none for no ladder.
  public var steps: [Step] = []

  /// No ladder.
  public init() {}

  /// What the day adds: the bonus of the total with it less the bonus of the total before it; `nil` where it
  /// does not fit 64 bits.
  func bonus(before: Int64, today: Int64) -> Int64? {
    let carried = period == .month ? before : 0
    let (total, overflows) = carried.addingReportingOverflow(today)
    if overflows { return nil }
    return Int64(exactly: bonus(of: total) - bonus(of: carried))
  }

  /// The bonus of a total, half up once.
  private func bonus(of total: Int64) -> Int128 {
    guard let highest = steps.last(where: { $0.from <= total }) else { return 0 }
    switch kind {
    case .fixed: return Int128(highest.value)
    case .whole: return Self.halfUp(Int128(total) * Int128(highest.value))
    case .marginal:
      var sum: Int128 = 0
      for (index, step) in steps.enumerated() where step.from <= total {
        let end = index + 1 < steps.count ? min(steps[index + 1].from, total) : total
        sum += (Int128(end) - Int128(step.from)) * Int128(step.value)
      }
      return Self.halfUp(sum)
    }
  }

  /// Basis points of an amount, half away from zero.
  private static func halfUp(_ product: Int128) -> Int128 {
    product < 0 ? -((-product + 5_000) / 10_000) : (product + 5_000) / 10_000
  }
}
