/// A rule that a generated day can use; a plain day uses none of them.
public enum SampleRule: String, CaseIterable, Sendable {
  /// Quantities are amended, up and down (R3.3).
  case amendments
  /// Products have prices by quantity (R5.2).
  case tiers
  /// Products want a minimum group, of the day or of a point (R5.1).
  case groups
  /// Orders carry coupons, borne by several (R5.3, R5.4).
  case coupons
  /// Products have limits per member, order and point (R4.2).
  case limits
  /// Members would also take more, and products are bought by tolerance (R6.2).
  case tolerance
  /// Products stand in for short ones (R8.7).
  case substitutes
  /// Orders have priority classes, and products several shortage policies (R8).
  case priorities
  /// Goods come short, too many or not at all (R7).
  case receipts
  /// What comes has lots and best-before dates (R9.1); goods come.
  case lots
  /// Members have names, phones and rooms (R3.6).
  case persons
  /// Stations belong to several warehouses (R10.1).
  case warehouses
}
