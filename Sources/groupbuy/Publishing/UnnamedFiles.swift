import DayRunner
import Glibc
import Synchronization

/// Files without names on the disk of a target: long documents are written to them while they are laid out.
///
/// Nobody else finds such a file, and nothing is left of it when the process ends, however that comes about.
final class UnnamedFiles: DocumentStore {
  private let folder: Descriptor

  /// `nil` where the folder above the target cannot be opened once more.
  init?(beside target: borrowing OutputTarget) {
    guard let folder = try? target.parent.folder(".") else { return nil }
    self.folder = folder
  }

  func makeRoom() -> (any StoredDocument)? {
    // Some file systems have no such files.
    guard let file = try? folder.makeUnnamedFile() else { return nil }
    return UnnamedFile(file)
  }
}

/// A document that has no name yet.
final class UnnamedFile: StoredDocument {
  private let file: Descriptor
  /// What went wrong first; nothing is written after that.
  private let fault = Mutex<SystemError?>(nil)

  init(_ file: consuming Descriptor) { self.file = file }

  func append(_ bytes: [UInt8]) {
    fault.withLock { fault in
      if fault != nil { return }
      do throws(SystemError) {
        try file.write(bytes[...])
      } catch {
        fault = error
      }
    }
  }

  /// Gives the file a name that is not there yet, for all to read.
  func appear(as name: String, in folder: borrowing Descriptor) throws(SystemError) {
    if let fault = fault.withLock({ $0 }) { throw fault }
    try file.setPermissions(0o644)
    try folder.link(file, as: name)
  }
}
