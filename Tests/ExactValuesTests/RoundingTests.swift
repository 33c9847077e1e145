import ExactValues
import Testing

@Suite struct RoundingTests {
  @Test(
    arguments: [
      (186 * 2580, 1200, 10_000, 57_586), (78 * 2580, 1000, 10_000, 20_124),
      (1083, 850, 10_000, 92),
      (541, 850, 10_000, 46), (1083, 1, 2, 542), (-1083, 1, 2, -542), (1083, -1, 2, -542),
      (1083, 1, -2, -542), (-1083, -1, 2, 542), (1, 1, 3, 0), (2, 1, 3, 1), (0, 7, 9, 0),
      (.max, .max, .max, .max), (.min, .max, .max, .min), (.min, 1, 1, .min),
      (.min, .min, .min, .min),
      (.max, 3, 4, 6_917_529_027_641_081_855), (.max, 1, 2, 4_611_686_018_427_387_904),
      (.max, .max, .min, -9_223_372_036_854_775_806), (1, 1, .min, 0), (.max, 1, .min, -1),
    ] as [(Int64, Int64, Int64, Int64)])
  func `a product is divided half away from zero`(a: Int64, b: Int64, c: Int64, result: Int64) {
    #expect(Rounding.multipliedDividedHalfUp(a, b, dividedBy: c) == result)
  }

  @Test(
    arguments: [
      (.max, 2, 1), (.min, 2, 1), (.min, -1, 1), (.min, 1, -1), (.max, .max, 1), (.min, .min, 1),
      (.min, .min, .max), (.max, .max, 2), (1, 1, 0), (0, 0, 0),
    ] as [(Int64, Int64, Int64)])
  func `what does not fit is none`(a: Int64, b: Int64, c: Int64) {
    #expect(Rounding.multipliedDividedHalfUp(a, b, dividedBy: c) == nil)
  }

  @Test func `small divisions are the nearest, halves away from zero`() {
    for a in -40...40 as ClosedRange<Int64> {
      for b in -12...12 as ClosedRange<Int64> {
        for c in -14...14 as ClosedRange<Int64> where c != 0 {
          let product = a * b * c.signum()
          let doubled = 2 * abs(product) + abs(c)
          let expected = product.signum() * (doubled / (2 * abs(c)))
          if Rounding.multipliedDividedHalfUp(a, b, dividedBy: c) != expected {
            Issue.record("\(a) x \(b) / \(c) is not \(expected)")
          }
        }
      }
    }
  }

  @Test(
    arguments: [
      (0, 12, 0), (1, 12, 1), (47, 12, 4), (48, 12, 4), (49, 12, 5), (-1, 12, 0), (-13, 12, -1),
      (.max, 1, .max), (.max, 2, 4_611_686_018_427_387_904), (.min, 1, .min), (1, .max, 1),
    ] as [(Int64, Int64, Int64)])
  func `a count needs so many groups`(count: Int64, divisor: Int64, groups: Int64) {
    #expect(Rounding.ceilingDivided(count, by: divisor) == groups)
  }

  @Test func `a group of nothing is a mistake of the program`() async {
    await #expect(processExitsWith: .failure) { _ = Rounding.ceilingDivided(1, by: 0) }
  }
}
