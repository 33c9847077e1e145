import ExactValues

/// A line of a table in the making: cells side by side, two spaces between.
struct TextRow {
  /// The spaces that only a further cell needs.
  private var pendingSpaces = 0
  private var isFirst = true

  /// Puts a text of so many `cells` in the next `width` cells of the display.
  mutating func append(
    _ text: Span<UInt8>, cells: Int, width: Int, alignedRight: Bool, to lines: inout TextLines
  ) {
    advance(cells: cells, width: width, alignedRight: alignedRight)
    if !text.isEmpty {
      lines.append(repeating: " ", count: pendingSpaces)
      lines.append(copying: text)
      pendingSpaces = 0
    }
    if !alignedRight { pendingSpaces += max(0, width - cells) }
  }

  /// Draws a line through the next `width` cells of the display.
  mutating func appendRule(width: Int, to lines: inout TextLines) {
    advance(cells: width, width: width, alignedRight: false)
    if width == 0 { return }
    lines.append(repeating: " ", count: pendingSpaces)
    lines.append(repeating: "-", count: width)
    pendingSpaces = 0
  }

  /// Leaves the next `width` cells of the display free.
  mutating func skip(width: Int) {
    advance(cells: 0, width: 0, alignedRight: false)
    pendingSpaces += width
  }

  private mutating func advance(cells: Int, width: Int, alignedRight: Bool) {
    pendingSpaces += (isFirst ? 0 : 2) + (alignedRight ? max(0, width - cells) : 0)
    isFirst = false
  }
}
