/// Hides what a paper need not show of a name (R11).
///
/// | name | masked | surname |
/// |---|---|---|
/// | 王伟 | `王*` | 王 |
/// | 欧阳娜娜 | `欧*` | 欧阳 |
/// | Maria Gonçalves | `M*` | Maria Gonçalves |
/// | 13812341234 | `*******1234` | 13812341234 |
public enum NameMask {
  /// The first character and one star, whatever the length; a number of 8 digits or more as phones are.
  public static func masked(_ name: String) -> String {
    let digits = name.utf8.count { (0x30...0x39).contains($0) }
    if digits >= 8 { return String(PhoneMask.masked(Array(name.utf8))) }
    guard let first = name.first else { return "" }
    return "\(first)*"
  }

  /// What a Chinese name is called by: one character, or two of the known double surnames. Other names stay whole,
  /// for which of their words comes first depends on where they are from.
  static func surname(_ name: String) -> String {
    let ideographs: ClosedRange<UInt32> = 0x3400...0x9FFF
    guard let first = name.unicodeScalars.first, ideographs.contains(first.value) else {
      return name
    }
    let two = String(name.prefix(2))
    return doubleSurnames.contains(two) && name.count > 2 ? two : String(name.prefix(1))
  }

  private static let doubleSurnames: Set<String> = [
    "欧阳", "上官", "司马", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "长孙", "宇文",
    "司徒", "东方", "独孤", "南宫", "西门", "端木", "百里", "呼延", "申屠", "太史", "闻人", "钟离",
  ]
}
