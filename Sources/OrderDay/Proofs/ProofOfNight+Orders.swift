/// Events and orders: what was read, what stands, what is handed over.
extension ProofOfNight {
  func eventsAgree() -> ProofFailure? {
    let sum = book.appliedCount + book.duplicateCount + book.rejectedCount
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
    if whole != book.rejectedCount {
      return failure(
        .events, at: .day("rejected"), expected: book.rejectedCount, actual: whole)
    }
    let partly = book.rejections.count - whole
    if partly != book.partlyRejectedCount {
      return failure(
        .events, at: .day("partly_rejected"), expected: book.partlyRejectedCount,
        actual: partly)
    }
    return nil
  }

  func incrementsAgree() -> ProofFailure? {
    for index in book.units.indices where book.units[index] != 0 {
      let line = LineID(index: index)
      let sum = book.increments.unitsLeft(of: line)
      if sum != book.units[line] {
        return failure(.increments, at: .line(line), expected: sum, actual: book.units[line])
      }
    }
    return nil
  }

  /// Each standing line has one row; accepted = handed over + short, tolerance apart (placed = fulfilled + refunded).
  func handoverAgrees() -> ProofFailure? {
    var rowOfLine = [Int32](repeating: -1, count: book.lineCount)
    for row in 0..<lineRowCount { rowOfLine[line[row].index] = Int32(truncatingIfNeeded: row) }
    for index in book.units.indices where book.units[index] > 0 || rowOfLine[index] >= 0 {
      let line = LineID(index: index)
      let row = Int(rowOfLine[index])
      let accepted = book.units[line] + extra(of: line)
      if row < 0 || ordered[row] != accepted {
        return failure(
          .handover, at: .line(line), expected: accepted, actual: row < 0 ? 0 : ordered[row])
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

  func listsAgree() -> ProofFailure? {
    var listings = [Int32](repeating: 0, count: line.count)
    for entry in entries {
      listings[entry.row.index] += 1
      let point = day.handoverPoint[book.point(of: entry.line)]
      if entry.point != point {
        return failure(
          .lists, at: .line(entry.line), expected: point.rawValue,
          actual: entry.point.rawValue)
      }
    }
    return listings.firstIndex { $0 != 1 }.map {
      failure(.lists, at: .line(line[$0]), expected: 1, actual: listings[$0])
    }
  }
}
