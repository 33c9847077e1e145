/// Why an event was refused, in the order in which the checks run (R3.7).
public enum Reason: UInt8, CaseIterable, Sendable {
  /// A value of the row cannot be read (R3.8).
  case unreadable
  /// Earlier than the opening (R1.3).
  case beforeOpening
  /// At the cutoff or later (R1.3).
  case afterCutoff
  /// The point is not in the network.
  case unknownPoint
  /// The SKU is not in the catalogue.
  case unknownProduct
  /// Another member or point than the order's, or the line again with other content (R3.1, R3.2).
  case conflict
  /// It changes what is not there: not yet, no more, or never (R3.3).
  case unknownOrder
  /// The quantity is blank or out of bounds (R3.4).
  case badQuantity
  /// The point takes no order any more.
  case pointClosed
  /// Outside the product's sale window.
  case notOnSale
  /// It does not fit under the stock cap (R4.1).
  case soldOut
  /// It is over a limit per member, order or point (R4.2).
  case overLimit

  /// The word of the tables.
  public var word: String {
    switch self {
    case .unreadable: "unreadable"
    case .beforeOpening: "before-opening"
    case .afterCutoff: "after-cutoff"
    case .unknownPoint: "unknown-point"
    case .unknownProduct: "unknown-product"
    case .conflict: "conflict"
    case .unknownOrder: "unknown-order"
    case .badQuantity: "bad-quantity"
    case .pointClosed: "point-closed"
    case .notOnSale: "not-on-sale"
    case .soldOut: "sold-out"
    case .overLimit: "over-limit"
    }
  }
}

/// One refused event, or the refused part of one.
public struct Rejection: Sendable {
  /// The row in `OrderEvents`.
  public var row: Int32
  /// Why.
  public var reason: Reason
  /// The units that were refused (R19).
  public var refused: Int64
  /// Whether the rest of the event was applied (R4.1).
  public var isPartial: Bool
}
