/// What a carry file needs to write an open day down and to read it again (R16).
extension OpenDay {
  /// Forgets the rows of the night, which mean nothing to the day after.
  public mutating func forgetRows() {
    for line in lines.indices { lines[line].row = .none }
    numberOfRow = []
  }

  /// Adds an order of a member behind the others; `false` for an id that the day has already.
  public mutating func addOrder(_ order: Span<UInt8>, member: Span<UInt8>) -> Bool {
    if orders.intern(order) != Int32(truncatingIfNeeded: memberOfOrder.count) { return false }
    memberOfOrder.append(MemberID(rawValue: members.intern(member)))
    addRoomForOrder()
    return true
  }

  /// Adds a line whose refund, base and commission follow from its states (R12.3, R13.4); `false` for one that
  /// no night leaves: more units told of than there are, an amount that does not fit 64 bits.
  public mutating func appendCarried(_ line: OpenLine) -> Bool {
    var told = Int128(line.pickedUp) + Int128(line.forfeited)
    for cause in RefundCause.allCases { told += Int128(line.refunded(cause)) }
    let (base, overflows) = line.paid.addingReportingOverflow(line.platformDiscount)
    guard told <= Int128(line.units), !overflows, line.paid >= 0, line.platformDiscount >= 0,
      line.rate.commission(units: line.units, base: base) != nil
    else { return false }
    var line = line
    _ = line.reckon(rules)
    append(line)
    return true
  }
}
