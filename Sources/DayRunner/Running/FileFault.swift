/// Why a file of the day could not be read.
public enum FileFault: Error, Equatable, Sendable {
  /// There is no such file.
  case missing
  /// It is a folder, a device, a pipe: nothing to read a table from.
  case notRegular
  /// The system refused; its own words.
  case refused(String)

  /// What follows the file's name in a message.
  var phrase: String {
    switch self {
    case .missing: "is not there"
    case .notRegular: "is not a file but a folder or a device"
    case .refused(let reason): "cannot be read: \(reason)"
    }
  }

  /// What to do about it.
  var advice: String {
    switch self {
    case .missing: "put it there, or name the file that is meant"
    case .notRegular: "put the file there, or name the one that is meant"
    case .refused: "see to it that it can be read"
    }
  }
}
