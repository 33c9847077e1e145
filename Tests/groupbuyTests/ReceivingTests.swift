import Testing

/// What came to the door, and why lines came short, on the papers of those who ask (R7.1, R8.6).
@Suite struct ReceivingTests {
  private func papers(_ names: String) throws -> String {
    let shop = try Workshop()
    try shop.write("received.scenario", receivedDay)
    let done = try shop.shell(
      "$G run received.scenario --out out >/dev/null; cat out/papers/\(names)")
    #expect(done.exit == 0)
    return done.output
  }

  @Test func `R7.1: the receiving report tells what was rejected and why, over and missing`() throws
  {
    let lines = try papers("receiving-reports/*.txt").split(separator: "\n").map { squeezed($0) }
    for line in [
      "23:00 farm egg30 A1 8 1 0 7", "rejected: broken", "23:10 dairy milk M1 9 0 3 6",
      "Total 17 1 3 13", "dairy milk Milk 6 6", "dairy rice Rice 10 0 10",
      "farm egg30 Eggs 12 7 5",
    ] {
      #expect(lines.contains(line), "\(line)")
    }
  }

  @Test func `R8.6: a short line says what was ordered, and the policy that decided`() throws {
    let list = squeezed(try papers("pickup-lists/*.txt")[...])
    // 2 and 7 of 7 units: 14/9 and 49/9, the unit left to the remainder 5 before 4.
    #expect(list.contains("2 of 7 short: shared in proportion"))
    #expect(list.contains("2 of 2 short: shared first come, first served"))
  }

  /// The text with single spaces.
  private func squeezed(_ text: Substring) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// A night in which goods were rejected, too many, too few, and not delivered.
private let receivedDay = """
  groupbuy 1
  day 2026-11-20
  supplier farm
  supplier dairy
  product egg30 "Eggs" supplier farm
    price 19.90 case 12 shortage pro-rata
  product milk "Milk" supplier dairy
    price 6.50 case 6
  product rice "Rice" supplier dairy
    price 9.90 case 10
  leader li
  point jinxiu leader li

  20:15 order 1001 at jinxiu for wang
    egg30 2
    milk 5
    rice 2
  20:16 order 1002 at jinxiu for zhao
    egg30 7
  23:00 receipt farm egg30 8 rejected 1 reason broken lot A1 best_before 2026-12-10
  23:10 receipt dairy milk 9 lot M1

  """
