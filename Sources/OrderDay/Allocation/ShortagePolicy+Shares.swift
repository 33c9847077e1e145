import ExactValues

extension ShortagePolicy {
  /// The increments of a line, oldest first.
  typealias IncrementsOfLine = (LineID) -> [(position: Int32, units: Int64)]

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
  func shares(of available: Int64, among claims: [Claim], book: OrderBook) -> [Int64] {
    shares(of: available, among: claims, increments: Self.increments(of: book))
  }

  /// The increments of the lines of a book.
  static func increments(of book: OrderBook) -> IncrementsOfLine {
    { line in
      // Nearly every line was asked for at once.
      if book.increments.isOne(of: line) {
        return [(book.increments.firstPosition(of: line), book.increments.unitsLeft(of: line))]
      }
      return book.increments.ofLine(line).map {
        (book.increments.position[$0], book.increments.units[$0])
      }
    }
  }

  /// The same, with `increments` telling the canonical positions and the units of a line's increments, oldest
  /// first.
  func shares(
    of available: Int64, among claims: [Claim], increments: IncrementsOfLine
  ) -> [Int64] {
    var shares = [Int64](repeating: 0, count: claims.count)
    var left = available
    let classes = Set(claims.map(\.priority)).sorted()
    for priority in classes {
      // Nearly every day has one class.
      let members =
        classes.count == 1
        ? Array(claims.indices) : claims.indices.filter { claims[$0].priority == priority }
      let wanted = members.reduce(Int128(0)) { $0 + Int128(claims[$1].units) }
      if wanted <= Int128(left) {
        for member in members { shares[member] = claims[member].units }
        left -= Int64(wanted)
        continue
      }
      let part = sharesOfClass(of: left, among: members.map { claims[$0] }, increments)
      for (member, share) in zip(members, part) { shares[member] = share }
      left = 0
    }
    return shares
  }

  /// The shares within one class that claims more than there is.
  private func sharesOfClass(
    of available: Int64, among claims: [Claim], _ increments: IncrementsOfLine
  ) -> [Int64] {
    switch self {
    case .firstCome: Self.firstCome(available, claims, increments)
    case .proRata: Apportionment.split(available, by: claims.map(\.units))
    case .byPoint: Self.byPoint(available, claims, increments)
    case .even: Self.even(available, claims)
    }
  }

  /// Increments in canonical order are filled until nothing is left (R8.1); of a line whose units were cut
  /// before, the earliest increments claim.
  private static func firstCome(
    _ available: Int64, _ claims: [Claim], _ increments: IncrementsOfLine
  ) -> [Int64] {
    var shares = [Int64](repeating: 0, count: claims.count)
    var left = available
    for raise in raises(of: claims, increments) {
      let units = min(left, raise.units)
      shares[raise.claim] += units
      left -= units
    }
    return shares
  }

  /// The increments that claim, in canonical order, each with the index of its claim.
  static func raises(
    of claims: [Claim], _ increments: IncrementsOfLine
  ) -> [(position: Int32, claim: Int, units: Int64)] {
    var raises: [(position: Int32, claim: Int, units: Int64)] = []
    for (index, claim) in claims.enumerated() {
      var left = claim.units
      for increment in increments(claim.line) where left > 0 {
        let units = min(left, increment.units)
        raises.append((increment.position, index, units))
        left -= units
      }
    }
    raises.sort { ($0.position, $0.claim) < ($1.position, $1.claim) }
    return raises
  }

  /// Pro-rata over points, ties to the point with the earlier line, first-come within each (R8.3).
  private static func byPoint(
    _ available: Int64, _ claims: [Claim], _ increments: IncrementsOfLine
  ) -> [Int64] {
    let points = points(of: claims)
    var shares = [Int64](repeating: 0, count: claims.count)
    for (point, part) in zip(points, Apportionment.split(available, by: points.map(\.units))) {
      let within = firstCome(part, point.claims.map { claims[$0] }, increments)
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
