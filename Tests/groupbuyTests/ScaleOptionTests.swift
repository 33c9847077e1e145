import Testing

/// The options of `run` for large days, and `generate`.
@Suite struct ScaleOptionTests {
  @Test func `timings stand on standard error, a line a stage and one for all`() throws {
    let shop = try Workshop()
    let timed = try shop.shell("$G run day.scenario --out a --timings")
    let plain = try shop.shell("$G run day.scenario --out b")
    #expect(timed.exit == 0 && plain.errors.isEmpty)
    let lines = timed.errors.split(separator: "\n")
    #expect(lines.count >= 10 && lines.allSatisfy { $0.hasSuffix(" MiB") })
    #expect(lines.last?.hasPrefix("all ") == true)
    #expect(!lines.contains { $0.contains("\u{1B}") })
    #expect(timed.output.replacing("documents in a", with: "documents in b") == plain.output)
  }

  @Test
  func `a terminal sees the stage, how much of it is done, how fast, and how long it will take`()
    throws
  {
    let shop = try Workshop()
    let made = try shop.shell(
      "$G generate --out 2026-11-20 --rows 20000 && script -qec \"$G run 2026-11-20 --out a\" /dev/null"
    )
    #expect(made.exit == 0, "\(made.errors)")
    let lines = made.output.split(separator: "\r\u{1B}[K")
    #expect(
      lines.contains {
        $0.firstMatch(of: /^[a-z ]+ … \d+ s, [\d,]+ of [\d,]+, [\d,]+ a second, \d+ s left$/) != nil
      }, "\(made.output)")
    // The last of them is taken away, and the summary stands where it stood.
    #expect(lines.last?.hasPrefix("day 2026-11-20") == true)
  }

  @Test(arguments: ["0", "-1", "two", "1025", ""])
  func `threads are a number`(_ word: String) throws {
    let shop = try Workshop()
    let outcome = try shop.shell("$G run day.scenario --out a --threads '\(word)'")
    #expect(outcome.exit == 2)
    #expect(outcome.errors.contains("--threads cannot be"))
    #expect(try shop.names() == ["day.scenario"])
  }

  @Test func `documents are those that are named`() throws {
    let shop = try Workshop()
    let outcome = try shop.shell("$G run day.scenario --out a --documents pick_sheet,point-lists")
    #expect(outcome.exit == 0)
    #expect(try shop.names(in: "a") == ["MANIFEST", "pick_sheet.csv", "pickup_lists"])
    let wrong = try shop.shell("$G run day.scenario --out b --documents pick_shet")
    #expect(wrong.exit == 2 && wrong.errors.contains("did you mean `pick_sheet`?"))
  }

  @Test func `a generated day runs, and is the same for the same seed`() throws {
    let shop = try Workshop()
    let made = try shop.shell(
      "$G generate --out 2026-11-20 --rows 300 --rules all && $G run 2026-11-20 --out a")
    #expect(made.exit == 0, "\(made.errors)")
    let again = try shop.shell(
      "$G generate --out again --rows 300 --rules all --date 2026-11-20 && diff -r 2026-11-20 again"
    )
    #expect(again.exit == 0, "\(again.output)")
    let other = try shop.shell("$G generate --out other --rows 300 --rules all --seed 2")
    #expect(other.exit == 0)
    #expect(try shop.read("other/orders.csv") != shop.read("again/orders.csv"))
  }

  @Test(arguments: [
    ("--rows 99", "--rows cannot be \"99\""),
    ("--rows 100 --rules cupons", "did you mean `coupons`?"),
    ("--rows 100 --date 2026-13-01", "--date cannot be"),
    ("--rows 100 --points 1", "--points cannot be"),
    ("", "needs --rows"),
  ])
  func `what cannot be generated is told with the right way`(_ words: String, _ said: String) throws
  {
    let shop = try Workshop()
    let outcome = try shop.shell("$G generate --out made \(words)")
    #expect(outcome.exit == 2)
    #expect(outcome.errors.contains(said), "\(outcome.errors)")
    #expect(try shop.names() == ["day.scenario"])
  }

  @Test(arguments: ["500 2", "500 7 all"])
  func `the benchmark of the stages checks its documents`(_ words: String) throws {
    let shop = try Workshop()
    let outcome = try shop.shell("$(dirname $G)/groupbuy-bench stages \(words)")
    #expect(outcome.exit == 0, "\(outcome.output)")
    for stage in ["orders", "collecting", "settling", "proofs", "documents", "all"] {
      #expect(outcome.output.contains("\n\(stage)\t"))
    }
    #expect(outcome.output.contains("MANIFEST "))
  }
}
