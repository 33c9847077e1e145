import DayRunner
import Glibc
import PlainText

/// The files of a day, read from the disk; the way in that the rooms behind are given.
///
/// A class, since it remembers across the functions that it hands out what standard input said, which is read once,
/// and whether the system refused to read: then the day is not wrong, and the exit code says so.
final class InputFiles {
  /// Whether a file or a folder that is there could not be read.
  private(set) var wasRefused = false
  private var standardInput: [UInt8]?
  private let language: Language

  /// Files whose faults are told in a language.
  init(in language: Language) { self.language = language }

  /// The functions that `DayReader` wants.
  var functions: DayFiles {
    DayFiles(
      read: { self.read($0) }, pages: { self.pages(of: $0) }, isFolder: { Self.isFolder($0) },
      entries: { self.entries($0) },
      zone: { self.zone($0) })
  }

  /// The pages of a large table that is not compressed: it is looked at where it is. `nil` for any other, and for one that
  /// the system refuses, which `read` tells.
  private func pages(of path: String) -> FileBytes? {
    guard Unpacking.program(for: path) == nil, path != "-",
      let file = try? Descriptor(opening: path), let status = try? file.status(),
      status.kind == .regular, let pages = Memory.pages(of: file, bytes: status.size)
    else { return nil }
    return FileBytes(pages)
  }

  /// The bytes of a regular file, or of standard input for `-`; a compressed table is unpacked.
  func read(_ path: String) -> Result<[UInt8], FileFault> {
    do throws(SystemError) {
      if path.utf8.elementsEqual("-".utf8) {
        if let standardInput { return .success(standardInput) }
        let bytes = try Descriptor.read(from: STDIN_FILENO, bytesMax: Memory.physicalBytes)
        standardInput = bytes
        return .success(bytes)
      }
      let file = try Descriptor(opening: path)
      let status = try file.status()
      guard status.kind == .regular else { return .failure(.notRegular) }
      if status.size > Memory.physicalBytes { return .failure(.refused("File too large")) }
      Memory.expectTable(of: status.size)
      guard let program = Unpacking.program(for: path) else { return .success(try file.read()) }
      let unpacked = Unpacking.read(file, by: program, bytesMax: Memory.physicalBytes)
      if case .failure(.noProgram) = unpacked { wasRefused = true }
      return unpacked
    } catch {
      return .failure(fault(error))
    }
  }

  /// Whether a path is a folder; one that may not be looked at is none.
  static func isFolder(_ path: String) -> Bool { identity(ofFolder: path) != nil }

  /// Which folder a path leads to; `nil` if it leads to none.
  static func identity(ofFolder path: String) -> FileStatus.Identity? {
    var status = stat()
    guard !path.utf8.contains(0), stat(path, &status) == 0 else { return nil }
    let found = FileStatus(status)
    return found.kind == .folder ? found.identity : nil
  }

  private func entries(_ path: String) -> [String] {
    do throws(SystemError) {
      return try Descriptor(opening: path, O_RDONLY | O_DIRECTORY).entries()
    } catch {
      wasRefused = true
      Console.tell(CommandFault(error, path, .lookThrough), in: language)
      return []
    }
  }

  /// A file of the system's tz database. The name is one of its own: letters, digits, `_ + - /`.
  private func zone(_ name: String) -> [UInt8]? {
    let isName = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "_+-/".utf8.contains(byte)
      }
    }
    guard isName, case .success(let bytes) = read("/usr/share/zoneinfo/" + name) else { return nil }
    return bytes
  }

  private func fault(_ error: SystemError) -> FileFault {
    switch error.code {
    case ENOENT, ENOTDIR: return .missing
    case ENXIO: return .notRegular
    case EINVAL, ENAMETOOLONG, ELOOP: return .refused(error.words)
    default:
      wasRefused = true
      return .refused(error.words)
    }
  }
}
