import DayRunner
import Documents
import Glibc
import Parallel

/// Puts the documents of a run in place: all of them or none, whatever happens on the way.
///
/// They come together in the staging folder `.OUT.partial` beside the target `OUT`, its list first (under the
/// name `MANIFEST.partial`, and on the disk before any document is), MANIFEST last. Long tables are written by then, to
/// files that have no name (`UnnamedFiles`): they get theirs here. Then the file system is
/// synced once, and one call moves the folder to its place. At every instant the target is absent, complete
/// as it was, or complete as it is to be; and what a killed run leaves is known by its list and removed by the
/// next one.
///
/// ## Two runs at once
///
/// The lock is the flock of the folder that stands under the staging name, call it S.
///
/// 1. Whoever changes the name S or anything in S holds the lock of the folder under that name, and looked
///    after locking that it still stands there (`LockedFolder`). So at most one run is at work on S.
/// 2. S is always a folder that the run itself made: one that was left over is emptied and removed under its
///    lock first. A run that makes S and loses the lock to another one that takes it for a leftover leaves
///    it alone and says that the other is at work.
/// 3. The target, if it is there, is locked too before it is looked through, and is compared with its name again
///    just before the move. The exchange puts the old folder under the name S; as we hold its lock already,
///    no other run can take it for a leftover and stage in it while we remove it.
/// 4. Without an old folder the name S is free after the move. Another run may make a new S at once; we touch
///    neither S nor the target any more.
/// 5. A run that finds the target locked meets one that has just moved it there: that one is still at work.
///
/// So a second run ends with exit 4, or begins after the first has ended; it never adds to the work of the
/// first and never removes it.
struct Publication: ~Copyable {
  let target: OutputTarget
  let files: [OutputFile]
  /// What the staging folder will hold, by the MANIFEST of the run.
  let documents: DocumentFolder
  let manifest: [UInt8]
  /// Who writes the documents.
  let workers: Workers

  /// The documents of a run, MANIFEST last.
  init(
    _ files: [OutputFile], to target: consuming OutputTarget, workers: Workers
  ) throws(CommandFault) {
    guard let last = files.last, last.path == DayRun.manifestName,
      let entries = Manifest.parse(last.bytes.span),
      entries.count == files.count - 1,
      zip(entries, files).allSatisfy({ $0.name == $1.path && $0.size == $1.byteCount })
    else {
      throw CommandFault(.internalFault, .incompleteManifest)
    }
    self.target = target
    self.workers = workers
    self.files = files.dropLast()
    manifest = last.bytes
    documents = DocumentFolder(entries)
  }

  /// Publishes; after a fault nothing is left but what was there.
  func publish() throws(CommandFault) {
    Interruption.hold()
    defer { Interruption.resume() }
    workers.begin(.writing, of: files.count)
    let staging = try makeStaging()
    var old: LockedFolder?
    defer { withExtendedLifetime((staging, old)) {} }
    let oldName: String?
    do throws(CommandFault) {
      try settleRetired()
      old = try target.lockedDocuments()
      try write(into: staging.folder)
      oldName = try move(over: old)
    } catch {
      // Whatever cannot be removed now is known as ours by its list, and the next run removes it.
      try? documents.remove(from: staging.folder)
      try? target.parent.removeFolder(target.stagingName)
      throw error
    }
    // From here on the new documents are what stands under the target's name.
    try refusing(target.path, .surviveAPowerCut) {
      try target.parent.synchronise()
    }
    if let old, let oldName {
      let documents = try target.published(old, oldName)
      try remove(documents, old, name: oldName)
    }
  }
}
