// The one place of this room that touches memory past the bounds-checked views; each function says why.

extension Span<UInt8> {
  /// The eight bytes from `offset` as a number, the first byte lowest.
  ///
  /// One load where a loop over bytes is eight. The load checks its bounds, and every pattern of 64 bits
  /// is a number, so nothing can go wrong here of what the name of the call warns of.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}

extension [UInt8] {
  /// The bytes of `span`.
  init(copying span: Span<UInt8>) {
    self = []
    append(copying: span)
  }

  /// Appends all bytes of `span`, then `end`.
  ///
  /// One check of the room and one copy: half the time of two appends.
  @inline(__always)
  mutating func append(copying span: Span<UInt8>, then end: UInt8) {
    let count = span.count
    append(addingCapacity: count + 1) { (output: inout OutputSpan<UInt8>) in
      output.withUnsafeMutableBufferPointer { target, initializedCount in
        span.withUnsafeBufferPointer { source in
          for index in 0..<count { target[index] = source[index] }
        }
        target[count] = end
        initializedCount = count + 1
      }
    }
  }

  /// Appends all bytes of `span` in one go.
  @inline(__always)
  mutating func append(copying span: Span<UInt8>) {
    span.withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}
