import Testing

/// `--since`: what changed on papers since an earlier run.
@Suite struct SinceTests {
  /// An order more of two trays, and one of the others a tray less.
  private func shop() throws -> Workshop {
    let shop = try Workshop()
    let added = "\n20:00 order 0999 at jinxiu for liu\n  egg30 2\n"
    try shop.write("later.scenario", sampleDay + added)
    _ = try shop.shell("$G run day.scenario --out first")
    return shop
  }

  @Test func `a pickup list tells more, fewer, and codes that moved`() throws {
    let done = try shop().shell("$G pickup later.scenario --since first")
    #expect(done.exit == 0)
    #expect(done.output.contains("Pickup list: what changed"))
    #expect(done.output.contains("Replaces    run "))
    #expect(done.output.contains(/1 +0999 +egg30 +0 +2 +\*2/))
    // The member who came first before is the second now.
    #expect(done.output.contains(/1 -> 2 +1001 +egg30 +2 +2\n/))
  }

  @Test(arguments: ["pick", "sort", "load", "deliver", "commission"])
  func `each work tells its own changes, in both languages and every format`(work: String) throws {
    let shop = try shop()
    let english = try shop.shell("$G \(work) later.scenario --since first")
    #expect(english.exit == 0 && english.output.contains("what changed"))
    let chinese = try shop.shell(
      "$G \(work) later.scenario --since first --language zh --format html")
    #expect(chinese.exit == 0 && chinese.output.contains("变更"))
    for format in ["csv", "json", "markdown", "xlsx"] {
      #expect(
        try shop.shell("$G \(work) later.scenario --since first --format \(format) | wc -c").exit
          == 0)
    }
  }

  @Test func `nothing changed is said, and so is a folder that is no run`() throws {
    let shop = try shop()
    let same = try shop.shell("$G pickup day.scenario --since first")
    #expect(same.exit == 1 && same.output.isEmpty)
    #expect(same.errors.contains("nothing changed: what was printed then still holds"))
    let none = try shop.shell("$G pickup day.scenario --since nowhere")
    #expect(none.exit == 5 && none.errors.contains("nowhere/MANIFEST: is missing"))
    let blind = try shop.shell("$G purchase later.scenario --what statement --since first")
    #expect(blind.exit == 2 && blind.errors.contains("do not tell what changed"))
  }

  @Test func `accounts are asked for by leader`() throws {
    let done = try shop().shell("$G commission day.scenario --what account --leader li")
    #expect(done.exit == 0 && done.output.contains("Account statement"))
  }
}
