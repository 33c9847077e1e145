/// The list of what a run wrote, one line a document; the digest of its own bytes is the run's (R17).
///
///     groupbuy-manifest 1
///     cbd8a7b341bd9b025b1e906a48ae1d19  5  day_totals.csv
///
/// Each line is digest, size in bytes and name, two spaces between; lines are sorted by the bytes of
/// the name, and each ends with LF. There is one way to write a manifest, and `parse` accepts no other.
public enum Manifest {
  /// A document of the run.
  public struct Entry: Hashable, Sendable {
    /// Path within the output folder, `/` between folders (see `Manifest.isName`).
    public var name: String
    /// Length in bytes, from 0.
    public var size: Int
    /// What the bytes must hash to.
    public var digest: Digest128

    /// The document `name` of `size` bytes.
    public init(name: String, size: Int, digest: Digest128) {
      self.name = name
      self.size = size
      self.digest = digest
    }
  }

  /// The first line, which names the format and its version.
  static let heading = "groupbuy-manifest 1"

  private static let lineFeed = UInt8(ascii: "\n")

  /// The bytes of the manifest of `entries`, given in any order.
  ///
  /// - Precondition: every name is one that `isName` accepts, stands once, and no size is negative.
  /// - Complexity: O(*n* log *n*).
  public static func render(_ entries: [Entry]) -> [UInt8] {
    var text = Array(heading.utf8)
    text.append(lineFeed)
    var previous: String?
    for entry in entries.sorted(by: { precedes($0.name, $1.name) }) {
      precondition(isName(entry.name.utf8.span), "a document's name is one of ours")
      precondition(previous.map { precedes($0, entry.name) } ?? true, "a document stands once")
      precondition(entry.size >= 0, "a size counts bytes")
      entry.digest.appendHex(to: &text)
      text.append(contentsOf: "  \(entry.size)  \(entry.name)\n".utf8)
      previous = entry.name
    }
    return text
  }

  /// The entries of a manifest, sorted by name; `nil` for any bytes that `render` would not write.
  ///
  /// - Complexity: O(*n*).
  public static func parse(_ bytes: Span<UInt8>) -> [Entry]? {
    guard bytes.count > 0, bytes[bytes.count - 1] == lineFeed else { return nil }
    var entries: [Entry] = []
    var start = 0
    for index in bytes.indices where bytes[index] == lineFeed {
      let line = bytes.extracting(start..<index)
      if start == 0 {
        guard Array(copying: line) == Array(heading.utf8) else { return nil }
      } else {
        guard let entry = entry(of: line) else { return nil }
        if let previous = entries.last, !precedes(previous.name, entry.name) { return nil }
        entries.append(entry)
      }
      start = index + 1
    }
    return entries
  }

  /// Whether `name` is a path that a run may write: folders and file of `A-Z a-z 0-9 . _ -`, none empty or
  /// starting with a dot or a dash, so that no path leads out of the output folder.
  public static func isName(_ name: Span<UInt8>) -> Bool {
    var startsPart = true
    for index in name.indices {
      switch name[index] {
      case UInt8(ascii: "/"):
        if startsPart { return false }
        startsPart = true
      case UInt8(ascii: "."), UInt8(ascii: "-"):
        if startsPart { return false }
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        startsPart = false
      default:
        return false
      }
    }
    return !startsPart
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private static func entry(of line: Span<UInt8>) -> Entry? {
    let space = UInt8(ascii: " ")
    guard line.count > 34, line[32] == space, line[33] == space,
      let digest = Digest128(hex: line.extracting(first: 32))
    else { return nil }
    var size = 0
    var offset = 34
    while offset < line.count, line[offset] != space {
      let digit = line[offset] &- UInt8(ascii: "0")
      // Eighteen digits fit, and a size has no zero before it.
      guard digit < 10, offset < 34 + 18, size > 0 || offset == 34 else { return nil }
      size = size * 10 + Int(digit)
      offset += 1
    }
    guard offset > 34, offset + 2 < line.count, line[offset + 1] == space else { return nil }
    let name = line.extracting(droppingFirst: offset + 2)
    guard isName(name) else { return nil }
    let text = String(decoding: Array(copying: name), as: UTF8.self)
    return Entry(name: text, size: size, digest: digest)
  }
}
