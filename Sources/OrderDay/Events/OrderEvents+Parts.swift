public import Parallel

extension OrderEvents {
  /// Puts down what orders and members rows name from here on, until `numberNames` tells which of them are the same.
  ///
  /// - Precondition: there are no rows here.
  public mutating func gatherNames() {
    precondition(count == 0)
    orders = .gathering
    members = .gathering
  }

  /// Numbers the orders and members that were gathered, in the order of first reading.
  ///
  /// - Complexity: O(rows + bytes of the names), where names soon differ.
  public mutating func numberNames(by workers: Workers = .one) {
    let ofOrders = Parcel((names: orders, column: baskets.order))
    let ofMembers = Parcel((names: members, column: baskets.member))
    (orders, baskets.order, members, baskets.member) = (NameTable(), [], NameTable(), [])
    let numbered = workers.both(
      { Self.numbered(ofOrders.take(), keepingOrder: true) },
      { Self.numbered(ofMembers.take(), keepingOrder: false) })
    (orders, baskets.order) = numbered.0
    (members, baskets.member) = numbered.1
  }

  /// A column of gathered names with their numbers.
  private static func numbered<Number: NameNumber>(
    _ gathered: consuming (names: NameTable, column: [Number]), keepingOrder: Bool
  ) -> (NameTable, [Number]) {
    var (names, column) = gathered
    if !names.gathers { return (names, column) }
    let numbers = names.numberGathered(keepingOrder: keepingOrder)
    for row in column.indices where column[row].rawValue >= 0 {
      column[row] = Number(rawValue: numbers[Int(column[row].rawValue)])
    }
    return (names, column)
  }

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

  /// Gives the points that were gathered the numbers that they have in the whole, where that knows all of them: nearly every
  /// part of a file names points of the network alone.
  ///
  /// - Complexity: O(baskets + bytes of the names).
  public mutating func numberPoints(asIn whole: OrderEvents) {
    let numbers = whole.points.numbers(of: points)
    if numbers.contains(where: { $0 < 0 || Int($0) >= pointCount }) { return }
    for basket in baskets.point.indices where baskets.point[basket] >= 0 {
      baskets.point[basket] = numbers[Int(baskets.point[basket])]
    }
    points = NameTable()
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
    baskets.append(rows)
    sku.append(rows.count) { rows[$0].sku }
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
  /// Names are numbered in the order of first reading, whatever parts they were read in; those that are gathered here stay
  /// so. Each table of names is put together by itself, and so is each column; what was put together is given back at once,
  /// for a large day would else be there twice.
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
    let (rows, expected) = (parts.reduce(count) { $0 + $1.count }, baskets.expectedRows)
    let added = workers.map(kinds.count) { index in
      let known = kinds[index].known
      var (names, ofParts) = tables[index].take()
      if names.gathers { names.reserve(for: ofParts, rows: rows, of: expected) }
      let numbers = ofParts.indices.map { part in
        defer { ofParts[part] = NameTable() }
        let ofPart = ofParts[part]
        if names.gathers { return NumberMap(higherBy: names.append(gathered: ofPart)) }
        // A part without names has none, or those that the whole knows.
        if ofPart.count == 0 { return NumberMap(higherBy: 0) }
        return NumberMap(known: known, added: names.intern(ofPart, from: known))
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

  /// Adds the columns that every row or basket fills.
  private mutating func appendColumns(
    of parts: consuming [OrderEvents], numbered maps: NameMaps, by workers: Workers
  ) {
    baskets.reserve(for: parts.map(\.baskets))
    let expectedRows = baskets.expectedRows
    let runs = Parcel((whole: baskets.runs, parts: parts.map(\.baskets.runs)))
    let times = Parcel((whole: baskets.time, parts: parts.map(\.baskets.time)))
    let kinds = Parcel((whole: baskets.kind, parts: parts.map(\.baskets.kind)))
    let orders = Parcel((whole: baskets.order, parts: parts.map(\.baskets.order)))
    let members = Parcel((whole: baskets.member, parts: parts.map(\.baskets.member)))
    let points = Parcel((whole: baskets.point, parts: parts.map(\.baskets.point)))
    let quantities = Parcel((whole: quantity, parts: parts.map(\.quantity)))
    let skus = Parcel((whole: sku, parts: parts.map(\.sku)))
    // Who takes a parcel is to be the only one who has the column: it would be copied else.
    parts = []
    (baskets, quantity, sku) = (Baskets(), [], [])
    baskets.expectedRows = expectedRows
    let (asRead, numbered) = workers.both(
      {
        (
          runs: Self.joined(runs), time: Self.joined(times), kind: Self.joined(kinds),
          quantity: Self.joined(quantities)
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
    (baskets.runs, baskets.time, baskets.kind, quantity) = asRead
    (baskets.order, baskets.member, sku, baskets.point) = numbered
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

/// The numbers of a part's names of one kind in the whole.
private struct NumberMap {
  private let known: Int
  private let added: [Int32]
  private let shift: Int32

  /// Those that all parts know are the same everywhere, the others are these.
  init(known: Int, added: [Int32]) {
    self.known = known
    self.added = added
    shift = 0
  }

  /// All of them stand behind others.
  init(higherBy shift: Int32) {
    known = .max
    added = []
    self.shift = shift
  }

  /// The number in the whole of a number in the part; below 0 there is no name.
  subscript(number: Int32) -> Int32 {
    Int(number) < known ? number &+ shift : added[Int(number) - known]
  }
}

/// A column that those of parts may stand behind.
private protocol ColumnOfParts {
  init()
  mutating func append(_ part: Self)
}

extension RowRuns: ColumnOfParts {}
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
