/// The names of the files that a run writes: made by us, never taken from data.
public enum FileNames {
  /// The most characters that a label gives to a name.
  static let slugLengthMax = 32

  /// The file name of the paper `kind` number `ordinal`, with a readable rest of `label`.
  ///
  /// The ordinal alone makes the name unique within its kind. What is left of the label are its ASCII
  /// letters (in lower case), digits, `_` and `-`, at most 32. No name can be reserved on Windows, start
  /// with `-` or `.`, or end in a dot or a space.
  ///
  ///     FileNames.paper(kind: "pickup", ordinal: 7, label: "Jinxiu Garden".utf8.span)
  ///       == "pickup-0007-jinxiugarden.txt"
  ///     FileNames.paper(kind: "pickup", ordinal: 8, label: "锦绣".utf8.span) == "pickup-0008.txt"
  ///
  /// - Precondition: `kind` is a word of ours: `a-z`, digits and `-`, starting with a letter;
  ///   `ordinal` is at least 1.
  public static func paper(
    kind: String, ordinal: Int, label: Span<UInt8>, fileExtension: String = "txt"
  ) -> String {
    precondition(isKind(kind), "a kind of paper is a lower-case word")
    precondition(ordinal >= 1, "ordinals count from 1")
    let rest = slug(of: label)
    return "\(kind)-\(digits(of: ordinal))\(rest.isEmpty ? "" : "-\(rest)").\(fileExtension)"
  }

  /// The file name of a paper under another number; `nil` for a name that `paper` does not make for the kind.
  ///
  ///     FileNames.renumbered("pickup-0007-jinxiu.txt", kind: "pickup", ordinal: 12)
  ///       == "pickup-0012-jinxiu.txt"
  public static func renumbered(_ name: String, kind: String, ordinal: Int) -> String? {
    guard name.hasPrefix("\(kind)-") else { return nil }
    let numbered = name.utf8.dropFirst(kind.utf8.count + 1)
    let rest = numbered.drop { isDigit($0) }
    return numbered.count - rest.count < 4
      ? nil : "\(kind)-\(digits(of: ordinal))\(String(decoding: rest, as: UTF8.self))"
  }

  /// At least four digits.
  private static func digits(of ordinal: Int) -> String {
    let digits = String(ordinal)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  private static func isKind(_ kind: String) -> Bool {
    guard let first = kind.utf8.first, isLowercase(first) else { return false }
    return kind.utf8.allSatisfy { isLowercase($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
  }

  private static func slug(of label: Span<UInt8>) -> String {
    var kept: [UInt8] = []
    for index in label.indices where kept.count < slugLengthMax {
      let byte = label[index]
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): kept.append(byte | 0x20)
      case UInt8(ascii: "_"), UInt8(ascii: "-"): kept.append(byte)
      default: if isLowercase(byte) || isDigit(byte) { kept.append(byte) }
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private static func isLowercase(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
