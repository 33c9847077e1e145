/// Events and orders: what was read, what stands, what is handed over.
extension ProofOfNight {
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
    var ofRow = InlineArray<64, Int64>(repeating: 0)
    for start in stride(from: 0, to: book.units.count, by: ofRow.count) {
      let lines = 0..<min(ofRow.count, book.units.count - start)
      for index in lines {
        let row = Int(book.placingRow[start + index])
        ofRow[index] = row < 0 ? 0 : events.quantity[row]
      }
      for index in lines where book.units[start + index] != 0 {
        let line = LineID(index: start + index)
        // Where a line was asked for once, no more is left than its row asked for.
        let asked =
          book.isRaisedOnce(line)
          ? min(book.units[line], ofRow[index])
          : book.raises(of: line).reduce(0) { $0 + $1.units }
        if asked != book.units[line] {
          return failure(.increments, at: .line(line), expected: asked, actual: book.units[line])
        }
      }
    }
    return nil
  }

  /// Each standing line has one row; accepted = handed over + short, tolerance apart (placed = fulfilled + refunded).
  func handoverAgrees() -> ProofFailure? {
    // Row `n` is line `n`: the lines that stand, and no other.
    for index in book.units.indices where book.units[index] > 0 || index < lineRowCount {
      let line = LineID(index: index)
      let row = index
      let accepted = book.units[line] + extra(of: line)
      if row >= lineRowCount || ordered[row] != accepted || accepted == 0 {
        return failure(
          .handover, at: .line(line), expected: accepted,
          actual: row >= lineRowCount ? 0 : ordered[row])
      }
      let handed = filled[line] + extra(of: line)
      let isWithin =
        filled[line] >= 0 && filled[line] <= demand[line] && demand[line] <= book.units[line]
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
