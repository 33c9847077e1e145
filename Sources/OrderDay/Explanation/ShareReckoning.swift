public import ExactValues

/// How too little was shared out, with every figure of it (R8): of goods, or of a cap at the cutoff (R4.4).
///
/// | policy | claims | available | what it tells |
/// |---|---|---|---|
/// | pro-rata | 7 5 3 1 | 10 | quotas 4 3 1 0, remainders 6 2 14 10 of 16: the last two get one more |
/// | even | 5 1 3 | 6 | 2 to each who claims as many, one more to the first 1 |
public struct ShareReckoning: Sendable {
  /// Who gets what of too little.
  public let policy: ShortagePolicy
  /// What there was to share.
  public let available: Int64
  /// What was claimed of it.
  public let claimed: Int64
  /// The priority classes, first come first (R8.5); one for a day without them.
  public let classes: [PriorityClass]

  /// One priority class and its share.
  public struct PriorityClass: Sendable {
    /// The class; `nil` for orders without one, which come last.
    public let priority: Int64?
    /// What was left for it.
    public let available: Int64
    /// What it claimed.
    public let claimed: Int64
    /// The lines that claimed, by the canonical order of their first increments.
    public let claims: [ClaimShare]
    /// How it was shared out.
    public let way: Way
  }

  /// What one line claimed and got.
  public struct ClaimShare: Sendable {
    /// The line.
    public let line: LineID
    /// The units that it claimed.
    public let claimed: Int64
    /// The units that it got.
    public let share: Int64
  }

  /// How the units of a class were shared out.
  public enum Way: Sendable {
    /// There was enough for all of it.
    case whole
    /// Increments in canonical order (R8.1).
    case firstCome([IncrementShare])
    /// Each line by its quota (R8.2); parts in the order of the claims.
    case proRata([Apportionment.Part])
    /// Each point by its quota, first come within (R8.3).
    case byPoint([PointShare])
    /// So many units to each line that claims as many, and one more to so many of the others (R8.4).
    case even(level: Int64, extra: Int64)
  }

  /// What one increment got.
  public struct IncrementShare: Sendable {
    /// The line that was raised.
    public let line: LineID
    /// The row of the event that raised it, in `OrderEvents`.
    public let row: Int32
    /// The units of it that claimed.
    public let claimed: Int64
    /// The units that were left when its turn came.
    public let left: Int64
    /// The units that it got.
    public var share: Int64 { min(claimed, left) }
  }

  /// What one pickup point got.
  public struct PointShare: Sendable {
    /// The point.
    public let point: PointID
    /// Its quota.
    public let part: Apportionment.Part
    /// How its units went to its increments.
    public let increments: [IncrementShare]
  }

  /// The line's own share; `nil` for one that does not claim.
  public func share(of line: LineID) -> Int64? {
    classes.lazy.flatMap(\.claims).first { $0.line == line }?.share
  }
}

extension ShareReckoning {
  /// Shares out again, as `ShortagePolicy.shares` does, and keeps the figures.
  init(
    _ policy: ShortagePolicy, of available: Int64, among claims: [Claim],
    raises: ShortagePolicy.RaisesOfClaims
  ) {
    self.policy = policy
    self.available = available
    claimed = claims.reduce(0) { saturatingSum($0, $1.units) }
    var left = available
    classes = Set(claims.map(\.priority)).sorted().map { priority in
      let members = claims.filter { $0.priority == priority }
      let one = PriorityClass(
        priority: priority == .max ? nil : priority, policy, of: left, among: members,
        raises: raises)
      left -= one.claims.reduce(0) { $0 + $1.share }
      return one
    }
  }
}

extension ShareReckoning.PriorityClass {
  init(
    priority: Int64?, _ policy: ShortagePolicy, of available: Int64, among claims: [Claim],
    raises: ShortagePolicy.RaisesOfClaims
  ) {
    typealias Increment = ShareReckoning.IncrementShare
    self.priority = priority
    self.available = available
    claimed = claims.reduce(0) { $0 + $1.units }
    func increments(_ available: Int64, _ claims: [Claim]) -> [Increment] {
      var left = available
      return raises(claims).map { raise in
        let share = Increment(
          line: claims[raise.claim].line, row: raise.event, claimed: raise.units,
          left: left)
        left -= share.share
        return share
      }
    }
    func sums(_ increments: [Increment]) -> [LineID: Int64] {
      increments.reduce(into: [:]) { $0[$1.line, default: 0] += $1.share }
    }
    let shares: [Int64]
    if claimed <= available {
      way = .whole
      shares = claims.map(\.units)
    } else {
      switch policy {
      case .firstCome:
        let all = increments(available, claims)
        let sums = sums(all)
        way = .firstCome(all)
        shares = claims.map { sums[$0.line] ?? 0 }
      case .proRata:
        let parts = Apportionment.parts(available, by: claims.map(\.units))
        way = .proRata(parts)
        shares = parts.map(\.share)
      case .byPoint:
        let points = ShortagePolicy.points(of: claims)
        let parts = Apportionment.parts(available, by: points.map(\.units))
        let all = zip(points, parts).map { point, part in
          ShareReckoning.PointShare(
            point: point.point, part: part,
            increments: increments(part.share, point.claims.map { claims[$0] }))
        }
        let sums = sums(all.flatMap(\.increments))
        way = .byPoint(all)
        shares = claims.map { sums[$0.line] ?? 0 }
      case .even:
        let (level, extra) = ShortagePolicy.evenLevel(available, claims)
        way = .even(level: level, extra: extra)
        var more = extra
        shares = claims.map { claim in
          if claim.units <= level { return claim.units }
          more -= 1
          return level + (more >= 0 ? 1 : 0)
        }
      }
    }
    self.claims = zip(claims, shares).map { .init(line: $0.line, claimed: $0.units, share: $1) }
  }
}
