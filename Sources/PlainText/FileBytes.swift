/// The bytes of a file: read into memory, or pages of the file itself, which the system brings when they are looked at.
///
/// A table of a large day is gone through once: to copy it would take as much room as all that is made of it, and the time
/// to clear that room.
public struct FileBytes: Sendable {
  private let copied: [UInt8]
  private let mapped: MappedBytes?

  /// Bytes that were read.
  public init(_ bytes: [UInt8]) {
    copied = bytes
    mapped = nil
  }

  /// Pages of a file.
  public init(_ pages: MappedBytes) {
    copied = []
    mapped = pages
  }

  /// How many there are.
  public var count: Int { mapped?.bytes.count ?? copied.count }

  /// Whether there are none.
  public var isEmpty: Bool { count == 0 }

  /// All of them, to be read in place.
  public var span: Span<UInt8> {
    @_lifetime(borrow self)
    get {
      guard let mapped else { return copied.span }
      // The pages stay as long as this value does, for it keeps them.
      return unsafe _overrideLifetime(Span(_unsafeElements: mapped.bytes), borrowing: self)
    }
  }

  /// A copy of some of them.
  public subscript(range: Range<Int>) -> [UInt8] {
    if mapped == nil { return Array(copied[range]) }
    let part = span.extracting(range)
    return unsafe part.withUnsafeBufferPointer { Array($0) }
  }

  /// All of them as an array: a copy where they are pages of a file.
  public var array: [UInt8] { mapped == nil ? copied : self[0..<count] }
}

/// Pages of a file that are there as long as somebody keeps this.
///
/// Nobody writes them, and whoever made them frees them: so they may be read by several threads.
public final class MappedBytes: @unchecked Sendable {
  /// The bytes of the file.
  let bytes: UnsafeBufferPointer<UInt8>
  private let free: @Sendable (UnsafeBufferPointer<UInt8>) -> Void

  /// Pages of which `free` is told when nobody needs them any more.
  public init(
    _ bytes: UnsafeBufferPointer<UInt8>,
    free: @escaping @Sendable (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    unsafe self.bytes = bytes
    self.free = free
  }

  deinit { unsafe free(bytes) }
}
