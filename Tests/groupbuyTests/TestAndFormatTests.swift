import Testing

/// `groupbuy test` and `groupbuy format`.
@Suite struct TestAndFormatTests {
  @Test func `expected and actual stand side by side, and an update writes what is so`() throws {
    let shop = try Workshop()
    try shop.write("wrong.scenario", sampleDay + "\nexpect commission li 9.99\n")
    let done = try shop.shell("$G test .")
    #expect(done.exit == 1)
    #expect(
      done.output == """
        ./wrong.scenario:29: expect commission li 9.99
            column      expected  actual
            commission  9.99      3.18
        FAILED ./wrong.scenario: 1 of 1
        1 passed, 1 failed

        """)
    #expect(done.errors.isEmpty)
    _ = try shop.shell("chmod 640 wrong.scenario")
    let update = try shop.shell("$G test --update .")
    #expect(update.exit == 0)
    #expect(update.output == "updated ./wrong.scenario\n2 passed, 0 failed\n")
    #expect(try shop.read("wrong.scenario") == sampleDay + "\nexpect commission li 3.18\n")
    #expect(try shop.shell("stat -c %a wrong.scenario").output == "640\n")
    #expect(try shop.names() == ["day.scenario", "wrong.scenario"])
  }

  @Test func `folders are gone through by the bytes of the names`() throws {
    let shop = try Workshop()
    _ = try shop.shell("mkdir -p b/c .hidden tables wrong; cp day.scenario .hidden/x.scenario")
    _ = try shop.shell("echo x > tables/orders.csv; echo x > wrong/orders.csv; ln -s .. b/up")
    for name in ["b/c/2.scenario", "b/10.scenario", "b/9.scenario", "a.scenario"] {
      try shop.write(name, "groupbuy 1\nnonsense\n")
    }
    try shop.write("wrong.diagnostics", "something\n")
    let done = try shop.shell("$G test .")
    #expect(done.exit == 1)
    let failed = done.output.split(separator: "\n").filter { $0.hasPrefix("FAILED") }
    #expect(
      failed.map(String.init) == [
        "FAILED ./a.scenario: 1 of 1", "FAILED ./b/10.scenario: 1 of 1",
        "FAILED ./b/9.scenario: 1 of 1", "FAILED ./b/c/2.scenario: 1 of 1",
        "FAILED ./wrong: 1 of 1",
      ])
    #expect(done.output.hasSuffix("\n1 passed, 5 failed\n"))
  }

  @Test func `the mistakes of a day can be its test`() throws {
    let shop = try Workshop()
    try shop.write("wrong.scenario", "groupbuy 1\nday 2026-13-20\n")
    try shop.write("wrong.diagnostics", "")
    #expect(try shop.shell("$G test wrong.scenario").exit == 1)
    #expect(try shop.shell("$G test --update wrong.scenario").exit == 0)
    #expect(try shop.read("wrong.diagnostics").hasPrefix("wrong.scenario:2:5: error[E-TIME]: "))
    #expect(try shop.shell("$G test wrong.scenario").output == "1 passed, 0 failed\n")
  }

  @Test(arguments: [
    ("nowhere", "nowhere: there is no such file"), ("empty", "no scenario is there"),
  ])
  func `a path that leads to no scenario is a mistake`(path: String, message: String) throws {
    let done = try Workshop().shell("mkdir empty; $G test \(path)")
    #expect(done.exit == 2)
    #expect(done.errors.hasPrefix("groupbuy: error: \(message)\n"))
  }

  @Test func `a scenario is laid out in place, through a link, with its permissions`() throws {
    let shop = try Workshop()
    let crooked = sampleDay.replacing("  price 19.90", with: "    price   19.90")
    try shop.write("crooked.scenario", crooked)
    _ = try shop.shell("chmod 600 crooked.scenario; ln -s crooked.scenario link")
    let check = try shop.shell("$G format --check link day.scenario")
    #expect(check.exit == 1)
    #expect(check.output == "link\n")
    #expect(try shop.read("crooked.scenario") == crooked)
    #expect(try shop.shell("$G format link day.scenario").exit == 0)
    #expect(try shop.read("crooked.scenario") == sampleDay)
    #expect(
      try shop.shell("stat -c '%a %F' link crooked.scenario").output
        == "777 symbolic link\n600 regular file\n")
    #expect(try shop.names() == ["crooked.scenario", "day.scenario", "link"])
  }

  @Test func `a scenario that is laid out already is not written`() throws {
    let shop = try Workshop()
    let look = "stat -c '%i %y' day.scenario"
    let before = try shop.shell(look).output
    #expect(try shop.shell("$G format day.scenario").exit == 0)
    #expect(try shop.shell(look).output == before)
  }

  @Test func `a scenario with mistakes is left as it is, and the others are laid out`() throws {
    let shop = try Workshop()
    try shop.write("wrong.scenario", "groupbuy 1\nday \"\n")
    try shop.write("crooked.scenario", sampleDay.replacing("\n  cutoff", with: "\n    cutoff"))
    let done = try shop.shell("$G format wrong.scenario nowhere crooked.scenario")
    #expect(done.exit == 2)
    #expect(done.errors.contains("wrong.scenario:2:5: error["))
    #expect(done.errors.contains("groupbuy: error: nowhere: there is no such file\n"))
    #expect(try shop.read("wrong.scenario") == "groupbuy 1\nday \"\n")
    #expect(try shop.read("crooked.scenario") == sampleDay)
  }

  @Test func `standard input is laid out to standard output`() throws {
    let done = try Workshop().shell("sed 's/^  /      /' day.scenario | $G format -")
    #expect(done.exit == 0)
    #expect(done.output == sampleDay)
  }
}
