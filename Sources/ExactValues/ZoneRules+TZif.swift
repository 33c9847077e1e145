extension ZoneRules {
  /// Reads a file of the tz database, TZif of RFC 9636, version 1 and later, with its footer rule.
  ///
  /// `nil` for bytes that are no such file, or one whose clock counts leap seconds, has offsets
  /// of a day and more, or changes after the year 9999.
  ///
  /// - Complexity: O(n) in the number of bytes, and 806 changes more where the footer has a rule.
  public static func parse(tzif bytes: [UInt8]) -> ZoneRules? {
    guard let first = TZifHeader(bytes, at: 0) else { return nil }
    if first.version == 0 {
      return rules(of: bytes, block: first, timeSize: 4, footer: nil)
    }
    // Later versions repeat everything in 64 bits behind the block of version 1.
    guard let second = TZifHeader(bytes, at: first.dataStart + first.dataSize(timeSize: 4)),
      let footer = footer(of: bytes, at: second.dataStart + second.dataSize(timeSize: 8))
    else { return nil }
    return rules(of: bytes, block: second, timeSize: 8, footer: footer)
  }

  /// The text between two line feeds at the end of a file; empty where the zone has no rule.
  private static func footer(of bytes: [UInt8], at start: Int) -> ArraySlice<UInt8>? {
    let lineFeed = UInt8(ascii: "\n")
    guard start < bytes.count, bytes[start] == lineFeed,
      let end = bytes[(start + 1)...].firstIndex(of: lineFeed)
    else { return nil }
    return bytes[(start + 1)..<end]
  }

  private static func rules(
    of bytes: [UInt8], block: TZifHeader, timeSize: Int, footer: ArraySlice<UInt8>?
  ) -> ZoneRules? {
    guard block.leapCount == 0, block.typeCount >= 1,
      block.dataStart + block.dataSize(timeSize: timeSize) <= bytes.count
    else { return nil }
    let kindsStart = block.dataStart + block.timeCount * timeSize
    let typesStart = kindsStart + block.timeCount
    var types: [UTCOffset] = []
    for index in 0..<block.typeCount {
      let seconds = bigEndian(bytes, at: typesStart + index * 6, size: 4)
      guard let offset = UTCOffset(seconds: Int(seconds)) else { return nil }
      types.append(offset)
    }
    var changes: [Int64] = []
    var offsets: [UTCOffset] = []
    for index in 0..<block.timeCount {
      let second = bigEndian(bytes, at: block.dataStart + index * timeSize, size: timeSize)
      let kind = Int(bytes[kindsStart + index])
      guard kind < types.count, second < secondOfYear10000,
        changes.last.map({ $0 < second }) ?? true
      else { return nil }
      changes.append(second)
      offsets.append(types[kind])
    }
    guard let footer, !footer.isEmpty else {
      return ZoneRules(
        changes: changes, offsets: offsets, firstOffset: types[0], repeatsFrom: nil)
    }
    guard let rule = PosixZoneRule(footer) else { return nil }
    return ZoneRules(changes: changes, offsets: offsets, firstOffset: types[0], followedBy: rule)
  }

  /// Lays out 400 years of `rule` behind the listed changes.
  private init(
    changes: [Int64], offsets: [UTCOffset], firstOffset: UTCOffset, followedBy rule: PosixZoneRule
  ) {
    var changes = changes
    var offsets = offsets
    guard let daylight = rule.daylight else {
      // The last offset that is listed stays, and where none is, that of the rule is the only one.
      self.init(
        changes: changes, offsets: offsets,
        firstOffset: changes.isEmpty ? rule.standard : firstOffset, repeatsFrom: nil)
      return
    }
    let last = changes.last ?? Int64.min
    let year = CivilDate(daysSinceEpoch: Int(last / 86_400)).year
    var following: [(second: Int64, order: Int, offset: UTCOffset)] = []
    for year in year...(year + 402) {
      let start = daylight.start.second(ofYear: year, offsetBefore: rule.standard)
      let end = daylight.end.second(ofYear: year, offsetBefore: daylight.offset)
      following.append((start, following.count, daylight.offset))
      following.append((end, following.count, rule.standard))
    }
    // A zone that is always on daylight time ends it in the second in which it starts it again:
    // of two changes in one second the later in order counts.
    following.sort { $0.second != $1.second ? $0.second < $1.second : $0.order < $1.order }
    for change in following where change.second > last {
      if changes.last == change.second {
        offsets[offsets.count - 1] = change.offset
      } else {
        changes.append(change.second)
        offsets.append(change.offset)
      }
    }
    // Two years on, a change of the rule has surely come, and from there every 400 years are alike.
    let repeatsFrom = CivilDate.daysSinceEpoch(year: year + 2, month: 1, day: 1)
    self.init(
      changes: changes, offsets: offsets, firstOffset: firstOffset,
      repeatsFrom: Int64(repeatsFrom) * 86_400)
  }

  /// 10000-01-01T00:00:00Z.
  private static let secondOfYear10000 = Int64(CivilDate.last.daysSinceEpoch + 1) * 86_400
}

/// The counts at the head of a block of a TZif file.
private struct TZifHeader {
  /// The version's byte: 0 for version 1, then `2`, `3`, `4`.
  var version: UInt8
  var dataStart: Int
  var utcCount: Int
  var standardCount: Int
  var leapCount: Int
  var timeCount: Int
  var typeCount: Int
  var characterCount: Int

  /// `nil` where the bytes from `start` on are no header.
  init?(_ bytes: [UInt8], at start: Int) {
    guard start <= bytes.count - 44, bytes[start..<(start + 4)].elementsEqual("TZif".utf8) else {
      return nil
    }
    version = bytes[start + 4]
    guard version == 0 || UInt8(ascii: "2")...UInt8(ascii: "9") ~= version else { return nil }
    func count(_ index: Int) -> Int {
      Int(UInt32(truncatingIfNeeded: bigEndian(bytes, at: start + 20 + index * 4, size: 4)))
    }
    utcCount = count(0)
    standardCount = count(1)
    leapCount = count(2)
    timeCount = count(3)
    typeCount = count(4)
    characterCount = count(5)
    dataStart = start + 44
  }

  /// How many bytes follow the header; counts have 32 bits, so the sum cannot overflow.
  func dataSize(timeSize: Int) -> Int {
    timeCount * (timeSize + 1) + typeCount * 6 + characterCount + leapCount * (timeSize + 4)
      + standardCount + utcCount
  }
}

/// The signed number of `size` bytes, 4 or 8, most significant first, which must all be there.
private func bigEndian(_ bytes: [UInt8], at start: Int, size: Int) -> Int64 {
  var bits: UInt64 = 0
  for byte in bytes[start..<(start + size)] { bits = bits << 8 | UInt64(byte) }
  return size == 4 ? Int64(Int32(truncatingIfNeeded: bits)) : Int64(bitPattern: bits)
}
