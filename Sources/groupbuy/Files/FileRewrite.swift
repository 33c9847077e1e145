import Glibc

/// Gives a file new bytes, all or none: a new file is written beside it and takes its name.
enum FileRewrite {
  /// Rewrites the file that `path` leads to, through symbolic links; its permissions stay.
  static func rewrite(_ path: String, _ bytes: [UInt8]) throws(CommandFault) {
    Interruption.hold()
    defer { Interruption.resume() }
    try Interruption.check()
    do throws(SystemError) {
      guard let resolved = realpath(path, nil) else { throw SystemError.last }
      defer { free(resolved) }
      try write(bytes, over: String(cString: resolved))
    } catch {
      if error.code == EWOULDBLOCK {
        throw CommandFault(.busy, .anotherRewrite(path))
      }
      throw CommandFault(error, path, .rewrite)
    }
  }

  /// Gives `path` these bytes, whether or not there is such a file; a new one is for its owner alone, since papers
  /// tell about people.
  static func place(_ path: String, _ bytes: [UInt8]) throws(CommandFault) {
    if access(path, F_OK) == 0 { return try rewrite(path, bytes) }
    Interruption.hold()
    defer { Interruption.resume() }
    try Interruption.check()
    do throws(SystemError) {
      try write(bytes, over: path.utf8.contains(UInt8(ascii: "/")) ? path : "./" + path)
    } catch {
      if error.code == EWOULDBLOCK {
        throw CommandFault(.busy, "\(path.safeInLine): another run is writing it")
      }
      throw CommandFault(error, path, .write)
    }
  }

  private static func write(_ bytes: [UInt8], over path: String) throws(SystemError) {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
    let name = String(path[path.utf8.index(after: slash)...])
    let folder = try Descriptor(opening: String(path[...slash]), O_RDONLY | O_DIRECTORY)
    let old = try folder.status(of: name)
    let newName = ".\(name).groupbuy-partial"
    let file = try makeLocked(newName, in: folder)
    do throws(SystemError) {
      let number = file.number
      if let old {
        if geteuid() == 0 { _ = try retrying { fchown(number, old.owner, old.group) } }
        try file.setPermissions(old.permissions)
      }
      try file.write(bytes[...])
      try file.synchronise()
      try folder.rename(newName, to: name)
      try folder.synchronise()
      try file.close()
    } catch {
      try? folder.remove(newName)
      throw error
    }
  }

  /// A new file that no other run will take for one that was left over, as `LockedFolder` for folders.
  private static func makeLocked(
    _ name: String, in folder: borrowing Descriptor
  ) throws(SystemError) -> Descriptor {
    for _ in 0..<100 {
      do throws(SystemError) {
        let file = try folder.makeFile(name)
        let number = file.number
        _ = try retrying { flock(number, LOCK_EX | LOCK_NB) }
        if try folder.status(of: name)?.identity == file.status().identity { return file }
      } catch {
        guard error.code == EEXIST else { throw error }
        let left = try Descriptor(opening: name, in: folder)
        let number = left.number
        _ = try retrying { flock(number, LOCK_EX | LOCK_NB) }
        if try folder.status(of: name)?.identity == left.status().identity {
          try folder.remove(name)
        }
      }
    }
    throw SystemError(code: EWOULDBLOCK)
  }
}
