import PlainText

/// What stands under the target's name, and whether a run may take its place.
extension OutputTarget {
  /// Locks a folder beside the target, or the target; `nil` if there is none.
  func locked(_ name: String) throws(CommandFault) -> LockedFolder? {
    do throws(LockedFolder.Fault) {
      return try LockedFolder.take(name, in: parent)
    } catch {
      switch error {
      case .busy:
        throw CommandFault(.busy, .anotherRun(path))
      case .noFolder:
        throw CommandFault(.inputOutput, .placeIsNoFolder(path(of: name)))
      case .refused(let error):
        throw CommandFault(error, path(of: name), .lock)
      }
    }
  }

  /// Locks the target, if it is there, and sees to it that it holds documents of a run and nothing else.
  func lockedDocuments() throws(CommandFault) -> LockedFolder? {
    guard let old = try locked(name) else { return nil }
    _ = try published(old, name)
    if !old.folder.mayChangeNames() {
      throw CommandFault(.inputOutput, .notReplaceable(path))
    }
    return old
  }

  /// The documents of a complete or empty folder.
  func published(_ folder: LockedFolder, _ name: String) throws(CommandFault) -> DocumentFolder {
    do throws(DocumentFolder.Fault) {
      return try DocumentFolder.published(folder.folder)
    } catch {
      throw fault(error, name)
    }
  }

  /// The documents of a folder that a run left in the middle of its work.
  func leftover(_ folder: LockedFolder, _ name: String) throws(CommandFault) -> DocumentFolder {
    do throws(DocumentFolder.Fault) {
      return try DocumentFolder.leftover(folder.folder)
    } catch {
      throw fault(error, name)
    }
  }

  /// The path of an entry beside the target, for messages.
  func path(of name: String) -> String {
    String(path.dropLast(self.name.count)) + name
  }

  private func fault(_ fault: DocumentFolder.Fault, _ name: String) -> CommandFault {
    switch fault {
    case .foreign(let entry):
      return CommandFault(.inputOutput, .foreignEntry(path(of: name), entry: entry))
    case .unlisted:
      return CommandFault(.inputOutput, .foreignManifest(path(of: name)))
    case .refused(let error):
      return CommandFault(error, path(of: name), .lookThrough)
    }
  }
}
