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

  /// No supplier or product of this label; one that was probably meant.
  case label(Thing, String, near: String?)
  /// A what-if that is no SKU with a value; how it is written.
  case noValue(option: String, String, form: String)
  /// A what-if whose value its column would not take; what is wrong with it, and how it is written.
  case wrongValue(option: String, any Finding, form: String)

  /// What a label is of.
  public enum Thing: Sendable {
    case supplier
    case product
  }

  /// The words in one language.
  public func wording(in language: Language) -> Wording {
    switch language {
    case .english: inEnglish
    case .chinese: inChinese
    }
  }
}
