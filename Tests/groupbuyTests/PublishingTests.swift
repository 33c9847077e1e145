import Testing

/// Documents appear all or none, and nothing that is not ours is touched.
@Suite struct PublishingTests {
  private let unlisted = """
    name a new folder with --out, or move what is not the program's own away
    """

  @Test func `a run ends with the digest of its list`() throws {
    let shop = try Workshop()
    let done = try shop.shell("$G run day.scenario --out out")
    #expect(done.exit == 0)
    #expect(done.errors.isEmpty)
    let lines = done.output.split(separator: "\n")
    let count = try shop.read("out/MANIFEST").split(separator: "\n").count - 1
    #expect(lines.first == "day 2026-11-20")
    #expect(
      lines.last?.wholeMatch(of: #/MANIFEST [0-9a-f]{32}  (\d+) documents in out/#)?.output.1
        == "\(count)")
    #expect(try shop.names() == ["day.scenario", "out"])
  }

  @Test
  func `a long table is written while it is laid out, and appears with the others or not at all`()
    throws
  {
    let shop = try Workshop()
    let run = "$G run 2026-11-20 --documents pickup_lists --out"
    let made = try shop.shell(
      """
      $G generate --out 2026-11-20 --rows 70000 >&2 && (umask 077; \(run) out >&2) && \(run) - |
        cmp - out/pickup_lists.csv && stat -c %a out/pickup_lists.csv && ls -A
      """)
    #expect(made.output == "644\n2026-11-20\nday.scenario\nout\n", "\(made.errors)")
    let full = try shop.shell("trap '' XFSZ; ulimit -f 1000; \(run) another; ls -A")
    #expect(
      full.errors.contains("another/pickup_lists.csv: cannot be written: File too large"),
      "\(full.errors)")
    #expect(full.output == "2026-11-20\nday.scenario\nout\n")
  }

  @Test func `permissions do not depend on the mask`() throws {
    let shop = try Workshop()
    _ = try shop.shell(
      "umask 077; $G run day.scenario --out a; umask 777; $G run day.scenario --out b")
    for folder in ["a", "b"] {
      let modes = try shop.shell("find \(folder) -printf '%y %m\\n' | sort -u").output
      #expect(modes == "d 755\nf 644\n")
    }
  }

  @Test(arguments: ["out", "out/", "./out//", "../$(basename \"$PWD\")/out", "\"$PWD\"/out"])
  func `a run takes the place of an earlier one`(out: String) throws {
    let shop = try Workshop()
    #expect(try shop.shell("$G run day.scenario --out out --cutoff 20:00").exit == 0)
    #expect(try shop.shell("$G verify out day.scenario").exit == 1)
    #expect(try shop.shell("$G run day.scenario --out \(out)").exit == 0)
    #expect(try shop.shell("$G verify out day.scenario").exit == 0)
    #expect(try shop.names() == ["day.scenario", "out"])
  }

  @Test func `an empty folder may be filled`() throws {
    let shop = try Workshop()
    #expect(try shop.shell("mkdir out; $G run day.scenario --out out").exit == 0)
    #expect(try shop.shell("$G verify out day.scenario").exit == 0)
  }

  @Test(arguments: [
    ("echo > out/notes.txt", "notes.txt"), ("mkdir out/mine", "mine"),
    ("ln -s /etc/passwd out/.link", ".link"), ("echo >> out/refunds.csv", "refunds.csv"),
    ("rm out/refunds.csv; mkdir out/refunds.csv", "refunds.csv"),
    ("rm out/refunds.csv; ln -s /etc/passwd out/refunds.csv", "refunds.csv"),
    ("mkdir -p out/papers; echo > out/papers/notes.txt", "papers/notes.txt"),
    ("rm out/MANIFEST", "carry.txt"),
  ])
  func `a folder with anything else is left alone`(change: String, entry: String) throws {
    let shop = try Workshop()
    let look = "find . -not -name . -exec stat -c '%n %i %y %s' {} + | sort"
    _ = try shop.shell("$G run day.scenario --out out; \(change)")
    let before = try shop.shell(look).output
    let done = try shop.shell("$G run day.scenario --out out")
    #expect(done.exit == 3)
    #expect(done.output.isEmpty)
    #expect(
      done.errors == """
        groupbuy: error: out: holds "\(entry)", which is no document of its MANIFEST; \
        nothing was touched
                  = \(unlisted)

        """)
    #expect(try shop.shell(look).output == before)
  }

  @Test func `a list that no run wrote is no list`() throws {
    let shop = try Workshop()
    _ = try shop.shell("$G run day.scenario --out out; echo >> out/MANIFEST")
    let done = try shop.shell("$G run day.scenario --out out")
    #expect(done.exit == 3)
    #expect(
      done.errors == """
        groupbuy: error: out: its MANIFEST is not one that a run wrote; nothing was touched
                  = \(unlisted)

        """)
  }

  @Test(arguments: ["ln -s real out; mkdir real", "ln -s nowhere out", "echo > out", "mkfifo out"])
  func `what is no folder is left alone`(make: String) throws {
    let shop = try Workshop()
    let done = try shop.shell("\(make); $G run day.scenario --out out")
    #expect(done.exit == 3)
    #expect(
      done.errors == """
        groupbuy: error: out: is a file, a symbolic link or the like, and is left as it is
                  = name a new folder with --out, or move it away

        """)
    #expect(try shop.shell("ls -A real 2>/dev/null").output.isEmpty)
  }

  @Test(arguments: [
    "run day.scenario --out \"$(printf 'o\\377')\"", "check \"$(printf 'o\\377')\"",
  ])
  func `a name that is no UTF-8 names no other file or folder`(call: String) throws {
    let shop = try Workshop()
    let done = try shop.shell("$G \(call)")
    #expect(done.exit == 2)
    #expect(done.errors.contains("is not UTF-8"))
    #expect(try shop.names() == ["day.scenario"])
    #expect(try shop.shell("$G \(call) --language zh").errors.contains("不是 UTF-8"))
  }

  @Test func `a folder above that is not there must be made first`() throws {
    let shop = try Workshop()
    let done = try shop.shell("$G run day.scenario --out nowhere/out")
    #expect(done.exit == 3)
    #expect(
      done.errors == """
        groupbuy: error: nowhere: there is no such folder
                  = make it first, with `mkdir -p`, or name another place with --out

        """)
    #expect(try shop.names() == ["day.scenario"])
  }

  @Test func `a folder that may not be written is told`() throws {
    let shop = try Workshop()
    let done = try shop.shell(
      "chmod 755 .; mkdir shut; chmod 555 shut; \(unprivileged) $G run day.scenario --out shut/out")
    #expect(done.exit == 3)
    #expect(
      done.errors == """
        groupbuy: error: shut/out: cannot be made: Permission denied
                  = name a place with --out where folders can be made

        """)
  }

  @Test(arguments: ["tables", "tables/out", "tables/a/b/out", "link/out"])
  func `documents are not put among the tables`(out: String) throws {
    let shop = try Workshop()
    let done = try shop.shell("mkdir -p tables/a/b; ln -s tables link; $G run tables --out \(out)")
    #expect(done.exit == 2)
    #expect(
      done.errors == """
        groupbuy: error: --out "\(out)" lies in the folder of the day's tables
                  = name a folder beside it

        """)
  }

  @Test func `a day with mistakes leaves nothing behind`() throws {
    let shop = try Workshop()
    try shop.write("wrong.scenario", sampleDay + "20:15 order 1 at jinxiu for x\n  eg30 x\n")
    let look = "stat -c %y .; ls -A"
    let before = try shop.shell(look).output
    let done = try shop.shell("$G run wrong.scenario --out out")
    #expect(done.exit == 2)
    #expect(done.errors.contains("wrong.scenario:29:"))
    #expect(try shop.shell(look).output == before)
  }

  @Test func `what a killed run left is removed`() throws {
    let shop = try Workshop()
    _ = try shop.shell(
      """
      $G run day.scenario --out out; cp -r out .out.partial
      mv .out.partial/MANIFEST .out.partial/MANIFEST.partial; rm .out.partial/refunds.csv
      """)
    #expect(try shop.shell("$G run day.scenario --out out").exit == 0)
    #expect(try shop.names() == ["day.scenario", "out"])
    _ = try shop.shell("mkdir .out.partial; printf groupbuy-man > .out.partial/MANIFEST.partial")
    #expect(try shop.shell("$G run day.scenario --out out").exit == 0)
    #expect(try shop.names() == ["day.scenario", "out"])
  }

  @Test func `what is in the staging folder and not ours stays`() throws {
    let shop = try Workshop()
    let done = try shop.shell(
      "mkdir .out.partial; echo mine > .out.partial/a.txt; $G run day.scenario --out out")
    #expect(done.exit == 3)
    #expect(done.errors.contains(".out.partial: holds \"a.txt\", which is no document"))
    #expect(try shop.read(".out.partial/a.txt") == "mine\n")
    #expect(try !shop.names().contains("out"))
  }

  @Test func `of runs at once each ends well or finds the other at work`() throws {
    let shop = try Workshop()
    for _ in 0..<5 {
      let done = try shop.shell(
        """
        for i in 1 2 3 4 5 6; do { $G run day.scenario --out out >/dev/null; echo "exit $?"; } & done
        wait
        """)
      let exits = Set(done.output.split(separator: "\n"))
      #expect(exits.isSubset(of: ["exit 0", "exit 4"]))
      #expect(exits.contains("exit 0"))
      #expect(try shop.shell("$G verify out day.scenario").exit == 0)
      #expect(try shop.names() == ["day.scenario", "out"])
    }
  }

  @Test func `a folder that another run holds is left to it`() throws {
    let shop = try Workshop()
    let done = try shop.shell(
      "mkdir .out.partial; flock -x .out.partial $G run day.scenario --out out")
    #expect(done.exit == 4)
    #expect(
      done.errors == """
        groupbuy: error: out: another run is at work there
                  = run again when it has ended

        """)
  }

  @Test(arguments: ["TERM", "INT", "KILL"])
  func `a run that is ended leaves the folder as it was or as it is to be`(name: String) throws {
    let shop = try Workshop()
    try shop.write("long.scenario", longDay)
    _ = try shop.shell("$G run day.scenario --out out")
    for delay in ["0.005", "0.01", "0.02", "0.04", "0.08"] {
      // A shell without job control lets its background jobs ignore SIGINT; `env` puts that right.
      let done = try shop.shell(
        """
        env --default-signal=INT $G run long.scenario --out out >/dev/null & sleep \(delay)
        kill -\(name) $! 2>/dev/null; wait $!
        """)
      #expect(
        ["TERM": [0, 143], "INT": [0, 130], "KILL": [0, 137]][name]?.contains(done.exit) == true)
      #expect(try shop.shell("$G verify out").exit == 0)
      if name != "KILL" { #expect(try !shop.names().contains(".out.partial")) }
    }
    #expect(try shop.shell("$G run day.scenario --out out").exit == 0)
    #expect(try shop.names() == ["day.scenario", "long.scenario", "out"])
  }

  private var longDay: String {
    sampleDay
      + (0..<3000).map { "20:15 order A\($0) at jinxiu for m\($0)\n  egg30 1\n" }.joined()
  }
}
