/// A 128-bit fingerprint of bytes: MurmurHash3 x64-128 with seed 0 (R17).
///
/// It guards against accidents, not against malice: two files that differ by mistake differ in digest.
/// The words follow the reference algorithm on a little-endian machine, whatever the machine.
///
///     Digest128(of: "hello".utf8.span).hex == "cbd8a7b341bd9b025b1e906a48ae1d19"
public struct Digest128: Hashable, Sendable {
  /// The first word of the digest.
  public let high: UInt64
  /// The second word of the digest.
  public let low: UInt64

  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The digest of all `bytes`.
  ///
  /// - Complexity: O(*n*), 16 bytes a step.
  public init(of bytes: Span<UInt8>) {
    var stream = Stream()
    stream.update(bytes)
    self = stream.digest
  }

  /// The digest that `hex` reads as; `nil` unless it is 32 digits of `0-9a-f`.
  public init?(hex: Span<UInt8>) {
    guard hex.count == 32 else { return nil }
    var words: (UInt64, UInt64) = (0, 0)
    for index in hex.indices {
      let digit: UInt8
      switch hex[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = hex[index] - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = hex[index] - UInt8(ascii: "a") + 10
      default: return nil
      }
      if index < 16 {
        words.0 = words.0 << 4 | UInt64(digit)
      } else {
        words.1 = words.1 << 4 | UInt64(digit)
      }
    }
    self.init(high: words.0, low: words.1)
  }

  /// 32 lower-case hexadecimal digits: the first word, then the second, highest digit first.
  public var hex: String {
    var digits: [UInt8] = []
    appendHex(to: &digits)
    return String(decoding: digits, as: UTF8.self)
  }

  func appendHex(to bytes: inout [UInt8]) {
    for word in [high, low] {
      for shift in stride(from: UInt64(60), through: 0, by: -4) {
        let digit = UInt8(truncatingIfNeeded: word >> shift) & 15
        bytes.append(digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10))
      }
    }
  }
}
