/// What became of one event (R3, R4).
public enum EventVerdict: Equatable, Sendable {
  /// It took effect.
  case applied
  /// It took effect but for so many units, for this reason (R4.1).
  case partly(Reason, refused: Int64)
  /// It said again what had been said (R3.2).
  case duplicate
  /// It was refused, with so many units (R19).
  case rejected(Reason, refused: Int64)
}
