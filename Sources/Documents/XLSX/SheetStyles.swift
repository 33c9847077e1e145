/// How the cells of a workbook look: the styles by number, and the part of the file that says what they are.
enum SheetStyle: Int, CaseIterable {
  case plain, title, head, headRight, text, textStrong, guarded, guardedStrong, number
  case numberStrong, money, moneyStrong, writeIn, totalText, totalNumber, totalMoney
  case textRunning, guardedRunning

  /// The part `xl/styles.xml`; amounts have `moneyDecimals`.
  static func part(moneyDecimals: Int) -> String {
    let money = "0" + (moneyDecimals > 0 ? "." + String(repeating: "0", count: moneyDecimals) : "")
    return """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
      <numFmts count="1"><numFmt numFmtId="164" formatCode="\(money)"/></numFmts>\
      <fonts count="3"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>\
      <font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>\
      <font><b/><sz val="14"/><name val="Calibri"/><family val="2"/></font></fonts>\
      <fills count="3"><fill><patternFill patternType="none"/></fill>\
      <fill><patternFill patternType="gray125"/></fill>\
      <fill><patternFill patternType="solid"><fgColor rgb="FFE7E7E7"/></patternFill></fill></fills>\
      <borders count="3"><border/>\
      <border><left/><right/><top style="thin"/><bottom/><diagonal/></border>\
      <border><left/><right/><top/><bottom style="thin"/><diagonal/></border></borders>\
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
      <cellXfs count="\(allCases.count)">\(allCases.map(\.format).joined())</cellXfs>\
      <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
      </styleSheet>
      """
  }

  /// Text has the format of text, so that it stays one when somebody edits it; what looks like a formula is also
  /// marked as if an apostrophe had been typed before it.
  private var format: String {
    switch self {
    case .plain: xf()
    case .title: xf(number: 49, font: 2)
    case .head: xf(number: 49, font: 1, fill: 2, border: 2, alignment: "wrapText=\"1\"")
    case .headRight:
      xf(
        number: 49, font: 1, fill: 2, border: 2,
        alignment: "horizontal=\"right\" wrapText=\"1\"")
    case .text: xf(number: 49, alignment: "wrapText=\"1\"")
    case .textStrong: xf(number: 49, font: 1, alignment: "wrapText=\"1\"")
    case .guarded: xf(number: 49, alignment: "wrapText=\"1\"", isGuarded: true)
    case .guardedStrong: xf(number: 49, font: 1, alignment: "wrapText=\"1\"", isGuarded: true)
    case .number: xf(number: 1)
    case .numberStrong: xf(number: 1, font: 1)
    case .money: xf(number: 164)
    case .moneyStrong: xf(number: 164, font: 1)
    case .writeIn: xf(border: 2)
    case .totalText: xf(number: 49, font: 1, border: 1)
    case .totalNumber: xf(number: 1, font: 1, border: 1)
    case .totalMoney: xf(number: 164, font: 1, border: 1)
    case .textRunning: xf(number: 49)
    case .guardedRunning: xf(number: 49, isGuarded: true)
    }
  }

  private func xf(
    number: Int = 0, font: Int = 0, fill: Int = 0, border: Int = 0, alignment: String = "",
    isGuarded: Bool = false
  ) -> String {
    "<xf numFmtId=\"\(number)\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"\(border)\""
      + " xfId=\"0\"\(isGuarded ? " quotePrefix=\"1\"" : "") applyNumberFormat=\"1\""
      + " applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
      + "<alignment vertical=\"top\" \(alignment)/></xf>"
  }
}
