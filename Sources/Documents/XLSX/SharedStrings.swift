/// The texts of a workbook, each once; cells name them by number.
struct SharedStrings {
  private var numbers: [String: Int] = [:]
  private var items: [UInt8] = []
  private var useCount = 0

  /// The number of a text.
  mutating func number(of text: String) -> Int {
    useCount += 1
    // Equality of strings is that of canonical equivalents; two spellings of one name must stay two.
    let key = text.utf8.allSatisfy { $0 < 0x80 } ? text : Array(text.utf8).description
    if let number = numbers[key] { return number }
    numbers[key] = numbers.count
    items += Array("<si><t xml:space=\"preserve\">".utf8)
    XMLText.append(Self.guarded(text), to: &items)
    items += Array("</t></si>".utf8)
    return numbers.count - 1
  }

  /// `_x0041_` in a text would be read as the letter A (ECMA-376, ST_Xstring): its underscore is written so itself.
  private static func guarded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let bytes = Array(text.utf8)
    var guarded: [UInt8] = []
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "_"), isEscape(bytes[index...].prefix(7)) {
        guarded += Array("_x005F".utf8)
      }
      guarded.append(bytes[index])
    }
    return String(decoding: guarded, as: UTF8.self)
  }

  private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == 7, bytes.last == UInt8(ascii: "_"),
      bytes[bytes.startIndex + 1] | 0x20 == UInt8(ascii: "x")
    else { return false }
    return bytes.dropFirst(2).dropLast().allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
    }
  }

  /// The part `xl/sharedStrings.xml`.
  var part: [UInt8] {
    var bytes = Array(
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
      count="\(useCount)" uniqueCount="\(numbers.count)">
      """.utf8)
    bytes += items
    bytes += Array("</sst>".utf8)
    return bytes
  }
}
