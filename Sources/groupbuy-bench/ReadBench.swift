import DayRunner
import Glibc
import OrderDay
import PlainText

/// What checking costs: the same valid rows, read with every check of R18 and read with none.
enum ReadBench {
  static func run(folder: String, rounds: Int) -> Int32 {
    var files: [String: [UInt8]] = [:]
    for table in TableName.allCases {
      if let bytes = bytes(of: folder + "/" + table.fileName) { files[table.fileName] = bytes }
    }
    guard let orders = files[TableName.orders.fileName] else {
      print("\(folder): there is no table of orders")
      return 2
    }
    // The other tables are read with the orders: what they take is measured alone and left out.
    var others = files
    others[TableName.orders.fileName] = Array(
      orders.prefix { $0 != UInt8(ascii: "\n") } + [UInt8(ascii: "\n")])
    guard let day = read(others)?.day else { return 2 }
    var ratios: [Double] = []
    for round in 1...rounds {
      let (rest, _) = Bench.seconds { read(others) }
      var events = OrderEvents(catalogue: day.catalogue, network: day.network)
      var unchecked: (seconds: Double, isRead: Bool) = (0, false)
      // Who comes second finds other memory than who comes first: they take turns.
      let startsUnchecked = round.isMultiple(of: 2)
      func readUnchecked() {
        events.gatherNames()
        unchecked = Bench.seconds {
          let isRead = UncheckedReader.read(orders, into: &events)
          events.numberNames()
          return isRead
        }
      }
      if startsUnchecked { readUnchecked() }
      let (all, day) = Bench.seconds { read(files) }
      if !startsUnchecked { readUnchecked() }
      guard let day else { return 2 }
      let checked = all - rest
      guard unchecked.isRead, digest(of: events) == digest(of: day.events) else {
        print("the two readers differ: \(digest(of: events)) and \(digest(of: day.events))")
        return 1
      }
      let ratio = checked / unchecked.seconds
      ratios.append(ratio)
      print(
        "round \(round): \(events.count) rows, checked \(seconds(checked)),"
          + " unchecked \(seconds(unchecked.seconds)), ratio \(decimals(ratio, 3))")
    }
    ratios.sort()
    print(
      "median ratio \(decimals(ratios[ratios.count / 2], 3)) of \(rounds) rounds, \(orders.count) bytes"
    )
    return 0
  }

  private static func read(_ files: [String: [UInt8]]) -> ReadDay? {
    let day = "2026-03-18"
    var reader = DayReader(
      path: day,
      files: DayFiles(
        read: { path in
          files[String(path.dropFirst(day.utf8.count + 1))].map { .success($0) }
            ?? .failure(.missing)
        },
        isFolder: { $0 == day }, entries: { _ in Array(files.keys) }, zone: { _ in nil }))
    let read = reader.read()
    if read == nil { print(reader.diagnostics.rendered(in: .english)) }
    return read
  }

  /// Every column takes part, so that none can be left out of either reading.
  private static func digest(of events: OrderEvents) -> UInt64 {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ value: some FixedWidthInteger) {
      digest = (digest ^ UInt64(truncatingIfNeeded: value)) &* 0x0000_0100_0000_01B3
    }
    for row in 0..<events.count {
      mix(events.time(of: row))
      mix(events.kind(of: row).rawValue)
      mix(events.order(of: row).rawValue)
      mix(events.sku[row])
      mix(events.point(of: row))
      mix(events.member(of: row).rawValue)
      mix(events.quantity[row])
      mix(events.places[row].line)
    }
    for names in [events.orders, events.skus, events.points, events.members] {
      for byte in names.bytes { mix(byte) }
    }
    return digest
  }

  private static func bytes(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let count = ftell(file)
    rewind(file)
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = fread(buffer.baseAddress, 1, count, file)
    }
  }

  private static func seconds(_ value: Double) -> String { decimals(value, 3) + " s" }

  private static func decimals(_ value: Double, _ count: Int) -> String {
    var unit = 1.0
    for _ in 0..<count { unit *= 10 }
    let digits = String(Int((value * unit).rounded()))
    let padded = String(repeating: "0", count: max(0, count + 1 - digits.utf8.count)) + digits
    return padded.dropLast(count) + "." + padded.suffix(count)
  }
}
