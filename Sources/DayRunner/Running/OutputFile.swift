public import Documents

/// One document of the night, ready to be written.
public struct OutputFile: Sendable {
  /// The path within the output folder; made by us, never taken from data.
  public let path: String
  /// The bytes, in the pieces in which they were laid out: to join those of a long table would take its room again. A piece
  /// may be a part of another document's.
  public let pieces: [ArraySlice<UInt8>]

  /// A document of these bytes.
  public init(path: String, bytes: [UInt8]) { self.init(path: path, pieces: [bytes[...]]) }

  /// A document of these pieces, one behind the other.
  public init(path: String, pieces: [[UInt8]]) {
    self.init(path: path, pieces: pieces.map { $0[...] })
  }

  /// A document of these parts of pieces, one behind the other.
  init(path: String, pieces: [ArraySlice<UInt8>]) {
    self.path = path
    self.pieces = pieces
  }

  /// How many bytes there are.
  public var byteCount: Int { pieces.reduce(0) { $0 + $1.count } }

  /// The bytes in one piece.
  ///
  /// - Complexity: O(1) for one piece that is no part, else O(bytes).
  public var bytes: [UInt8] { pieces.count == 1 ? Array(pieces[0]) : Array(pieces.joined()) }

  /// The digest of the bytes.
  public var digest: Digest128 {
    var stream = Digest128.Stream()
    for piece in pieces { stream.update(piece.span) }
    return stream.digest
  }
}
