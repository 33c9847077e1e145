import Testing

/// What is said to words that are none.
@Suite struct ArgumentsTests {
  @Test(arguments: [
    (
      "", "no command is given",
      "`groupbuy --help` lists the commands"
    ),
    ("rnu day.scenario", "there is no command \"rnu\"", "did you mean `run`?"),
    (
      "publish", "there is no command \"publish\"",
      "`groupbuy --help` lists the commands"
    ),
    (
      "--out x run", "\"--out\" stands before the command",
      "`groupbuy --help` lists the commands"
    ),
    (
      "run", "`groupbuy run` needs a DAY",
      "usage: groupbuy run DAY ... --out FOLDER [OPTION VALUE ...] [--SETTING VALUE ...]"
    ),
    (
      "run day.scenario", "`groupbuy run` needs --out",
      "usage: groupbuy run DAY ... --out FOLDER [OPTION VALUE ...] [--SETTING VALUE ...]"
    ),
    (
      "run day.scenario --otu x", "`groupbuy run` has no option \"--otu\"",
      "did you mean `--out`?"
    ),
    (
      "check day.scenario -xcaps live", "`groupbuy check` has no option \"-xcaps\"",
      "did you mean `--caps`?"
    ),
    (
      "run day.scenario --out", "the option --out needs a value",
      "a value that starts with `--` is written as `--out=VALUE`"
    ),
    (
      "run day.scenario --out --cutoff 21:30", "the option --out needs a value",
      "a value that starts with `--` is written as `--out=VALUE`"
    ),
    (
      "run day.scenario --out a --category_bp.eggs 500",
      "`groupbuy run` has no option \"--category_bp.eggs\"",
      "settings that end in a name are given as `--set category_bp.eggs=500`"
    ),
    (
      "run day.scenario --out a --set eggs", "--set \"eggs\" is no setting with its value",
      "write it as `--set category_bp.eggs=500`"
    ),
    (
      "check a b", "\"b\" is a word too many",
      "usage: groupbuy check DAY [--carry FILE] [--SETTING VALUE ...]"
    ),
    (
      "format --out x day.scenario", "`groupbuy format` has no option \"--out\"",
      "usage: groupbuy format [--check] FILE ..."
    ),
    (
      "verify out --cutoff 21:30", "the setting \"cutoff\" needs a DAY that is run again",
      "usage: groupbuy verify FOLDER [DAY [--carry FILE] [--since FOLDER] [--SETTING VALUE ...]]"
    ),
    ("--help setings", "there is no help on \"setings\"", "did you mean `settings`?"),
    (
      "run day.scenario --out ..", "--out \"..\" does not end in the name of a folder",
      "name a folder of its own for the documents, such as `--out papers`"
    ),
  ])
  func `a wrong word is told with the right one`(
    words: String, message: String, advice: String
  ) throws {
    let shop = try Workshop()
    let done = try shop.shell("$G \(words)")
    #expect(done.exit == 2)
    #expect(done.output.isEmpty)
    #expect(done.errors == "groupbuy: error: \(message)\n          = \(advice)\n")
    #expect(try shop.names() == ["day.scenario"])
  }

  @Test(arguments: [
    ("run day.scenario --out a --out b", "the option --out stands twice"),
    ("test --update --update x", "the option --update stands twice"),
    ("test --update=yes x", "the option --update has no value"),
    (
      "check day.scenario --cutoff 21:00 --set cutoff=22:00",
      "the setting \"cutoff\" is given twice"
    ),
  ])
  func `an option stands once`(words: String, message: String) throws {
    let done = try Workshop().shell("$G \(words)")
    #expect(done.exit == 2)
    #expect(done.errors == "groupbuy: error: \(message)\n")
  }

  /// Found by fuzzing: an `=` and the mark behind it are one character of Swift, which is no `=`.
  @Test(arguments: ["--out=\u{301}o", "--set=buyer_name=\u{611}x", "--load=orders=\u{301}a.csv"])
  func `an equals sign before a combining mark parts the word all the same`(word: String) throws {
    let shop = try Workshop()
    try shop.write("\u{301}a.csv", "order_id,placed_at,point,member,sku,qty,kind\n")
    let out = word.hasPrefix("--out") ? "" : "--out o"
    #expect(try shop.shell("$G run day.scenario \(out) '\(word)'").exit == 0)
  }

  @Test func `after two dashes every word is a name`() throws {
    let shop = try Workshop()
    try shop.write("--out", sampleDay)
    let done = try shop.shell("$G check -- --out")
    #expect(done.exit == 0)
    #expect(done.output.hasPrefix("no errors, no warnings; 1 of 2 events would be rejected\n"))
  }

  @Test func `nothing from an argument reaches the terminal as it is`() throws {
    let done = try Workshop().shell(#"$G run "$(printf 'a\033[2Jb\nc')" --out x/y"#)
    #expect(done.exit == 3)
    let path = try Workshop().shell(#"$G run day.scenario --out "$(printf 'a\033[2J/b')""#)
    #expect(path.errors.contains(#"a\u{1B}[2J: there is no such folder"#))
    #expect(!path.errors.unicodeScalars.contains("\u{1B}"))
  }

  @Test(arguments: [
    "--cutoff 19:00", "--cutoff=19:00", "--set cutoff=19:00",
  ])
  func `an option stands above the setting of the day`(option: String) throws {
    let done = try Workshop().shell("$G check day.scenario \(option)")
    #expect(
      done.output == """
        no errors, no warnings; 2 of 2 events would be rejected
        2 after the cutoff: the cutoff was 2026-11-20 19:00; order on the next day

        """)
  }

  @Test func `a setting with a wrong value is told by the option's name`() throws {
    let done = try Workshop().shell("$G run day.scenario --out out --commission-bp 10001")
    #expect(done.exit == 2)
    #expect(done.errors.hasPrefix("--commission_bp: error[E-RANGE]: "))
  }

  @Test func `every setting of the help is one that the engine knows`() throws {
    let shop = try Workshop()
    let help = try shop.shell("$G --help settings").output
    let keys = help.split(separator: "\n").filter { $0.hasPrefix("  ") && $0.contains("   ") }
      .compactMap { $0.split(separator: " ").first }
    #expect(keys.count == 34)
    for key in keys {
      let name = key.replacing("CATEGORY", with: "eggs").replacing("TABLE", with: "orders")
      let done = try shop.shell("$G check day.scenario --set '\(name)='")
      #expect(!done.errors.contains("there is no setting"), "\(key)")
    }
  }
}
