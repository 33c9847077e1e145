import PlainText

/// Short texts in one buffer, each with the cells that it takes on the display: made and measured once, then laid.
struct MeasuredTexts {
  /// All texts, one after another.
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// The cells that each text takes.
  private(set) var widths: [Int] = []

  /// How many texts there are.
  var count: Int { ends.count }

  /// Where a text stands in `bytes`.
  func extent(of index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

  /// Adds a cell as text; a place to write is `writeInWidth` wide.
  mutating func add(_ cell: Cell, by layout: TextLayout, writeInWidth: Int) {
    layout.append(cell, writeInWidth: writeInWidth, to: &bytes)
    end()
  }

  /// Adds a text, with what does not print spelled out.
  mutating func add(_ text: String) {
    text.appendPrintable(to: &bytes)
    end()
  }

  private mutating func end() {
    let start = ends.last ?? 0
    widths.append(DisplayWidth.of(bytes.span.extracting(start..<bytes.count)))
    ends.append(bytes.count)
  }
}
