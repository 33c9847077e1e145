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
        throw CommandFault(
          .busy, "\(path.safeInLine): another run is at work there",
          advice: "run again when it has ended")
      case .noFolder:
        throw CommandFault(
          .inputOutput,
          "\(path(of: name)): is a file, a symbolic link or the like, and is left as it is",
          advice: "name a new folder with --out, or move it away")
      case .refused(let error):
        throw CommandFault(error, path(of: name), "cannot be locked")
      }
    }
  }

  /// Locks the target, if it is there, and sees to it that it holds documents of a run and nothing else.
  func lockedDocuments() throws(CommandFault) -> LockedFolder? {
    guard let old = try locked(name) else { return nil }
    _ = try published(old, name)
    if !old.folder.mayChangeNames() {
      throw CommandFault(
        .inputOutput, "\(path.safeInLine): its documents cannot be replaced: Permission denied",
        advice: "name another folder with --out")
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
    (String(path.dropLast(self.name.count)) + name).safeInLine
  }

  private func fault(_ fault: DocumentFolder.Fault, _ name: String) -> CommandFault {
    let advice = "name a new folder with --out, or move what is not the program's own away"
    switch fault {
    case .foreign(let entry):
      return CommandFault(
        .inputOutput,
        "\(path(of: name)): holds \(entry.quotedForDisplay), which is no document of its MANIFEST;"
          + " nothing was touched", advice: advice)
    case .unlisted:
      return CommandFault(
        .inputOutput,
        "\(path(of: name)): its MANIFEST is not one that a run wrote; nothing was touched",
        advice: advice)
    case .refused(let error):
      return CommandFault(error, path(of: name), "cannot be looked through")
    }
  }
}
