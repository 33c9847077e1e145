public import Parallel

extension OrderEvents {
  /// Adds the rows of parts, each of which was read by itself from no events of the same day, as if they had been read
  /// here one after the other.
  ///
  /// Names are numbered in the order of first reading, whatever parts they were read in. Each table of names is put
  /// together by itself, and so is each column.
  ///
  /// - Complexity: O(rows + bytes of the parts' names).
  public mutating func append(_ parts: [OrderEvents], by workers: Workers = .one) {
    let tables = nameTables
    // The catalogue's names have the same numbers everywhere.
    let known = [0, productCount, pointCount, 0, 0]
    let added = workers.map(tables.count) { index in
      var names = tables[index]
      let numbers = parts.map { part in
        NumberMap(
          known: known[index], added: names.intern(part.nameTables[index], from: known[index]))
      }
      return (names: names, numbers: numbers)
    }
    orders = added[0].names
    skus = added[1].names
    points = added[2].names
    members = added[3].names
    texts = added[4].names
    append(
      parts,
      numbered: NameMaps(
        orders: added[0].numbers, skus: added[1].numbers, points: added[2].numbers,
        members: added[3].numbers, texts: added[4].numbers), by: workers)
  }

  private var nameTables: [NameTable] { [orders, skus, points, members, texts] }
}

/// The numbers of each part's names among those of the whole.
struct NameMaps: Sendable {
  var orders: [NumberMap]
  var skus: [NumberMap]
  var points: [NumberMap]
  var members: [NumberMap]
  var texts: [NumberMap]
}

/// The numbers of a part's names of one kind: those that all parts know are the same everywhere.
struct NumberMap: Sendable {
  private let known: Int
  private let added: [Int32]

  init(known: Int, added: [Int32]) {
    self.known = known
    self.added = added
  }

  /// The number in the whole of a number in the part; below 0 there is no name.
  subscript(number: Int32) -> Int32 {
    Int(number) < known ? number : added[Int(number) - known]
  }
}
