import Documents
import OrderDay
import Papers
import Parallel

/// The table of pickup lists with a file for each point (R19).
enum PointLists {
  /// The files by point; a point without lines has none.
  ///
  ///     pickup_lists/pickup-list-0001-jinxiu.csv
  static func files(of night: Night, workers: Workers) -> [OutputFile] {
    let points = night.lists.entriesOfPoint.indices.filter {
      !night.lists.entriesOfPoint[$0].isEmpty
    }
    let size = workers.partSize(usual: 256)
    return workers.map(over: 0..<points.count, by: size) { part in
      part.map { ordinal in
        let point = points[ordinal]
        let label = night.day.network.points[point].point
        let name = FileNames.paper(
          kind: "pickup-list", ordinal: ordinal + 1,
          label: label.span, fileExtension: "csv")
        var writer = DayRun.writer(of: .pickupLists, night)
        DayTable.pickupLists.write(
          night, part: night.lists.entriesOfPoint[point], to: &writer)
        return OutputFile(path: "pickup_lists/" + name, bytes: writer.bytes)
      }
    }.flatMap { $0 }
  }
}
