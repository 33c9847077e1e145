public import Documents

/// One document of the night, ready to be written.
public struct OutputFile: Sendable {
  /// Where the bytes are.
  public enum Content: Sendable {
    /// In memory, in the pieces in which they were laid out: to join those of a long table would take its room again. A
    /// piece may be a part of another document's.
    case pieces([ArraySlice<UInt8>])
    /// In a store.
    case stored(any StoredDocument)
  }

  /// The path within the output folder; made by us, never taken from data.
  public let path: String
  /// The bytes.
  public let content: Content
  /// How many bytes there are.
  public let byteCount: Int
  private let digestOfStored: Digest128?

  /// A document of these bytes.
  public init(path: String, bytes: [UInt8]) { self.init(path: path, pieces: [bytes[...]]) }

  /// A document of these pieces, one behind the other.
  public init(path: String, pieces: [[UInt8]]) {
    self.init(path: path, pieces: pieces.map { $0[...] })
  }

  /// A document of these parts of pieces, one behind the other.
  init(path: String, pieces: [ArraySlice<UInt8>]) {
    self.path = path
    content = .pieces(pieces)
    byteCount = pieces.reduce(0) { $0 + $1.count }
    digestOfStored = nil
  }

  /// A document that lies in a store.
  init(path: String, stored: any StoredDocument, byteCount: Int, digest: Digest128) {
    self.path = path
    content = .stored(stored)
    self.byteCount = byteCount
    digestOfStored = digest
  }

  /// The bytes in one piece.
  ///
  /// - Precondition: they are in memory, as all are of a run without a store.
  /// - Complexity: O(1) for one piece that is no part, else O(bytes).
  public var bytes: [UInt8] {
    guard case .pieces(let pieces) = content else {
      preconditionFailure("the bytes of a stored document were asked for")
    }
    return pieces.count == 1 ? Array(pieces[0]) : Array(pieces.joined())
  }

  /// The digest of the bytes.
  ///
  /// - Complexity: O(bytes); O(1) of a document in a store.
  public var digest: Digest128 {
    if let digestOfStored { return digestOfStored }
    var stream = Digest128.Stream()
    if case .pieces(let pieces) = content {
      for piece in pieces { stream.update(piece.span) }
    }
    return stream.digest
  }
}
