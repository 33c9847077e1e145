/// The raises of the lines that were asked for in several steps, oldest first; any other has one, by the row that placed
/// it.
///
/// Of most days these are few, and every line is asked about: a bit for each tells those apart that are to be looked up.
///
///     var raised = RaisedLines()
///     raised[LineID(index: 70)] = [Raise(row: 3, units: 2), Raise(row: 9, units: 1)]
///     raised.contains(LineID(index: 71))  // false
struct RaisedLines: Sendable {
  private var raises: [LineID: [Raise]] = [:]
  /// 64 lines each, up to the last one that is marked.
  private var marks: [UInt64] = []

  /// Whether a line has several raises.
  func contains(_ line: LineID) -> Bool {
    let word = line.index >> 6
    return word < marks.count && marks[word] & Self.mark(of: line) != 0
  }

  /// The raises of a line that has several.
  subscript(line: LineID) -> [Raise]? {
    get { contains(line) ? raises[line] : nil }
    set {
      raises[line] = newValue
      let word = line.index >> 6
      if newValue == nil {
        if word < marks.count { marks[word] &= ~Self.mark(of: line) }
        return
      }
      if word >= marks.count {
        marks.append(contentsOf: repeatElement(0, count: word + 1 - marks.count))
      }
      marks[word] |= Self.mark(of: line)
    }
  }

  private static func mark(of line: LineID) -> UInt64 { 1 << UInt64(line.index & 63) }
}
