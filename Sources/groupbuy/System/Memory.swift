import Glibc
import PlainText
import Synchronization

/// Tells the allocator how to deal with the system; the module of the C library does not declare it.
@_silgen_name("mallopt")
private func mallopt(_ parameter: Int32, _ value: Int32) -> Int32

/// Gives free pages back to the system, but for so many bytes behind the last that is used.
@_silgen_name("malloc_trim")
private func mallocTrim(_ pad: Int) -> Int32

/// How the process has its memory from the system: no result depends on it, and a large run takes half the time.
enum Memory {
  /// What one stage gave back is for the next one, whichever thread that is, and not for the system, which would hand it out
  /// again page by page.
  static func keep() {
    let (trimThreshold, mapMax, arenaMax): (Int32, Int32, Int32) = (-1, -4, -8)
    _ = mallopt(arenaMax, 1)
    _ = mallopt(mapMax, 0)
    _ = mallopt(trimThreshold, -1)
  }

  /// Gives the system the pages between what is used. It takes as long to have them again, so it is done once, where the next
  /// stages have no use for most of them.
  static func giveBack() { _ = mallocTrim(1 << 40) }

  /// A table of so many bytes is about to be read: what the day will need comes in large pages.
  ///
  /// The room is only named here; pages are had as they are used. A system that refuses gives small ones.
  static func expectTable(of bytes: Int) {
    if bytes < tableBytesMin { return }
    let room = min(bytes * roomOfTable, physicalBytes / 4 * 3)
    guard let start = malloc(room) else { return }
    let page = 1 << 21
    let first = (Int(bitPattern: start) + page - 1) / page * page
    let last = (Int(bitPattern: start) + room) / page * page
    if first < last {
      _ = madvise(UnsafeMutableRawPointer(bitPattern: first), last - first, Self.hugePage)
    }
    free(start)
  }

  /// Leaves what a command is done with to the end of the process: to take a large day apart name by name takes longer than
  /// to give the system all of it at once.
  static func leave(_ done: some Sendable) { left.withLock { $0.append(done) } }

  private static let left = Mutex<[any Sendable]>([])

  /// The pages of a large table; `nil` for a small one, and where the system has none to give: then it is read.
  ///
  /// A file that is cut short meanwhile has no page to give any more: that ends the run (`Interruption`).
  static func pages(of file: borrowing Descriptor, bytes: Int) -> MappedBytes? {
    if bytes < tableBytesMin || bytes > physicalBytes { return nil }
    guard let start = mmap(nil, bytes, PROT_READ, MAP_PRIVATE, file.number, 0), start != MAP_FAILED
    else { return nil }
    expectTable(of: bytes)
    let pages = UnsafeBufferPointer(
      start: UnsafePointer(start.assumingMemoryBound(to: UInt8.self)), count: bytes)
    return MappedBytes(pages) {
      munmap(UnsafeMutableRawPointer(mutating: $0.baseAddress), $0.count)
    }
  }

  /// The system's number for the advice to use large pages (MADV_HUGEPAGE).
  private static let hugePage: Int32 = 14
  /// Smaller tables need so little that large pages would be waste.
  private static let tableBytesMin = 32 << 20
  /// A day needs about six times what its table of orders takes.
  private static let roomOfTable = 6

  /// The memory of the machine.
  static let physicalBytes: Int = {
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    let (bytes, overflow) = pages.multipliedReportingOverflow(by: sysconf(Int32(_SC_PAGESIZE)))
    return pages > 0 && !overflow ? bytes : Int.max
  }()
}
