/// The stages of a run, in their order: what a user sees at work, and what takes how long.
public enum WorkStage: Int, CaseIterable, Sendable {
  /// Files come from the disk.
  case files
  /// The tables beside the orders are checked.
  case tables
  /// Orders are read, checked and numbered.
  case orders
  /// Names are compared that look alike, where somebody wants to know.
  case names
  /// Events apply in canonical order.
  case collecting
  /// Goods are bought, received and shared out.
  case sharing
  /// Goods are laid out for the warehouse and the points, and money is reckoned.
  case settling
  /// What was told after delivery applies, and the books are kept.
  case books
  /// Figures of different stages are held against each other.
  case proofs
  /// Tables become bytes.
  case documents
  /// Papers become bytes.
  case papers
  /// Documents are listed with their digests.
  case listing
  /// Documents are written.
  case writing
  /// The disk gets them all.
  case syncing
}

/// How the work goes on, for who watches it.
public enum WorkNews: Sendable {
  /// A stage began, and the one before it has ended.
  case began(WorkStage)
  /// So much there is to do in it: lines of orders, rows of tables, or documents.
  case planned(Int)
  /// So much more of it is done.
  case advanced(by: Int)
}
