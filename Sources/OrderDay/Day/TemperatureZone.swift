/// The temperature zones of the warehouse, in the order of their names' bytes (R10.1).
public enum TemperatureZone: UInt8, CaseIterable, Comparable, Sendable {
  /// Shelf goods.
  case ambient
  /// Refrigerated goods.
  case chilled
  /// Deep-frozen goods.
  case frozen
  /// Live goods, on ice or in water.
  case live

  /// The word of the tables and papers.
  public var word: String {
    switch self {
    case .ambient: "ambient"
    case .chilled: "chilled"
    case .frozen: "frozen"
    case .live: "live"
    }
  }

  /// Zones sort as their words do.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
