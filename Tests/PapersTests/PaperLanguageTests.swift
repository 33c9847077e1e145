import Documents
import OrderDay
import PlainText
import Testing

@testable import Papers

/// The papers in each language say the same, and each says it in its own words.
@Suite struct PaperLanguageTests {
  /// What no language changes: the shape, the numbers, the amounts, the boxes and the places to write.
  private func figures(of paper: Paper) -> [[[Cell]]] {
    func bare(_ cell: Cell) -> Cell {
      if case .text = cell.content { Cell(.text(""), emphasis: cell.emphasis) } else { cell }
    }
    return paper.blocks.map { block in
      switch block {
      case .heading, .note: []
      case .table(let table):
        (table.groups.flatMap(\.rows) + [table.totals ?? []]).map { $0.map(bare) }
      case .facts(let facts): [facts.map { bare($0.value) }]
      case .signatures(let names): [names.map { _ in .writeIn }]
      case .index(_, let entries): [entries.map { .text($0.place) }]
      case .cards(let cards): cards.map { [.text($0.lead)] + $0.lines.map(bare) }
      }
    } + [[paper.facts.map { bare($0.value) }]]
  }

  @Test(arguments: PaperKind.allCases)
  func `a paper has the same figures in every language`(kind: PaperKind) throws {
    let night = try SampleDay.received.night()
    let english = kind.papers(of: night, in: .english)
    let chinese = kind.papers(of: night, in: .chinese)
    #expect(!english.isEmpty)
    #expect(english.map(\.label) == chinese.map(\.label))
    for (left, right) in zip(english, chinese) {
      #expect(figures(of: left.paper) == figures(of: right.paper))
      #expect(left.paper.title != right.paper.title)
      #expect((left.paper.language, right.paper.language) == (.english, .chinese))
    }
  }

  /// A Latin word is data (an id, a label, a currency), a unit, or a file.
  @Test func `no English word is left on a Chinese paper`() throws {
    for day in [SampleDay.small, .large, .received] {
      let night = try day.night()
      var names = Set(day.data)
      names.formUnion([
        "CNY", "UTC", "rejections", "csv", "main", "products", "L1", "M1", "M2",
      ])
      // A masked name shows its first letter.
      names.formUnion(names.map { String($0.prefix(1)) })
      var words: Set<String> = []
      for kind in PaperKind.allCases {
        for paper in kind.papers(of: night, in: .chinese) {
          words.formUnion(paper.paper.texts.flatMap(\.latinWords))
        }
      }
      #expect(words.subtracting(names).sorted() == [])
      #expect(words.contains("jinxiu"))
    }
  }

  @Test func `each language calls each zone, kind, reason and figure by a name of its own`() throws
  {
    let metrics = try SampleDay.small.night().totals.figures.map(\.metric)
      .filter { !$0.hasPrefix("rejected.") }
    for words in Language.allCases.map(\.paperWords) {
      let names = [
        TemperatureZone.allCases.map { words.zone($0) },
        EventKind.allCases.map { words.kind($0) },
        Reason.allCases.map { words.reason($0) },
      ]
      for names in names { #expect(Set(names).count == names.count) }
      for metric in metrics {
        #expect(words.figure(metric) != metric, "\(metric) has no name in \(words.language)")
      }
    }
  }

  @Test func `a Chinese date reads as people write it`() throws {
    let paper = try #require(
      PaperKind.pickupList.papers(of: SampleDay.small.night(), in: .chinese).last
    )
    .paper
    #expect(try paper.fact("订单日期").string == "2026年11月20日")
    #expect(try paper.fact("到货时间").string == "2026年11月21日 12:00")
    #expect(
      paper.facts.filter { $0.label == "提货截止" }.map(\.value.string) == [
        "2026年11月28日 12:00（常温）", "2026年11月22日 12:00（冷冻）",
      ])
  }

  @Test func `every line of a Chinese paper stays within the page and every column aligned`() throws
  {
    for file in PaperSet(of: try SampleDay.large.night(), in: .chinese).files
    where file.path.hasSuffix(".txt") {
      let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
      for line in lines { #expect(DisplayWidth.of(String(line)) <= 80, "\(file.path): \(line)") }
    }
  }
}

extension SampleDay {
  /// The words of the data that are written in Latin letters, split as a reader would find them.
  fileprivate var data: [String] {
    let products = products.flatMap { [$0.sku, $0.name, $0.bin] }
    let points = points.flatMap { [$0.point, $0.name, $0.station, $0.route] }
    let people = suppliers.map(\.supplier) + leaders.map(\.leader)
    let texts = (products + points + people).map { String(decoding: $0, as: UTF8.self) }
    return (texts + namesOfRows).flatMap(\.latinWords)
  }
}

extension String {
  /// What stands between anything but ASCII letters and digits, where it has a letter.
  var latinWords: [String] {
    split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
      .filter { $0.contains(where: \.isLetter) }
  }
}

extension Paper {
  /// Every text on the paper, from top to bottom.
  var texts: [String] {
    [title, subtitle] + facts.flatMap(\.texts)
      + blocks.flatMap { block in
        switch block {
        case .heading(let text, _), .note(let text): [text]
        case .facts(let facts): facts.flatMap(\.texts)
        case .signatures(let names): names
        case .index(let title, let entries): [title] + entries.flatMap { [$0.key, $0.name] }
        case .cards(let cards):
          cards.flatMap { [$0.lead, $0.corner, $0.title] + $0.lines.map(\.string) }
        case .table(let table):
          [table.title ?? ""] + table.columns.map(\.title)
            + (table.groups.flatMap(\.rows) + [table.totals ?? []]).flatMap { $0.map(\.string) }
        }
      }
  }
}

extension Paper.Fact {
  fileprivate var texts: [String] { [label, value.string] }
}
