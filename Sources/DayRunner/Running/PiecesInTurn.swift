import Documents
import Synchronization

/// Puts the pieces of a document behind each other in a store while they are laid out side by side, and reckons their
/// digest: a piece waits in memory just until those before it are there.
final class PiecesInTurn: Sendable {
  private struct Waiting {
    var pieces: [Int: [UInt8]] = [:]
    /// The position of the piece that comes next.
    var next = 0
    /// Whether somebody is putting pieces away.
    var isServed = false
  }

  private struct Written {
    var byteCount = 0
    var digest = Digest128.Stream()
  }

  private let document: any StoredDocument
  private let waiting = Mutex(Waiting())
  private let written = Mutex(Written())

  /// A document of which nothing is there yet.
  init(_ document: any StoredDocument) { self.document = document }

  /// Takes the piece at a position, from 0, and puts away what can be: one worker at a time does that, and the others go
  /// on with their own work.
  func add(_ piece: [UInt8], at position: Int) {
    let isToServe = waiting.withLock { waiting in
      waiting.pieces[position] = piece
      defer { waiting.isServed = true }
      return !waiting.isServed
    }
    if !isToServe { return }
    while let piece = takeNext() {
      document.append(piece)
      written.withLock { written in
        written.byteCount += piece.count
        written.digest.update(piece.span)
      }
    }
  }

  /// The piece that comes next; `nil` if it is not there yet, and then nobody puts pieces away any more.
  private func takeNext() -> [UInt8]? {
    waiting.withLock { waiting in
      guard let piece = waiting.pieces.removeValue(forKey: waiting.next) else {
        waiting.isServed = false
        return nil
      }
      waiting.next += 1
      return piece
    }
  }

  /// The document, when all its pieces were added.
  func file(path: String) -> OutputFile {
    written.withLock { written in
      OutputFile(
        path: path, stored: document, byteCount: written.byteCount, digest: written.digest.digest)
    }
  }
}
