import PlainText

extension TextLayout {
  /// An index in as many columns as the line takes, read downwards.
  func index(_ title: String, _ entries: [Paper.IndexEntry]) -> TextSection {
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
    let lines = (0..<height).map { line in
      stride(from: line, to: cells.count, by: max(1, height))
        .map { padded(cells[$0], to: cellWidth) }.joined(separator: "   ")
    }
    return TextSection(
      head: title.isEmpty ? [] : wrapped(title, width: width),
      pieces: lines.map { .init(rows: [[$0]]) })
  }

  /// Cards below each other, a line to cut along above and below each.
  func cards(_ cards: [Paper.Card]) -> TextSection {
    let rule = String(repeating: "- ", count: width / 2)
    return TextSection(
      head: [],
      pieces: cards.map { card in
        let corner = printable(card.corner)
        let room = max(8, width - DisplayWidth.of(corner) - 1)
        var head = wrapped("*" + card.lead + "  " + card.title, width: room)
        head[0] = padded(head[0], to: width - DisplayWidth.of(corner)) + corner
        let lines = card.lines.flatMap { line in
          wrapped(text(of: line, writeInWidth: 16), width: width)
        }
        return .init(rows: [[rule] + head + lines])
      })
  }
}
