import Documents
import ExactValues
import OrderDay

/// The states of all units (R15.7): tonight's lines where anything was told of tonight's delivery, and the lines of
/// earlier days of which something was told.
///
/// What the night left short counts as paid back, by the night's reason, so that the states of a line sum to
/// what was ordered.
struct StateTable {
  /// Why units are paid back, in the order of the columns: what the night decides, then what is told after it.
  enum Reason: Hashable {
    case night(RefundReason)
    case told(RefundCause)

    var word: String {
      switch self {
      case .night(let reason): reason.word
      case .told(let cause): cause.word
      }
    }
  }

  /// The night's `short` and that of an arrival or a claim are one column.
  private static let reasons: [Reason] =
    [.groupNotFormed, .soldOut, .supplierMinimum].map { .night($0) }
    + RefundCause.allCases.map { .told($0) }

  static let refundColumns = reasons.map { "refunded.\($0.word)" }

  private let night: Night

  init(_ night: Night) { self.night = night }

  /// A line and what orders the table.
  private struct Place {
    var day: Int
    var line: Int
  }

  func write(to rows: inout some RowSink) {
    let book = night.delivery.book
    let tonight = night.delivery.tonight
    var told: Set<Int> = []
    var places: [Place] = []
    for fact in night.delivery.facts
    where fact.day != tonight && told.insert(fact.day << 32 | fact.line).inserted {
      places.append(Place(day: fact.day, line: fact.line))
    }
    let isTonightTold =
      book.days[tonight].isPickupTold || night.day.toldElsewhere.facts
      || night.delivery.facts.contains { $0.day == tonight }
    if isTonightTold {
      places += book.days[tonight].lines.indices.map { Place(day: tonight, line: $0) }
    }
    for place in places.sorted(by: { precedes($0, $1) }) { write(place, to: &rows) }
  }

  private func precedes(_ a: Place, _ b: Place) -> Bool {
    if a.day != b.day { return a.day < b.day }
    let day = night.delivery.book.days[a.day]
    let names = night.delivery.book.names
    let (left, right) = (day.lines[a.line], day.lines[b.line])
    let byOrder = day.orders.compare(left.order.rawValue, right.order.rawValue)
    if byOrder != 0 { return byOrder < 0 }
    let bySKU = names.skus.compare(left.sku, right.sku)
    if bySKU != 0 { return bySKU < 0 }
    return names.skus.compare(left.standsFor, right.standsFor) < 0
  }

  private func write(_ place: Place, to rows: inout some RowSink) {
    let book = night.delivery.book
    let day = book.days[place.day]
    let line = day.lines[place.line]
    let states = UnitStates(of: line, in: day)
    let short = line.row.isNone ? [:] : night.shortUnits(of: line.row)
    rows.word(day.date.description)
    rows.id(day.orders, line.order.rawValue)
    rows.id(book.names.skus, line.sku)
    rows.id(book.names.skus, line.standsFor)
    rows.number(line.units + short.values.reduce(0, +))
    rows.number(states.pickedUp)
    rows.number(states.forfeited)
    rows.number(states.waiting)
    for reason in Self.reasons {
      switch reason {
      case .night(let reason): rows.number(short[reason] ?? 0)
      case .told(.short): rows.number(line.refunded(.short) + (short[.short] ?? 0))
      case .told(let cause): rows.number(line.refunded(cause))
      }
    }
    rows.money(line.refund)
    rows.endRow()
  }
}

extension Night {
  /// The units of a row that the night left short, by reason (R4.4, R5.1, R6.3, R8).
  func shortUnits(of row: RowID) -> [RefundReason: Int64] {
    let short = rows.short(row)
    if short == 0 { return [:] }
    let line = rows.line[row]
    let cut = book.units[line] - cutoff.demand[line]
    let isWithoutGroup = !cutoff.isWithoutGroup.isEmpty && cutoff.isWithoutGroup[line.index]
    let cell = StockCell(
      product: rows.product[row], warehouse: day.network.warehouse(of: book.point(of: line)))
    var units: [RefundReason: Int64] = [:]
    if cut > 0 { units[isWithoutGroup ? .groupNotFormed : .soldOut] = cut }
    if short > cut {
      units[purchases.droppedCells.contains(cell) ? .supplierMinimum : .short] = short - cut
    }
    return units
  }
}
