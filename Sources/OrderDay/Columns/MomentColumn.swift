/// Moments by row, in milliseconds: those of a day lie so near to the first one that 32 bits hold how far, up to 24 days.
///
///     var time = MomentColumn()
///     time.append(1_795_183_199_999)
///     time[0]  // 1795183199999
public struct MomentColumn: Sendable {
  private var first: Int64 = 0
  /// How far each lies behind the first one, whatever that is: sums and differences wrap.
  private var distances = NumberColumn()

  /// No moments yet.
  init() {}

  /// Makes room for so many.
  mutating func reserveCapacity(_ count: Int) { distances.reserveCapacity(count) }

  /// Adds the moment of one more.
  mutating func append(_ moment: Int64) {
    if distances.isEmpty { first = moment }
    distances.append(moment &- first)
  }

  /// Adds so many moments at once.
  @inline(__always)
  mutating func append(_ count: Int, _ moment: (Int) -> Int64) {
    if distances.isEmpty, count > 0 { first = moment(0) }
    let first = first
    distances.append(count) { moment($0) &- first }
  }

  /// Adds the moments of a part.
  mutating func append(_ part: MomentColumn) {
    append(part.count) { part[$0] }
  }
}

extension MomentColumn: RandomAccessCollection, Equatable {
  /// The first row.
  public var startIndex: Int { 0 }
  /// Behind the last row.
  public var endIndex: Int { distances.endIndex }

  /// The moment of a row by its position.
  public internal(set) subscript(row: Int) -> Int64 {
    get { first &+ distances[row] }
    set { distances[row] = newValue &- first }
  }

  /// The same moments, wherever they are counted from.
  public static func == (a: Self, b: Self) -> Bool { a.elementsEqual(b) }
}
