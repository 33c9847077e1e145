/// A format that papers can be had in.
public enum PaperFormat: String, CaseIterable, Sendable {
  /// Plain text in columns, with pages (`TextRenderer`).
  case text
  /// A table for spreadsheets (`PaperCSVRenderer`).
  case csv
  /// A workbook, a sheet a paper (`WorkbookRenderer`).
  case xlsx
  /// A page for browsers and printers (`HTMLRenderer`).
  case html
  /// Text for programs, by a schema (`JSONRenderer`).
  case json
  /// Text with marks (`MarkdownRenderer`).
  case markdown

  /// The end of the names of its files, without the dot.
  public var fileExtension: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    default: rawValue
    }
  }

  /// Whether the papers of one kind share a file, as the sheets of a workbook do.
  public var isOneFile: Bool { self == .xlsx || self == .json }

  /// The bytes of `papers` in one file.
  ///
  ///     let bytes = PaperFormat.html.render([paper], on: .roll)
  ///
  /// - Precondition: there is at least one paper.
  /// - Complexity: O(*n*) in the size of the papers.
  public func render(_ papers: [Paper], on size: PageSize = .a4) -> [UInt8] {
    switch self {
    case .text: textRenderer(size).render(papers)
    case .csv: PaperCSVRenderer().render(papers)
    case .xlsx: WorkbookRenderer().render(papers)
    case .html: HTMLRenderer(size: size).render(papers)
    case .json: JSONRenderer().render(papers)
    case .markdown: MarkdownRenderer().render(papers)
    }
  }

  private func textRenderer(_ size: PageSize) -> TextRenderer {
    switch size {
    case .a4: TextRenderer()
    case .roll: .receipt(columns: 48)
    case .narrowRoll: .receipt(columns: 32)
    }
  }
}
