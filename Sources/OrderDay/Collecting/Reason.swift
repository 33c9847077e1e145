/// Why an event was refused, in the order in which the checks run (R3.7).
public enum Reason: UInt8, CaseIterable, Sendable {
  case unreadable
  case beforeOpening, afterCutoff
  case unknownPoint, unknownProduct
  case conflict
  case unknownOrder
  case badQuantity
  case pointClosed, notOnSale, soldOut, overLimit

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
