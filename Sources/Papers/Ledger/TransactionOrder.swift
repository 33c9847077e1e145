import OrderDay

/// In which order transactions stand in the ledger, as far as their ids say it: so that the ledgers of the parts of a day
/// can be joined by them (R17).
///
/// | transactions | by |
/// |---|---|
/// | `paid`; then `short`, `tier-price`, `underweight`; then `refunded`; then `handed-over` | order |
/// | `opening-stock`, `counted` | SKU, warehouse |
/// | `received` | supplier, warehouse, SKU |
/// | `cost-of-goods` | SKU, warehouse |
/// | `disposed`, `brought-back`; then what was told and `clawed-back`; then `refunded` for it | day, order |
/// | `opening-balance`, `commission`, `bonus`, `tax`, `payout` | leader |
public enum TransactionOrder {
  private enum Form { case order, goods, received, told, leader }

  /// Appends bytes that sort as the transactions of these ids stand; `false` for an id that no transaction has.
  ///
  /// Transactions of the same order, or of the same leader, have the same key: they stand as they happened.
  public static func appendKey(of id: [UInt8], to key: inout [UInt8]) -> Bool {
    let parts = id.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count > 2,
      let (phase, form) = place(of: String(decoding: parts[1], as: UTF8.self), parts.count - 2)
    else { return false }
    let rest = parts[2...].map(Array.init)
    key.append(phase)
    let sorted: [[UInt8]?]
    switch (form, rest.count) {
    case (.order, 1...): sorted = [rest[0]]
    case (.goods, 2): sorted = [rest[1], label(in: rest[0])]
    case (.received, 3): sorted = [label(in: rest[1]), label(in: rest[0]), rest[2]]
    case (.told, 2...): sorted = [rest[0], rest[1]]
    case (.leader, 1): sorted = [label(in: rest[0])]
    default: return false
    }
    for text in sorted {
      guard let text else { return false }
      key += text
      // Below every byte of a label, so that a name comes before those that begin with it.
      key.append(0)
    }
    return true
  }

  private static func place(of word: String, _ count: Int) -> (UInt8, Form)? {
    switch word {
    case "paid": (0, .order)
    case "short", "tier-price", "underweight": (1, .order)
    case "refunded": count == 1 ? (2, .order) : (9, .told)
    case "handed-over": (3, .order)
    case "opening-stock", "counted": (4, .goods)
    case "received": (5, .received)
    case "cost-of-goods": (6, .goods)
    case "disposed", "brought-back": (7, .told)
    case "clawed-back": (8, .told)
    case "opening-balance", "commission", "bonus", "tax", "payout": (10, .leader)
    default: DeliveryFact.Kind.inTurn.contains { $0.word == word } ? (8, .told) : nil
    }
  }

  /// The label in `W-main`, `S-farm` and `L-li`.
  private static func label(in part: [UInt8]) -> [UInt8]? {
    AccountName.text(of: Array(part.dropFirst(2)))
  }
}
