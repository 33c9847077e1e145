/// Renders papers as a workbook for spreadsheets (XLSX, ECMA-376), a sheet a paper.
///
/// Each cell keeps its type: numbers and amounts can be added up, text stays text whatever it starts with, and ids are
/// text. The head of the main table stays in sight and is printed on every page of A4; nothing is computed, linked
/// or compressed, and the same papers give the same bytes.
///
/// | paper | sheet |
/// |---|---|
/// | its main table | close to the top, the head frozen |
/// | facts and other blocks | below, from top to bottom |
/// | a box to tick | `☐` |
/// | a place to write | a blank cell with a line |
public struct WorkbookRenderer: Sendable {
  /// A renderer; there is nothing to choose.
  public init() {}

  /// The bytes of a workbook of `papers`; sheets are named by whose each paper is.
  ///
  /// - Precondition: there is at least one paper; all have the same number of decimals.
  /// - Complexity: O(*n*) in the size of the papers.
  public func render(_ papers: [Paper]) -> [UInt8] {
    precondition(!papers.isEmpty, "a workbook has a sheet")
    return render(grids: papers.map { Grid($0, name: $0.sheetName ?? $0.subtitle) })
  }

  func render(grids: [Grid]) -> [UInt8] {
    var names = SheetNames()
    let sheetNames = grids.map { names.next(for: $0.name) }
    var strings = SharedStrings()
    let sheets = grids.map { SheetPart($0).render(&strings) }
    let parts = WorkbookParts(sheetNames: sheetNames, grids: grids)

    var archive = ZIPArchive()
    archive.add("[Content_Types].xml", Array(parts.contentTypes.utf8))
    archive.add("_rels/.rels", Array(WorkbookParts.rootRelations.utf8))
    archive.add("xl/workbook.xml", Array(parts.workbook.utf8))
    archive.add("xl/_rels/workbook.xml.rels", Array(parts.relations.utf8))
    let decimals = grids[0].moneyDecimals
    archive.add("xl/styles.xml", Array(SheetStyle.part(moneyDecimals: decimals).utf8))
    archive.add("xl/sharedStrings.xml", strings.part)
    for (index, sheet) in sheets.enumerated() {
      archive.add("xl/worksheets/sheet\(index + 1).xml", sheet)
    }
    return archive.finished()
  }
}
