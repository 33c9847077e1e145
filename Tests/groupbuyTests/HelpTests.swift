import Testing

/// Help that can be used.
@Suite struct HelpTests {
  @Test(arguments: [
    "run", "check", "test", "format", "verify", "redact", "explain", "trace", "diff",
    "status",
  ])
  func `each command has help with an example`(command: String) throws {
    let shop = try Workshop()
    let done = try shop.shell("$G \(command) --help")
    #expect(done.exit == 0)
    #expect(done.errors.isEmpty)
    #expect(done.output.hasPrefix("usage: groupbuy \(command) "))
    #expect(done.output.contains("\nexample: groupbuy \(command) "))
    #expect(done.output.hasSuffix("\n"))
    #expect(try shop.shell("$G --help \(command)").output == done.output)
  }

  @Test func `the overview names every command`() throws {
    let done = try Workshop().shell("$G --help")
    #expect(done.exit == 0)
    for command in [
      "run", "check", "test", "format", "verify", "redact", "explain", "trace", "diff",
    ] {
      #expect(done.output.contains("\n  groupbuy \(command) "))
    }
  }

  @Test(arguments: ["--help", "--help settings", "--help limits", "run --help", "test --help"])
  func `help fits a terminal`(words: String) throws {
    let lines = try Workshop().shell("$G \(words)").output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 100 })
  }

  @Test func `the version is told`() throws {
    #expect(try Workshop().shell("$G --version").output == "groupbuy 0.1.0\n")
  }
}
