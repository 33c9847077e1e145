import Glibc

/// What the system knows of a file.
struct FileStatus {
  /// What kind of thing stands under a name.
  enum Kind {
    case regular, folder, link, other
  }

  /// Which file it is, whatever its name.
  struct Identity: Equatable {
    let device: dev_t
    let number: ino_t
  }

  let kind: Kind
  let size: Int
  let identity: Identity
  /// Who may do what.
  let permissions: mode_t
  let owner: uid_t
  let group: gid_t

  /// As the system tells it.
  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    size = Int(status.st_size)
    identity = Identity(device: status.st_dev, number: status.st_ino)
    permissions = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
  }
}
