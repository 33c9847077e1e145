import Documents

/// Cells as fields of a line, each with a mark of what it is before it: `'` a text, `#` a number, `$` an amount in minor
/// units, `-` nothing, `[` a box to tick, `_` a place to write; `*` before one that is to catch the eye.
///
/// In texts a tab, a line end and `\` are written `\t`, `\n` and `\\`.
enum LineFields {
  /// Figures lie below, so that no sum of them overflows: a night's have 64 bits, and sums of these a few more.
  private static let figureMax: Int128 = 1 << 96

  /// The cell as a field.
  static func field(_ cell: Cell) -> String {
    let field =
      switch cell.content {
      case .text(let text): "'" + escaped(text)
      case .number(let figure): "#\(figure.value)"
      case .money(let figure): "$\(figure.value)"
      case .blank: "-"
      case .tickBox: "["
      case .writeIn: "_"
      }
    return cell.emphasis == .strong ? "*" + field : field
  }

  /// The cell that a field is; `nil` for one that is none.
  static func cell(_ field: Substring) -> Cell? {
    let rest = Substring(field.utf8.dropFirst())
    switch field.utf8.first {
    case UInt8(ascii: "*"):
      return rest.utf8.first == UInt8(ascii: "*") ? nil : cell(rest)?.strong
    case UInt8(ascii: "'"): return .text(unescaped(rest))
    case UInt8(ascii: "#"): return figure(rest).map { .number($0) }
    case UInt8(ascii: "$"): return figure(rest).map { .money($0) }
    case UInt8(ascii: "-"): return .blank
    case UInt8(ascii: "["): return .tickBox
    case UInt8(ascii: "_"): return .writeIn
    default: return nil
    }
  }

  private static func figure(_ text: Substring) -> Int128? {
    Int128(text).flatMap { (-figureMax...figureMax).contains($0) ? $0 : nil }
  }

  /// The text with what would end a field in other words.
  static func escaped(_ text: String) -> String {
    if !text.utf8.contains(where: { [0x09, 0x0A, 0x5C].contains($0) }) { return text }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x09: bytes += "\\t".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x5C: bytes += "\\\\".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text as it was.
  static func unescaped(_ field: some StringProtocol) -> String {
    if !field.utf8.contains(0x5C) { return String(field) }
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in field.utf8 {
      if isEscaped {
        bytes.append(byte == UInt8(ascii: "t") ? 0x09 : byte == UInt8(ascii: "n") ? 0x0A : byte)
      } else if byte != 0x5C {
        bytes.append(byte)
      }
      isEscaped = !isEscaped && byte == 0x5C
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Lines of a word and fields, one after the other.
struct FieldLines {
  /// What was written.
  private(set) var bytes: [UInt8]

  /// Nothing but a first line.
  init(heading: String) { bytes = Array(heading.utf8) + [UInt8(ascii: "\n")] }

  /// Adds a line of plain words.
  mutating func add(_ word: String, words: [String]) {
    bytes += word.utf8
    for word in words {
      bytes.append(UInt8(ascii: "\t"))
      bytes += word.utf8
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Adds a line of cells.
  mutating func add(_ word: String, _ cells: [Cell]) {
    add(word, words: cells.map(LineFields.field))
  }
}

/// Lines of a word and fields, read one after the other.
struct FieldLineReader {
  private var lines: ArraySlice<ArraySlice<UInt8>>
  /// The word that the next line begins with; `nil` behind the last.
  private(set) var word: String?
  private var fields: [Substring] = []

  /// The lines of a file, at the first of them.
  init(_ bytes: [UInt8]) {
    lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
    advance()
  }

  private mutating func advance() {
    guard let line = lines.popFirst() else {
      word = nil
      return
    }
    fields = String(decoding: line, as: UTF8.self)
      .split(separator: "\t" as Character, omittingEmptySubsequences: false)
    word = fields.isEmpty ? "" : String(fields.removeFirst())
  }

  /// Takes a line of plain words; `nil` where the next is another.
  mutating func words(_ word: String) -> [String]? {
    guard self.word == word else { return nil }
    defer { advance() }
    return fields.map { String($0) }
  }

  /// Takes a line of cells; `nil` where the next is another, or none of cells.
  mutating func cells(_ word: String) -> [Cell]? {
    guard self.word == word else { return nil }
    defer { advance() }
    let cells = fields.compactMap { LineFields.cell($0) }
    return cells.count == fields.count ? cells : nil
  }

  /// Takes a line of so many texts; `nil` where the next is another.
  mutating func texts(_ word: String, _ count: Int? = nil) -> [String]? {
    guard let cells = cells(word), count.map({ $0 == cells.count }) ?? true else { return nil }
    var texts: [String] = []
    for cell in cells {
      guard case .text(let text) = cell.content else { return nil }
      texts.append(text)
    }
    return texts
  }
}
