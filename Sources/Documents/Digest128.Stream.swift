import ExactValues

extension Digest128 {
  /// A digest in the making, for a document that is written piece by piece.
  ///
  /// How the bytes are cut into pieces does not matter:
  ///
  ///     var stream = Digest128.Stream()
  ///     stream.update(head)
  ///     stream.update(rows)
  ///     stream.digest  // that of head and rows joined
  public struct Stream: Sendable {
    private var first: UInt64 = 0
    private var second: UInt64 = 0
    /// How many bytes were given so far.
    public private(set) var count: UInt64 = 0
    /// The bytes that do not fill a block of 16 yet, lowest first; unused ones are 0.
    private var pending: (UInt64, UInt64) = (0, 0)

    /// A digest of no bytes yet.
    public init() {}

    /// Takes the next piece of the document.
    ///
    /// - Complexity: O(*n*).
    public mutating func update(_ bytes: Span<UInt8>) {
      var offset = 0
      while count & 15 != 0 && offset < bytes.count {
        absorb(bytes[offset])
        offset += 1
      }
      let blocksEnd = offset + (bytes.count - offset) & ~15
      // The state stays in registers while whole blocks go by.
      var state = self
      state.count &+= UInt64(blocksEnd - offset)
      while offset < blocksEnd {
        state.mix(bytes.word(at: offset), bytes.word(at: offset + 8))
        offset += 16
      }
      self = state
      while offset < bytes.count {
        absorb(bytes[offset])
        offset += 1
      }
    }

    /// The digest of all bytes given so far; more may follow.
    public var digest: Digest128 {
      var last = self
      // A block of zeros leaves the state as it is but for the rotation, which the end must not do.
      last.first ^= Self.scrambledFirst(pending.0)
      last.second ^= Self.scrambledSecond(pending.1)
      var high = last.first ^ count
      var low = last.second ^ count
      high &+= low
      low &+= high
      high = Self.avalanche(high)
      low = Self.avalanche(low)
      high &+= low
      low &+= high
      return Digest128(high: high, low: low)
    }

    private mutating func absorb(_ byte: UInt8) {
      let position = count & 15
      let placed = UInt64(byte) &<< ((position & 7) &* 8)
      if position < 8 { pending.0 |= placed } else { pending.1 |= placed }
      count &+= 1
      if position == 15 {
        mix(pending.0, pending.1)
        pending = (0, 0)
      }
    }

    @inline(__always)
    private mutating func mix(_ low: UInt64, _ high: UInt64) {
      first ^= Self.scrambledFirst(low)
      first = (Self.rotated(first, by: 27) &+ second) &* 5 &+ 0x52dc_e729
      second ^= Self.scrambledSecond(high)
      second = (Self.rotated(second, by: 31) &+ first) &* 5 &+ 0x3849_5ab5
    }

    @inline(__always)
    private static func scrambledFirst(_ word: UInt64) -> UInt64 {
      rotated(word &* 0x87c3_7b91_1142_53d5, by: 31) &* 0x4cf5_ad43_2745_937f
    }

    @inline(__always)
    private static func scrambledSecond(_ word: UInt64) -> UInt64 {
      rotated(word &* 0x4cf5_ad43_2745_937f, by: 33) &* 0x87c3_7b91_1142_53d5
    }

    @inline(__always)
    private static func rotated(_ word: UInt64, by bits: UInt64) -> UInt64 {
      word &<< bits | word &>> (64 &- bits)
    }

    private static func avalanche(_ word: UInt64) -> UInt64 {
      var word = word
      word ^= word &>> 33
      word = word &* 0xff51_afd7_ed55_8ccd
      word ^= word &>> 33
      word = word &* 0xc4ce_b9fe_1a85_ec53
      return word ^ word &>> 33
    }
  }
}
