extension OrderEvents {
  /// Adds the rows of a part, which was read by itself from no events of the same day, as if they had been read here.
  ///
  /// Names are numbered in the order of first reading, whatever parts they were read in.
  ///
  /// - Complexity: O(rows + bytes of the part's names).
  public mutating func append(_ part: OrderEvents) {
    let maps = NameMaps(
      orders: orders.intern(part.orders), skus: Self.added(part.skus, to: &skus, productCount),
      points: Self.added(part.points, to: &points, pointCount),
      members: members.intern(part.members), texts: texts.intern(part.texts))
    append(part, numbered: maps)
  }

  /// The catalogue's names have the same numbers in both.
  private static func added(
    _ names: NameTable, to all: inout NameTable, _ known: Int
  ) -> [Int32] {
    (0..<Int32(truncatingIfNeeded: known)) + all.intern(names, from: known)
  }
}

/// The numbers of a part's names among those of the whole.
struct NameMaps {
  var orders: [Int32]
  var skus: [Int32]
  var points: [Int32]
  var members: [Int32]
  var texts: [Int32]
}
