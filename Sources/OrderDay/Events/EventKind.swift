/// What an order event does (R18), in the order in which events of one moment apply (R2.1).
public enum EventKind: UInt8, CaseIterable, Comparable, Sendable {
  /// Places a line.
  case order
  /// Sets a line's quantity.
  case amend
  /// Takes units, a line or an order back.
  case cancel
  /// Could not be read (R3.8); sorts last.
  case unread

  /// The word of the tables; empty for a kind that was not read.
  public var word: String {
    switch self {
    case .order: "order"
    case .amend: "amend"
    case .cancel: "cancel"
    case .unread: ""
    }
  }

  /// Kinds sort as they apply.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// The columns that an order row may have beside those that it must have, in the order of R18.
public enum FurtherColumn: Int, CaseIterable, Sendable {
  /// The member's name.
  case name
  /// The member's phone.
  case phone
  /// The building that the member lives in.
  case building
  /// The room.
  case room
  /// A note to whoever hands out.
  case note
  /// Whether the leader ordered for the member.
  case byLeader
  /// Whether the goods are brought to the door.
  case homeDelivery
  /// The priority class: 1 first, blank last (R8.5).
  case priority
  /// Units that the member would also take (R6.2).
  case tolerance
  /// The coupon of the order (R5.3).
  case coupon
  /// Whether another product may stand in (R8.7).
  case allowSubstitute
  /// Where the order came from.
  case channel
}

extension FurtherColumn {
  /// Whether the column's values are numbers of texts, which sort by their bytes, and not values themselves.
  public var isText: Bool {
    switch self {
    case .name, .phone, .building, .room, .note, .coupon, .channel: true
    case .byLeader, .homeDelivery, .priority, .tolerance, .allowSubstitute: false
    }
  }

  /// Whether the column says yes (1) or no (0), where a blank is no (R2.1).
  public var isYesOrNo: Bool {
    switch self {
    case .byLeader, .homeDelivery, .allowSubstitute: true
    case .name, .phone, .building, .room, .note, .priority, .tolerance, .coupon, .channel: false
    }
  }
}
