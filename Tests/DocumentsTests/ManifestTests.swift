import Documents
import Testing

private func entry(_ name: String, _ text: String = "hello") -> Manifest.Entry {
  Manifest.Entry(
    name: name, size: text.utf8.count, digest: Digest128(of: text.utf8.span))
}

private let hello = "cbd8a7b341bd9b025b1e906a48ae1d19"

@Suite struct ManifestTests {
  @Test func `a manifest lists documents by the bytes of their names`() {
    let text = """
      groupbuy-manifest 1
      cbd8a7b341bd9b025b1e906a48ae1d19  5  Refunds.csv
      00000000000000000000000000000000  0  day_totals.csv
      cbd8a7b341bd9b025b1e906a48ae1d19  5  pickup/pickup-0001.txt

      """
    let entries = [
      entry("pickup/pickup-0001.txt"), entry("day_totals.csv", ""), entry("Refunds.csv"),
    ]
    let bytes = Manifest.render(entries)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
    #expect(Manifest.render(entries.reversed()) == bytes)
    #expect(Manifest.parse(bytes.span) == [entries[2], entries[1], entries[0]])
  }

  @Test func `a run without documents has a manifest`() {
    let bytes = Manifest.render([])
    #expect(bytes == Array("groupbuy-manifest 1\n".utf8))
    #expect(Manifest.parse(bytes.span) == [])
  }

  @Test(arguments: [
    "", "\n", "groupbuy-manifest 1", "groupbuy-manifest 2\n", "\u{FEFF}groupbuy-manifest 1\n",
    "groupbuy-manifest 1\r\n", "groupbuy-manifest 1\n\n",
    "groupbuy-manifest 1\n\(hello)  5  a.csv", "groupbuy-manifest 1\n\(hello)  5  a.csv\n\n",
    "groupbuy-manifest 1\n\(hello) 5  a.csv\n", "groupbuy-manifest 1\n\(hello)  5 a.csv\n",
    "groupbuy-manifest 1\n\(hello)  5  \n", "groupbuy-manifest 1\n\(hello)  5\n",
    "groupbuy-manifest 1\n\(hello)    a.csv\n", "groupbuy-manifest 1\n\(hello)  05  a.csv\n",
    "groupbuy-manifest 1\n\(hello)  -5  a.csv\n", "groupbuy-manifest 1\n\(hello)  00  a.csv\n",
    "groupbuy-manifest 1\n\(hello)  1234567890123456789  a.csv\n",
    "groupbuy-manifest 1\n\(hello.uppercased())  5  a.csv\n",
    "groupbuy-manifest 1\n\(hello)  5  b.csv\n\(hello)  5  a.csv\n",
    "groupbuy-manifest 1\n\(hello)  5  a.csv\n\(hello)  5  a.csv\n",
    "groupbuy-manifest 1\n\(hello)  5  ../a.csv\n", "groupbuy-manifest 1\n\(hello)  5  /a.csv\n",
  ])
  func `what render would not write is no manifest`(text: String) {
    #expect(Manifest.parse(text.utf8.span) == nil)
  }

  @Test func `no cut or changed byte is read as another manifest`() {
    let bytes = Manifest.render([entry("a.csv"), entry("b-1.txt", "")])
    for index in bytes.indices {
      for byte: UInt8 in [0, 0x0A, 0x20, 0x2F, 0x30, 0x41, 0x61, 0xFF] {
        var other = bytes
        other[index] = byte
        guard let entries = Manifest.parse(other.span) else { continue }
        #expect(Manifest.render(entries) == other)
      }
      if let entries = Manifest.parse(bytes.span.extracting(0..<index)) {
        #expect(Manifest.render(entries) == Array(bytes[0..<index]))
      }
    }
  }

  @Test(arguments: [
    ("a", true), ("A_1-b.csv", true), ("pickup/p-0001.txt", true), ("_", true),
    ("", false), ("/", false), ("a/", false), ("/a", false), ("a//b", false), (".", false),
    ("..", false), ("../a", false), ("a/../b", false), (".hidden", false), ("a/.b", false),
    ("-rf", false), ("a/-b", false), ("a b", false), ("a\\b", false), ("a\nb", false),
    ("锦", false), ("a:b", false),
  ])
  func `names lead to no place outside the folder`(name: String, isName: Bool) {
    let found = Manifest.isName(name.utf8.span)
    #expect(found == isName)
  }

  @Test func `a name from elsewhere is a mistake of ours`() async {
    await #expect(processExitsWith: .failure) {
      _ = Manifest.render([
        .init(name: "../a", size: 0, digest: Digest128(of: "".utf8.span))
      ])
    }
  }

  @Test func `a document that stands twice is a mistake of ours`() async {
    await #expect(processExitsWith: .failure) {
      let entry = Manifest.Entry(name: "a", size: 0, digest: Digest128(of: "".utf8.span))
      _ = Manifest.render([entry, entry])
    }
  }

  @Test func `a negative size is a mistake of ours`() async {
    await #expect(processExitsWith: .failure) {
      _ = Manifest.render([.init(name: "a", size: -1, digest: Digest128(of: "".utf8.span))])
    }
  }
}
