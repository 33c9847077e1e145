import PlainText

/// What must hold for everything that is told about any day.
enum DiagnosticClaims {
  /// Places lie in their files; what is drawn of them is short and does no harm to a terminal. It takes much longer than
  /// the reading, and so is left out where `checksTold` says it.
  static func check(
    _ diagnostics: Diagnostics, of files: [String: [UInt8]], checksTold: Bool = true
  ) {
    if diagnostics.isEmpty || !checksTold { return }
    let all = diagnostics.all
    var lines: [String: [Int]] = [:]
    for diagnostic in all {
      checkPlace(diagnostic.place, diagnostic, files, &lines)
      for note in diagnostic.notes {
        guard let bytes = files[note.file] else { continue }
        checkPlace(note.place, diagnostic, [diagnostic.file: bytes], &lines, noteOf: note.file)
      }
    }
    claim(
      all.count <= diagnostics.errorCount + diagnostics.warningCount, "what is kept was counted")
    checkOrder(all)
    for language in Language.allCases { checkText(diagnostics.rendered(in: language)) }
  }

  private static func checkPlace(
    _ place: Place?, _ diagnostic: Diagnostic, _ files: [String: [UInt8]],
    _ lines: inout [String: [Int]], noteOf file: String? = nil
  ) {
    let key = file ?? diagnostic.file
    guard let place, let bytes = files[diagnostic.file] else { return }
    let lengths = lines[key] ?? lineLengths(bytes)
    lines[key] = lengths
    func told() -> String {
      "\(diagnostic.code.rawValue) at \(place) of \(key): \(diagnostic.message)"
    }
    claim(
      place.line >= 1 && place.column >= 1 && place.length >= 0, "a place counts from 1: \(told())")
    claim(place.line <= max(1, lengths.count), "a place lies in a line: \(told())")
    let length = place.line <= lengths.count ? lengths[place.line - 1] : 0
    claim(place.column <= length + 1, "a place lies in its line: \(told())")
    claim(
      place.column + place.length - 1 <= max(length, place.column),
      "a place ends in its line: \(told())")
  }

  /// The bytes of each line without its line feed; a mark at the start is none of them.
  private static func lineLengths(_ bytes: [UInt8]) -> [Int] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
    return body.split(separator: 0x0A, omittingEmptySubsequences: false).map(\.count)
  }

  private static func checkOrder(_ all: [Diagnostic]) {
    for (first, second) in zip(all, all.dropFirst())
    where first.file.utf8.elementsEqual(second.file.utf8) {
      let places = (first.place, second.place)
      let early = (places.0?.line ?? 0, places.0?.column ?? 0)
      let late = (places.1?.line ?? 0, places.1?.column ?? 0)
      claim(early <= late, "diagnostics stand in the order of their places")
    }
  }

  static func checkText(_ text: String) {
    let bytes = Array(text.utf8)
    claim(bytes.count < Diagnostics.renderedBytesMax, "the text has less than 256 KiB")
    var start = 0
    for end in bytes.indices where bytes[end] == 0x0A {
      let harm = CharacterClass.firstForbidden(in: bytes.span, from: start, to: end)
      claim(harm == nil, "no character of the text does harm: \(text)")
      start = end + 1
    }
  }
}
