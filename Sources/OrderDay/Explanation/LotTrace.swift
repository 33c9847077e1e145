/// Where a lot came from and who has it (R9.2).
public struct LotTrace: Sendable {
  /// The lot.
  public let lot: [UInt8]
  /// Its receipts, as they apply, with the units that were accepted.
  public let receipts: [ReceiptOutcome]
  /// Who has units of it, by the order of the pickup lists: point, code, order, SKU.
  public let holders: [Holder]

  /// Units of the lot on one row of a pickup list.
  public struct Holder: Sendable {
    /// The row of the list.
    public let entry: PickupLists.Entry
    /// Who delivered them.
    public let supplier: SupplierID
    /// How many.
    public let units: Int64
  }

  /// The units that were accepted.
  public var accepted: Int64 { receipts.reduce(0) { $0 + $1.accepted } }
  /// The units that are handed over.
  public var handed: Int64 { holders.reduce(0) { $0 + $1.units } }

  /// The trace of a lot; without receipts for one that nobody delivered.
  ///
  /// - Complexity: O(n log n) in the receipts and the rows.
  public init(of lot: [UInt8], in night: Night) {
    self.lot = lot
    receipts = night.supply.receipts.filter { $0.receipt.lot == lot }
    var parts: [RowID: [LotUnits]] = [:]
    for part in night.lots.units where part.lot == lot { parts[part.row, default: []].append(part) }
    holders = night.lists.entries.flatMap { entry in
      (parts[entry.row] ?? []).map {
        Holder(entry: entry, supplier: $0.supplier, units: $0.units)
      }
    }
  }

  private init(lot: [UInt8], receipts: [ReceiptOutcome], holders: [Holder]) {
    self.lot = lot
    self.receipts = receipts
    self.holders = holders
  }

  /// The traces of all lots that were delivered or that somebody has, by the bytes of the lots.
  ///
  /// - Complexity: O(n log n) in the receipts and the rows, however many lots there are.
  public static func all(of night: Night) -> [LotTrace] {
    var parts: [RowID: [LotUnits]] = [:]
    for part in night.lots.units { parts[part.row, default: []].append(part) }
    var holders: [[UInt8]: [Holder]] = [:]
    for entry in night.lists.entries {
      for part in parts[entry.row] ?? [] {
        holders[part.lot, default: []].append(
          Holder(entry: entry, supplier: part.supplier, units: part.units))
      }
    }
    let receipts = Dictionary(grouping: night.supply.receipts, by: \.receipt.lot)
    return Set(holders.keys).union(receipts.keys).filter { !$0.isEmpty }
      .sorted { $0.lexicographicallyPrecedes($1) }
      .map { LotTrace(lot: $0, receipts: receipts[$0] ?? [], holders: holders[$0] ?? []) }
  }

  /// The lots that receipts name, each once, by their bytes.
  public static func lots(of night: Night) -> [[UInt8]] {
    Set(night.supply.receipts.map(\.receipt.lot)).filter { !$0.isEmpty }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }
}
