/// Why a file of the day could not be read.
public enum FileFault: Error, Equatable, Sendable {
  /// There is no such file.
  case missing
  /// It is a folder, a device, a pipe: nothing to read a table from.
  case notRegular
  /// It is compressed, and the program that unpacks such files found it damaged.
  case damaged(_ program: String)
  /// It is compressed, and the program that unpacks such files is not on this system.
  case noProgram(_ program: String)
  /// The system refused; its own words.
  case refused(String)
}
