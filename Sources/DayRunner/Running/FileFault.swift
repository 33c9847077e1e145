/// Why a file of the day could not be read.
public enum FileFault: Error, Equatable, Sendable {
  /// There is no such file.
  case missing
  /// It is a folder, a device, a pipe: nothing to read a table from.
  case notRegular
  /// The system refused; its own words.
  case refused(String)
}
