import Glibc

/// An open file or folder; closed when it goes out of use.
///
/// No child process gets it, and opening never waits: a pipe without a writer is refused later, by its kind.
struct Descriptor: ~Copyable {
  /// The number that the system knows it by.
  let number: Int32

  /// Opens `path`, from the current folder if it is relative.
  init(opening path: String, _ flags: Int32 = O_RDONLY) throws(SystemError) {
    try Self.check(path)
    number = try retrying { open(path, flags | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) }
  }

  /// Opens `name` in an open folder; a symbolic link is refused.
  init(
    opening name: String, in folder: borrowing Descriptor, _ flags: Int32 = O_RDONLY,
    mode: mode_t = 0
  ) throws(SystemError) {
    try Self.check(name)
    let parent = folder.number
    let all = flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY
    number = try retrying { openat(parent, name, all, mode) }
  }

  /// One that is open already and is nobody else's.
  init(owning number: Int32) { self.number = number }

  /// The numbers of the two ends of a new pipe.
  static func pipe() throws(SystemError) -> (output: Int32, input: Int32) {
    var ends: [Int32] = [0, 0]
    _ = try retrying { Glibc.pipe(&ends) }
    for end in ends { _ = try retrying { fcntl(end, F_SETFD, FD_CLOEXEC) } }
    return (ends[0], ends[1])
  }

  deinit { _ = Glibc.close(number) }

  /// Closes it and tells what the system says to that: a late write error may come out only now.
  consuming func close() throws(SystemError) {
    let number = number
    discard self
    // The number is free after EINTR too; closing it again could hit another file.
    if Glibc.close(number) != 0, errno != EINTR { throw .last }
  }

  /// What it is.
  func status() throws(SystemError) -> FileStatus {
    var status = stat()
    _ = try retrying { fstat(number, &status) }
    return FileStatus(status)
  }

  /// Sets who may do what, whatever the mask of the process is.
  func setPermissions(_ permissions: mode_t) throws(SystemError) {
    _ = try retrying { fchmod(number, permissions) }
  }

  /// Waits until the disk has it.
  func synchronise() throws(SystemError) {
    _ = try retrying { fsync(number) }
  }

  /// A name ends at its first NUL for the system: one with more behind it means another file than it says.
  private static func check(_ path: String) throws(SystemError) {
    if path.utf8.contains(0) { throw SystemError(code: EINVAL) }
  }
}
