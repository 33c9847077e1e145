public import PlainText

/// Where the bytes of a day come from: the one way in, so that the rooms behind it touch no file.
public struct DayFiles {
  /// The bytes of a file, by a path as the user wrote it.
  public var read: (_ path: String) -> Result<[UInt8], FileFault>
  /// The pages of a large table, which need not be copied; `nil` for a file that is to be read.
  public var pages: (_ path: String) -> FileBytes?
  /// Whether a path is a folder.
  public var isFolder: (_ path: String) -> Bool
  /// The names of the entries of a folder, in any order.
  public var entries: (_ path: String) -> [String]
  /// The file of a time zone in the system's tz database; `nil` for a name that it lacks.
  public var zone: (_ name: String) -> [UInt8]?

  /// Files that are reached by these functions; without `pages` tables are read as any file is.
  public init(
    read: @escaping (_ path: String) -> Result<[UInt8], FileFault>,
    pages: @escaping (_ path: String) -> FileBytes? = { _ in nil },
    isFolder: @escaping (_ path: String) -> Bool,
    entries: @escaping (_ path: String) -> [String],
    zone: @escaping (_ name: String) -> [UInt8]?
  ) {
    self.read = read
    self.pages = pages
    self.isFolder = isFolder
    self.entries = entries
    self.zone = zone
  }

  /// The bytes of a table.
  func table(_ path: String) -> Result<FileBytes, FileFault> {
    pages(path).map { .success($0) } ?? read(path).map { FileBytes($0) }
  }
}
