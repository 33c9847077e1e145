/// Hides whose units are told to somebody else: the first character of the label, then a star.
///
/// | member | masked |
/// |---|---|
/// | wang | `w*` |
/// | 王伟 | `王*` |
/// | 13812341234 | `*******1234` |
public enum MemberMask {
  /// The label of a member, masked; a number of 8 digits or more as phones are.
  public static func masked(_ member: [UInt8]) -> String {
    let label = String(member)
    let digits = member.count { (0x30...0x39).contains($0) }
    if digits >= 8 { return String(PhoneMask.masked(member)) }
    return String(String.UnicodeScalarView(label.unicodeScalars.prefix(1))) + "*"
  }
}
