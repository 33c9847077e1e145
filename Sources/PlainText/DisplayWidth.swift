/// How many cells of a fixed-width display a text takes.
///
/// East Asian wide and full-width scalars take 2, non-spacing marks, variation selectors and format
/// characters 0, everything else 1. An emoji sequence takes 2 in all, whether it is joined by U+200D, has
/// a skin tone, is made an emoji by U+FE0F, or is a flag of two regional indicators.
///
///     DisplayWidth.of("egg")   // 3
///     DisplayWidth.of("鸡蛋")   // 4
public enum DisplayWidth {
  /// The cells of a text. O(n).
  public static func of(_ text: String) -> Int { of(text.utf8.span) }

  /// The cells of a text in UTF-8. O(n).
  public static func of(_ text: Span<UInt8>) -> Int {
    // Most texts are plain ASCII: a cell a byte.
    if text.isPrintableASCII { return text.count }
    var counter = Counter()
    var taken = 0
    var offset = 0
    while offset < text.count {
      let scalar = UTF8Text.scalarOrReplacement(at: offset, in: text)
      taken += counter.cells(of: scalar.value)
      offset += scalar.length
    }
    return taken
  }

  /// The cells of one scalar by itself.
  public static func of(scalar: Unicode.Scalar) -> Int { cells(of: scalar.value) }

  /// The longest beginning of a text that takes at most `cells` cells, never cut inside an emoji sequence
  /// or before a mark.
  public static func prefix(of text: String, fitting cells: Int) -> Substring {
    let count = prefix(of: text.utf8.span, fitting: cells)
    return text[..<text.utf8.index(text.startIndex, offsetBy: count)]
  }

  /// How many bytes the longest beginning of a text in UTF-8 has that takes at most `cells` cells.
  public static func prefix(of text: Span<UInt8>, fitting cells: Int) -> Int {
    var counter = Counter()
    var taken = 0
    var offset = 0
    while offset < text.count {
      let scalar = UTF8Text.scalarOrReplacement(at: offset, in: text)
      taken += counter.cells(of: scalar.value)
      if taken > cells { break }
      offset += scalar.length
    }
    return offset
  }

  static func cells(of value: UInt32) -> Int {
    switch value {
    case 0x20...0x7E: 1
    case 0x4E00...0x9FFF: 2
    case 0xA0..<0x300: 1
    case 0x1F1E6...0x1F1FF: 2
    default: contains(value, in: zeroRanges) ? 0 : contains(value, in: wideRanges) ? 2 : 1
    }
  }

  /// Whether a value lies in one of the ascending ranges. O(log n).
  private static func contains(_ value: UInt32, in ranges: [UInt32]) -> Bool {
    var low = 0
    var high = ranges.count / 2
    while low < high {
      let middle = (low + high) / 2
      if ranges[2 * middle + 1] < value { low = middle + 1 } else { high = middle }
    }
    return 2 * low < ranges.count && ranges[2 * low] <= value
  }

  /// The cells of scalar after scalar, each in the light of those before it.
  struct Counter {
    private var base: UInt32 = 0
    private var baseCells = 0
    private var isJoined = false
    private var isFlagOpen = false

    /// How many cells the next scalar adds.
    mutating func cells(of value: UInt32) -> Int {
      let wasJoined = isJoined
      let wasFlagOpen = isFlagOpen
      isJoined = false
      isFlagOpen = false
      switch value {
      case 0x20...0x7E:
        (base, baseCells) = (value, 1)
        return 1
      case 0x200D:
        isJoined = CharacterClass.joinsEmoji(base)
        return 0
      case 0xFE0F:
        guard baseCells == 1, Unicode.Scalar(base)?.properties.isEmoji == true else { return 0 }
        baseCells = 2
        return 1
      case 0x1F3FB...0x1F3FF where CharacterClass.joinsEmoji(base) && baseCells > 0:
        return 0
      case 0x1F1E6...0x1F1FF where wasFlagOpen:
        (base, baseCells) = (value, 0)
        return 0
      default:
        break
      }
      if wasJoined, CharacterClass.joinsEmoji(value) {
        (base, baseCells) = (value, 0)
        return 0
      }
      isFlagOpen = (0x1F1E6...0x1F1FF).contains(value)
      let cells = DisplayWidth.cells(of: value)
      if cells > 0 { (base, baseCells) = (value, cells) }
      return cells
    }
  }
}
