/// Events and orders: what was read, what stands, what is handed over.
extension ProofOfNight {
  /// How many lines are looked up together.
  private static let linesAtOnce = 256

  func eventsAgree() -> ProofFailure? {
    let sum = book.counts.applied + book.counts.duplicates + book.counts.rejected
    if sum != events.count {
      return failure(
        .events, at: .day("events"), expected: events.count, actual: sum)
    }
    var refusals = [Int8](repeating: 0, count: events.count)
    var whole = 0
    for rejection in book.rejections {
      let row = Int(rejection.row)
      if refusals[row] > 0 { return failure(.events, at: .event(row), expected: 1, actual: 2) }
      refusals[row] = 1
      whole += rejection.isPartial ? 0 : 1
    }
    if whole != book.counts.rejected {
      return failure(
        .events, at: .day("rejected"), expected: book.counts.rejected, actual: whole)
    }
    let partly = book.rejections.count - whole
    if partly != book.counts.partlyRejected {
      return failure(
        .events, at: .day("partly_rejected"), expected: book.counts.partlyRejected,
        actual: partly)
    }
    return nil
  }

  func incrementsAgree() -> ProofFailure? {
    // Lines lie by point, rows in the order of reading: what the rows of some lines ask for is looked up together, so that
    // the machine waits for all of it at once.
    for start in stride(from: 0, to: book.standingCount, by: Self.linesAtOnce) {
      let lines = start..<min(start + Self.linesAtOnce, book.standingCount)
      let asked = book.placingRows(of: lines).map { events.quantity[Int($0)] }
      for (line, ofRow) in zip(lines.lazy.map { LineID(index: $0) }, asked) {
        // Where a line was asked for once, no more is left than its row asked for.
        let asked =
          book.isRaisedOnce(line)
          ? min(book.units[line], ofRow)
          : book.raises(of: line).reduce(0) { $0 + $1.units }
        if asked != book.units[line] {
          return failure(.increments, at: .line(line), expected: asked, actual: book.units[line])
        }
      }
    }
    // A line that does not stand has nothing left.
    let fallen = (book.standingCount..<book.units.count).first { book.units[$0] != 0 }
    return fallen.map {
      failure(
        .increments, at: .line(LineID(index: $0)), expected: 0, actual: book.units[$0])
    }
  }

  /// Each standing line has one row; accepted = handed over + short, tolerance apart (placed = fulfilled + refunded).
  func handoverAgrees() -> ProofFailure? {
    // Row `n` is line `n`: the lines that stand, and no other.
    for index in book.units.indices where book.units[index] > 0 || index < lineRowCount {
      let line = LineID(index: index)
      let row = index
      let (wanted, given, extra) = (book.units[line], filled[line], extra(of: line))
      let accepted = wanted + extra
      if row >= lineRowCount || ordered[row] != accepted || accepted == 0 {
        return failure(
          .handover, at: .line(line), expected: accepted,
          actual: row >= lineRowCount ? 0 : ordered[row])
      }
      let handed = given + extra
      let demanded = demand[line]
      let isWithin = given >= 0 && given <= demanded && demanded <= wanted
      if units[row] != handed || !isWithin {
        return failure(.handover, at: .line(line), expected: handed, actual: units[row])
      }
    }
    for (index, substitute) in substitutes.enumerated() {
      let row = lineRowCount + index
      let handed = row < units.count ? units[row] : 0
      if handed != substitute.units || ordered[row] != handed {
        return failure(
          .handover, at: .line(substitute.line), expected: substitute.units, actual: handed)
      }
    }
    return nil
  }

  /// Each row is on one list, and that is the list of the point that hands it out.
  func listsAgree() -> ProofFailure? {
    var listings = [Int8](repeating: 0, count: line.count)
    for (index, entries) in lists.entriesOfPoint.enumerated() {
      for position in entries {
        let row = lists.entries.row(at: position)
        if listings[row.index] < 2 { listings[row.index] += 1 }
        let point = day.handoverPoint[book.point(of: line[row])]
        if index != point.index {
          return failure(
            .lists, at: .line(line[row]), expected: point.rawValue, actual: index)
        }
      }
    }
    return listings.firstIndex { $0 != 1 }.map {
      failure(.lists, at: .line(line[$0]), expected: 1, actual: listings[$0])
    }
  }
}
