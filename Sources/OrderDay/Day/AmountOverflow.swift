/// A result that does not fit 64 bits, which no paper can carry (R12.5).
public struct AmountOverflow: Error, Equatable, Sendable {
  /// What was to be reckoned.
  public enum Figure: Equatable, Sendable {
    /// Units times unit price of a line placed by this row of `OrderEvents`.
    case sales(row: Int)
    /// The commission of a line placed by this row of `OrderEvents`.
    case commission(row: Int)
    /// What a coupon, a refund or a tier comes to on a line placed by this row of `OrderEvents`.
    case payback(row: Int)
    /// Cases times case pack of a product.
    case orderedUnits(ProductID)
    /// Ordered units times cost of a product.
    case purchaseAmount(ProductID)
    /// Units times nominal weight of a product.
    case weight(ProductID)
    /// The sum of the lines of one supplier's purchase order for one warehouse.
    case purchaseOrder(SupplierID, WarehouseID)
    /// A total of one leader's statement, by the name of its column.
    case statement(LeaderID, String)
    /// A total over the day.
    case total(String)
  }

  /// The figure that does not fit.
  public var figure: Figure

  /// An overflow of this figure.
  public init(_ figure: Figure) { self.figure = figure }
}

/// `a * b`, or the error that names the figure.
func product(_ a: Int64, _ b: Int64, _ figure: AmountOverflow.Figure) throws(AmountOverflow)
  -> Int64
{
  let (value, overflows) = a.multipliedReportingOverflow(by: b)
  if overflows { throw AmountOverflow(figure) }
  return value
}

/// A running total in 128 bits, which no sum of 64-bit figures of a day can leave.
struct WideTotal {
  private(set) var value: Int128

  init(value: Int128 = 0) { self.value = value }

  mutating func add(_ amount: Int64) { value += Int128(amount) }

  mutating func add(_ part: WideTotal) { value += part.value }

  /// The total, or the cap where it is lower; `nil` for no cap.
  func capped(at cap: Int64?) -> WideTotal {
    cap.map { WideTotal(value: min(value, Int128($0))) } ?? self
  }

  /// The total in 64 bits, or the error that names the total of the day.
  func narrowed(_ name: String) throws(AmountOverflow) -> Int64 { try narrowed(.total(name)) }

  /// The total in 64 bits, or the error that names the figure.
  func narrowed(_ figure: AmountOverflow.Figure) throws(AmountOverflow) -> Int64 {
    guard let narrow = Int64(exactly: value) else { throw AmountOverflow(figure) }
    return narrow
  }
}
