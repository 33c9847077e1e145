import OrderDay
import Papers
import PlainText

/// What the papers of one kind say in the documents of one run, row by row.
struct PaperRows {
  /// A row of a paper.
  struct Row {
    var keys: [String]
    var marks: [String]
    var figures: [Int128]
  }

  /// The rows of one paper, in the order of the table.
  struct Page {
    var labels: [String]
    private(set) var rows: [Row] = []
    private var positions: [[UInt8]: Int] = [:]

    init(labels: [String]) { self.labels = labels }

    /// The row with these keys; nothing of it is there where the paper has none.
    func row(_ keys: [String]) -> Row? { positions[Self.name(keys)].map { rows[$0] } }

    /// Adds to a row; what is said of it first names its marks.
    mutating func add(_ row: Row) {
      let name = Self.name(row.keys)
      if let position = positions[name] {
        for index in row.figures.indices { rows[position].figures[index] += row.figures[index] }
      } else {
        positions[name] = rows.count
        rows.append(row)
      }
    }

    /// Changes the figures of a row that is there.
    mutating func correct(_ keys: [String], _ body: (inout [Int128]) -> Void) {
      if let position = positions[Self.name(keys)] { body(&rows[position].figures) }
    }

    private static func name(_ keys: [String]) -> [UInt8] {
      Array(keys.joined(separator: "\u{1F}").utf8)
    }
  }

  private(set) var pages: [PaperChanges.Identity: Page] = [:]
  private let kind: PaperKind
  private let compared: ComparedRows
  /// With one warehouse the label of a purchase order does not name it.
  private let leavesOutWarehouse: Bool

  /// Reads the papers of a kind out of the documents of a run.
  ///
  /// - Parameter date: The date of the day, whose lines the counts on arrival are about.
  init(
    of kind: PaperKind, _ compared: ComparedRows, in documents: DayDocuments, date: String,
    hasOneWarehouse: Bool
  ) throws(UnreadableDocument) {
    self.kind = kind
    self.compared = compared
    leavesOutWarehouse = hasOneWarehouse && compared.labels == ["supplier", "warehouse"]
    guard let file = documents.files[compared.table] else { return }
    let records = try TableRecords(of: file, by: [])
    for values in records.rows {
      func value(_ column: String) -> String { records.value(column, of: values) }
      let labels = labels(value)
      pages[identity(labels), default: Page(labels: labels)].add(
        Row(
          keys: compared.keys.map(value), marks: compared.marks.map(value),
          figures: compared.figures.map { Self.figure(value($0)) }))
    }
    switch kind {
    case .purchaseOrder, .receivingSheet: try takeConfirmed(documents)
    case .pickupList: try takeArrivals(documents, date: date)
    default: break
    }
  }

  private func labels(_ value: (String) -> String) -> [String] {
    (leavesOutWarehouse ? ["supplier"] : compared.labels).map(value)
  }

  private func identity(_ labels: [String]) -> PaperChanges.Identity {
    PaperChanges.Identity(kind, labels.joined(separator: "/"))
  }

  /// A supplier who confirmed fewer units brings those (R6.4).
  private mutating func takeConfirmed(_ documents: DayDocuments) throws(UnreadableDocument) {
    guard let file = documents.files[.confirmedUnits] else { return }
    let records = try TableRecords(of: file, by: [])
    for values in records.rows {
      func value(_ column: String) -> String { records.value(column, of: values) }
      pages[identity(labels(value))]?.correct(compared.keys.map(value)) {
        $0[0] = Self.figure(value("confirmed"))
      }
    }
  }

  /// What did not arrive is not on the list any more (R15.2).
  private mutating func takeArrivals(
    _ documents: DayDocuments, date: String
  ) throws(UnreadableDocument) {
    guard let file = documents.files[.deliveries] else { return }
    let records = try TableRecords(of: file, by: [])
    for values in records.rows {
      func value(_ column: String) -> String { records.value(column, of: values) }
      if value("kind") != DeliveryFact.Kind.arrival.word || value("day") != date { continue }
      pages[identity(labels(value))]?.correct(compared.keys.map(value)) {
        $0[0] -= Self.figure(value("units"))
      }
    }
  }

  /// Units, or an amount in minor units; 0 for a blank.
  private static func figure(_ text: String) -> Int128 {
    Int128(String(decoding: text.utf8.filter { $0 != UInt8(ascii: ".") }, as: UTF8.self)) ?? 0
  }
}
