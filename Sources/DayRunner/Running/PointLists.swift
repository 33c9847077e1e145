import Documents
import OrderDay
import Papers
import Parallel

/// The table of pickup lists, laid out point by point: as a whole, and with a file for each point (R19).
struct PointLists {
  /// The pieces of the whole table.
  let pieces: [[UInt8]]
  /// The files by point; a point without lines has none. Their rows are parts of the table's.
  ///
  ///     pickup_lists/pickup-list-0001-jinxiu.csv
  let files: [OutputFile]

  /// The folder of the files.
  static let folder = "pickup_lists/"
  /// How their names begin.
  static let kind = "pickup-list"
  /// How many points are laid out together.
  private static let partPoints = 256

  /// - Complexity: O(rows).
  init(of night: Night, workers: Workers) {
    let table = DayTable.pickupLists
    let header = DayRun.writer(of: table, night).bytes
    let points = night.lists.entriesOfPoint.indices.filter {
      !night.lists.entriesOfPoint[$0].isEmpty
    }
    let parts = workers.map(
      over: points.indices, by: workers.partSize(usual: Self.partPoints)
    ) { part in
      var writer = DayRun.writer(of: table, night, writesHeader: false)
      var ends: [Int] = []
      for point in points[part] {
        table.write(night, part: night.lists.entriesOfPoint[point], to: &writer)
        workers.advance(by: night.lists.entriesOfPoint[point].count)
        ends.append(writer.byteCount)
      }
      return (bytes: writer.takeBytes().trimmed, ends: ends)
    }
    pieces = [header] + parts.map(\.bytes)
    var files: [OutputFile] = []
    for part in parts {
      var start = 0
      for end in part.ends {
        let ordinal = files.count
        let label = night.day.network.points[points[ordinal]].point
        let name = FileNames.paper(
          kind: Self.kind, ordinal: ordinal + 1,
          label: label.span, fileExtension: "csv")
        files.append(
          OutputFile(
            path: Self.folder + name, pieces: [header[...], part.bytes[start..<end]]))
        start = end
      }
    }
    self.files = files
  }
}
