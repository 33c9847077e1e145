import ExactValues

/// A raise, or what is left of it, that makes up a claim.
struct ClaimedRaise {
  /// The event that made it.
  var event: Int32
  /// Which of the claims it belongs to.
  var claim: Int
  /// How many units.
  var units: Int64
}

extension ShortagePolicy {
  /// The raises that make up some claims, in canonical order; of a line whose units were cut before, the earliest.
  typealias RaisesOfClaims = ([Claim]) -> [ClaimedRaise]

  /// What each claim gets of `available` units: as much as it claims where there is enough for all.
  ///
  /// Priority classes go first, each by the policy (R8.5). The sum is min(available, claimed), exactly, and no
  /// share is below 0 or above its claim (R8.6).
  ///
  /// | policy | claims | available | shares |
  /// |---|---|---|---|
  /// | pro-rata | 7 5 3 1 | 10 | 4 3 2 1 |
  /// | by-point | 96 64 48 20 12 | 151 | 60 40 30 13 8 |
  /// | even | 5 1 3 | 6 | 3 1 2 |
  ///
  /// `raises` tells the raises that make up some claims, in canonical order.
  func shares(
    of available: Int64, among claims: [Claim], raises: RaisesOfClaims
  ) -> [Int64] {
    var shares = [Int64](repeating: 0, count: claims.count)
    var left = available
    // Nearly every day has one class.
    let first = claims.first?.priority
    let isOneClass = claims.allSatisfy { $0.priority == first }
    let classes =
      isOneClass ? claims.prefix(1).map(\.priority) : Set(claims.map(\.priority)).sorted()
    for priority in classes {
      let members =
        isOneClass
        ? Array(claims.indices) : claims.indices.filter { claims[$0].priority == priority }
      let wanted = members.reduce(Int128(0)) { $0 + Int128(claims[$1].units) }
      if wanted <= Int128(left) {
        for member in members { shares[member] = claims[member].units }
        left -= Int64(wanted)
        continue
      }
      let part = sharesOfClass(of: left, among: members.map { claims[$0] }, raises)
      for (member, share) in zip(members, part) { shares[member] = share }
      left = 0
    }
    return shares
  }

  /// The shares within one class that claims more than there is.
  private func sharesOfClass(
    of available: Int64, among claims: [Claim], _ raises: RaisesOfClaims
  ) -> [Int64] {
    switch self {
    case .firstCome: Self.firstCome(available, claims, raises)
    case .proRata: Apportionment.split(available, by: claims.map(\.units))
    case .byPoint: Self.byPoint(available, claims, raises)
    case .even: Self.even(available, claims)
    }
  }

  /// Raises in canonical order are filled until nothing is left (R8.1).
  private static func firstCome(
    _ available: Int64, _ claims: [Claim], _ raises: RaisesOfClaims
  ) -> [Int64] {
    var shares = [Int64](repeating: 0, count: claims.count)
    var left = available
    for raise in raises(claims) {
      let units = min(left, raise.units)
      shares[raise.claim] += units
      left -= units
      if left == 0 { break }
    }
    return shares
  }

  /// Pro-rata over points, ties to the point with the earlier line, first-come within each (R8.3).
  private static func byPoint(
    _ available: Int64, _ claims: [Claim], _ raises: RaisesOfClaims
  ) -> [Int64] {
    let points = points(of: claims)
    var shares = [Int64](repeating: 0, count: claims.count)
    for (point, part) in zip(points, Apportionment.split(available, by: points.map(\.units))) {
      let within = firstCome(part, point.claims.map { claims[$0] }, raises)
      for (index, share) in zip(point.claims, within) { shares[index] = share }
    }
    return shares
  }

  /// The points that claim, by their earliest lines, each with its claims by index and what they sum to.
  static func points(
    of claims: [Claim]
  ) -> [(point: PointID, claims: [Int], units: Int64)] {
    var order: [PointID] = []
    var members: [PointID: [Int]] = [:]
    for (index, claim) in claims.enumerated() {
      if members[claim.point] == nil { order.append(claim.point) }
      members[claim.point, default: []].append(index)
    }
    return order.map { point in
      let indices = members[point] ?? []
      return (point, indices, indices.reduce(0) { $0 + claims[$1].units })
    }
  }

  /// One unit to each line in turn (R8.4), reckoned as full rounds up to the level that all can have.
  private static func even(_ available: Int64, _ claims: [Claim]) -> [Int64] {
    var (level, extra) = evenLevel(available, claims)
    return claims.map { claim in
      if claim.units <= level { return claim.units }
      let more: Int64 = extra > 0 ? 1 : 0
      extra -= more
      return level + more
    }
  }

  /// How many units every line gets that claims as many, and how many of the others get one more.
  static func evenLevel(
    _ available: Int64, _ claims: [Claim]
  ) -> (level: Int64, extra: Int64) {
    let ascending = claims.map(\.units).sorted()
    var level: Int64 = 0
    var left = available
    for (index, units) in ascending.enumerated() {
      let others = Int64(ascending.count - index)
      let rise = units - level
      if rise > left / others { return (level + left / others, left % others) }
      left -= rise * others
      level = units
    }
    return (level, 0)
  }
}
