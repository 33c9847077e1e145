import PlainText

/// Finds names that a person takes for one and the engine takes for two (R18): ids that differ only in case,
/// labels that are canonically equivalent and differ in bytes.
struct Lookalikes {
  /// Where a name was read first.
  private struct First {
    var bytes: [UInt8]
    var file: String
    var place: Place
  }

  /// The columns whose names are compared, each with itself.
  private static let columns: [(table: TableName, column: String)] = [
    (.suppliers, "supplier"), (.products, "sku"), (.products, "category"), (.points, "point"),
    (.points, "station"), (.points, "route"), (.points, "warehouse"), (.leaders, "leader"),
    (.leaders, "tier"), (.coupons, "coupon"), (.orders, "order_id"), (.orders, "member"),
    (.receipts, "lot"),
  ]

  /// Reports each name that looks like an earlier one, at the row where it stands first.
  ///
  /// - Complexity: O(bytes).
  static func report(
    in sources: [TableName: [TableSource]], ignored: [TableName: Set<String>],
    diagnostics: inout Diagnostics
  ) {
    for table in TableName.allCases {
      let names = columns.filter { $0.table == table }.map(\.column)
      if names.isEmpty { continue }
      let schema = TableSchema.of(table)
      let positions = names.map { schema.position(of: $0) }
      var firsts = [[String: First]](repeating: [:], count: names.count)
      var told: Set<[UInt8]> = []
      for source in sources[table] ?? [] {
        // The reading has told the faults of the rows already.
        var silent = Diagnostics()
        source.forEachRow(of: schema, ignored: ignored[table] ?? [], diagnostics: &silent) {
          record, _ in
          for (index, position) in positions.enumerated() where !record.cells[position].isBlank {
            let bytes = record.value(position, in: source.file.bytes)
            let isID = if case .id = schema.columns[position].kind { true } else { false }
            // Strings are equal where they are canonically equivalent: just what is asked here.
            let key = isID ? bytes.string.lowercased() : bytes.string
            let place = record.place(position)
            guard let first = firsts[index][key] else {
              firsts[index][key] = First(bytes: bytes, file: source.file.name, place: place)
              continue
            }
            if first.bytes == bytes || !told.insert(bytes).inserted { continue }
            let (name, other) = (bytes.string, first.bytes.string)
            diagnostics.report(
              source.file.diagnostic(
                .lookalike, at: place,
                isID
                  ? TableFinding.idLikeAnother(column: names[index], name, other: other)
                  : .labelLikeAnother(column: names[index], name, other: other),
                notes: [.init(file: first.file, place: first.place, Remark.otherStandsHere)]))
          }
        }
      }
    }
  }
}
