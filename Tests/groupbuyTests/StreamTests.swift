import Testing

/// The streams to and from the caller.
@Suite struct StreamTests {
  @Test func `a full disk behind the output is told`() throws {
    let shop = try Workshop()
    let done = try shop.shell("$G run day.scenario --out out > /dev/full")
    #expect(done.exit == 3)
    #expect(
      done.errors == """
        groupbuy: error: standard output: cannot be written: No space left on device
                  = make room, and run it again

        """)
    #expect(try shop.shell("$G verify out day.scenario").exit == 0)
  }

  @Test func `a closed output is told, and no document ends up in it`() throws {
    let shop = try Workshop()
    let done = try shop.shell("$G run day.scenario --out out >&-")
    #expect(done.exit == 3)
    #expect(
      done.errors == """
        groupbuy: error: standard output: cannot be written: Bad file descriptor
                  = see to it, and run it again

        """)
    #expect(try shop.shell("$G run day.scenario --out out <&- 2>&-").exit == 0)
    #expect(try shop.shell("$G verify out day.scenario").exit == 0)
  }

  @Test func `a reader that goes away is no news`() throws {
    let done = try Workshop().shell("{ $G --help; echo $? >&2; } | true")
    #expect(["3\n", "0\n"].contains(done.errors))
  }

  @Test func `a day comes on standard input`() throws {
    let shop = try Workshop()
    let done = try shop.shell("cat day.scenario | $G run - --out out")
    #expect(done.exit == 0)
    #expect(try shop.shell("$G verify out - < day.scenario").exit == 0)
  }

  @Test(arguments: [
    ("mkfifo x", "x: error[E-FILE]: the day is not a file but a folder or a device\n"),
    ("ln -s /dev/zero x", "x: error[E-FILE]: the day is not a file but a folder or a device\n"),
    ("true", "x: error[E-FILE]: the day is not there\n"),
  ])
  func `what is no file is refused at once`(make: String, message: String) throws {
    let shop = try Workshop()
    let done = try shop.shell("\(make); timeout 10 $G run x --out out")
    #expect(done.exit == 2)
    #expect(done.errors.hasPrefix(message))
    #expect(try !shop.names().contains("out"))
  }

  @Test func `a file larger than the memory is refused, not tried`() throws {
    let done = try Workshop().shell("truncate -s 7E x 2>/dev/null || truncate -s 8T x; $G check x")
    #expect(done.exit == 2)
    #expect(done.errors.hasPrefix("x: error[E-FILE]: the day cannot be read: File too large\n"))
  }

  @Test func `without permission to read it is no fault of the day`() throws {
    let shop = try Workshop()
    let done = try shop.shell(
      "chmod 000 day.scenario; chmod 755 .; \(unprivileged) $G run day.scenario --out out")
    #expect(done.exit == 3)
    #expect(done.errors.contains("the day cannot be read: Permission denied"))
  }

  @Test func `without even a name of its own the program does nothing`() throws {
    let done = try Workshop().shell("perl -e 'exec { $ENV{G} } \"\"'")
    #expect(done.exit == 2)
    #expect(done.errors.hasPrefix("groupbuy: error: no command is given\n"))
  }
}

/// Root is refused nothing: where the tests are root's, a command runs as nobody.
let unprivileged = "$([ $(id -u) = 0 ] && echo setpriv --reuid=65534 --regid=65534 --clear-groups)"
