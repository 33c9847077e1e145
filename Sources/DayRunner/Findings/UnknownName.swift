public import PlainText

/// A question about something that the day does not have.
public enum UnknownName: Error, Finding {
  /// No order of this id; one that was probably meant.
  case order(String, near: String?)
  /// The order has no line of a SKU; one that was probably meant, and those that it has.
  case line(order: String, sku: String, near: String?, known: [String])
  /// No receipt names the lot; one that was probably meant, and those that there are.
  case lot(String, near: String?, known: [String])
  /// The lot that was asked for is an order.
  case lotIsOrder(String)

  /// The words in one language.
  public func wording(in language: Language) -> Wording {
    switch language {
    case .english: inEnglish
    case .chinese: inChinese
    }
  }
}
