import ExactValues
import OrderDay

/// How transactions and accounts of the ledger are named: in ASCII, and so that each leads back to what it is of.
///
///     2026-11-20/paid/1001
///     2026-11-20/short/1001/egg30
///     2026-11-20/received/W-main/S-farm/egg30
struct LedgerNames {
  private let night: Night
  /// The name of each account, by position in `Ledger.accounts`.
  let accounts: [[UInt8]]

  init(_ night: Night) {
    self.night = night
    accounts = night.ledger.accounts.map { Array($0.name.utf8) }
  }

  /// Appends the id of a transaction: the date of the day, what happened, and to what.
  ///
  /// What was told after delivery is of a line of any open day, whose order date stands before the order; several
  /// facts of one order and SKU are told apart by their number among these.
  func append(_ fact: LedgerFact, to bytes: inout [UInt8]) {
    night.day.timeline.date.append(to: &bytes)
    bytes.append(UInt8(ascii: "/"))
    bytes += Array(fact.word(in: night.delivery).utf8)
    switch fact {
    case .openingStock(let cell), .counted(let cell), .costOfGoods(let cell):
      append(label: night.day.network.warehouses[cell.warehouse], "/W-", to: &bytes)
    case .received(let supplier, let cell):
      append(label: night.day.network.warehouses[cell.warehouse], "/W-", to: &bytes)
      append(label: night.day.catalogue.suppliers[supplier].supplier, "/S-", to: &bytes)
    default: break
    }
    if let index = fact.statement {
      append(label: leader(ofStatement: index), "/L-", to: &bytes)
    }
    if case .refundedLater(let day, _) = fact { append(day: day, to: &bytes) }
    if let index = fact.told { append(day: night.delivery.facts[index].day, to: &bytes) }
    for part in [order(of: fact), sku(of: fact)] where !part.isEmpty {
      bytes.append(UInt8(ascii: "/"))
      bytes += part
    }
    if let index = fact.told {
      bytes.append(UInt8(ascii: "/"))
      DecimalDigits.append(Int64(night.delivery.facts[index].ordinal), to: &bytes)
    }
  }

  /// The order that a transaction is of; empty where it is of no order.
  func order(of fact: LedgerFact) -> ArraySlice<UInt8> {
    switch fact {
    case .paid(let order), .refunded(let order), .handedOver(let order):
      return name(order.rawValue, in: night.events.orders)
    case .short(let row), .tierCredit(let row), .underweight(let row):
      let order = night.book.order(of: night.rows.line[row])
      return name(order.rawValue, in: night.events.orders)
    case .refundedLater(let day, let order):
      return name(order.rawValue, in: night.delivery.book.days[day].orders)
    default:
      guard let (open, line) = line(of: fact) else { return [] }
      return name(line.order.rawValue, in: open.orders)
    }
  }

  /// The SKU that a transaction is of; empty where it is of several or none.
  func sku(of fact: LedgerFact) -> ArraySlice<UInt8> {
    switch fact {
    case .openingStock(let cell), .counted(let cell), .costOfGoods(let cell),
      .received(_, let cell):
      return night.day.catalogue.products[cell.product].sku[...]
    case .short(let row), .tierCredit(let row), .underweight(let row):
      return night.day.catalogue.products[night.rows.product[row]].sku[...]
    default:
      guard let (_, line) = line(of: fact) else { return [] }
      return name(line.sku, in: night.delivery.book.names.skus)
    }
  }

  /// The line that something told after delivery is of.
  private func line(of fact: LedgerFact) -> (OpenDay, OpenLine)? {
    guard let index = fact.told else { return nil }
    let told = night.delivery.facts[index]
    let open = night.delivery.book.days[told.day]
    return (open, open.lines[told.line])
  }

  private func leader(ofStatement index: Int) -> [UInt8] {
    night.delivery.book.names.leaders.name(night.delivery.statements[index].leader)
  }

  private func name(_ number: Int32, in names: NameTable) -> ArraySlice<UInt8> {
    names.bytes[names.range(of: number)]
  }

  private func append(day: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "/"))
    night.delivery.book.days[day].date.append(to: &bytes)
  }

  private func append(label: [UInt8], _ before: String, to bytes: inout [UInt8]) {
    bytes += Array(before.utf8)
    AccountName.append(label, to: &bytes)
  }
}
