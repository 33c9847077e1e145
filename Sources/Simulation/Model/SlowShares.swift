/// What one line asks for, where there may be less than all ask for.
struct SlowClaim {
  var increments: [SlowIncrement]
  var priority: Whole?
  var point: Name
  /// The canonical place of the line's first increment.
  var position: Int

  var units: Whole { increments.map(\.units).reduce(0, +) }
}

/// The shortage policies of R8.1-5, unit by unit.
enum SlowShares {
  /// What each claim gets of `available`; the claims come in canonical order of their lines.
  static func shares(_ available: Whole, of claims: [SlowClaim], by policy: String) -> [Whole] {
    var shares = claims.map { _ in Whole(0) }
    var left = available
    for priority in Set(claims.map(\.priority)).sorted(by: isEarlier) {
      let members = claims.indices.filter { claims[$0].priority == priority }
      let some = members.map { claims[$0] }
      let wanted = some.map(\.units).reduce(0, +)
      let given =
        left >= wanted
        ? some.map(\.units)
        : left <= 0 ? some.map { _ in 0 } : short(left, of: some, by: policy)
      for (place, member) in members.enumerated() { shares[member] = given[place] }
      left -= min(left, wanted)
    }
    return shares
  }

  /// Which ties decide who gets the last units, where all claims are of one class: between lines, between points.
  static func ties(_ available: Whole, of claims: [SlowClaim], by policy: String) -> Set<String> {
    if Set(claims.map(\.priority)).count > 1 { return [] }
    switch policy {
    case "pro-rata":
      return isTied(available, claims.map(\.units)) ? ["R8.2 tie of remainders"] : []
    case "by-point":
      let points = claims.reduce(into: [Name: Whole]()) { $0[$1.point, default: 0] += $1.units }
      return isTied(available, Array(points.values)) ? ["R8.3 tie of points"] : []
    default: return []
    }
  }

  /// Whether the last unit that a remainder gets could as well go to another part with the same remainder (R12.1).
  static func isTied(_ amount: Whole, _ weights: [Whole]) -> Bool {
    let total = weights.reduce(0, +)
    if total == 0 { return false }
    let quotas = weights.map { (amount * $0).quotientAndRemainder(dividingBy: total) }
    let left = Int(amount - quotas.map(\.quotient).reduce(0, +))
    let remainders = quotas.map(\.remainder).sorted(by: >)
    return left > 0 && left < remainders.count && remainders[left - 1] == remainders[left]
  }

  /// 1 first, blank last (R8.5).
  private static func isEarlier(_ left: Whole?, _ right: Whole?) -> Bool {
    guard let left else { return false }
    return right.map { left < $0 } ?? true
  }

  private static func short(_ units: Whole, of claims: [SlowClaim], by policy: String) -> [Whole] {
    switch policy {
    case "pro-rata": split(units, by: claims.map(\.units))
    case "by-point": byPoint(units, claims)
    case "even": even(units, claims)
    default: firstCome(units, claims)
    }
  }

  private static func firstCome(_ units: Whole, _ claims: [SlowClaim]) -> [Whole] {
    var shares = claims.map { _ in Whole(0) }
    var left = units
    let queue = claims.indices.flatMap { claim in
      claims[claim].increments.map { (claim: claim, increment: $0) }
    }.sorted { $0.increment.position < $1.increment.position }
    for (claim, increment) in queue {
      let given = min(left, increment.units)
      shares[claim] += given
      left -= given
    }
    return shares
  }

  /// R8.2 over the points, in the order of their first lines; first-come within each.
  private static func byPoint(_ units: Whole, _ claims: [SlowClaim]) -> [Whole] {
    var points: [Name] = []
    for claim in claims.sorted(by: { $0.position < $1.position })
    where !points.contains(claim.point) { points.append(claim.point) }
    let members = points.map { point in claims.indices.filter { claims[$0].point == point } }
    let wanted = members.map { $0.map { claims[$0].units }.reduce(0, +) }
    var shares = claims.map { _ in Whole(0) }
    for (some, share) in zip(members, split(units, by: wanted)) {
      for (member, given) in zip(some, firstCome(share, some.map { claims[$0] })) {
        shares[member] = given
      }
    }
    return shares
  }

  /// One unit to each line in turn.
  private static func even(_ units: Whole, _ claims: [SlowClaim]) -> [Whole] {
    var shares = claims.map { _ in Whole(0) }
    var left = units
    while left > 0 {
      for claim in claims.indices where left > 0 && shares[claim] < claims[claim].units {
        shares[claim] += 1
        left -= 1
      }
    }
    return shares
  }
}
