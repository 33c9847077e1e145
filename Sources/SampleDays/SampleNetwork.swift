/// The pickup points and leaders of a generated day.
struct SampleNetwork {
  /// The label of each point.
  let points: [[UInt8]]
  /// Which point an order goes to: some sell more than others.
  let draw: WeightedDraw
  private let day: SampleDay
  private let stations: Int

  init(_ day: SampleDay) {
    self.day = day
    stations = max(day.warehouses, day.points / 100)
    points = (0..<day.points).map { Array("PT\(SampleCode.six($0))".utf8) }
    var weights = [UInt64](repeating: 1, count: day.points)
    for rank in 0..<day.points {
      // As one over the square root of the rank, in integers.
      weights[(rank * 7_919 + 13) % day.points] += Self.root((UInt64(1) << 40) / UInt64(rank + 1))
    }
    draw = WeightedDraw(weights: weights)
  }

  /// The warehouse of a point.
  func warehouse(of point: Int) -> Int { station(of: point) % day.warehouses }

  private func station(of point: Int) -> Int { point * 26_543 % stations }

  /// One leader in twenty runs two points; not where these might belong to two warehouses.
  private func leader(of point: Int) -> Int {
    point % 20 == 19 && day.warehouses == 1 ? point - 1 : point
  }

  var pointsTable: [UInt8] {
    let hasWarehouses = day.warehouses > 1
    var text = Array(
      "point,name,leader,station,route,stop\(hasWarehouses ? ",warehouse" : "")\n".utf8)
    for point in 0..<day.points {
      let station = station(of: point)
      let estate = SampleWords.estates[point % SampleWords.estates.count]
      let kind = SampleWords.estateKinds[point / 12 % SampleWords.estateKinds.count]
      text += points[point]
      text.append(",\(estate)\(kind)\(point % 9 + 1)号门自提点,L\(SampleCode.six(leader(of: point)))")
      text.append(",ST\(station + 1),R\(station * 3 + point % 3 + 1),\(point / stations % 60 + 1)")
      if hasWarehouses { text.append(",W\(station % day.warehouses + 1)") }
      text.append("\n")
    }
    return text
  }

  var leadersTable: [UInt8] {
    var random = SampleRandom(seed: day.seed, purpose: 2)
    var text = Array("leader,name,phone\n".utf8)
    for point in 0..<day.points where leader(of: point) == point {
      let name = random.pick(SampleWords.surnames) + random.pick(SampleWords.givenNames)
      text.append(
        "L\(SampleCode.six(point)),\(name),138\(SampleCode.eight(random.below(1 << 24)))\n")
    }
    return text
  }

  private static func root(_ value: UInt64) -> UInt64 {
    var (low, high) = (UInt64(0), UInt64(1) << 32)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if middle * middle <= value { low = middle } else { high = middle }
    }
    return low
  }
}
