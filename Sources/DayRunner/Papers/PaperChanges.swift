import Documents
import ExactValues
import OrderDay
import Papers
import PlainText

/// An earlier run's documents, against which papers tell what changed.
public struct EarlierRun: Sendable {
  /// The tables that the earlier run wrote.
  public var documents: DayDocuments
  /// The digest of its MANIFEST, in hexadecimal.
  public var digest: String

  /// The tables of a run, and the digest of its MANIFEST.
  public init(documents: DayDocuments, digest: String) {
    self.documents = documents
    self.digest = digest
  }
}

extension PaperKind {
  /// Whether `--since` can tell what changed on papers of this kind.
  var tellsChanges: Bool { tableOfChanges != nil }

  /// The table that its figures stand in.
  private var tableOfChanges: DayTable? {
    switch self {
    case .purchaseOrder: .purchaseOrders
    case .pickSheet: .pickSheet
    case .sortSheet, .deliveryNote: .sortSheet
    case .loadSheet: .loadSheet
    case .pickupList: .pickupLists
    case .commissionStatement: .commissions
    default: nil
    }
  }

  /// The column of the figure that is compared.
  private var figureOfChanges: String {
    switch self {
    case .purchaseOrder: "ordered"
    case .commissionStatement: "commission"
    default: "units"
    }
  }

  /// The papers that tell what changed since an earlier run.
  ///
  /// - Complexity: O(bytes of the table).
  func changes(
    since earlier: EarlierRun, in night: Night, _ language: Language
  ) throws(UnreadableDocument) -> [LabelledPaper] {
    guard let table = tableOfChanges, let old = earlier.documents.files[table] else { return [] }
    let new = SourceFile(
      name: table.fileName, nameInDay: table.fileName, bytes: DayRun.csv(of: table, night))
    let difference = try TableDifference(table, old, new)
    let decimals = self == .commissionStatement ? night.day.settings.currency.decimals : 0
    func number(_ text: String) -> Int64 {
      guard
        case .success(let value) = MoneyText.parse(
          Array(text.utf8).span, decimals: decimals, allowsNegative: true)
      else { return 0 }
      return value
    }
    func figure(_ said: [TableDifference.Field]) -> Int64 {
      said.first { $0.column == figureOfChanges }.map { number($0.value) } ?? 0
    }
    let lines = self == .pickupList ? Self.lines(of: night) : [:]
    let changes = difference.rows.compactMap { row -> ChangesPaper.Change? in
      var change: (key: [String], before: Int64, now: Int64)
      var formerCode: String?
      switch row {
      case .removed(let words, let said): change = (words, figure(said), 0)
      case .added(let words, let said): change = (words, 0, figure(said))
      case .changed(let words, let changes):
        let units = lines[words]?.units ?? 0
        change = (words, units, units)
        if let figure = changes.first(where: { $0.column == figureOfChanges }) {
          (change.before, change.now) = (number(figure.old), number(figure.new))
        }
        // Somebody with another code stands elsewhere on the list.
        formerCode = changes.first { $0.column == "code" }?.old
      }
      if change.before == change.now, formerCode == nil { return nil }
      var place = place(of: change.key, in: night)
      if self == .pickupList {
        let code = lines[change.key]?.code ?? ""
        place.names.insert(formerCode.map { "\($0) -> \(code)" } ?? code, at: 0)
      }
      return ChangesPaper.Change(
        labels: place.labels, names: place.names, before: change.before, now: change.now)
    }
    // Rows of one name, such as the zones of a SKU at a point, stay apart.
    return ChangesPaper.papers(
      of: self, changes, replacing: earlier.digest, in: night, language)
  }

  /// Whose paper a row of the table is on, and what it is of there; `key` is what the table is compared by.
  private func place(
    of key: [String], in night: Night
  ) -> (labels: [String], names: [String]) {
    switch self {
    // supplier, warehouse, sku: with one warehouse the label does not name it.
    case .purchaseOrder:
      (night.day.network.warehouses.count == 1 ? [key[0]] : [key[0], key[1]], [key[2]])
    // warehouse, zone, sku, station
    case .pickSheet: ([key[0], key[1]], [key[2], key[3]])
    // station, zone, sku, point
    case .sortSheet: ([key[0]], [key[2], key[3]])
    case .deliveryNote: ([key[3]], [key[2]])
    // route, point, zone
    case .loadSheet: ([key[0]], [key[1], key[2]])
    // point, order, sku, for
    case .pickupList: ([key[0]], [key[1], key[2]])
    default: ([key[0]], [key[0]])
    }
  }

  /// Tonight's lines by what the pickup lists are compared by: point, order, SKU, and what the SKU stands for.
  private static func lines(of night: Night) -> [[String]: (code: String, units: Int64)] {
    let products = night.day.catalogue.products
    var lines: [[String]: (code: String, units: Int64)] = [:]
    for entry in night.lists.entries {
      let rows = night.rows
      let shortProduct = night.book.productOfLine[entry.line]
      let key = [
        night.day.network.points[entry.point].point.string,
        night.events.orders.string(night.book.orderOfLine[entry.line]),
        products[rows.product[entry.row]].sku.string,
        rows.isSubstitute(entry.row) ? products[shortProduct].sku.string : "",
      ]
      lines[key] = (night.codeText(of: entry), rows.units[entry.row])
    }
    return lines
  }
}
