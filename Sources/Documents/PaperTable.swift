/// Rows in columns on a paper for people.
public struct PaperTable: Hashable, Sendable {
  /// A column: its title and what its cells are.
  public struct Column: Hashable, Sendable {
    /// What the cells of a column are; the alignment follows from it.
    public enum Kind: Hashable, Sendable {
      /// Text, aligned left.
      case text
      /// Whole numbers, aligned right.
      case number
      /// Amounts of money, aligned right.
      case money
      /// Boxes to tick.
      case tick
      /// Places to write by hand.
      case writeIn
    }

    /// What stands above the cells; may be empty.
    public var title: String
    /// What the cells are.
    public var kind: Kind
    /// Whether the column as a whole is to catch the eye, as the numbers that people pick by.
    public var emphasis: Cell.Emphasis
    /// Whether text that finds no room may end in `…` instead of running on in the next line: just for
    /// what nobody needs to tell people and goods apart.
    public var mayBeCut: Bool

    /// A column of `kind` under `title`.
    public init(
      _ title: String, _ kind: Kind, emphasis: Cell.Emphasis = .normal, mayBeCut: Bool = false
    ) {
      self.title = title
      self.kind = kind
      self.emphasis = emphasis
      self.mayBeCut = mayBeCut
    }
  }

  /// How the rows of a group stand where a format has a choice.
  public enum Layout: Hashable, Sendable {
    /// Below each other, cells in their columns.
    case rows
    /// The first row of a group is whose the others are: a page shows them beside it, without the columns that only
    /// one of them fills. Over the first stands `who`, over the others `what`.
    case gathered(who: String, what: String)
  }

  /// Rows that belong together, such as the lines of one member: no page break cuts them in two.
  public struct RowGroup: Hashable, Sendable {
    /// The rows, each with a cell for each column.
    public var rows: [[Cell]]
    /// The sums of the rows, with a cell for each column.
    public var subtotal: [Cell]?
    /// What a gathered layout shows of whose the rows are; else the texts of the first row.
    public var who: [Cell]?

    /// A group of `rows`.
    public init(_ rows: [[Cell]], subtotal: [Cell]? = nil, who: [Cell]? = nil) {
      self.rows = rows
      self.subtotal = subtotal
      self.who = who
    }
  }

  /// What the table shows; `nil` where the paper's title says it.
  public var title: String?
  /// The columns from left to right.
  public var columns: [Column]
  /// The rows, in groups that stay together.
  public var groups: [RowGroup]
  /// The sums of all rows, with a cell for each column.
  public var totals: [Cell]?
  /// How the rows of a group stand where a format has a choice.
  public var layout: Layout
  /// Whether this is the table that the paper is about, which a workbook shows first; else the first one is.
  public var isMain: Bool

  /// A table of `groups`, each row with a cell for each of the `columns`.
  public init(
    title: String? = nil, columns: [Column], groups: [RowGroup], totals: [Cell]? = nil,
    layout: Layout = .rows, isMain: Bool = false
  ) {
    self.title = title
    self.columns = columns
    self.groups = groups
    self.totals = totals
    self.layout = layout
    self.isMain = isMain
  }

  /// A table of `rows` that a page break may part anywhere.
  public init(
    title: String? = nil, columns: [Column], rows: [[Cell]], totals: [Cell]? = nil
  ) {
    self.init(
      title: title, columns: columns, groups: rows.map { RowGroup([$0]) }, totals: totals)
  }
}
