import Foundation
import Testing

/// The commands for people at work.
@Suite struct PaperCommandTests {
  @Test(arguments: [
    "purchase", "receive", "receive --count blind", "pick", "pick --by route", "sort", "load",
    "deliver", "pickup", "labels", "labels --per item", "message", "message --about reminder",
    "commission", "reconcile", "reconcile --what summary",
  ])
  func `each work has its papers in every format`(call: String) throws {
    let shop = try Workshop()
    let words = call.split(separator: " ", maxSplits: 1).map(String.init)
    let options = words.count > 1 ? words[1] : ""
    for format in ["text", "csv", "xlsx", "html", "json", "markdown"] {
      let done = try shop.shell(
        "$G \(words[0]) day.scenario \(options) --format \(format) > out && test -s out")
      #expect(done.exit == 0, "\(call) \(format): \(done.errors)")
    }
  }

  @Test func `one line makes a leader's list, and the file's name tells its format`() throws {
    let shop = try Workshop()
    let done = try shop.shell(
      "$G pickup day.scenario --leader li --format html > a.html; $G pickup day.scenario --leader li --out b.html; cmp a.html b.html"
    )
    #expect(done.exit == 0)
    #expect(try shop.read("a.html").hasPrefix("<!doctype html>"))
    #expect(try shop.shell("stat -c %a b.html").output == "600\n")
    #expect(try shop.names().filter { $0.hasPrefix(".") } == [])
  }

  @Test func `a name that the day does not know is told with the one that may be meant`() throws {
    let done = try Workshop().shell("$G pickup day.scenario --leader lii")
    #expect(done.exit == 2)
    #expect(done.output.isEmpty)
    #expect(
      done.errors == """
        groupbuy: error: the day has no leader "lii"
                  = did you mean `li`?

        """)
  }

  @Test(arguments: [
    ("--format htlm", "did you mean `html`? it is one of: text, csv, xlsx, html, json, markdown"),
    ("--page a5", "did you mean `a4`? it is one of: a4, 80mm, 58mm"),
    ("--order-by rooms", "did you mean `room`? it is one of: code, name, room, product"),
    ("--phones all", "it is one of: masked, full"),
  ])
  func `a word that an option does not take is told with those it takes`(
    option: String, advice: String
  ) throws {
    let done = try Workshop().shell("$G pickup day.scenario \(option)")
    #expect(done.exit == 2)
    #expect(done.errors.hasSuffix("          = \(advice)\n"))
  }

  @Test func `nothing to print is told, and is no success`() throws {
    let done = try Workshop().shell("$G message day.scenario --about shortage --out x.txt")
    #expect(done.exit == 1)
    #expect(done.errors.contains("there is nothing to print"))
    #expect(try Workshop().names() == ["day.scenario"])
  }

  @Test func `a run writes the formats that it is asked for beside the text`() throws {
    let shop = try Workshop()
    let done = try shop.shell("$G run day.scenario --out night --formats html,xlsx")
    #expect(done.exit == 0)
    #expect(
      try shop.shell("ls night/papers/pickup-lists.xlsx night/papers/day-summary.html").exit == 0)
    #expect(try shop.shell("$G verify night").exit == 0)
    #expect(try shop.shell("$G run day.scenario --out other --formats htm").exit == 2)
  }

  @Test func `the schema is printed as JSON`() throws {
    let text = try Workshop().shell("$G schema").output
    let schema = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(schema?["title"] as? String == "groupbuy papers")
  }
}
