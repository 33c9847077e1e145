extension Diagnostic {
  /// The diagnostic as people read it, each line with its line end.
  ///
  ///     products.csv:4:31: error[E-MONEY]: price "19.905" has three decimals; CNY has two
  ///         4 | egg30,Fresh eggs,farm,eggs,chilled,12,19.905,15.50
  ///           |                                       ^~~~~~
  ///           = write it as `19.90`
  ///
  /// The words are those of `language`; code, place and excerpt are the same in each.
  /// Nothing in it can do harm to a terminal. Carets stand by display width; a long line is shown as a
  /// window of about 100 cells with `…` where it is cut.
  public func rendered(in language: Language = .english) -> String {
    let wording = finding.wording(in: language)
    var text = DisplayText.safe(file)
    if let place { text += ":\(place.line):\(place.column)" }
    text += ": \(severity.rawValue)[\(code.rawValue)]: \(DisplayText.safe(wording.message))\n"
    let number = String(place?.line ?? 0)
    let gutter = max(5, number.utf8.count)
    let margin = String(repeating: " ", count: gutter + 1)
    if let place, let excerpt {
      let drawing = ExcerptDrawing(excerpt, marking: place)
      let padding = String(repeating: " ", count: gutter - number.utf8.count)
      text += "\(padding)\(number) |" + (drawing.line.isEmpty ? "" : " " + drawing.line) + "\n"
      text += "\(margin)| \(drawing.caret)\n"
    }
    for note in notes {
      let at = "\(DisplayText.safe(note.file)):\(note.place.line):\(note.place.column)"
      text += "\(margin)= \(at): \(DisplayText.safe(note.finding.wording(in: language).message))\n"
    }
    if let advice = wording.advice { text += "\(margin)= \(DisplayText.safe(advice))\n" }
    return text
  }
}

/// The line of an excerpt and the caret under it, by display cells.
struct ExcerptDrawing {
  /// The line, made safe, with `…` where it is cut.
  private(set) var line = ""
  /// Blanks up to the place, then `^~~~`.
  private(set) var caret = ""

  private static let cellsMax = 100
  private static let cellsBefore = 40

  /// One scalar of the source as it is shown.
  private struct Piece {
    var text: String
    var column: Int
    var firstCell: Int
    var endCell: Int
  }

  init(_ excerpt: Excerpt, marking place: Place) {
    let pieces = Self.pieces(of: excerpt)
    let cells = pieces.last?.endCell ?? 0
    let first = pieces.firstIndex { $0.column >= place.column } ?? pieces.count
    let markStart = first < pieces.count ? pieces[first].firstCell : cells
    let (markEndColumn, overflows) = place.column.addingReportingOverflow(max(1, place.length))
    var markEnd = markStart
    for piece in pieces[first...] where overflows || piece.column < markEndColumn {
      markEnd = piece.endCell
    }
    var window = 0..<cells
    if cells > Self.cellsMax {
      let start = max(0, min(markStart - Self.cellsBefore, cells - Self.cellsMax))
      window = start..<start + Self.cellsMax
    }
    let shown = pieces.filter {
      $0.firstCell >= window.lowerBound && $0.endCell <= window.upperBound
    }
    let isCutBefore = excerpt.firstColumn > 1 || (shown.first?.column ?? 1) > excerpt.firstColumn
    let isCutAfter = excerpt.isCutAtEnd || (shown.last?.endCell ?? 0) < cells
    line = (isCutBefore ? "…" : "") + shown.map(\.text).joined() + (isCutAfter ? "…" : "")
    let origin = (shown.first?.firstCell ?? 0) - (isCutBefore ? 1 : 0)
    let markCells = min(markEnd, window.upperBound) - markStart
    caret = String(repeating: " ", count: max(0, markStart - origin)) + "^"
    caret += String(repeating: "~", count: max(0, markCells - 1))
  }

  private static func pieces(of excerpt: Excerpt) -> [Piece] {
    var pieces: [Piece] = []
    var counter = DisplayWidth.Counter()
    var cells = 0
    let bytes = excerpt.bytes.span
    var offset = 0
    while offset < bytes.count {
      var text = ""
      let length = DisplayText.append(at: offset, of: bytes, to: &text)
      let start = cells
      for scalar in text.unicodeScalars { cells += counter.cells(of: scalar.value) }
      pieces.append(
        Piece(
          text: text, column: excerpt.firstColumn + offset, firstCell: start, endCell: cells))
      offset += length
    }
    return pieces
  }
}
