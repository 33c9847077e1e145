import Glibc
import PlainText

extension Attempt {
  /// What to do after the system refused it.
  func advice(after error: SystemError) -> Phrase {
    switch self {
    case .openAsFolder: Phrase("name another place with --out", zh: "用 --out 另选位置")
    case .makePlace:
      Phrase("name a place with --out where folders can be made", zh: "用 --out 选一个可以建立文件夹的位置")
    case .remove:
      Phrase("see to it that it can be; the next run will remove it", zh: "请确保它可以删除；下次运行会删掉它")
    case .putBackFrom: Phrase("run it again: that puts it back first", zh: "请再运行一次：那会先把它放回原处")
    case .surviveAPowerCut:
      Phrase("see to the disk, and run it again to be sure", zh: "请检查磁盘，并再运行一次以求稳妥")
    case .look, .lookThrough, .open, .openToOthers, .read, .rewrite, .write, .lock, .make, .place,
      .putInPlace, .putBack, .bringToDisk:
      error.advice
    }
  }
}

extension SystemError {
  /// What to do, whatever was tried; nothing was changed by then.
  fileprivate var advice: Phrase {
    switch code {
    case ENOSPC, EDQUOT: Phrase("make room, and run it again", zh: "请腾出空间后再运行一次")
    case EFBIG:
      Phrase(
        "allow larger files (`ulimit -f`), and run it again", zh: "请放宽文件大小限制（`ulimit -f`）后再运行一次")
    case EMFILE, ENFILE:
      Phrase(
        "allow more open files (`ulimit -n`), and run it again",
        zh: "请放宽打开文件数限制（`ulimit -n`）后再运行一次")
    case ENOMEM: Phrase("free some memory, and run it again", zh: "请释放一些内存后再运行一次")
    case EACCES, EPERM, EROFS:
      Phrase("see to the permissions, or name another place", zh: "请检查权限，或另选位置")
    case EIO: Phrase("see to the disk, and run it again", zh: "请检查磁盘后再运行一次")
    default: Phrase("see to it, and run it again", zh: "请处理后再运行一次")
    }
  }
}
