import PlainText

/// One setting as it was given: in the table, in the scenario's `day`, or as an option of the command.
struct SettingEntry: Sendable {
  /// The name (R18).
  var key: [UInt8]
  /// The value, not yet read.
  var value: [UInt8]
  /// Where it stands; an option of the command line has a name and no place.
  var file: SourceFile
  /// The place of the key.
  var keyPlace: Place?
  /// The place of the value.
  var valuePlace: Place?
}

/// An option of the command line that overrides a setting.
public struct SettingOverride: Sendable {
  /// The setting's name.
  public var key: String
  /// The value that it has instead.
  public var value: String

  /// `key` is to be `value`, whatever the day says.
  public init(key: String, value: String) {
    self.key = key
    self.value = value
  }
}
