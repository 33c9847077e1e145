import ExactValues

extension CaseRounding {
  /// How many cases cover a need (R6.1, R6.2).
  ///
  /// With a case of 4 and `tolerance`, (need, tolerance) -> cases: (0,2) 0; (0,5) 0; (2,2) 1; (4,2) 1; (4,4) 1;
  /// (5,3) 2; (5,4) 2. With `up`: need 47, case 12: 4.
  ///
  /// - Parameters:
  ///   - need: The units that the stock does not cover, from 0.
  ///   - casePack: The units of a case, from 1.
  ///   - minimum: The fewest cases that are bought where any are.
  ///   - tolerance: The units that members would also take.
  func cases(need: Int64, casePack: Int64, minimum: Int64, tolerance: Int64) -> Int64 {
    if need == 0 { return 0 }
    switch self {
    case .up:
      return max(Rounding.ceilingDivided(need, by: casePack), minimum)
    case .down:
      let cases = need / casePack
      return cases < minimum ? 0 : cases
    case .tolerance:
      let remainder = need % casePack
      let fills = remainder > 0 && Int128(remainder) + Int128(tolerance) >= Int128(casePack)
      let cases = need / casePack + (fills ? 1 : 0)
      if cases >= minimum { return cases }
      let least = Int128(minimum) * Int128(casePack)
      return Int128(need) + Int128(tolerance) >= least ? minimum : 0
    }
  }
}
