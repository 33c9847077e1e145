import Papers

/// A piece of work that people do with papers: what a command of the program prints for.
public enum PaperWork: String, CaseIterable, Sendable {
  /// Ordering from suppliers.
  case purchase
  /// Taking in what suppliers bring.
  case receive
  /// Picking in the warehouse.
  case pick
  /// Sorting by pickup point.
  case sort
  /// Loading cars and driving.
  case load
  /// Handing over to leaders.
  case deliver
  /// Handing out to members.
  case pickup
  /// Labelling bags.
  case labels
  /// Writing to the group of a point.
  case message
  /// Settling with leaders.
  case commission
  /// Paying back, and answering for what was refused and where units went.
  case reconcile

  /// The kinds of papers that the work can be done with, by the word that asks for each; the first is what is printed
  /// where no word is said.
  public var variants: [(word: String, paper: String)] {
    kinds.map { ($0.word, $0.kind.rawValue) }
  }

  var kinds: [(word: String, kind: PaperKind)] {
    switch self {
    case .purchase: [("order", .purchaseOrder), ("statement", .supplierStatement)]
    case .receive:
      [
        ("sheet", .receivingSheet), ("blind", .blindReceivingSheet), ("report", .receivingReport),
      ]
    case .pick: [("warehouse", .pickSheet), ("route", .routePickList)]
    case .sort: [("station", .sortSheet)]
    case .load: [("route", .loadSheet)]
    case .deliver: [("point", .deliveryNote)]
    case .pickup: [("point", .pickupList)]
    case .labels: [("member", .memberLabel), ("item", .itemLabel)]
    case .message:
      [
        ("arrival", .arrivalMessage), ("shortage", .shortageMessage),
        ("reminder", .reminderMessage),
      ]
    case .commission: [("night", .commissionStatement), ("account", .accountStatement)]
    case .reconcile:
      [
        ("goods", .reconciliation), ("refunds", .refundList), ("exceptions", .exceptionReport),
        ("lots", .traceReport), ("summary", .daySummary),
      ]
    }
  }

  /// Whether its papers can tell what changed since an earlier run.
  public var tellsChanges: Bool { kinds.contains { $0.kind.compared != nil } }

  /// What its papers can be asked for by: `leader`, `point`, `route` ...
  public var scopes: [String] {
    var scopes: [String] = []
    for scope in kinds.flatMap(\.kind.scopes) where !scopes.contains(scope.rawValue) {
      scopes.append(scope.rawValue)
    }
    return scopes
  }
}
