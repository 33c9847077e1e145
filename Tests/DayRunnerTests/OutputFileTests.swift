import DayRunner
import Documents
import Testing

@Suite struct `A document in pieces` {
  static let text = Array("order_id,sku\n1001,egg30\n1002,milk\n".utf8)

  @Test(arguments: [[], [0], [13], [13, 24], [1, 2, 3], [33], [0, 0, 33]])
  func `has the bytes, the size and the digest of the whole`(cuts: [Int]) {
    var pieces: [[UInt8]] = []
    var start = 0
    for cut in cuts + [Self.text.count] {
      pieces.append(Array(Self.text[start..<cut]))
      start = cut
    }
    let file = OutputFile(path: "a.csv", pieces: pieces)
    #expect(file.bytes == Self.text)
    #expect(file.byteCount == Self.text.count)
    #expect(file.digest == Digest128(of: Self.text.span))
  }

  @Test func `may have none`() {
    let file = OutputFile(path: "a.csv", pieces: [])
    #expect(file.bytes == [] && file.byteCount == 0)
    #expect(file.digest == OutputFile(path: "a.csv", bytes: []).digest)
  }
}
