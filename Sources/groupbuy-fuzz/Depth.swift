import Glibc

/// How far an input is followed: the papers of a night cost a thousand times what a row does.
///
/// Every input is read; of a few, what is told of them is looked at too, and they are read again in other ways; a few are
/// a part of a whole day, and of those a few are run to their papers. Which ones follows from the bytes, so that a
/// finding is found again.
enum Depth: Comparable {
  /// The table or the scenario alone, once.
  case rows
  /// Read in parts, laid out, written anew; what is told lies in its place and is drawn.
  case again
  /// With the other tables of the day, names and all.
  case day
  /// Run, with every document.
  case papers

  /// Whether every input goes all the way: so the corpus is gathered, and what it covers is measured.
  private static let isFull = getenv("GROUPBUY_FUZZ_FULL") != nil

  /// The depth of an input: one in 16, 64 and 512.
  init(of input: [UInt8]) {
    if Self.isFull {
      self = .papers
      return
    }
    // FNV-1a: neighbours among the inputs get far numbers.
    var hash: UInt32 = 0x811C_9DC5
    for byte in input { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    hash ^= hash >> 16
    self =
      hash % 512 == 0 ? .papers : hash % 64 == 0 ? .day : hash % 16 == 0 ? .again : .rows
  }
}
