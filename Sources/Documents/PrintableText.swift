import ExactValues
import PlainText

extension String {
  /// The text with control characters, line separators and bidi controls spelled out, as `\u{1B}`.
  ///
  /// R18 refuses them in data; what comes another way stays visible and does no harm.
  var printable: String {
    // Most texts are all ASCII and fine as they are.
    if utf8.span.isPrintableASCII { return self }
    guard unicodeScalars.contains(where: \.isUnprintable) else { return self }
    var shown = ""
    for scalar in unicodeScalars {
      if scalar.isUnprintable {
        shown += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// Appends the same text to `bytes`.
  func appendPrintable(to bytes: inout [UInt8]) {
    let text = utf8.span
    for offset in text.indices {
      switch text[offset] {
      // Here a control character or the first byte of what does not print may stand.
      case 0x00..<0x20, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF:
        let shown = printable
        return bytes.append(copying: shown.utf8.span)
      default: continue
      }
    }
    bytes.append(copying: text)
  }
}

extension Unicode.Scalar {
  fileprivate var isUnprintable: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    case 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}

extension Cell {
  /// What formats without a layout of their own write for the cell: a box to tick is `☐`, a place to write blank.
  func plainText(moneyDecimals: Int) -> String {
    switch content {
    case .blank, .writeIn: ""
    case .text(let text): text.printable
    case .number(let figure): String(figure.value)
    case .money(let figure): MoneyText.string(figure.value, decimals: moneyDecimals)
    case .tickBox: "☐"
    }
  }
}
