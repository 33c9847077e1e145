import ExactValues

/// A folder of days: one folder of tables or one scenario for each, named after its order date (R16).
///
///     orders/2026-11-20/suppliers.csv ...
///     orders/2026-11-21.scenario
public enum DayFolder {
  /// The paths of the days in a folder, by date; `nil` for what is no folder of days.
  ///
  /// A folder that has tables is a day itself. Entries whose name is no date are left alone.
  public static func days(in path: String, files: DayFiles) -> [String]? {
    guard files.isFolder(path) else { return nil }
    let entries = files.entries(path)
    let tables = Set(TableName.allCases.map(\.fileName))
    if entries.contains(where: { tables.contains($0) }) { return nil }
    let days = entries.filter { name in
      let isScenario = name.hasSuffix(".scenario")
      let date = isScenario ? String(name.dropLast(".scenario".count)) : name
      return CivilDate.parse(date.utf8Bytes.span) != nil
        && files.isFolder(DayReader.join(path, name)) != isScenario
    }
    if days.isEmpty { return nil }
    return days.sorted { $0.utf8Bytes.lexicographicallyPrecedes($1.utf8Bytes) }
      .map { DayReader.join(path, $0) }
  }
}
