/// A file that the caller adds to a table of the day, as `load` does in a scenario (R18).
public struct TableLoad: Sendable {
  /// The table that gets its rows.
  public var table: TableName
  /// The file, or `-` for standard input.
  public var path: String
  /// The columns of a file without a header, in its order; `nil` for one that has it.
  public var columns: [String]?

  /// The rows of `path` for `table`.
  public init(table: TableName, path: String, columns: [String]? = nil) {
    self.table = table
    self.path = path
    self.columns = columns
  }
}
