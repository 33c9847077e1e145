/// SplitMix64: the same numbers from the same seed, on every machine.
struct SampleRandom {
  private var state: UInt64

  /// The numbers of a seed, for one purpose: those of another purpose do not follow them.
  init(seed: UInt64, purpose: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 ^ purpose &* 0xD1B5_4A32_D192_ED03
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number below `bound`, each as likely as the others.
  mutating func below(_ bound: Int) -> Int {
    Int((next() >> 1).multipliedFullWidth(by: UInt64(bound) << 1).high)
  }

  /// Whether something is so that is so `count` times in `of`.
  mutating func happens(_ count: Int, in of: Int) -> Bool { below(of) < count }

  /// One of some choices.
  mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[below(choices.count)] }
}

/// Draws positions by their weights in constant time (Vose's alias method, in integers).
struct WeightedDraw {
  private var cut: [UInt64]
  private var other: [Int]
  private let total: UInt64

  /// - Precondition: there are weights, and their sum times their number fits 64 bits.
  init(weights: [UInt64]) {
    let count = weights.count
    let total = weights.reduce(0, +)
    var scaled = weights.map { $0 * UInt64(count) }
    var small = scaled.indices.filter { scaled[$0] < total }
    var large = scaled.indices.filter { scaled[$0] >= total }
    cut = [UInt64](repeating: total, count: count)
    other = Array(0..<count)
    while let low = small.popLast(), let high = large.last {
      cut[low] = scaled[low]
      other[low] = high
      scaled[high] -= total - scaled[low]
      if scaled[high] < total { small.append(large.removeLast()) }
    }
    self.total = total
  }

  func draw(_ random: inout SampleRandom) -> Int {
    let position = random.below(cut.count)
    let height = random.next().multipliedFullWidth(by: total).high
    return height < cut[position] ? position : other[position]
  }
}
