import Testing

/// `groupbuy verify`: a folder against its MANIFEST, and against its day.
@Suite struct VerifyTests {
  private func published() throws -> Workshop {
    let shop = try Workshop()
    #expect(try shop.shell("$G run day.scenario --out out").exit == 0)
    return shop
  }

  @Test func `a folder as it was written is told to be`() throws {
    let shop = try published()
    let done = try shop.shell("$G verify out; $G verify out/ day.scenario")
    #expect(done.exit == 0)
    #expect(done.output.contains(" documents in out are as listed\n"))
    #expect(done.output.contains(" documents in out/ are as listed and as run again\n"))
  }

  @Test(arguments: [
    ("printf X | dd of=out/refunds.csv conv=notrunc 2>/dev/null", "refunds.csv: was changed\n"),
    ("echo >> out/refunds.csv", "refunds.csv: has 45 bytes instead of 44\n"),
    ("rm out/refunds.csv", "refunds.csv: is missing\n"),
    ("echo > out/notes.txt", "notes.txt: is not in MANIFEST\n"),
    ("mkdir -p out/papers; echo > out/papers/x", "papers/x: is not in MANIFEST\n"),
    ("rm out/refunds.csv; ln -s /etc/passwd out/refunds.csv", "refunds.csv: is missing\n"),
  ])
  func `each difference is told`(change: String, message: String) throws {
    let shop = try published()
    let done = try shop.shell("\(change); $G verify out")
    #expect(done.exit == 1)
    #expect(done.output == message)
    #expect(done.errors.isEmpty)
  }

  @Test func `a folder of another day is told, document by document`() throws {
    let shop = try published()
    let done = try shop.shell("$G verify out day.scenario --cutoff 20:00")
    #expect(done.exit == 1)
    #expect(done.output.contains("rejections.csv: is not what the day gives\n"))
    #expect(done.output.contains("MANIFEST: is not what the day gives\n"))
  }

  @Test(arguments: [
    ("rm out/MANIFEST", "is not there, so nothing says what was written"),
    ("echo >> out/MANIFEST", "is not one that a run wrote, or was changed"),
    ("rm out/MANIFEST; mkfifo out/MANIFEST", "is not there, so nothing says what was written"),
  ])
  func `without its list a folder is corrupt`(change: String, message: String) throws {
    let shop = try published()
    let done = try shop.shell("\(change); timeout 10 $G verify out")
    #expect(done.exit == 5)
    #expect(done.errors == "groupbuy: error: out/MANIFEST: \(message)\n")
  }

  @Test func `a folder that is not there is a mistake`() throws {
    let done = try Workshop().shell("$G verify out")
    #expect(done.exit == 2)
    #expect(done.errors == "groupbuy: error: out: there is no such folder\n")
  }
}
