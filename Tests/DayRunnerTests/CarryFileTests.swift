import DayRunner
import Documents
import ExactValues
import OrderDay
import Testing

/// R16: what a day leaves for the next, as a file that says everything and that nothing can change unseen.
@Suite struct CarryFileTests {
  /// What a week leaves: stock, leaders, days of which something was told.
  private func carry() throws -> Carry {
    try #require(try GeneratedWeek(seed: 3).runTogether().last).carry
  }

  /// Bytes with the digest line of a carry under them.
  private func sealed(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    return bytes + Array("digest\t\(Digest128(of: bytes.span).hex)\n".utf8)
  }

  @Test func `a carry is read as it was written, byte for byte`() throws {
    let carry = try carry()
    let bytes = CarryFile.render(carry)
    let read = try CarryFile.parse(bytes).get()
    #expect(CarryFile.render(read) == bytes)
    #expect(read.date == carry.date)
    #expect(read.currency == carry.currency)
    #expect(read.opening.stock == carry.opening.stock)
    #expect(read.opening.balances == carry.opening.balances)
    #expect(read.book.days.map(\.lines.count) == carry.book.days.map(\.lines.count))
    for (day, other) in zip(read.book.days, carry.book.days) {
      for (line, same) in zip(day.lines, other.lines) {
        #expect(line.refund == same.refund && line.base == same.base)
        #expect(line.commission == same.commission)
      }
    }
  }

  @Test func `one flipped byte anywhere is refused`() throws {
    let bytes = CarryFile.render(try carry())
    #expect(bytes.count > 300)
    for index in bytes.indices {
      for flip in [1, 0x20, 0x80] as [UInt8] {
        var changed = bytes
        changed[index] ^= flip
        guard case .failure = CarryFile.parse(changed) else {
          Issue.record("byte \(index) with \(flip)")
          continue
        }
      }
    }
  }

  @Test func `a carry that was cut, or goes on, is refused`() throws {
    let bytes = CarryFile.render(try carry())
    for length in bytes.indices {
      guard case .failure = CarryFile.parse(Array(bytes[..<length])) else {
        Issue.record("\(length) bytes")
        continue
      }
    }
    #expect(CarryFile.parse(bytes + [10]) == .damaged)
    #expect(CarryFile.parse(bytes + bytes) == .damaged)
  }

  @Test func `a newer version and other files are told for what they are`() throws {
    #expect(CarryFile.parse(Array("groupbuy-carry 2\nanything".utf8)) == .newer(2))
    #expect(CarryFile.parse(Array("groupbuy-carry 0\n".utf8)) == .damaged)
    #expect(CarryFile.parse([]) == .noCarry)
    #expect(CarryFile.parse(Array("groupbuy-manifest 1\n".utf8)) == .noCarry)
  }

  /// Lines that no night leaves, under a digest that is right.
  @Test(arguments: [
    "stock\tegg30\tmain\t0\t5\n", "stock\tegg30\tmain\t1\n", "stock\tegg30\tmain\t1\t5\t6\n",
    "account\tAssets:Purse\t5\n", "account\tAssets:Cash\t05\n", "account\tAssets:Cash\t--5\n",
    "account\tAssets:Cash\t99999999999999999999999999999999999999\n", "line\t0\t0\t0\t1\t5\n",
    "nonsense\n", "\n",
    "open\t2026-11-31\t0\t0\t0\t0\t-\t-\t-\t-\n", "open\t2026-11-20\t0\t0\t0\t0\tz\t-\t-\t-\n",
    "bonus\tli\t5\n", "order\t1\twang\t0\n", "part\t0\t0\t1\n", "lot\t0\tL7\t1\n",
    "goods\tegg\tfarm\twarm\tfirst-come\t5\n", "settled\t5\n",
    // Accounts that do not sum to 0, or not to what they tell of.
    "account\tAssets:Cash\t5\n", "stock\tegg30\tmain\t1\t5\n", "leader\tli\t5\t0\n",
    "account\tAssets:Cash\t5\naccount\tAssets:Stock\t-5\n",
    "account\tAssets:Cash\t5\naccount\tLiabilities:Leaders:L-li:Commission\t-5\n",
    "account\tAssets:Cash\t5\naccount\tLiabilities:Leaders:L-li:Commission\t-5\nleader\tli\t4\t0\n",
    "account\tAssets:Cash\t5\naccount\tIncome:Sales\t-3\naccount\tIncome:Sales\t-2\n",
  ])
  func `lines that no night leaves are refused, whatever their digest`(_ line: String) throws {
    let head = "groupbuy-carry 1\nday\t2026-11-20\ncurrency\tCNY\nsettled\t0\n"
    let good = sealed(head)
    guard case .success = CarryFile.parse(good) else {
      Issue.record("the head alone is read")
      return
    }
    #expect(CarryFile.parse(sealed(head + line)) == .damaged)
  }

  @Test func `books that balance, with their goods and their leaders, are read`() throws {
    let bytes = sealed(
      """
      groupbuy-carry 1
      day\t2026-11-20
      currency\tCNY
      settled\t0
      stock\tegg30\tmain\t1\t5
      account\tAssets:Stock\t5
      account\tLiabilities:Leaders:L-li:Commission\t-5
      leader\tli\t5\t0

      """)
    #expect(try CarryFile.parse(bytes).get().book.account(of: Array("li".utf8))?.balance == 5)
  }
}

extension Result where Failure == CarryFault {
  fileprivate static func == (result: Self, fault: CarryFault) -> Bool {
    if case .failure(let told) = result { return told == fault }
    return false
  }
}
