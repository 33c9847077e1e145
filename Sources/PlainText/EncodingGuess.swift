/// The encoding that bytes which are no UTF-8 are probably in. It is only named, never transcoded.
public enum EncodingGuess: String, CaseIterable, Sendable {
  /// Simplified Chinese, as Chinese Excel saves CSV.
  case gbk = "GBK (GB18030)"
  /// Traditional Chinese.
  case big5 = "Big5"
  /// Japanese.
  case shiftJIS = "Shift-JIS"
  /// Western European.
  case latin1 = "Latin-1"

  /// How many bytes are looked at around a wrong byte.
  static let windowBytes = 64 * 1024

  /// The likely encoding of a file with a wrong byte at `offset`, or `nil` where none is likely (damaged
  /// UTF-8, for one).
  ///
  /// The aligned block of 64 KiB around the byte is read as each encoding, and the one that makes the
  /// most common characters is chosen. Every wrong byte of one block gives one and the same answer.
  public static func likely(in bytes: Span<UInt8>, at offset: Int) -> EncodingGuess? {
    guard offset >= 0, offset < bytes.count else { return nil }
    let blockStart = offset / windowBytes * windowBytes
    let end = min(bytes.count, blockStart + windowBytes)
    // Begin after a line end: a line feed is never a part of another character in these encodings.
    var start = blockStart
    if start > 0 {
      while start < end, bytes[start - 1] != 0x0A { start += 1 }
      if start == end { start = blockStart }
    }
    let block = bytes.extracting(start..<end)
    if isMostlyUTF8(block) { return nil }
    var best: EncodingGuess?
    var bestScore = 0
    for guess in allCases {
      let score = guess.score(of: block)
      if score > bestScore { (best, bestScore) = (guess, score) }
    }
    return best
  }

  /// Whether there are more UTF-8 scalars of three or four bytes than wrong bytes. In the other
  /// encodings such sequences are rare.
  private static func isMostlyUTF8(_ block: Span<UInt8>) -> Bool {
    var right = 0
    var wrong = 0
    var offset = 0
    while offset < block.count {
      let found = UTF8Text.scalar(at: offset, in: block)
      if let found, found.length >= 3 { right += 1 }
      if found == nil { wrong += 1 }
      offset += found?.length ?? 1
    }
    return right > wrong
  }

  /// How much the characters look like text when the block is read in this encoding.
  private func score(of block: Span<UInt8>) -> Int {
    var total = 0
    var offset = 0
    while offset < block.count {
      let byte = block[offset]
      if byte < 0x80 {
        offset += 1
        continue
      }
      let next = offset + 1 < block.count ? block[offset + 1] : 0
      let read: (score: Int, length: Int)
      switch self {
      case .gbk: read = Self.readGBK(byte, next, in: block, at: offset)
      case .big5: read = Self.readBig5(byte, next)
      case .shiftJIS: read = Self.readShiftJIS(byte, next)
      case .latin1:
        let stands = next < 0x80 && (offset == 0 || block[offset - 1] < 0x80)
        read = (stands && byte >= 0xC0 ? 2 : byte >= 0xA0 ? -1 : -5, 1)
      }
      total += read.score
      offset += read.length
    }
    return total
  }

  private static let wrong = (score: -5, length: 1)

  private static func readGBK(
    _ lead: UInt8, _ trail: UInt8, in block: Span<UInt8>, at offset: Int
  ) -> (score: Int, length: Int) {
    if (0x81...0xFE).contains(lead), (0x30...0x39).contains(trail), offset + 3 < block.count,
      (0x81...0xFE).contains(block[offset + 2]), (0x30...0x39).contains(block[offset + 3])
    {
      return (3, 4)
    }
    switch (lead, trail) {
    case (0xB0...0xD7, 0xA1...0xFE): return (3, 2)  // The common characters.
    case (0xD8...0xF7, 0xA1...0xFE), (0xA1...0xA3, 0xA1...0xFE): return (1, 2)
    case (0xA1...0xA9, 0x40...0xA0), (0xAA...0xAF, 0xA1...0xFE), (0xF8...0xFE, 0xA1...0xFE):
      return (-5, 2)  // Room for private use.
    case (0x81...0xFE, 0x40...0x7E), (0x81...0xFE, 0x80...0xFE): return (0, 2)
    default: return wrong
    }
  }

  private static func readBig5(_ lead: UInt8, _ trail: UInt8) -> (score: Int, length: Int) {
    guard (0x40...0x7E).contains(trail) || (0xA1...0xFE).contains(trail) else { return wrong }
    switch lead {
    case 0xA4...0xC6: return (3, 2)  // The common characters.
    case 0xA1...0xA3, 0xC9...0xF9: return (1, 2)
    default: return wrong
    }
  }

  private static func readShiftJIS(_ lead: UInt8, _ trail: UInt8) -> (score: Int, length: Int) {
    if (0xA1...0xDF).contains(lead) { return (-1, 1) }  // Half-width katakana.
    guard (0x40...0x7E).contains(trail) || (0x80...0xFC).contains(trail) else { return wrong }
    switch (lead, trail) {
    case (0x82, 0x9F...0xF1), (0x83, 0x40...0x96), (0x88...0x97, _): return (3, 2)
    case (0x81...0x84, _), (0x98...0x9F, _), (0xE0...0xEA, _): return (1, 2)
    default: return wrong
    }
  }
}
