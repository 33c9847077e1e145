/// An index into the columns of one kind of thing, issued without gaps from 0 when the day is read.
///
/// One-field structs, so that an order is never taken for a product; they cost what a bare `Int32` costs.
public protocol DenseID: Hashable, Comparable, Sendable {
  /// The position in the columns, or -1 for none.
  var rawValue: Int32 { get }
  /// The id of a position; -1 for none.
  init(rawValue: Int32)
}

extension DenseID {
  /// The id of nothing: a blank.
  @inlinable
  public static var none: Self { Self(rawValue: -1) }
  /// Whether this names nothing.
  @inlinable
  public var isNone: Bool { rawValue < 0 }
  /// The position in the columns, from 0.
  @inlinable
  public var index: Int { Int(rawValue) }

  /// The id of a position in the columns.
  @inlinable
  public init(index: Int) {
    self.init(rawValue: Int32(truncatingIfNeeded: index))
  }

  /// Ids sort as their positions; positions follow the bytes of the names where a table was sorted.
  @inlinable
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

extension Array {
  /// The element of a dense id.
  @inlinable
  public subscript(id: some DenseID) -> Element {
    get { self[id.index] }
    set { self[id.index] = newValue }
  }
}

/// A product of the catalogue; positions follow the bytes of the SKU.
public struct ProductID: DenseID {
  /// The position in the catalogue.
  public var rawValue: Int32
  /// The id of a position.
  public init(rawValue: Int32) { self.rawValue = rawValue }
}

/// A supplier; positions follow the bytes of its label.
public struct SupplierID: DenseID {
  /// The position among the suppliers.
  public var rawValue: Int32
  /// The id of a position.
  public init(rawValue: Int32) { self.rawValue = rawValue }
}

/// A pickup point; positions follow the bytes of its label.
public struct PointID: DenseID {
  /// The position among the points.
  public var rawValue: Int32
  /// The id of a position.
  public init(rawValue: Int32) { self.rawValue = rawValue }
}

/// A group leader; positions follow the bytes of the label.
public struct LeaderID: DenseID {
  /// The position among the leaders.
  public var rawValue: Int32
  /// The id of a position.
  public init(rawValue: Int32) { self.rawValue = rawValue }
}

/// A station; positions follow the bytes of its label.
public struct StationID: DenseID {
  /// The position among the stations.
  public var rawValue: Int32
  /// The id of a position.
  public init(rawValue: Int32) { self.rawValue = rawValue }
}

/// A route; positions follow the bytes of its label.
public struct RouteID: DenseID {
  /// The position among the routes.
  public var rawValue: Int32
  /// The id of a position.
  public init(rawValue: Int32) { self.rawValue = rawValue }
}

/// A warehouse; positions follow the bytes of its label.
public struct WarehouseID: DenseID {
  /// The position among the warehouses.
  public var rawValue: Int32
  /// The id of a position.
  public init(rawValue: Int32) { self.rawValue = rawValue }
}

/// An order; positions follow the reading, `NameTable.ranks` gives the order of the bytes.
public struct OrderID: DenseID {
  /// The position among the orders.
  public var rawValue: Int32
  /// The id of a position.
  public init(rawValue: Int32) { self.rawValue = rawValue }
}

/// A line of an order: one order, one SKU (R3.1).
public struct LineID: DenseID {
  /// The position in the book's line columns.
  public var rawValue: Int32
  /// The id of a position.
  public init(rawValue: Int32) { self.rawValue = rawValue }
}

/// A member, known by the bytes of the label (R2.3).
public struct MemberID: DenseID {
  /// The position among the members, as first read.
  public var rawValue: Int32
  /// The id of a position.
  public init(rawValue: Int32) { self.rawValue = rawValue }
}

/// A text that was read: a name, a phone, a note.
public struct TextID: DenseID {
  /// The position in the table of texts.
  public var rawValue: Int32
  /// The id of a position.
  public init(rawValue: Int32) { self.rawValue = rawValue }
}
