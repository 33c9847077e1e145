public import Documents
public import OrderDay
public import PlainText

/// What a part of a day tells of the whole that it belongs to (R17): the file `part.txt` beside the part's tables, and
/// among the documents of a run of it.
///
///     groupbuy-part 1
///     engine     groupbuy 0.1.0
///     day        2026-11-20
///     part       1  5c0f9e64c1e1a8b3d3d8a4be2b3f2f4e  east
///     part       2  0b1c7fb6c5d7a3cb2f1f0a0b1ab27d11  west
///     told       facts,pickups
///     until      1795183200000
///     warned     en  products.csv: W-UNUSED: nobody ordered it
///     this       2
///     ran        0b1c7fb6c5d7a3cb2f1f0a0b1ab27d11
///     documents  tables
///     digest     cbd8a7b341bd9b025b1e906a48ae1d19
///
/// Each `part` names its warehouse and the digest of its tables and settings (`DayPrint`), so that whoever has one part
/// knows all of them. The lines `told` and `until` are there where what one part tells after delivery counts for the lines of all
/// (`ToldAfterDelivery`); the lines `warned` are what the reading of the whole warned of, in each language, which its day
/// summary tells. The lines `ran` and `documents` are of a run: what it read, and what it was asked to write.
/// Parts belong together if all their lines but `this` are the same, and a run is of its part if it read what the part
/// says. The last line is the digest of all before it; there is one way to write a mark, and `parse` accepts no other.
public struct PartMark: Hashable, Sendable {
  /// One part of the day.
  public struct Part: Hashable, Sendable {
    /// The label of its warehouse.
    public var warehouse: [UInt8]
    /// The digest of its tables and settings.
    public var tables: Digest128
  }

  /// The name of the file.
  public static let fileName = "part.txt"
  private static let heading = "groupbuy-part "
  private static let version = "1"

  /// The program that made the parts, or that ran this one.
  public var engine: String
  /// The order date.
  public var date: String
  /// All parts of the day, by the bytes of their labels.
  public var parts: [Part]
  /// What is told after delivery in any part.
  public var told = ToldAfterDelivery()
  /// What the reading of the whole warned of, by language.
  public var warnings: [Language: [String]] = [:]
  /// Which part this is, from 1.
  public var number: Int
  /// The digest of what the run read; `nil` beside the tables.
  public var ran: Digest128?
  /// The words of the documents that the run was asked for; `nil` beside the tables.
  public var documents: [String]?

  /// The part's warehouse.
  public var warehouse: String { String(decoding: parts[number - 1].warehouse, as: UTF8.self) }

  /// Why bytes are no mark that can be used.
  enum Fault: Error, Equatable {
    /// Another version of the program wrote it.
    case version(String)
    /// It was cut or changed.
    case damaged
  }

  /// The bytes of the file.
  var bytes: [UInt8] {
    var bytes = Array(Self.heading.utf8) + Array(Self.version.utf8) + [UInt8(ascii: "\n")]
    func line(_ word: String, _ value: [UInt8]) {
      bytes += Array(word.utf8)
      bytes += repeatElement(UInt8(ascii: " "), count: 11 - word.utf8.count)
      bytes += value
      bytes.append(UInt8(ascii: "\n"))
    }
    line("engine", Array(engine.utf8))
    line("day", Array(date.utf8))
    for (index, part) in parts.enumerated() {
      line("part", Array("\(index + 1)  \(part.tables.hex)  ".utf8) + part.warehouse)
    }
    let told = [(told.facts, "facts"), (told.pickups, "pickups")].filter(\.0).map(\.1)
    if !told.isEmpty { line("told", Array(told.joined(separator: ",").utf8)) }
    if self.told.until != .min { line("until", Array("\(self.told.until)".utf8)) }
    for language in Language.allCases {
      for warning in warnings[language] ?? [] {
        line("warned", Array("\(language.rawValue)  \(LineFields.escaped(warning))".utf8))
      }
    }
    line("this", Array("\(number)".utf8))
    if let ran { line("ran", Array(ran.hex.utf8)) }
    if let documents { line("documents", Array(documents.joined(separator: ",").utf8)) }
    line("digest", Array(Digest128(of: bytes.span).hex.utf8))
    return bytes
  }

  /// Whether bytes are meant to be a mark: another file of that name is left alone (R18).
  static func isMark(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Array(heading.utf8)) }

  /// The mark in a file.
  ///
  /// - Complexity: O(bytes).
  static func parse(_ bytes: [UInt8]) -> Result<PartMark, Fault> {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
    guard let first = lines.popFirst(), isMark(bytes) else { return .failure(.damaged) }
    let said = String(decoding: first.dropFirst(heading.utf8.count), as: UTF8.self)
    if said != version { return .failure(.version(said)) }
    var mark = PartMark(engine: "", date: "", parts: [], number: 0)
    for line in lines where line.count > 11 {
      let word = line.prefix { $0 != UInt8(ascii: " ") }
      let value = line.dropFirst(11)
      switch String(decoding: word, as: UTF8.self) {
      case "engine": mark.engine = String(decoding: value, as: UTF8.self)
      case "day": mark.date = String(decoding: value, as: UTF8.self)
      case "part":
        let digest = value.drop { $0 != UInt8(ascii: " ") }.dropFirst(2)
        guard digest.count > 34, let tables = Digest128(hex: Array(digest.prefix(32)).span) else {
          return .failure(.damaged)
        }
        mark.parts.append(Part(warehouse: Array(digest.dropFirst(34)), tables: tables))
      case "told":
        let words = String(decoding: value, as: UTF8.self).split(separator: ",")
        mark.told.facts = words.contains("facts")
        mark.told.pickups = words.contains("pickups")
      case "until":
        mark.told.until = Int64(String(decoding: value, as: UTF8.self)) ?? .min
      case "warned":
        guard value.count > 4,
          let language = Language(rawValue: String(decoding: value.prefix(2), as: UTF8.self))
        else { return .failure(.damaged) }
        mark.warnings[language, default: []].append(
          LineFields.unescaped(String(decoding: value.dropFirst(4), as: UTF8.self)))
      case "this": mark.number = Int(String(decoding: value, as: UTF8.self)) ?? 0
      case "ran": mark.ran = Digest128(hex: Array(value).span)
      case "documents":
        mark.documents = String(decoding: value, as: UTF8.self).split(separator: ",")
          .map { String($0) }
      default: continue
      }
    }
    // What was read must say the same again, its digest too: one byte more, less or changed is refused.
    guard mark.parts.indices.contains(mark.number - 1), mark.bytes == bytes else {
      return .failure(.damaged)
    }
    return .success(mark)
  }
}
