public import Documents

/// A table of what the papers that sum up all warehouses say (`PaperTally`), and how its rows join where the warehouses
/// were run one by one.
public enum TallyTable: String, CaseIterable, Sendable {
  /// What the head of every paper says of the day, but for the warehouses.
  case day
  /// The warehouses, and whether the quantities of each are planned.
  case warehouses
  /// Whose supplier statement it is.
  case supplier
  /// What a supplier brought.
  case goods
  /// What is taken off.
  case deductions
  /// What goes back to an order.
  case refunds
  /// What was refused.
  case rejections
  /// Who delivered a lot.
  case lotSuppliers = "lot-suppliers"
  /// What came of a lot.
  case receipts
  /// Who has units of a lot.
  case holders
  /// What became of the units of a SKU.
  case products
  /// When the day opens and ends.
  case times
  /// Until when goods are handed out.
  case pickups
  /// What the reading of the day warned of.
  case warnings
  /// Purchase orders below the supplier's minimum.
  case minimums
  /// What the papers add up to, unit by unit.
  case sums
  /// What came beyond what was ordered.
  case over
  /// The figures of the day.
  case figures

  /// What the cells of a column are.
  public enum Column: Sendable {
    /// Text, as the paper shows it.
    case text
    /// A whole number.
    case number
    /// An amount of money.
    case money
    /// A whole number or an amount.
    case figure
    /// A whole number, or nothing.
    case numberOrBlank

    /// Whether a cell is such.
    public func accepts(_ cell: Cell) -> Bool {
      switch (self, cell.content) {
      case (.text, .text), (.number, .number), (.money, .money), (.figure, .number),
        (.figure, .money), (.numberOrBlank, .number), (.numberOrBlank, .blank):
        cell.emphasis == .normal
      default: false
      }
    }
  }

  /// How rows with the same keys join.
  public enum Joining: Sendable {
    /// They are the same in all warehouses, and stand once.
    case same
    /// There are none: each is of one warehouse.
    case unique
    /// Their figures are added; what else they say is the same.
    case sum
    /// They stand below each other, in their order.
    case list
  }

  /// What rows are named and sorted by, from left to right.
  public var keys: [Column] {
    switch self {
    case .day, .supplier, .times: []
    case .warehouses, .refunds, .lotSuppliers, .holders, .products: [.text]
    case .pickups, .warnings, .sums, .figures: [.number]
    case .goods, .minimums, .over: [.text, .text]
    case .rejections: [.number, .text]
    case .deductions: [.number, .number, .text, .text]
    case .receipts:
      [.number, .number, .text, .text, .number, .number, .text, .number, .number, .text]
    }
  }

  /// What the rows say, from left to right.
  public var cells: [Column] {
    switch self {
    case .day: [.text, .text, .text, .number, .number]
    case .warehouses: [.text, .number]
    case .supplier: [.text, .text, .text]
    case .goods:
      [.text, .text, .number, .number, .number, .number, .number, .money, .money]
    case .deductions: [.text, .text, .text, .text, .number, .money]
    case .refunds: [.text, .text, .text, .text, .money]
    case .rejections: [.text, .text, .text, .text, .numberOrBlank, .number, .text]
    case .lotSuppliers, .pickups, .warnings: [.text]
    case .receipts:
      [.text, .text, .text, .text, .text, .text, .number, .number, .number]
    case .holders: [.text, .text, .text, .text, .text, .text, .text, .number]
    case .products: [.text, .text, .number, .number, .number, .number, .number, .number]
    case .times: [.text, .text, .text, .text]
    case .minimums: [.text, .money, .money]
    case .sums: [.number]
    case .over: [.text, .text, .text, .number]
    case .figures: [.text, .figure]
    }
  }

  /// How rows with the same keys join.
  public var joining: Joining {
    switch self {
    case .day, .supplier, .lotSuppliers, .times, .pickups, .warnings: .same
    case .warehouses, .goods, .minimums, .over: .unique
    case .products, .sums, .figures: .sum
    case .deductions, .refunds, .rejections, .receipts, .holders: .list
    }
  }
}
