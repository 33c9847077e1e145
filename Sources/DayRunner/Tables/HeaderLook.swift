/// What a first line that names no column looks like, so that whoever has to make a header of it is told how.
enum HeaderLook: Sendable {
  /// The columns are there, and something else than a comma stands between them.
  case separated(by: Character)
  /// The columns are there, in capital letters or with blanks around them.
  case otherLetters
  /// The line that tells a spreadsheet what stands between cells: `sep=;`.
  case separatorLine
  /// Rows, or words that no table has.
  case unknown

  /// The look of a line with these cells.
  init(_ cells: [String], _ schema: TableSchema) {
    func isKnown(_ name: some StringProtocol) -> Bool {
      schema.position(of: name.lowercased().filter { $0 != " " }) >= 0
    }
    let line = cells.joined(separator: ",")
    let separator = [";", "|"].first { (separator: Character) in
      line.split(separator: separator).filter(isKnown).count > 1
    }
    if line.hasPrefix("sep=") {
      self = .separatorLine
    } else if let separator {
      self = .separated(by: separator)
    } else if cells.contains(where: isKnown) {
      self = .otherLetters
    } else {
      self = .unknown
    }
  }
}
