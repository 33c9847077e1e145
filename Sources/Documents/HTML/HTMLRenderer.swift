import PlainText

/// Renders papers as one page of HTML that prints: on A4 or a roll of 80 mm, on a phone, light or dark.
///
/// The page needs nothing but itself: no script, no address, no outside resource, and a policy that forbids them.
/// Printed, the heads of tables stand on every page with the name of the paper, no page break cuts a group of rows
/// in two, and the margin tells `page 2 of 3`. Every text is escaped and stands in a `bdi`, so that neither markup nor
/// the direction of a name leaks out of its cell.
///
///     let page = HTMLRenderer(size: .a4).render([paper])
public struct HTMLRenderer: Sendable {
  /// The page that is printed on.
  public let size: PageSize

  /// Pages of `size`.
  public init(size: PageSize = .a4) {
    self.size = size
  }

  /// The bytes of a page that holds `papers` one after the other, each printed from a new page on.
  ///
  /// - Precondition: there is at least one paper, and each row of a table has a cell for each column.
  /// - Complexity: O(*n*) in the size of the papers.
  public func render(_ papers: [Paper]) -> [UInt8] {
    precondition(!papers.isEmpty, "a page shows a paper")
    let words = papers[0].language.pageWords
    var html = HTMLMarkup()
    head(papers, words, &html)
    html.raw("<body>\n<main>\n")
    let isAlone = papers.count == 1
    if !isAlone { contents(papers, words, &html) }
    for (index, paper) in papers.enumerated() {
      let id = isAlone ? "" : " id=\"paper-\(index + 1)\""
      // What is read while walking is printed larger: the style tells papers apart by their kind.
      html.raw("<article\(id) class=\"\(paper.kind)\">\n")
      var article = HTMLArticle(paper, topLevel: isAlone ? 1 : 2)
      article.render(into: &html)
      html.raw("</article>\n")
    }
    html.raw("</main>\n</body>\n</html>\n")
    return html.bytes
  }

  private func head(_ papers: [Paper], _ words: any PageWords, _ html: inout HTMLMarkup) {
    html.raw(
      """
      <!doctype html>
      <html lang="\(papers[0].language.tag)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">

      """)
    let titles = [papers[0].title, papers.count == 1 ? papers[0].subtitle : ""]
    html.element("title", text: titles.filter { !$0.isEmpty }.joined(separator: " - ").printable)
    html.raw("\n<style>")
    html.raw(HTMLStyle.sheet(size: size, page: words.pageContent))
    html.raw("\n</style>\n</head>\n")
  }

  /// Links to the papers, for the screen.
  private func contents(_ papers: [Paper], _ words: any PageWords, _ html: inout HTMLMarkup) {
    html.element("h1", " class=\"title contents\"", text: papers[0].title.printable)
    html.raw("\n<nav aria-label=\"")
    html.text(words.contents)
    html.raw("\"><ul>\n")
    for (index, paper) in papers.enumerated() {
      html.raw("<li><a href=\"#paper-\(index + 1)\">")
      html.isolated(paper.subtitle.isEmpty ? paper.title : paper.subtitle)
      html.raw("</a></li>\n")
    }
    html.raw("</ul></nav>\n")
  }
}
