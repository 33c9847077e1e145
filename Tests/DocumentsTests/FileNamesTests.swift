import Documents
import Testing

@Suite struct FileNamesTests {
  @Test(arguments: [
    (1, "jinxiu", "pickup-0001-jinxiu.txt"),
    (7, "Jinxiu Garden", "pickup-0007-jinxiugarden.txt"),
    (12, "gate_2-B", "pickup-0012-gate_2-b.txt"),
    (8, "锦绣花园", "pickup-0008.txt"),
    (8, "锦绣3号", "pickup-0008-3.txt"),
    (9, "", "pickup-0009.txt"),
    (9999, "a", "pickup-9999-a.txt"),
    (10000, "a", "pickup-10000-a.txt"),
    (1, "CON", "pickup-0001-con.txt"),
    (1, "../../etc/passwd", "pickup-0001-etcpasswd.txt"),
    (1, "a.b ", "pickup-0001-ab.txt"),
    (1, "a\u{301}\u{0}\n\\:*?\"<>|", "pickup-0001-a.txt"),
    (1, "12345678901234567890123456789012345", "pickup-0001-12345678901234567890123456789012.txt"),
  ])
  func `a name keeps the plain letters of the label`(ordinal: Int, label: String, name: String) {
    #expect(FileNames.paper(kind: "pickup", ordinal: ordinal, label: label.utf8.span) == name)
  }

  @Test(arguments: [
    ("pickup-0007-jinxiu.txt", 12, "pickup-0012-jinxiu.txt"),
    ("pickup-0007.txt", 8, "pickup-0008.txt"),
    ("pickup-9999-3.txt", 10_000, "pickup-10000-3.txt"),
    ("pickup-10000-3.html", 1, "pickup-0001-3.html"),
    ("pickup-007-jinxiu.txt", 1, nil), ("sort-0007.txt", 1, nil), ("pickup.txt", 1, nil),
    ("", 1, nil),
  ])
  func `a name takes another number, and keeps the rest`(
    name: String, ordinal: Int, renamed: String?
  ) {
    #expect(FileNames.renumbered(name, kind: "pickup", ordinal: ordinal) == renamed)
  }

  @Test func `any byte of a label gives a name that a manifest takes`() {
    for byte in UInt8.min...UInt8.max {
      for label in [[byte], [byte, byte], [0x61, byte], [byte, 0x61]] {
        let name = FileNames.paper(kind: "pick-route", ordinal: 3, label: label.span)
        let isName = Manifest.isName(name.utf8.span)
        #expect(isName)
        #expect(!name.utf8.contains(UInt8(ascii: "/")))
        #expect(name.hasPrefix("pick-route-0003") && name.hasSuffix(".txt"))
      }
    }
  }

  @Test func `the ordinal alone makes names differ`() {
    let names = Set(
      (1...300).map { FileNames.paper(kind: "sort", ordinal: $0, label: "站".utf8.span) })
    #expect(names.count == 300)
  }

  @Test func `a kind that is no word of ours is a mistake`() async {
    await #expect(processExitsWith: .failure) {
      _ = FileNames.paper(kind: "-Pick", ordinal: 1, label: "a".utf8.span)
    }
  }

  @Test func `an ordinal below 1 is a mistake`() async {
    await #expect(processExitsWith: .failure) {
      _ = FileNames.paper(kind: "pick", ordinal: 0, label: "a".utf8.span)
    }
  }
}
