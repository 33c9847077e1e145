/// A file of the tz database, built from its parts.
struct ZoneFile {
  var version: UInt8 = UInt8(ascii: "2")
  /// Offset of each type, in seconds east.
  var types: [Int] = [0]
  /// Second of the change and index of the type from there on.
  var changes: [(second: Int, type: Int)] = []
  var footer: String = ""
  var leapCount = 0

  /// The file: a block of 32 bits and, from version 2 on, one of 64 bits and the footer.
  var bytes: [UInt8] {
    guard version != 0 else { return block(timeSize: 4) }
    // Like the files of today: nothing that counts stands in the block of version 1.
    var empty = self
    empty.changes = []
    empty.types = [0]
    return empty.block(timeSize: 4) + block(timeSize: 8) + Array("\n\(footer)\n".utf8)
  }

  private func block(timeSize: Int) -> [UInt8] {
    var bytes = Array("TZif".utf8) + [version] + [UInt8](repeating: 0, count: 15)
    for count in [0, 0, leapCount, changes.count, types.count, 4] { bytes += number(count, 4) }
    for change in changes { bytes += number(change.second, timeSize) }
    for change in changes { bytes.append(UInt8(change.type)) }
    for type in types { bytes += number(type, 4) + [0, 0] }
    bytes += Array("LMT\0".utf8)
    return bytes + [UInt8](repeating: 0, count: leapCount * (timeSize + 4))
  }

  private func number(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// New York in its rule of 2007, after the last change that is listed.
  static let newYork = ZoneFile(
    types: [-17_762, -14_400, -18_000],
    changes: [(-2_717_650_800, 2), (1_173_596_400, 1), (1_194_156_000, 2)],
    footer: "EST5EDT,M3.2.0,M11.1.0")

  /// Lord Howe, whose clocks are set by half an hour.
  static let lordHowe = ZoneFile(
    types: [37_800, 39_600], changes: [(1_207_407_600, 0), (1_223_134_200, 1)],
    footer: "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0")

  /// Shanghai with its summers of 1986 to 1991.
  static let shanghai = ZoneFile(
    types: [29_143, 28_800, 32_400],
    changes: [
      (-2_177_481_943, 1), (515_527_200, 2), (527_014_800, 1), (545_162_400, 2), (558_464_400, 1),
      (577_216_800, 2), (589_914_000, 1), (608_666_400, 2), (621_968_400, 1), (640_116_000, 2),
      (653_418_000, 1), (671_565_600, 2), (684_867_600, 1),
    ],
    footer: "CST-8")
}
