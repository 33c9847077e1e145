extension CharacterClass {
  /// A scalar as messages name it: `U+202E right-to-left override`, `U+E001 private-use character`,
  /// and the code point alone where it has no name here.
  public static func name(of scalar: Unicode.Scalar, in language: Language) -> String {
    let code = codePoint(scalar)
    let name =
      switch language {
      case .english: englishName(scalar.value)
      case .chinese: chineseName(scalar.value)
      }
    return name.map { "\(code) \($0)" } ?? code
  }

  /// A scalar as `U+202E`: at least four hexadecimal digits.
  static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
