extension CSVFinding {
  var inEnglish: Wording {
    switch self {
    case .notCSV(let kind):
      Wording("this is \(kind.nameInEnglish), not a CSV table", advice: kind.adviceInEnglish)
    case .noBytes:
      Wording("the file has no bytes, so it has no header", advice: Self.headerAdvice)
    case .nothingButBlankLines:
      Wording(
        "the file has nothing but blank lines or a mark, so it has no header",
        advice: Self.headerAdvice)
    case .notUTF8(let byte, let guess):
      Wording(
        guess.map { "byte \(byte.hexadecimal) is not UTF-8; the file looks like \($0.rawValue)" }
          ?? "byte \(byte.hexadecimal) is not UTF-8",
        advice: "open the file where it was made and save it as CSV UTF-8")
    case .forbidden(let scalar):
      Wording(
        "\(CharacterClass.name(of: scalar, in: .english)) may not stand in a table",
        advice: scalar == "\r"
          ? "a line ends with a line feed: save the file with LF or CRLF line ends"
          : "delete it and type the cell again"
            + (scalar == "\t" ? "; commas, not tabs, stand between cells" : ""))
    case .quoteNotClosed:
      Wording(
        "this quote is not closed on its line",
        advice: "close it; one record is one line, so no cell has a line break")
    case .quoteInCell:
      Wording(
        "a quote in a cell that does not start with one",
        advice: "put the whole cell between quotes and double each quote inside it")
    case .textAfterQuote:
      Wording(
        "a closing quote is not followed by a comma or the end of the line",
        advice: "double each quote inside a quoted cell")
    case .longLine(let line, let bytes, let most):
      Wording(
        "line \(line) has \(bytes) bytes; a line has at most \(most)",
        advice: "look for a lost line end, or export the table again")
    case .blankLine(let cells):
      Wording(
        cells.map { "a blank line between rows: no cell, and the header has \($0)" }
          ?? "a blank line before the end of the table", advice: "remove the line")
    case .cellCount(let count, let expected):
      Wording(
        "\(count) \(count == 1 ? "cell" : "cells"), and the header has \(expected)",
        advice: count > expected
          ? "remove what is too much, or put a cell that has a comma between quotes"
          : "fill in what is missing (an empty cell has its comma), or remove the line")
    }
  }

  private static let headerAdvice =
    "export it again; a table without rows still has its header"
}

extension FileKind {
  var nameInEnglish: String {
    switch self {
    case .utf32: "UTF-32 text"
    case .utf16: "UTF-16 text (what Excel calls Unicode Text)"
    case .binary: "binary data"
    case .workbook: "an Excel workbook (XLSX) or another ZIP archive"
    case .oldWorkbook: "an old Excel workbook (XLS)"
    case .gzip: "data compressed by gzip"
    case .zstandard: "data compressed by zstd"
    case .packed: "data compressed by xz, bzip2 or 7-Zip"
    case .pdf: "a PDF document"
    case .picture: "a picture (PNG or JPEG)"
    case .richText: "a document of a word processor (RTF)"
    case .markup: "an HTML page or XML"
    case .json: "JSON"
    }
  }

  var adviceInEnglish: String {
    switch self {
    case .utf32, .utf16: "open it in Excel or an editor and save it as CSV UTF-8"
    case .binary: "export the table again, as CSV UTF-8"
    case .workbook, .oldWorkbook: "open it in Excel and save it as CSV UTF-8"
    case .gzip: "name it with .csv.gz at the end, or unpack it with `gunzip`"
    case .zstandard: "name it with .csv.zst at the end, or unpack it with `unzstd`"
    case .packed: "unpack it, or compress the CSV with `gzip` and name it with .csv.gz at the end"
    case .pdf: "export the table where the PDF was made, as CSV UTF-8"
    case .picture: "export the table that it shows, as CSV UTF-8"
    case .richText: "open it and save the table in it as CSV UTF-8"
    case .markup:
      "download the table itself, as CSV UTF-8; this may be the page of a login or an error"
    case .json: "export the table as CSV UTF-8"
    }
  }
}

extension UInt8 {
  /// `B5`.
  var hexadecimal: String { String(self, radix: 16, uppercase: true) }
}
