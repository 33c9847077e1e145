import Glibc

/// A folder that no other run may touch as long as we have it open.
///
/// The lock is on the folder itself, not on its name: it goes along when the folder is renamed, and it ends
/// with the process, however that ends. A class, since its end is the end of the lock and must be seen to
/// (`withExtendedLifetime`) where several steps share it.
final class LockedFolder {
  /// The open folder.
  let folder: Descriptor
  /// Which folder it is.
  let identity: FileStatus.Identity

  /// Why a folder could not be locked.
  enum Fault: Error {
    /// Another run holds it.
    case busy
    /// Something stands under the name that is no folder: a file, a symbolic link.
    case noFolder
    /// The system refused.
    case refused(SystemError)
  }

  private init(folder: consuming Descriptor, identity: FileStatus.Identity) {
    self.folder = folder
    self.identity = identity
  }

  /// Locks the folder `name`; `nil` if there is none.
  ///
  /// After the lock was got the name is looked up again: the holder before us may have moved or removed the
  /// folder while we were between opening and locking. Only a lock on what stands under the name *now* counts.
  static func take(
    _ name: String, in parent: borrowing Descriptor
  ) throws(Fault) -> LockedFolder? {
    // Each round lost means that another run got on with its work; so many say that it is busy.
    for _ in 0..<100 {
      let attempt: Attempt
      do throws(SystemError) {
        attempt = try self.attempt(name, in: parent)
      } catch {
        switch error.code {
        case EWOULDBLOCK: throw .busy
        case ENOENT: continue
        default: throw .refused(error)
        }
      }
      switch attempt {
      case .locked(let folder): return folder
      case .missing: return nil
      case .noFolder: throw .noFolder
      case .lost: continue
      }
    }
    throw .busy
  }

  /// What one try to lock a folder comes to.
  private enum Attempt {
    case locked(LockedFolder)
    case missing, noFolder
    /// The folder was moved or removed meanwhile.
    case lost
  }

  private static func attempt(
    _ name: String, in parent: borrowing Descriptor
  ) throws(SystemError) -> Attempt {
    guard let status = try parent.status(of: name) else { return .missing }
    guard status.kind == .folder else { return .noFolder }
    let folder = try parent.folder(name)
    let number = folder.number
    _ = try retrying { flock(number, LOCK_EX | LOCK_NB) }
    let identity = try folder.status().identity
    guard try parent.status(of: name)?.identity == identity else { return .lost }
    return .locked(LockedFolder(folder: folder, identity: identity))
  }
}
