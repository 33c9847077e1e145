public import PlainText

/// What can be wrong with the files of a day.
enum DayFinding: Finding {
  case tableMissing(TableName, near: String?, required: [String])
  case statementMissing(TableName, form: String)
  case tableUnreadable(TableName, FileFault)
  case dayUnreadable(FileFault)
  case notAScenario(FileKind)
  case partUnreadable(PartMark.Fault)

  func wording(in language: Language) -> Wording {
    switch language {
    case .english: inEnglish
    case .chinese: inChinese
    }
  }
}

/// A figure that does not fit 64 bits (R12.5), by what it is of.
enum OverflowFinding: Finding {
  case salesOfOrder(String)
  case commissionOfOrder(String)
  case paybackOfOrder(String)
  case orderedUnits(sku: String)
  case purchaseAmount(sku: String)
  case weight(sku: String)
  case purchaseOrder(supplier: String, warehouse: String)
  case total(String, leader: String)
  case totalOfDay(String)

  func wording(in language: Language) -> Wording {
    switch language {
    case .english: inEnglish
    case .chinese: inChinese
    }
  }
}

/// Two figures that must agree do not (R14).
public struct ProofFinding: Finding {
  /// Which proof.
  public var proof: String
  /// Where it fails first.
  public var place: String
  /// What must be there.
  public var expected: String
  /// What is there.
  public var actual: String

  /// The words in one language.
  public func wording(in language: Language) -> Wording {
    switch language {
    case .english: inEnglish
    case .chinese: inChinese
    }
  }
}
