import PlainText

extension TextLayout {
  /// Lays an index in as many columns as the line takes, read downwards.
  func lay(_ entries: [Paper.IndexEntry], under title: String, in section: inout TextSection) {
    if !title.isEmpty {
      section.lines.add(wrapped(title, width: width))
      section.endHead()
    }
    let keyWidth = entries.map { DisplayWidth.of(printable($0.key)) }.max() ?? 0
    let names = entries.map { entry in
      padded(printable(entry.key), to: keyWidth) + " " + printable(entry.name)
    }
    let nameWidth = min(names.map(DisplayWidth.of).max() ?? 0, 24)
    let cells = zip(names, entries).map { name, entry in
      let shown = String(DisplayWidth.prefix(of: name, fitting: nameWidth))
      return padded(shown, to: nameWidth) + " *" + printable(entry.place)
    }
    let cellWidth = cells.map(DisplayWidth.of).max() ?? 1
    let columnCount = max(1, (width + 3) / (cellWidth + 3))
    let height = (cells.count + columnCount - 1) / columnCount
    for line in 0..<height {
      let parts = stride(from: line, to: cells.count, by: max(1, height))
      section.addPiece([parts.map { padded(cells[$0], to: cellWidth) }.joined(separator: "   ")])
    }
  }

  /// A card, a line to cut along above and below it.
  func lines(of card: Paper.Card) -> [String] {
    let corner = printable(card.corner)
    let room = max(8, width - DisplayWidth.of(corner) - 1)
    var head = wrapped("*" + card.lead + "  " + card.title, width: room)
    head[0] = padded(head[0], to: width - DisplayWidth.of(corner)) + corner
    let lines = card.lines.flatMap { line in
      wrapped(text(of: line, writeInWidth: 16), width: width)
    }
    return [String(repeating: "- ", count: width / 2)] + head + lines
  }
}
