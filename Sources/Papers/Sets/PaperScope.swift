public import OrderDay

/// What a paper can be asked for by, such as the leader whose points it is about.
public enum PaperScope: String, CaseIterable, Sendable {
  /// A supplier.
  case supplier
  /// A warehouse.
  case warehouse
  /// A temperature zone.
  case zone
  /// A station.
  case station
  /// A route.
  case route
  /// A pickup point.
  case point
  /// A leader.
  case leader

  /// The names that the day knows, by their bytes.
  ///
  ///     PaperScope.leader.names(in: night)  // ["li", "zhang"]
  public func names(in night: Night) -> [String] {
    let network = night.day.network
    let names: [[UInt8]] =
      switch self {
      case .supplier: night.day.catalogue.suppliers.map(\.supplier)
      case .warehouse: Array(network.warehouses)
      case .zone: TemperatureZone.allCases.map { Array($0.word.utf8) }
      case .station: Array(network.stations)
      case .route: Array(network.routes)
      case .point: network.points.map(\.point)
      case .leader: network.leaders.map(\.leader)
      }
    return names.map { String($0) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension PaperKind {
  /// What papers of this kind can be asked for by.
  public var scopes: [PaperScope] {
    switch self {
    case .purchaseOrder, .receivingSheet, .blindReceivingSheet: [.supplier, .warehouse]
    case .receivingReport: [.warehouse]
    case .pickSheet: [.warehouse, .zone]
    case .sortSheet: [.station, .warehouse]
    case .routePickList, .loadSheet: [.route, .station, .warehouse]
    case .deliveryNote, .pickupList, .memberLabel, .itemLabel, .arrivalMessage, .shortageMessage,
      .reminderMessage:
      [.leader, .point, .route, .station, .warehouse]
    case .commissionStatement, .accountStatement: [.leader]
    case .supplierStatement: [.supplier]
    case .refundList, .exceptionReport, .reconciliation, .traceReport, .daySummary: []
    }
  }
}

extension PaperKind {
  /// Whether each of its papers is of one warehouse where no leader has points of two: the same in the run of that
  /// warehouse's part as in the run of the whole day (R17).
  public var isOfOneWarehouse: Bool { scopes.contains(.warehouse) || scopes == [.leader] }
}

extension LabelledPaper {
  /// The name in the day that the paper belongs to in a scope; `nil` for a scope that its kind does not have.
  public func name(in scope: PaperScope, of night: Night) -> String? {
    guard kind.scopes.contains(scope) else { return nil }
    let network = night.day.network
    switch kind.scopes[0] {
    case .supplier:
      if scope == .supplier { return labels[0] }
      // With one warehouse the label does not name it.
      return labels.count > 1 ? labels[1] : network.warehouses.first.map { String($0) }
    case .warehouse: return scope == .warehouse ? labels[0] : labels[1]
    case .zone: return labels[0]
    case .station:
      if scope == .station { return labels[0] }
      return network.stations.firstIndex { String($0) == labels[0] }
        .map { String(network.warehouses[network.warehouseOfStation[$0]]) }
    case .route:
      guard let route = network.routes.firstIndex(where: { String($0) == labels[0] }) else {
        return nil
      }
      let station = network.stationOfRoute[route]
      return switch scope {
      case .station: String(network.stations[station])
      case .warehouse: String(network.warehouses[network.warehouseOfStation[station]])
      default: labels[0]
      }
    case .leader, .point:
      if kind.scopes == [.leader] { return labels[0] }
      guard let point = network.points.firstIndex(where: { String($0.point) == labels[0] }) else {
        return nil
      }
      let record = network.points[point]
      return switch scope {
      case .leader: String(network.leaders[network.leaderOfPoint[PointID(index: point)]].leader)
      case .route: String(record.route)
      case .station: String(record.station)
      case .warehouse: String(record.warehouse)
      default: labels[0]
      }
    }
  }
}
