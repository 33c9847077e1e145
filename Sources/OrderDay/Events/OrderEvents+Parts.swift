public import Parallel

extension OrderEvents {
  /// Adds the rows of parts, each of which was read by itself from no events of the same day, as if they had been read
  /// here one after the other.
  ///
  /// Names are numbered in the order of first reading, whatever parts they were read in. Each table of names is put
  /// together by itself, and so is each column; what was put together is given back at once, for a large day would else be
  /// there twice.
  ///
  /// - Complexity: O(rows + bytes of the parts' names).
  public mutating func append(_ parts: consuming [OrderEvents], by workers: Workers = .one) {
    var parts = parts
    let maps = numberNames(of: &parts, by: workers)
    appendFurther(of: parts, numbered: maps.texts, by: workers)
    var first = count
    for part in parts {
      places.append(part.places)
      unreadable += part.unreadable.lazy.map { $0 + Int32(truncatingIfNeeded: first) }
      first += part.count
    }
    appendColumns(of: parts, numbered: maps, by: workers)
  }

  /// Numbers the names of parts here, and takes them out of the parts.
  private mutating func numberNames(
    of parts: inout [OrderEvents], by workers: Workers
  ) -> NameMaps {
    // The catalogue's names have the same numbers everywhere.
    let kinds: [(names: any WritableKeyPath<OrderEvents, NameTable> & Sendable, known: Int)] = [
      (\.orders, 0), (\.skus, productCount), (\.points, pointCount), (\.members, 0), (\.texts, 0),
    ]
    let before = kinds.map { self[keyPath: $0.names] }
    let tables = kinds.map { kind in Parcel(parts.map { $0[keyPath: kind.names] }) }
    for index in parts.indices {
      for kind in kinds { parts[index][keyPath: kind.names] = NameTable() }
    }
    let added = workers.map(kinds.count) { index in
      var (names, known) = (before[index], kinds[index].known)
      var ofParts = tables[index].take()
      let numbers = ofParts.indices.map { part in
        defer { ofParts[part] = NameTable() }
        return NumberMap(known: known, added: names.intern(ofParts[part], from: known))
      }
      return (names: names, numbers: numbers)
    }
    for (kind, table) in zip(kinds, added) { self[keyPath: kind.names] = table.names }
    return NameMaps(
      orders: added[0].numbers, skus: added[1].numbers, points: added[2].numbers,
      members: added[3].numbers, texts: added[4].numbers)
  }

  /// Adds the further columns of parts, whose texts have other numbers here.
  private mutating func appendFurther(
    of parts: [OrderEvents], numbered texts: [NumberMap], by workers: Workers
  ) {
    let before = self
    further = workers.map(further.count) { column in
      var (numbers, first) = (before.further[column], before.count)
      let isText = FurtherColumn.allCases[column].isText
      for (part, texts) in zip(parts, texts) {
        numbers.append(part.further[column], at: first) {
          isText ? Int64(texts[Int32(truncatingIfNeeded: $0)]) : $0
        }
        first += part.count
      }
      return numbers
    }
    var first = count
    for part in parts {
      price.append(part.price, at: first)
      first += part.count
    }
  }

  /// Adds the columns that every row fills.
  private mutating func appendColumns(
    of parts: consuming [OrderEvents], numbered maps: NameMaps, by workers: Workers
  ) {
    let before = self
    let times = Parcel(parts.map(\.time))
    let kinds = Parcel(parts.map(\.kind))
    let quantities = Parcel(parts.map(\.quantity))
    let orders = Parcel(parts.map(\.order))
    let members = Parcel(parts.map(\.member))
    let skus = Parcel(parts.map(\.sku))
    let points = Parcel(parts.map(\.point))
    // What follows is all that has them.
    parts = []
    let (asRead, numbered) = workers.both(
      {
        (
          time: Self.joined(before.time, times.take()),
          quantity: Self.joined(before.quantity, quantities.take()),
          kind: Self.joined(before.kind, kinds.take())
        )
      },
      {
        (
          order: Self.joined(before.order, orders.take(), maps.orders),
          member: Self.joined(before.member, members.take(), maps.members),
          sku: Self.joined(before.sku, skus.take(), maps.skus),
          point: Self.joined(before.point, points.take(), maps.points)
        )
      })
    (time, quantity, kind) = asRead
    (order, member, sku, point) = numbered
  }

  /// A column and those of parts, as they are.
  private static func joined<Value>(
    _ before: [Value], _ parts: consuming [[Value]]
  ) -> [Value] {
    var values = before
    values.reserveCapacity(values.count + parts.reduce(0) { $0 + $1.count })
    for part in parts.indices {
      values += parts[part]
      parts[part] = []
    }
    return values
  }

  private static func joined(
    _ before: NumberColumn, _ parts: consuming [NumberColumn]
  ) -> NumberColumn {
    var values = before
    values.reserveCapacity(values.count + parts.reduce(0) { $0 + $1.count })
    for part in parts.indices {
      values.append(parts[part])
      parts[part] = NumberColumn()
    }
    return values
  }

  /// A column and those of parts, whose numbers are others here.
  private static func joined<Number: NameNumber>(
    _ before: [Number], _ parts: consuming [[Number]], _ maps: [NumberMap]
  ) -> [Number] {
    var numbers = before
    numbers.reserveCapacity(numbers.count + parts.reduce(0) { $0 + $1.count })
    for part in parts.indices {
      for number in parts[part] {
        numbers.append(number.rawValue < 0 ? number : Number(rawValue: maps[part][number.rawValue]))
      }
      parts[part] = []
    }
    return numbers
  }
}

/// The numbers of each part's names among those of the whole.
private struct NameMaps {
  var orders: [NumberMap]
  var skus: [NumberMap]
  var points: [NumberMap]
  var members: [NumberMap]
  var texts: [NumberMap]
}

/// The numbers of a part's names of one kind: those that all parts know are the same everywhere.
private struct NumberMap {
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

/// A number of a name, whatever kind of name it is.
private protocol NameNumber {
  var rawValue: Int32 { get }
  init(rawValue: Int32)
}

extension OrderID: NameNumber {}
extension MemberID: NameNumber {}
extension Int32: NameNumber {
  fileprivate var rawValue: Int32 { self }
  fileprivate init(rawValue: Int32) { self = rawValue }
}
