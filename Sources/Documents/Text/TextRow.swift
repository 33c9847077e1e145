import PlainText

/// A line of a table in the making: cells side by side, two spaces between.
struct TextRow {
  /// The line so far, without the spaces that only a further cell would need.
  private(set) var text = ""
  private var pendingSpaces = 0
  private var isFirst = true

  /// Puts `cell` in the next `width` cells of the display.
  mutating func append(_ cell: String, width: Int, alignedRight: Bool) {
    let free = max(0, width - DisplayWidth.of(cell))
    pendingSpaces += (isFirst ? 0 : 2) + (alignedRight ? free : 0)
    isFirst = false
    if !cell.isEmpty {
      text += String(repeating: " ", count: pendingSpaces)
      text += cell
      pendingSpaces = 0
    }
    if !alignedRight { pendingSpaces += free }
  }
}
