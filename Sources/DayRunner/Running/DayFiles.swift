public import PlainText

/// Where the bytes of a day come from: the one way in, so that the rooms behind it touch no file.
public struct DayFiles {
  /// The bytes of a file, by a path as the user wrote it.
  public var read: (_ path: String) -> Result<[UInt8], FileFault>
  /// The bytes of a table, which may be large: they need not be copied.
  public var table: (_ path: String) -> Result<FileBytes, FileFault>
  /// Whether a path is a folder.
  public var isFolder: (_ path: String) -> Bool
  /// The names of the entries of a folder, in any order.
  public var entries: (_ path: String) -> [String]
  /// The file of a time zone in the system's tz database; `nil` for a name that it lacks.
  public var zone: (_ name: String) -> [UInt8]?

  /// Files that are reached by these functions; without `table` tables are read as any file is.
  public init(
    read: @escaping (_ path: String) -> Result<[UInt8], FileFault>,
    table: ((_ path: String) -> Result<FileBytes, FileFault>)? = nil,
    isFolder: @escaping (_ path: String) -> Bool,
    entries: @escaping (_ path: String) -> [String],
    zone: @escaping (_ name: String) -> [UInt8]?
  ) {
    self.read = read
    self.table = table ?? { path in read(path).map { FileBytes($0) } }
    self.isFolder = isFolder
    self.entries = entries
    self.zone = zone
  }
}
