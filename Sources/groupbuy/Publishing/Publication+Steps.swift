import DayRunner
import Glibc
import Parallel

/// The steps of a publication, in the order in which they are taken.
extension Publication {
  /// Makes the staging folder anew and locks it; what a killed run left under its name is removed.
  func makeStaging() throws(CommandFault) -> LockedFolder {
    let name = target.stagingName
    for _ in 0..<100 {
      if let left = try target.locked(name) {
        let documents = try target.leftover(left, name)
        try remove(documents, left, name: name)
      }
      let isMade: Bool
      do throws(SystemError) {
        try target.parent.makeFolder(name)
        isMade = true
      } catch {
        isMade = false
        if error.code != EEXIST {
          throw CommandFault(error, target.path, .makePlace)
        }
      }
      guard isMade, let staging = try target.locked(name) else { continue }
      // It may be that another run took ours away as a leftover, and that this is its folder.
      let isOurs = try refusing(name, .look) {
        try staging.folder.status().owner == geteuid() && staging.folder.entries().isEmpty
      }
      if isOurs { return staging }
    }
    throw CommandFault(.busy, .otherRuns(target.path))
  }

  /// A run that was killed while it moved its folder in by two renames left the old documents aside.
  func settleRetired() throws(CommandFault) {
    let name = target.retiredName
    guard let retired = try target.locked(name) else { return }
    let isAlone = try refusing(target.path, .look) {
      try target.parent.status(of: target.name) == nil
    }
    if isAlone {
      _ = try target.published(retired, name)
      try refusing(name, .putBack) {
        try target.parent.rename(name, to: target.name)
      }
    } else {
      try remove(target.leftover(retired, name), retired, name: name)
    }
    withExtendedLifetime(retired) {}
  }

  /// Writes the list, the documents, and last the list's own name; then the disk has it all.
  func write(into staging: borrowing Descriptor) throws(CommandFault) {
    let list = DocumentFolder.List.partial.rawValue
    // The list must be on the disk before any document: only so is a document known as ours after a power cut.
    try write([manifest[...]], list, into: staging, isSynced: true)
    for folder in folders {
      try refusing(folder, .make) {
        try staging.makeFolder(folder)
      }
    }
    try writeDocuments(into: staging)
    for folder in folders {
      try refusing(folder, .openToOthers) {
        try staging.folder(folder).setPermissions(0o755)
      }
    }
    try refusing(DayRun.manifestName, .putInPlace) {
      try staging.setPermissions(0o755)
      try staging.rename(list, to: DayRun.manifestName)
    }
    workers.begin(.syncing)
    try synchronise(staging)
  }

  /// Writes the documents, some side by side; of several faults the one of the first document is told.
  private func writeDocuments(into staging: borrowing Descriptor) throws(CommandFault) {
    let faults = workers.map(over: files.indices, by: workers.partSize(usual: 64)) { part in
      do throws(CommandFault) {
        for file in files[part] {
          try Interruption.check()
          switch file.content {
          case .pieces(let pieces):
            try write(pieces, file.path, into: staging, isSynced: false)
          case .stored(let document):
            try name(document, file.path, in: staging)
          }
        }
        workers.advance(by: part.count)
        return nil as CommandFault?
      } catch {
        return error
      }
    }
    for case let fault? in faults { throw fault }
  }

  /// Gives a document that was written already its name.
  private func name(
    _ document: any StoredDocument, _ name: String, in staging: borrowing Descriptor
  ) throws(CommandFault) {
    guard let file = document as? UnnamedFile else {
      throw CommandFault(.internalFault, .incompleteManifest)
    }
    try refusing(name, .write) { try file.appear(as: name, in: staging) }
  }

  private func write(
    _ pieces: [ArraySlice<UInt8>], _ name: String, into staging: borrowing Descriptor,
    isSynced: Bool
  ) throws(CommandFault) {
    try refusing(name, .write) {
      let file = try staging.makeFile(name)
      try file.setPermissions(0o644)
      for piece in pieces { try file.write(piece) }
      if isSynced { try file.synchronise() }
      try file.close()
    }
  }

  /// One sync of the file system, or one of each file where the system has no such call.
  private func synchronise(_ staging: borrowing Descriptor) throws(CommandFault) {
    let isDone = try refusing("", .bringToDisk) {
      try staging.synchroniseFileSystem()
    }
    if isDone { return }
    for name in files.map(\.path) + [DayRun.manifestName] + folders + ["."] {
      try refusing(name, .bringToDisk) {
        try Descriptor(opening: name, in: staging).synchronise()
      }
    }
  }

  /// The folders in which documents stand, outer ones first.
  private var folders: [String] {
    Set(files.flatMap { DocumentFolder.folders(of: $0.path) }).sorted()
  }

  /// Moves the staging folder to its place in one step, and returns the name that an old folder has now.
  ///
  /// The old folder is looked through again after the move, when other programs find the new one under its name:
  /// what was put in meanwhile brings the old folder back.
  func move(over old: LockedFolder?) throws(CommandFault) -> String? {
    try Interruption.check()
    guard let old, try hasEntries(old) else {
      // A folder takes the place of nothing or of an empty folder; all else the system refuses.
      try refusing(target.path, .putInPlace) {
        try target.parent.rename(target.stagingName, to: target.name)
      }
      return nil
    }
    let isThere = try refusing(target.path, .look) {
      try target.parent.status(of: target.name)?.identity == old.identity
    }
    if !isThere {
      throw CommandFault(.busy, .movedMeanwhile(target.path))
    }
    do throws(SystemError) {
      try target.parent.exchange(target.stagingName, target.name)
    } catch {
      guard [EINVAL, ENOSYS, EOPNOTSUPP].contains(error.code) else {
        throw CommandFault(error, target.path, .putInPlace)
      }
      try moveByTwoRenames(old)
      return target.retiredName
    }
    do throws(CommandFault) {
      _ = try target.published(old, target.name)
    } catch {
      do throws(SystemError) {
        try target.parent.exchange(target.stagingName, target.name)
      } catch {
        // The new documents are in place for good: who removes the old folder will tell what is in it.
        return target.stagingName
      }
      throw error
    }
    return target.stagingName
  }

  /// The way for file systems that cannot exchange two folders: the old one steps aside first.
  ///
  /// Between the two renames the target is absent; a run that is killed there leaves the old folder to
  /// `settleRetired()` of the next one.
  private func moveByTwoRenames(_ old: LockedFolder) throws(CommandFault) {
    try refusing(target.path, .putInPlace) {
      try target.parent.rename(target.name, to: target.retiredName)
    }
    do throws(CommandFault) {
      _ = try target.published(old, target.name)
      try refusing(target.path, .putInPlace) {
        try target.parent.rename(target.stagingName, to: target.name)
      }
    } catch {
      try refusing(target.path, .putBackFrom(target.retiredName)) {
        try target.parent.rename(target.retiredName, to: target.name)
      }
      throw error
    }
  }

  /// Removes a folder of documents, of which each entry was found to be ours.
  func remove(
    _ documents: DocumentFolder, _ folder: LockedFolder, name: String
  ) throws(CommandFault) {
    do throws(SystemError) {
      try documents.remove(from: folder.folder)
      try target.parent.removeFolder(name)
    } catch {
      throw CommandFault(error, target.path(of: name), .remove)
    }
    withExtendedLifetime(folder) {}
  }

  private func hasEntries(_ folder: LockedFolder) throws(CommandFault) -> Bool {
    try refusing(target.path, .look) { try !folder.folder.entries().isEmpty }
  }

  /// Does some work of the system, and tells of which document it is if that fails.
  func refusing<Result>(
    _ name: String, _ attempt: Attempt, _ work: () throws -> Result
  ) throws(CommandFault) -> Result {
    do {
      return try work()
    } catch let error as SystemError {
      let isInside = name != target.path
      throw CommandFault(error, isInside ? "\(target.path)/\(name)" : name, attempt)
    } catch {
      throw CommandFault(.internalFault, .unknownSystemError)
    }
  }
}
