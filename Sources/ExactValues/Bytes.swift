// Reading and adding several bytes at once. The loads check their bounds, and every pattern of bits is a number, so nothing
// can go wrong here of what the name of the call warns of.

extension Span<UInt8> {
  /// The eight bytes from `offset` as a number, the first byte lowest.
  @inlinable @inline(__always)
  package func word(at offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The four bytes from `offset` as a number, the first byte lowest.
  @inlinable @inline(__always)
  package func half(at offset: Int) -> UInt32 {
    UInt32(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// The bytes from `offset` to the end, fewer than eight, as a number, the first byte lowest.
  @inlinable @inline(__always)
  package func lastWord(from offset: Int) -> UInt64 {
    // Where eight bytes end there, they are read at once, and those before `offset` shifted out.
    if count >= 8 { return word(at: count - 8) >> UInt64(8 * (8 - (count - offset))) }
    let length = count - offset
    // Of two loads that lie over each other, both say the same of the bytes between.
    if length >= 4 {
      let (first, last) = (half(at: offset), half(at: count - 4))
      return UInt64(first) | UInt64(last) << UInt64(8 * (length - 4))
    }
    if length == 0 { return 0 }
    let middle = UInt64(self[offset + length / 2]) << UInt64(8 * (length / 2))
    return UInt64(self[offset]) | middle | UInt64(self[count - 1]) << UInt64(8 * (length - 1))
  }

  /// Up to eight bytes from `offset` as a number that sorts as the bytes do; what is not there counts as 0.
  @inlinable @inline(__always)
  package func bigEndianWord(at offset: Int) -> UInt64 {
    if offset + 8 <= count { return word(at: offset).byteSwapped }
    return offset < count ? lastWord(from: offset).byteSwapped : 0
  }

  /// Below 0, 0 or above 0 as these bytes sort before, like or after others: the first that differ decide, and a beginning
  /// comes before what goes on.
  package func compare(to other: Span<UInt8>) -> Int {
    let common = Swift.min(count, other.count)
    var offset = 0
    while offset + 8 <= common {
      let (here, there) = (bigEndianWord(at: offset), other.bigEndianWord(at: offset))
      if here != there { return here < there ? -1 : 1 }
      offset += 8
    }
    while offset < common {
      if self[offset] != other[offset] { return self[offset] < other[offset] ? -1 : 1 }
      offset += 1
    }
    return count - other.count
  }

  /// Whether both have the same bytes.
  @inlinable @inline(__always)
  package func hasSameBytes(as other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    var offset = 0
    while offset + 8 <= count {
      if word(at: offset) != other.word(at: offset) { return false }
      offset += 8
    }
    return offset == count || lastWord(from: offset) == other.lastWord(from: offset)
  }
}

extension [UInt8] {
  /// Writes the bytes of a range over those that stand from an earlier position on.
  package mutating func moveDown(_ range: Range<Int>, to position: Int) {
    precondition(position >= 0 && position <= range.lowerBound && range.upperBound <= count)
    withUnsafeMutableBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return }
      (start + position).update(from: start + range.lowerBound, count: range.count)
    }
  }

  /// Appends all bytes of `span` in one go: `append(contentsOf:)` of a buffer does the same in three times as many steps.
  @inlinable @inline(__always)
  package mutating func append(copying span: Span<UInt8>) {
    append(addingCapacity: span.count) { (output: inout OutputSpan<UInt8>) in
      output.withUnsafeMutableBufferPointer { target, count in
        span.withUnsafeBufferPointer { source in count = target.update(fromContentsOf: source) }
      }
    }
  }
}
