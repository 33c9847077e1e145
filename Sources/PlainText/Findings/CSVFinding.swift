/// What can be wrong with the text of a table, before anything in it is read as a value.
public enum CSVFinding: Finding {
  /// It is something else than CSV.
  case notCSV(FileKind)
  /// There are no bytes.
  case noBytes
  /// There are blank lines or a byte order mark, and nothing else.
  case nothingButBlankLines
  /// A byte that is not UTF-8, and what the file looks like.
  case notUTF8(UInt8, EncodingGuess?)
  /// A character that may not stand in a table.
  case forbidden(Unicode.Scalar)
  /// A quote that is not closed on its line.
  case quoteNotClosed
  /// A quote in a cell that does not start with one.
  case quoteInCell
  /// A closing quote with more of the cell behind it.
  case textAfterQuote
  /// A line of too many bytes.
  case longLine(Int, bytes: Int, most: Int)
  /// A blank line before the end, and how many cells the header has.
  case blankLine(headerCells: Int?)
  /// A row of more or fewer cells than the header.
  case cellCount(Int, headerCells: Int)

  /// The words in one language.
  public func wording(in language: Language) -> Wording {
    switch language {
    case .english: inEnglish
    case .chinese: inChinese
    }
  }
}
