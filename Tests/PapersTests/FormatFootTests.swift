import Documents
import ExactValues
import Foundation
import OrderDay
import PlainText
import Testing

@testable import Papers

/// The totals of every paper, read back from each format and language as a reader would find them.
@Suite struct FormatFootTests {
  /// The numbers of all sums of a paper, as they are printed in a format.
  private func sums(of paper: Paper, in format: PaperFormat) -> [String] {
    var cells = paper.tables.flatMap { table in
      (table.groups.compactMap(\.subtotal) + (table.totals.map { [$0] } ?? [])).flatMap(\.self)
    }
    if format == .csv {
      // A fact of the head may be called a total, too.
      cells += paper.facts.filter { totalWords(paper.language).contains($0.label) }.map(\.value)
    }
    return cells.compactMap { cell in
      switch cell.content {
      case .number(let figure): String(figure.value)
      case .money(let figure): MoneyText.string(figure.value, decimals: paper.moneyDecimals)
      // Weights are text; a workbook does not count them among its numbers.
      case .text(let text):
        format != .xlsx && text.allSatisfy { $0.isNumber || $0 == "." } ? text : nil
      default: nil
      }
    }.sorted()
  }

  private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func numbers(_ parts: some Sequence<Substring>) -> [String] {
    parts.map { $0.filter { $0 != "*" } }
      .filter { !$0.isEmpty && $0.allSatisfy { $0.isNumber || $0 == "." || $0 == "-" } }
      .filter { $0.contains(where: \.isNumber) }.map { String($0) }.sorted()
  }

  /// The words with which a line of sums starts.
  private func totalWords(_ language: Language) -> [String] {
    let words = language.paperWords
    return [words.total, words.closingBalance]
      + TemperatureZone.allCases.map { words.total(of: $0) }
  }

  private func found(in format: PaperFormat, _ paper: Paper) -> [String] {
    let text = string(format.render([paper]))
    let words = totalWords(paper.language)
    switch format {
    case .text:
      // The facts of the head stand above the first rule.
      let lines = text.split(separator: "\n").drop { !$0.hasPrefix("-") }.filter { line in
        words.contains { line.drop { $0 == " " }.hasPrefix($0) }
      }
      return numbers(lines.flatMap { $0.split(separator: " ") })
    case .csv:
      let lines = text.components(separatedBy: "\r\n").filter { line in
        words.contains { line.drop { $0 == "," }.hasPrefix("\"\($0)\",") }
      }
      return numbers(lines.flatMap { $0.split { ",\"'".contains($0) } })
    case .markdown:
      let lines = text.split(separator: "\n").filter { line in
        words.contains { line.contains("| **\($0)** |") }
      }
      return numbers(
        lines.flatMap { $0.split(separator: "|") }.map { $0.drop { $0 == " " } }
          .map { $0.prefix { $0 != " " } })
    case .html:
      let rows =
        text.components(separatedBy: "<tfoot>").dropFirst()
        .map { $0.components(separatedBy: "</tfoot>")[0] }
        + text.components(separatedBy: "<tr class=\"sub\">").dropFirst()
        .map { $0.components(separatedBy: "</tr>")[0] }
      return numbers(rows.flatMap { $0.split { "<> ".contains($0) } })
    case .json:
      return jsonSums(text)
    case .xlsx:
      // The styles of sums are 13 to 15; texts are numbers of shared strings, which have a type.
      return numbers(
        text.components(separatedBy: "<c r=").filter {
          ($0.contains(" s=\"14\">") || $0.contains(" s=\"15\">")) && $0.contains("<v>")
        }.map { $0.components(separatedBy: "<v>")[1].prefix { $0 != "<" } })
    }
  }

  private func jsonSums(_ text: String) -> [String] {
    guard
      let object = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any],
      let papers = object["papers"] as? [[String: Any]],
      let blocks = papers.first?["blocks"] as? [[String: Any]]
    else { return ["no JSON"] }
    let rows = blocks.flatMap { block -> [[Any]] in
      let groups = block["groups"] as? [[String: Any]] ?? []
      return groups.compactMap { $0["subtotal"] as? [Any] }
        + [block["totals"] as? [Any]].compactMap(\.self)
    }
    return rows.joined().compactMap { cell -> String? in
      if let number = cell as? Int { return String(number) }
      if let text = cell as? String {
        return text.allSatisfy { $0.isNumber || $0 == "." } ? text : nil
      }
      return (cell as? [String: Any])?["money"] as? String
    }.sorted()
  }

  @Test(arguments: PaperFormat.allCases)
  func `the sums of every paper are the same in every format and language`(
    format: PaperFormat
  ) throws {
    var count = 0
    for day in [SampleDay.small, .received] {
      let night = try day.night()
      for language in Language.allCases {
        for kind in PaperKind.allCases {
          for paper in kind.papers(of: night, in: language) {
            let expected = sums(of: paper.paper, in: format)
            #expect(found(in: format, paper.paper) == expected, "\(kind) \(language)")
            count += expected.count
          }
        }
      }
    }
    #expect(count > 300)
  }

  @Test(arguments: Language.allCases)
  func `what is picked, sorted, loaded, delivered and handed out is one number on every page`(
    language: Language
  ) throws {
    let night = try SampleDay.received.night()
    let units = try #require(night.totals.value(of: "units"))
    let words = language.paperWords
    for kind in [PaperKind.pickSheet, .routePickList, .sortSheet, .loadSheet, .deliveryNote] {
      let pages = kind.papers(of: night, in: language)
        .map { string(HTMLRenderer().render([$0.paper])) }
      let sum = pages.reduce(Int64(0)) { sum, page in
        let fact = page.components(separatedBy: "<dt>\(words.units)</dt><dd>").last ?? ""
        return sum + (Int64(fact.prefix { $0 != "<" }) ?? 0)
      }
      #expect(sum == units, "\(kind)")
    }
  }
}
