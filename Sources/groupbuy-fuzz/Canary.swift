#if GROUPBUY_CANARY
  import Glibc
#endif
import OrderDay
import ScenarioLanguage

/// Planted faults, one or more for each target, which are there only in a build with `GROUPBUY_CANARY`.
///
/// `Tests/Fuzz/run.sh --canaries` shows that the fuzzer finds each of them: a fuzzer that no longer does is
/// of no use, whatever it reports.
enum Canary {
  /// csv: a copy of a cell with doubled quotes takes one byte too many.
  ///
  /// By a range: of a loop over `0...value.count` the optimiser of Swift 6.3 leaves out the check.
  static func copyOneTooMany(_ value: [UInt8]) {
    #if GROUPBUY_CANARY
      guard isOn("copy"), value.count >= 2 else { return }
      claim(Array(value[1...value.count]).count < value.count, "a copy has what was copied")
    #endif
  }

  /// csv, scenario: a day that is read and run and has one certain quantity.
  static func quantity(in events: OrderEvents) {
    #if GROUPBUY_CANARY
      if isOn("quantity"), events.quantity.contains(4_242) { fatalError("canary: quantity") }
    #endif
  }

  /// scenario: time that grows with the square of the words in a line.
  static func compareAllPairs(of tree: ScenarioTree) {
    #if GROUPBUY_CANARY
      guard isOn("pairs") else { return }
      var equal = 0
      for statement in tree.statements {
        for first in statement.head.words {
          for second in statement.head.words {
            equal += (0..<6_000).reduce(0) { $0 + (first.text == second.text ? $1 : 0) }
          }
        }
      }
      if equal < 0 { fatalError("canary: pairs") }
    #endif
  }

  /// scenario: the layout loses a backslash.
  static func misprinted(_ text: [UInt8]) -> [UInt8] {
    #if GROUPBUY_CANARY
      if isOn("misprint"), let index = text.firstIndex(of: UInt8(ascii: "\\")) {
        return Array(text[..<index] + text[(index + 1)...])
      }
    #endif
    return text
  }

  /// number: one of 256 amounts, and only large ones with decimals.
  static func amount(_ amount: Int64, decimals: Int) {
    #if GROUPBUY_CANARY
      if isOn("amount"), decimals > 0, amount > 100_000, amount & 0xFF == 0x42 {
        fatalError("canary: amount")
      }
    #endif
  }

  /// time: the leap day of years that 400 divides is written as the day before it.
  static func misdated(_ text: [UInt8]) -> [UInt8] {
    #if GROUPBUY_CANARY
      let leapDays = ["2000-02-29", "2400-02-29", "1600-02-29"].map { Array($0.utf8) }
      if isOn("leap-day"), leapDays.contains(where: { text.starts(with: $0) }) {
        var wrong = text
        wrong[9] = UInt8(ascii: "8")
        return wrong
      }
    #endif
    return text
  }

  /// command: an operand of more than 40 bytes with a quote among them, as a buffer that is too short would meet it.
  static func value(_ value: String) {
    #if GROUPBUY_CANARY
      let bytes = Array(value.utf8)
      guard isOn("value"), bytes.count > 40 else { return }
      if bytes.contains(UInt8(ascii: "\"")) { fatalError("canary: value") }
    #endif
  }

  #if GROUPBUY_CANARY
    private static let chosen = getenv("GROUPBUY_FUZZ_CANARY").map { String(cString: $0) }

    /// Canaries are tried one by one, so that none hides another.
    private static func isOn(_ name: String) -> Bool { chosen == name }
  #endif
}
