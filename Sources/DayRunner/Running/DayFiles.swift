/// Where the bytes of a day come from: the one way in, so that the rooms behind it touch no file.
public struct DayFiles {
  /// The bytes of a file, by a path as the user wrote it.
  public var read: (_ path: String) -> Result<[UInt8], FileFault>
  /// Whether a path is a folder.
  public var isFolder: (_ path: String) -> Bool
  /// The names of the entries of a folder, in any order.
  public var entries: (_ path: String) -> [String]
  /// The file of a time zone in the system's tz database; `nil` for a name that it lacks.
  public var zone: (_ name: String) -> [UInt8]?

  /// Files that are reached by these functions.
  public init(
    read: @escaping (_ path: String) -> Result<[UInt8], FileFault>,
    isFolder: @escaping (_ path: String) -> Bool,
    entries: @escaping (_ path: String) -> [String],
    zone: @escaping (_ name: String) -> [UInt8]?
  ) {
    self.read = read
    self.isFolder = isFolder
    self.entries = entries
    self.zone = zone
  }
}
