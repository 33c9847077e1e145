import DayRunner
import Documents
import PlainText

/// Documents on a stream, for pipes between programs that pass lines on: each line of each document with its name and a
/// tab before it, MANIFEST last.
///
///     refunds.csv⇥order_id,refund,member,point,amount,reasons
///     MANIFEST⇥groupbuy-manifest 1
///     MANIFEST⇥cbd8a7b341bd9b025b1e906a48ae1d19  48  refunds.csv
///
/// Every document is text that ends with a line end, so that this is one way to write it and no other. A reader sees by
/// MANIFEST where a run ends, and by its digests that nothing is missing or changed; runs may follow each other.
enum DocumentStream {
  private static let tab = UInt8(ascii: "\t")
  private static let lineFeed = UInt8(ascii: "\n")

  /// The lines of one document.
  static func lines(of file: OutputFile) -> [UInt8] {
    let name = Array(file.path.utf8) + [tab]
    let bytes = file.bytes
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count * 5 / 4 + name.count)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: lineFeed) ?? bytes.count
      lines += name
      lines += bytes[start..<end]
      lines.append(lineFeed)
      start = end + 1
    }
    return lines
  }

  /// The runs that follow each other on a stream, each compared with its MANIFEST.
  ///
  /// - Complexity: O(bytes).
  static func runs(in bytes: [UInt8]) throws(CommandFault) -> [PartRun] {
    var runs: [PartRun] = []
    var documents: [String: [UInt8]] = [:]
    var start = 0
    func closed() throws(CommandFault) -> PartRun {
      let ordinal = runs.count + 1
      let path = "<stdin> (run \(ordinal))"
      guard let manifest = documents.removeValue(forKey: DayRun.manifestName) else {
        throw CommandFault(.corrupt, .manifestMissing("\(path): MANIFEST"))
      }
      return try ListedDocuments.run(
        in: path, manifest: manifest, documents: documents)
    }
    var isEnding = false
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: lineFeed) ?? bytes.count
      let line = bytes[start..<end]
      let border = line.firstIndex(of: tab) ?? line.startIndex
      let word = Array(line[..<border])
      guard Manifest.isName(word.span) else {
        throw CommandFault(.corrupt, .noDocumentLine(line: lineNumber(of: start, in: bytes)))
      }
      let name = String(decoding: word, as: UTF8.self)
      let isManifest = name == DayRun.manifestName
      if isEnding, !isManifest {
        runs.append(try closed())
        documents = [:]
      }
      isEnding = isManifest
      documents[name, default: []] += line[(border + 1)...]
      documents[name]?.append(lineFeed)
      start = end + 1
    }
    if !documents.isEmpty { runs.append(try closed()) }
    return runs
  }

  private static func lineNumber(of offset: Int, in bytes: [UInt8]) -> Int {
    bytes[..<offset].count { $0 == lineFeed } + 1
  }
}
