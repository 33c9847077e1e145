import ExactValues
public import OrderDay

/// The number of a purchase order: a function of day, warehouse and supplier (R6.5).
///
/// `2026-11-20/main/farm`. In labels `/` is written `%2F` and `%` is written `%25`, so that no two purchase
/// orders of a day share a number; every other character, Chinese ones too, stays as it is.
public enum PurchaseOrderNumber {
  /// The number as bytes.
  public static func bytes(
    of day: Day, warehouse: WarehouseID, supplier: SupplierID
  ) -> [UInt8] {
    joined(of: day, day.network.warehouses[warehouse], day.catalogue.suppliers[supplier].supplier)
  }

  /// The number as papers show it: a label that is the number of a person is masked.
  static func shown(of day: Day, warehouse: WarehouseID, supplier: SupplierID) -> String {
    let warehouse = String(masking: day.network.warehouses[warehouse])
    let supplier = String(masking: day.catalogue.suppliers[supplier].supplier)
    return String(joined(of: day, Array(warehouse.utf8), Array(supplier.utf8)))
  }

  private static func joined(of day: Day, _ warehouse: [UInt8], _ supplier: [UInt8]) -> [UInt8] {
    var number: [UInt8] = []
    day.timeline.date.append(to: &number)
    for label in [warehouse, supplier] {
      number.append(UInt8(ascii: "/"))
      for byte in label {
        switch byte {
        case UInt8(ascii: "/"): number += Array("%2F".utf8)
        case UInt8(ascii: "%"): number += Array("%25".utf8)
        default: number.append(byte)
        }
      }
    }
    return number
  }
}
