import Glibc

/// Two names change places in one step; the module of the C library does not declare it.
@_silgen_name("renameat2")
private func renameat2(
  _ oldFolder: Int32, _ oldName: UnsafePointer<CChar>, _ newFolder: Int32,
  _ newName: UnsafePointer<CChar>, _ flags: UInt32
) -> Int32

/// Writes a file system to its disk; the module does not declare it either.
@_silgen_name("syncfs")
private func syncfs(_ descriptor: Int32) -> Int32

/// What can be done with the names in an open folder. No link is ever followed.
extension Descriptor {
  /// Opens a folder in this one.
  func folder(_ name: String) throws(SystemError) -> Descriptor {
    try Descriptor(opening: name, in: self, O_RDONLY | O_DIRECTORY)
  }

  /// Makes a folder that is ours alone.
  func makeFolder(_ name: String) throws(SystemError) {
    _ = try retrying { mkdirat(number, name, 0o700) }
  }

  /// Makes a file that was not there.
  func makeFile(_ name: String) throws(SystemError) -> Descriptor {
    try Descriptor(opening: name, in: self, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
  }

  /// Makes a file that has no name yet. Not all file systems can.
  func makeUnnamedFile() throws(SystemError) -> Descriptor {
    // O_TMPFILE, which the module of the C library does not declare.
    let unnamed = O_DIRECTORY | 0o20_000_000
    return try Descriptor(opening: ".", in: self, O_RDWR | unnamed, mode: 0o600)
  }

  /// Gives a file without one a name in this folder that is not there yet.
  ///
  /// Where the system cannot do that, as without its folder of open files, the file is copied.
  func link(_ file: borrowing Descriptor, as name: String) throws(SystemError) {
    do throws(SystemError) {
      _ = try retrying {
        linkat(AT_FDCWD, "/proc/self/fd/\(file.number)", number, name, AT_SYMLINK_FOLLOW)
      }
    } catch {
      if ![ENOENT, EPERM, EXDEV, EOPNOTSUPP].contains(error.code) { throw error }
      let copy = try makeFile(name)
      try copy.setPermissions(file.status().permissions)
      try file.copy(to: copy)
      try copy.close()
    }
  }

  /// What stands under a name; `nil` if nothing does.
  func status(of name: String) throws(SystemError) -> FileStatus? {
    var status = stat()
    do throws(SystemError) {
      _ = try retrying { fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW) }
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
    return FileStatus(status)
  }

  /// Whether this process may make and remove names in the folder.
  func mayChangeNames() -> Bool { faccessat(number, ".", W_OK | X_OK, AT_EACCESS) == 0 }

  /// Removes a file; it may be gone already.
  func remove(_ name: String) throws(SystemError) { try remove(name, flags: 0) }

  /// Removes an empty folder; it may be gone already.
  func removeFolder(_ name: String) throws(SystemError) { try remove(name, flags: AT_REMOVEDIR) }

  private func remove(_ name: String, flags: Int32) throws(SystemError) {
    do throws(SystemError) {
      _ = try retrying { unlinkat(number, name, flags) }
    } catch {
      if error.code != ENOENT { throw error }
    }
  }

  /// Gives what is under `name` the name `newName`. A folder can take the place of an empty folder only.
  func rename(_ name: String, to newName: String) throws(SystemError) {
    _ = try retrying { renameat(number, name, number, newName) }
  }

  /// Lets two names change places in one step.
  func exchange(_ name: String, _ other: String) throws(SystemError) {
    let exchanging: UInt32 = 2
    _ = try retrying { renameat2(number, name, number, other, exchanging) }
  }

  /// Waits until the disk has the whole file system of the folder; `false` where the system cannot do that.
  func synchroniseFileSystem() throws(SystemError) -> Bool {
    do throws(SystemError) {
      _ = try retrying { syncfs(number) }
      return true
    } catch {
      if [ENOSYS, EINVAL, EOPNOTSUPP].contains(error.code) { return false }
      throw error
    }
  }

  /// The names in the folder, sorted by their bytes.
  ///
  /// A name that is not UTF-8 is repaired: it is none that we look for, and U+FFFD shows that.
  func entries() throws(SystemError) -> [String] {
    // Reading moves a position that is shared by copies of a descriptor, so the folder is opened again.
    let copy = try retrying { openat(number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard let stream = fdopendir(copy) else {
      let error = SystemError.last
      _ = Glibc.close(copy)
      throw error
    }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw .last }
        break
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
    names.sort { $0.lexicographicallyPrecedes($1) }
    return names.map { String(decoding: $0, as: UTF8.self) }
  }
}
