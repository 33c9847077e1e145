import DayRunner
import Documents
import Parallel
import Synchronization
import Testing

/// A store that keeps what it was given, or refuses to.
private final class KeptDocuments: DocumentStore {
  final class Kept: StoredDocument {
    let bytes = Mutex([UInt8]())

    func append(_ bytes: [UInt8]) { self.bytes.withLock { $0 += bytes } }
  }

  /// For how many documents there is room.
  let room: Mutex<Int>

  init(room: Int = .max) { self.room = Mutex(room) }

  func makeRoom() -> (any StoredDocument)? {
    room.withLock { room in
      if room == 0 { return nil }
      room -= 1
      return Kept()
    }
  }
}

@Suite struct `Long documents wait in a store` {
  /// The bytes of a document, wherever they are.
  private func bytes(of file: OutputFile) -> [UInt8] {
    guard case .stored(let document) = file.content else { return file.bytes }
    return (document as? KeptDocuments.Kept)?.bytes.withLock { $0 } ?? []
  }

  @Test(arguments: [1, 2, 7], [1, 2, 5])
  func `R17 their bytes and digests are those of a run in memory`(_ count: Int, _ size: Int)
    throws
  {
    let folder = GeneratedTables(seed: 3, orders: 80).folder
    let workers = Workers(count: count, partSize: size)
    for room in [0, 1, .max] {
      var reader = DayReader(path: GeneratedTables.path, files: folder.access)
      let read = reader.read()
      let day = try #require(read)
      let inMemory = try DayRun.run(day).get()
      let run = try DayRun.run(day, store: KeptDocuments(room: room), workers: workers).get()
      #expect(run.digest == inMemory.digest)
      #expect(run.files.map(\.path) == inMemory.files.map(\.path))
      var stored = 0
      for (file, other) in zip(run.files, inMemory.files) {
        #expect(bytes(of: file) == other.bytes, "\(file.path)")
        #expect(file.byteCount == other.byteCount && file.digest == other.digest)
        if case .stored = file.content { stored += 1 }
      }
      // Tables of which all rows fit one part do not wait.
      #expect(room == 0 ? stored == 0 : stored > 0 && stored <= room)
    }
  }
}
