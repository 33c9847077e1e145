extension Day {
  /// What is wrong with a point that closes after the cutoff (R15.6).
  public enum FallbackFault: Equatable, Sendable {
    /// It names no point that gets its goods.
    case none
    /// It names itself, or a point that closes too and leads back to it.
    case circle
    /// The point that it names is on another route.
    case otherRoute
  }

  /// Where the goods of each point are handed out (R15.6): at the point itself, or, where it closes after the
  /// cutoff and no later than the arrival, at its fallback.
  ///
  /// A point that closes before the cutoff keeps the orders that it has; one that closes after the arrival has its
  /// goods already. A fallback that closes too passes them on. A point with a fault keeps its goods.
  ///
  /// - Complexity: O(points).
  static func handoverPoints(
    network: Network, timeline: Timeline
  ) -> (points: [PointID], faults: [(point: PointID, fault: FallbackFault)]) {
    let closes = network.points.map {
      timeline.cutoff <= $0.closedFrom && $0.closedFrom <= timeline.arrival
    }
    var handover = network.points.indices.map { PointID(index: $0) }
    if !closes.contains(true) { return (handover, []) }
    var positions: [[UInt8]: PointID] = [:]
    for (index, record) in network.points.enumerated() {
      positions[record.point] = PointID(index: index)
    }
    var faults: [(point: PointID, fault: FallbackFault)] = []
    for point in handover where closes[point.index] {
      var next = point
      var fault: FallbackFault?
      var steps = 0
      while fault == nil, closes[next.index] {
        let fallback = positions[network.points[next].fallback] ?? .none
        steps += 1
        if fallback.isNone {
          fault = FallbackFault.none
        } else if network.routeOfPoint[fallback] != network.routeOfPoint[next] {
          fault = .otherRoute
        } else if steps > network.points.count {
          fault = .circle
        } else {
          next = fallback
        }
      }
      if let fault {
        // What a closed fallback has wrong is told of that fallback alone.
        if next == point || fault == .circle { faults.append((point, fault)) }
      } else {
        handover[point] = next
      }
    }
    return (handover, faults)
  }

  /// What is wrong with points that close after the cutoff, by point.
  public var fallbackFaults: [(point: PointID, fault: FallbackFault)] {
    Self.handoverPoints(network: network, timeline: timeline).faults
  }

  /// Who hands out the goods of a point and earns on them (R15.6).
  public func leader(of point: PointID) -> LeaderID {
    network.leaderOfPoint[handoverPoint[point]]
  }
}
