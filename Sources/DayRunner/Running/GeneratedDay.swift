import Documents
public import SampleDays

/// The tables of a day that was made from a seed, ready to be written.
public enum GeneratedDay {
  /// A file for each table, MANIFEST last.
  ///
  /// - Complexity: O(rows); the files are held together.
  public static func files(of day: SampleDay) -> [OutputFile] {
    var tables: [(name: String, bytes: [UInt8])] = []
    day.write { table, bytes in
      if tables.last?.name == table {
        tables[tables.count - 1].bytes += bytes
      } else {
        tables.append((table, bytes))
      }
    }
    return DayRun.listed(tables.map { OutputFile(path: $0.name + ".csv", bytes: $0.bytes) }).files
  }
}
