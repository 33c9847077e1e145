import Documents
import ExactValues
import OrderDay

/// The file in which a day leaves what the next one opens with (R16): lines of words between tabs, and a digest.
///
///     groupbuy-carry 1
///     day      2026-11-20
///     currency CNY
///     settled  1795183200000
///     stock    egg30  main  9  13950
///     account  Assets:Cash  5970
///     leader   li  478  5970
///     open     2026-11-20  1795233600000  1795320000000  1795838400000  86400000  -  -  -  -
///     place    jinxiu  li
///     order    1001  wang  0
///     goods    egg30  farm  chilled  first-come  800
///     line     0  0  0  3  5970
///     digest   cbd8a7b341bd9b025b1e906a48ae1d19
///
/// Amounts are minor units, moments milliseconds since 1970-01-01T00:00Z.
///
/// | line | its fields |
/// |---|---|
/// | `day`, `currency` | the order date of the day that wrote it; the currency |
/// | `settled` | as of when leaders were paid |
/// | `stock` | SKU, warehouse, units, what they had cost; by SKU, then warehouse |
/// | `account` | an account of the ledger, debits less credits; in the order of the trial balance |
/// | `leader` | label, what is owed, the base of the month; by label |
/// | `open` | a day with an open claim window: order date, arrival, end of pickup (cold, ambient), claim window, what was told (`p` pickups, `c` cold and `a` ambient goods forfeited, `e` forfeits earn, `r` forfeits are refunded; or `-`), cap per order, cap per day, ladder (`whole/day/from:value/...`) |
/// | `place` | a pickup point and its leader |
/// | `order` | id, member, the number of its place |
/// | `goods` | SKU, supplier, zone, policy of shortage, rate: basis points, or `=` and an amount a unit |
/// | `line` | numbers of order and goods, canonical position at its point, units, what was paid, and what differs from the common: `d` discount of the platform, `q` priority, `s` SKU that it stands in for, `w` number of another place, `t` taken away, `f` forfeited, `0` to `6` paid back by cause |
/// | `part` | line, position, units of a later increment |
/// | `lot` | line, lot, units |
/// | `bonus` | leader, what the ladder has added |
/// | `digest` | of all bytes before this line |
///
/// The lines of a day stand by point, and there as they were asked for. Places and goods are numbered from 0 as they
/// first stand in the file, orders and lines from 0 in each open day. A tab or a line feed stands in no label (R18), so
/// that nothing needs quotes. There is one way to write a carry, and `parse` accepts no other: one byte more, less or
/// changed is refused, and so are books that do not balance.
public enum CarryFile {
  /// The name among the documents of a day.
  public static let name = "carry.txt"
  /// The first word of the file.
  static let heading = "groupbuy-carry"
  /// The version that is written, and the only one that is read.
  static let version = 1

  /// The bytes of a carry.
  ///
  /// - Complexity: O(bytes).
  public static func render(_ carry: Carry) -> [UInt8] {
    var writer = CarryWriter(carry.book)
    writer.write(carry)
    return writer.closed()
  }

  /// The carry in a file.
  ///
  /// - Complexity: O(bytes).
  public static func parse(_ bytes: [UInt8]) -> Result<Carry, CarryFault> {
    guard bytes.starts(with: Array((heading + " ").utf8)) else { return .failure(.noCarry) }
    let first = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let said = String(decoding: first.dropFirst(heading.utf8.count + 1), as: UTF8.self)
    if let number = Int(said), String(number) == said, number > version {
      return .failure(.newer(number))
    }
    guard said == String(version), let end = digestStart(in: bytes) else {
      return .failure(.damaged)
    }
    var reader = CarryReader(bytes, from: first.count + 1, to: end)
    // Whoever puts a right digest under other words is told as well: what was read must say the same again, and its
    // books must be those that a night leaves.
    guard let carry = reader.read(), render(carry) == bytes, carry.isBalanced else {
      return .failure(.damaged)
    }
    return .success(carry)
  }

  /// The last line: the digest of all before it.
  static func digestLine(of bytes: [UInt8]) -> [UInt8] {
    Array("digest\t\(Digest128(of: bytes.span).hex)\n".utf8)
  }

  /// Where the last line starts; `nil` unless it is the digest of all before it.
  private static func digestStart(in bytes: [UInt8]) -> Int? {
    let start = bytes.count - digestLine(of: []).count
    guard start > 0 else { return nil }
    let before = Array(bytes[..<start])
    return bytes[start...].elementsEqual(digestLine(of: before)) ? start : nil
  }
}

/// Why bytes are no carry that can be used.
public enum CarryFault: Error, Equatable, Sendable {
  /// The file is something else.
  case noCarry
  /// A newer version of the program wrote it.
  case newer(Int)
  /// It was cut or changed.
  case damaged
}
