public import Parallel

extension OrderEvents {
  /// Events without rows of the same day, for a part of a file that is to be added here: the orders, points and members that
  /// it names are numbered when it is.
  ///
  /// - Precondition: there are no rows here.
  public var forPart: OrderEvents {
    precondition(count == 0)
    var part = self
    part.orders = .gathering
    part.points = .gathering
    part.members = .gathering
    return part
  }

  /// Adds rows in which every value could be read, by the lines that they were read from; what they say in further columns
  /// is noted by itself.
  ///
  /// To add each row to every column by itself costs as much as to read it: a reader of millions of rows gathers some.
  ///
  /// - Complexity: O(rows) amortised.
  public mutating func append(_ rows: [OrderEvent]) {
    guard let first = rows.first, let last = rows.last else { return }
    let before = count
    time.append(rows.count) { rows[$0].time }
    kind.append(rows.count) { rows[$0].kind }
    order.append(rows.count) { rows[$0].order }
    sku.append(rows.count) { rows[$0].sku }
    point.append(rows.count) { rows[$0].point }
    member.append(rows.count) { rows[$0].member }
    quantity.append(rows.count) { rows[$0].quantity }
    // Between two lines that lie as far apart as there are rows each has one.
    if first.source == last.source, Int(last.line - first.line) == rows.count - 1 {
      places.append(
        source: first.source, line: first.line, rows: Int32(truncatingIfNeeded: rows.count))
    } else {
      for row in rows { places.append(source: row.source, line: row.line) }
    }
    for (index, row) in rows.enumerated() where row.price != Self.blank {
      price[before + index] = row.price
    }
  }

  /// Adds the rows of parts, each of which was read by itself from no events of the same day (`forPart`), as if they had
  /// been read here one after the other.
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
    // The catalogue's names have the same numbers everywhere. Those of the network are too many to be near for each row:
    // a part just gathers what it names of them.
    let kinds: [(names: any WritableKeyPath<OrderEvents, NameTable> & Sendable, known: Int)] = [
      (\.orders, 0), (\.skus, productCount), (\.points, 0), (\.members, 0), (\.texts, 0),
    ]
    let tables = kinds.map { kind in
      Parcel((whole: self[keyPath: kind.names], parts: parts.map { $0[keyPath: kind.names] }))
    }
    // Who takes a parcel is to be the only one who has the names.
    for kind in kinds {
      self[keyPath: kind.names] = NameTable()
      for index in parts.indices { parts[index][keyPath: kind.names] = NameTable() }
    }
    let added = workers.map(kinds.count) { index in
      let known = kinds[index].known
      var (names, ofParts) = tables[index].take()
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
    let before = count
    let columns = further.map { Parcel($0) }
    further = []
    further = workers.map(columns.count) { column in
      var (numbers, first) = (columns[column].take(), before)
      let isText = FurtherColumn.allCases[column].isText
      for (part, texts) in zip(parts, texts) {
        numbers.append(part.further[column], at: first) {
          isText ? Int64(texts[Int32(truncatingIfNeeded: $0)]) : $0
        }
        first += part.count
      }
      return numbers
    }
    var first = before
    for part in parts {
      price.append(part.price, at: first)
      first += part.count
    }
  }

  /// Adds the columns that every row fills.
  private mutating func appendColumns(
    of parts: consuming [OrderEvents], numbered maps: NameMaps, by workers: Workers
  ) {
    let times = Parcel((whole: time, parts: parts.map(\.time)))
    let kinds = Parcel((whole: kind, parts: parts.map(\.kind)))
    let quantities = Parcel((whole: quantity, parts: parts.map(\.quantity)))
    let orders = Parcel((whole: order, parts: parts.map(\.order)))
    let members = Parcel((whole: member, parts: parts.map(\.member)))
    let skus = Parcel((whole: sku, parts: parts.map(\.sku)))
    let points = Parcel((whole: point, parts: parts.map(\.point)))
    // Who takes a parcel is to be the only one who has the column: it would be copied else.
    parts = []
    (time, kind, quantity, order, member, sku, point) = (MomentColumn(), [], [], [], [], [], [])
    let (asRead, numbered) = workers.both(
      {
        (
          time: Self.joined(times), quantity: Self.joined(quantities),
          kind: Self.joined(kinds)
        )
      },
      {
        (
          order: Self.joined(orders, maps.orders),
          member: Self.joined(members, maps.members),
          sku: Self.joined(skus, maps.skus),
          point: Self.joined(points, maps.points)
        )
      })
    (time, quantity, kind) = asRead
    (order, member, sku, point) = numbered
  }

  /// A column with those of parts behind it, each of which is given back at once.
  private typealias Columns<Column> = Parcel<(whole: Column, parts: [Column])>

  /// Columns as they are.
  private static func joined<Value: Sendable>(_ columns: Columns<[Value]>) -> [Value] {
    var (values, parts) = columns.take()
    for part in parts.indices {
      values += parts[part]
      parts[part] = []
    }
    return values
  }

  private static func joined<Column: ColumnOfParts & Sendable>(_ columns: Columns<Column>) -> Column
  {
    var (values, parts) = columns.take()
    for part in parts.indices {
      values.append(parts[part])
      parts[part] = Column()
    }
    return values
  }

  /// Columns of parts whose numbers are others here.
  private static func joined<Number: NameNumber & Sendable>(
    _ columns: Columns<[Number]>, _ maps: [NumberMap]
  ) -> [Number] {
    var (numbers, parts) = columns.take()
    for part in parts.indices {
      let (ofPart, map) = (parts[part], maps[part])
      numbers.append(ofPart.count) { row in
        let number = ofPart[row]
        return number.rawValue < 0 ? number : Number(rawValue: map[number.rawValue])
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

/// A column that those of parts may stand behind.
private protocol ColumnOfParts {
  init()
  mutating func append(_ part: Self)
}

extension MomentColumn: ColumnOfParts {}
extension NumberColumn: ColumnOfParts {}

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
