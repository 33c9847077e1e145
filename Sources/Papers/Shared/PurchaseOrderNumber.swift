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
    var number: [UInt8] = []
    day.timeline.date.append(to: &number)
    for label in [
      day.network.warehouses[warehouse], day.catalogue.suppliers[supplier].supplier,
    ] {
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
