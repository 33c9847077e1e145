/// Writes a ZIP file of stored entries, all of 1980-01-01 00:00: the same bytes for the same entries.
///
/// The toolchain has no ZIP library. Entries are not compressed: a workbook of a day is small, and any tool that
/// needs it smaller can pack the file again.
struct ZIPArchive {
  private struct Entry {
    var name: [UInt8]
    var checksum: UInt32
    var size: UInt32
    var offset: UInt32
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// 1980-01-01 as DOS writes dates; a time of day is left at 0.
  private static let date: UInt16 = 1 << 5 | 1

  /// Adds a file; names are ASCII paths of ours, each once.
  ///
  /// - Precondition: the archive stays below 4 GiB, which a sheet of a million rows does not reach.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let entry = Entry(
      name: Array(name.utf8), checksum: CRC32.of(content.span), size: UInt32(content.count),
      offset: UInt32(bytes.count))
    append32(0x0403_4B50)
    appendFields(of: entry)
    bytes += entry.name
    bytes += content
    entries.append(entry)
  }

  /// The whole file.
  consuming func finished() -> [UInt8] {
    let start = UInt32(bytes.count)
    for entry in entries {
      append32(0x0201_4B50)
      append16(20)  // made by version 2.0
      appendFields(of: entry)
      append16(0)  // no comment
      append16(0)  // first disk
      append16(0)  // no attributes
      append32(0)
      append32(entry.offset)
      bytes += entry.name
    }
    let size = UInt32(bytes.count) - start
    append32(0x0605_4B50)
    append32(0)  // one disk
    append16(UInt16(entries.count))
    append16(UInt16(entries.count))
    append32(size)
    append32(start)
    append16(0)
    return bytes
  }

  /// What both the local header and the directory say.
  private mutating func appendFields(of entry: Entry) {
    append16(20)  // needs version 2.0
    append16(0)
    append16(0)  // stored
    append16(0)
    append16(Self.date)
    append32(entry.checksum)
    append32(entry.size)
    append32(entry.size)
    append16(UInt16(entry.name.count))
    append16(0)  // nothing extra
  }

  private mutating func append16(_ value: UInt16) {
    bytes.append(UInt8(truncatingIfNeeded: value))
    bytes.append(UInt8(truncatingIfNeeded: value >> 8))
  }

  private mutating func append32(_ value: UInt32) {
    append16(UInt16(truncatingIfNeeded: value))
    append16(UInt16(truncatingIfNeeded: value >> 16))
  }
}
