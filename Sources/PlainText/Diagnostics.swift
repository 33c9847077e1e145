/// All there is to tell about the files of a run, whatever order it is found in.
///
/// Every diagnostic is counted; of each file the first 4,096 errors and the first 4,096 warnings are
/// kept (by line, column, code and message), which is more than 256 KiB of text has room for. So memory
/// is bounded with millions of errors, and no result depends on the order of reporting or merging.
public struct Diagnostics: Sendable {
  /// How many errors were reported.
  public private(set) var errorCount = 0
  /// How many warnings were reported.
  public private(set) var warningCount = 0

  private var errors: [FileDiagnostics] = []
  private var warnings: [FileDiagnostics] = []

  /// The most bytes of UTF-8 that `rendered()` may take: strictly fewer are used.
  public static let renderedBytesMax = 256 * 1024

  /// Nothing to tell yet.
  public init() {}

  /// Whether nothing was reported.
  public var isEmpty: Bool { errorCount == 0 && warningCount == 0 }

  /// Whether the run must not go on.
  public var hasErrors: Bool { errorCount > 0 }

  /// Counts a diagnostic and keeps it if it is among the first of its file.
  public mutating func report(_ diagnostic: Diagnostic) {
    count(unshown: diagnostic.code)
    keep(diagnostic)
  }

  /// Whether a diagnostic there may be shown. Where it may not, `count(unshown:)` saves making it.
  public func hasRoom(for code: DiagnosticCode, file: String, place: Place?) -> Bool {
    let files = code.isError ? errors : warnings
    guard let index = files.index(of: file), let limit = files[index].limit else { return true }
    return !limit.isBefore(place, code)
  }

  /// Counts a diagnostic of which nothing more need be known, since `hasRoom` says it is not shown.
  public mutating func count(unshown code: DiagnosticCode) {
    if code.isError { errorCount += 1 } else { warningCount += 1 }
  }

  /// Adds all that another collection counted and kept.
  public mutating func merge(_ other: Diagnostics) {
    errorCount += other.errorCount
    warningCount += other.warningCount
    for file in other.errors + other.warnings {
      for diagnostic in file.kept { keep(diagnostic) }
    }
  }

  /// The first 4,096 errors and warnings of each file, by file name (its bytes), line, column and code.
  public var all: [Diagnostic] {
    var all = (errors + warnings).flatMap(\.first)
    all.sort { $0.stands(before: $1) }
    return all
  }

  /// The first diagnostics as people read them, in less than 256 KiB, then `… and 4980 more`.
  ///
  /// They stand by file name (its bytes), line, column and code. Warnings have the room that errors leave.
  public func rendered(in language: Language = .english) -> String {
    let texts = all.map { ($0.severity, $0.rendered(in: language)) }
    let closingBytes = 64
    var room = Self.renderedBytesMax - closingBytes
    var shown = [Bool](repeating: false, count: texts.count)
    for severity in [Diagnostic.Severity.error, .warning] {
      for index in texts.indices where texts[index].0 == severity {
        let bytes = texts[index].1.utf8.count
        guard bytes <= room else { break }
        room -= bytes
        shown[index] = true
      }
    }
    var text = ""
    var more = errorCount + warningCount
    for index in texts.indices where shown[index] {
      text += texts[index].1
      more -= 1
    }
    guard more > 0 else { return text }
    switch language {
    case .english: text += "… and \(more) more\n"
    case .chinese: text += "……另有 \(more) 条\n"
    }
    return text
  }

  private mutating func keep(_ diagnostic: Diagnostic) {
    if diagnostic.code.isError {
      errors.keep(diagnostic)
    } else {
      warnings.keep(diagnostic)
    }
  }
}

/// The first diagnostics of one file.
private struct FileDiagnostics: Sendable {
  static let keptMax = 4_096

  var file: String
  var kept: [Diagnostic] = []
  /// The last of those that are kept for good; what stands after it is not shown.
  var limit: Diagnostic?

  /// Those that any order of reporting would leave.
  var first: [Diagnostic] {
    Array(kept.sorted { $0.stands(before: $1) }.prefix(Self.keptMax))
  }

  mutating func keep(_ diagnostic: Diagnostic) {
    if let limit, limit.stands(before: diagnostic) { return }
    kept.append(diagnostic)
    // Sorting at twice the number makes each report cheap on average.
    guard kept.count >= 2 * Self.keptMax else { return }
    kept = first
    limit = kept.last
  }
}

extension [FileDiagnostics] {
  fileprivate func index(of file: String) -> Int? {
    firstIndex { $0.file.utf8.elementsEqual(file.utf8) }
  }

  fileprivate mutating func keep(_ diagnostic: Diagnostic) {
    let index = index(of: diagnostic.file) ?? count
    if index == count { append(FileDiagnostics(file: diagnostic.file)) }
    self[index].keep(diagnostic)
  }
}

extension DiagnosticCode {
  fileprivate var isError: Bool { rawValue.utf8.first != UInt8(ascii: "W") }
}

extension Diagnostic {
  fileprivate func stands(before other: Diagnostic) -> Bool {
    if !file.utf8.elementsEqual(other.file.utf8) {
      return file.utf8.lexicographicallyPrecedes(other.file.utf8)
    }
    let mine = (place?.line ?? 0, place?.column ?? 0)
    let its = (other.place?.line ?? 0, other.place?.column ?? 0)
    if mine != its { return mine < its }
    if code != other.code { return code.rawValue < other.code.rawValue }
    return message.utf8.lexicographicallyPrecedes(other.message.utf8)
  }

  /// Whether anything of `code` at `place` of the same file stands after this, whatever its message.
  fileprivate func isBefore(_ place: Place?, _ code: DiagnosticCode) -> Bool {
    let mine = (self.place?.line ?? 0, self.place?.column ?? 0)
    let its = (place?.line ?? 0, place?.column ?? 0)
    return mine != its ? mine < its : self.code.rawValue < code.rawValue
  }
}
