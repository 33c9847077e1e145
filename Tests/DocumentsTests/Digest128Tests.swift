import Documents
import Testing

/// Digests that an independent implementation (`hash64` of the Python package mmh3) gives for `sample`.
private let vectors: [(count: Int, hex: String)] = [
  (0, "00000000000000000000000000000000"),
  (1, "c427909d8972bd175c15702a45b199dd"),
  (2, "c7ef01aafcc02c2e39cfd0af8c125252"),
  (3, "4d7c37164fa8b60fba01510270323c87"),
  (4, "fd2534791d5c61161852060753f5b484"),
  (5, "7944fb5e0e422295c5fb87225ed34c8e"),
  (6, "046709be7723d7cd467d90d0c16235c9"),
  (7, "53ce58e5f46ae429813c0eb30cc1c009"),
  (8, "370e7eb5461d75c11083e0b6d433e8a9"),
  (9, "a4c315321c7169ab4ba1acb0f3efcfd4"),
  (10, "35095350f5fe1aae4309b8499af6a413"),
  (11, "85561000671cbd776a82dd61c9cd5183"),
  (12, "c191504ae80c93ba00ca5889beda810d"),
  (13, "da944f7e23b51215f652d2f0453abe4a"),
  (14, "4166ab2c31fd3a82e037289ceb5b7cc9"),
  (15, "8f9c0b1b212ee2ddea585d529cf02a44"),
  (16, "a323622ab3f03159874d22b863f2dad9"),
  (17, "805d47705da21561c7f0fba9610e725b"),
  (18, "c9d4a85de8eca5c49fb784dbe2129d10"),
  (19, "12ed0c76d4fb55ac1662b4b9d481de52"),
  (20, "184711ac36a1fbe22abbe1ab24130896"),
  (21, "c8d30888a436aa81ff1c33e1718029d8"),
  (22, "3cab76ebb9b9d1ac9ea34378fa8a21d4"),
  (23, "0a1e8e2fc7b56bfef56768754c42f8dd"),
  (24, "925950ab90721f8e085902e565cf2a75"),
  (25, "c3ff0f937921c367217a5c205d1b54ec"),
  (26, "4709ab342586fe653fad44eccfb6d8c6"),
  (27, "61e4c3c680e9c424fe57da0800fecbc9"),
  (28, "03c0ecaf6d24283ada35344e13ca2b5a"),
  (29, "eb98c9182c33da4e5c69fb187582e2b8"),
  (30, "506ac9523551df9eea4bfea450ddc66c"),
  (31, "41490b6acb87b232c6140fce75b1c563"),
  (32, "4695d67cced3bf334ad0dc3d0865398a"),
  (33, "b3aa15096299eaa863768167d0a7c58e"),
  (47, "117de1003d04660479c699391375ede8"),
  (48, "f5af5b648d0d3030a9233a904c234ca0"),
  (49, "2878d78389ad9139e943a2578d0306bb"),
  (63, "a8024695fc201835834ec7314ffdd2ef"),
  (64, "426dc8bf2760f71126fc8122b88f3f28"),
  (1048576, "6326405d471a8cbfa8dc1d5cacff4854"),
  (1048589, "bdc00bf49a0902921726b5dfd239b046"),
]

/// `count` bytes without a pattern that a wrong block order would keep.
private func sample(_ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: ($0 &* 131 &+ 7) ^ ($0 >> 8)) }
}

@Suite struct Digest128Tests {
  @Test func `digests are those of the reference algorithm`() {
    for (count, hex) in vectors {
      #expect(Digest128(of: sample(count).span).hex == hex, "\(count) bytes")
    }
  }

  @Test(arguments: [
    ("", "00000000000000000000000000000000"),
    ("hello", "cbd8a7b341bd9b025b1e906a48ae1d19"),
    (
      "The quick brown fox jumps over the lazy dog", "e34bbc7bbc071b6c7a433ca9c49a9347"
    ),
  ])
  func `texts have the digest that everyone prints`(text: String, hex: String) {
    #expect(Digest128(of: text.utf8.span).hex == hex)
  }

  @Test func `the cut into pieces does not matter`() {
    let bytes = sample(70)
    let whole = Digest128(of: bytes.span)
    for first in 0...70 {
      for second in first...70 {
        var stream = Digest128.Stream()
        stream.update(bytes.span.extracting(0..<first))
        stream.update(bytes.span.extracting(first..<second))
        stream.update(bytes.span.extracting(second..<70))
        #expect(stream.digest == whole, "cut at \(first) and \(second)")
        #expect(stream.count == 70)
      }
    }
  }

  @Test func `a digest may be asked for on the way`() {
    var stream = Digest128.Stream()
    stream.update("hel".utf8.span)
    _ = stream.digest
    stream.update("lo".utf8.span)
    #expect(stream.digest == Digest128(of: "hello".utf8.span))
  }

  @Test func `any one byte changed changes the digest`() {
    let bytes = sample(40)
    let digest = Digest128(of: bytes.span)
    for index in bytes.indices {
      var other = bytes
      other[index] ^= 1
      #expect(Digest128(of: other.span) != digest)
    }
  }

  @Test func `hexadecimal digits read back`() {
    let digest = Digest128(of: "hello".utf8.span)
    #expect(Digest128(hex: digest.hex.utf8.span) == digest)
  }

  @Test(arguments: [
    "", "cbd8a7b341bd9b025b1e906a48ae1d1", "cbd8a7b341bd9b025b1e906a48ae1d190",
    "CBD8A7B341BD9B025B1E906A48AE1D19", "gbd8a7b341bd9b025b1e906a48ae1d19",
  ])
  func `other texts are no digest`(text: String) {
    #expect(Digest128(hex: text.utf8.span) == nil)
  }
}
