/// In which state the units of a line are (R15.7): each unit in exactly one.
///
/// Counted from the units that the night handed over; what came short before is in the night's own columns.
public struct UnitStates: Equatable, Sendable {
  /// Taken away; where nobody told of any pickup of the day, all that nobody complained of.
  public var pickedUp: Int64
  /// Not taken away by the pickup deadline.
  public var forfeited: Int64
  /// Paid back, by `RefundCause.rawValue`.
  public var refunded: InlineArray<7, Int64>
  /// Still to be taken away: pickups are told, and the deadline has not passed.
  public var waiting: Int64

  /// The states of an open line of a day.
  public init(of line: OpenLine, in day: OpenDay) {
    pickedUp = line.pickedUp + (day.isPickupTold ? 0 : line.waiting)
    forfeited = line.forfeited
    refunded = line.refunded
    waiting = day.isPickupTold ? line.waiting : 0
  }

  /// All states together: the units that the night handed over.
  public var sum: Int64 {
    var sum = pickedUp + forfeited + waiting
    for index in refunded.indices { sum += refunded[index] }
    return sum
  }

  /// States are equal as their counts are.
  public static func == (a: Self, b: Self) -> Bool {
    a.pickedUp == b.pickedUp && a.forfeited == b.forfeited && a.waiting == b.waiting
      && RefundCause.allCases.allSatisfy {
        a.refunded[Int($0.rawValue)] == b.refunded[Int($0.rawValue)]
      }
  }
}
