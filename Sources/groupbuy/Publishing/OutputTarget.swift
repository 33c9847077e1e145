import Glibc
import PlainText

/// Where the documents of a run are to stand: a name in a folder that is there.
struct OutputTarget: ~Copyable {
  /// The path as messages tell it.
  let path: String
  /// The folder's own name.
  let name: String
  /// The folder that it is to stand in; all work is done from here, whatever becomes of its path.
  let parent: Descriptor

  /// The folder in which the documents of a run come together, beside the target.
  var stagingName: String { ".\(name).partial" }
  /// Where the documents of an older run wait, on file systems that cannot exchange two folders.
  var retiredName: String { ".\(name).previous" }

  /// Finds the parent folder of `path`; nothing is made.
  init(_ path: String) throws(CommandFault) {
    var components = path.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    guard let name = components.popLast(), name != ".", name != ".." else {
      throw CommandFault(.badInput, .placeWithoutName(path))
    }
    let root = path.utf8.first == UInt8(ascii: "/") ? "/" : ""
    let parentPath = root + components.joined(separator: "/")
    let parent = try Self.opened(parentPath.isEmpty ? "." : parentPath)
    self.parent = parent
    self.path = root + (components + [name]).joined(separator: "/")
    self.name = name
  }

  private static func opened(_ folder: String) throws(CommandFault) -> Descriptor {
    do throws(SystemError) {
      return try Descriptor(opening: folder, O_RDONLY | O_DIRECTORY)
    } catch {
      if error.code == ENOENT { throw CommandFault(.inputOutput, .noFolderForPlace(folder)) }
      throw CommandFault(error, folder, .openAsFolder)
    }
  }

  /// Refuses a target that is the folder of the day's tables, or lies in it: papers are not to mix with tables.
  func refuseInside(folder: FileStatus.Identity) throws(CommandFault) {
    var isInside = false
    do throws(SystemError) {
      isInside = try parent.status(of: name)?.identity == folder
      var place = try Descriptor(opening: ".", in: parent, O_RDONLY | O_DIRECTORY)
      while !isInside {
        let here = try place.status().identity
        isInside = here == folder
        let above = try Descriptor(opening: "..", in: place, O_RDONLY | O_DIRECTORY)
        if try above.status().identity == here { break }
        place = above
      }
    } catch {
      // A folder above that may not be looked at is none that the tables were read from through this path.
      if error.code != EACCES { throw CommandFault(error, path, .place) }
    }
    if isInside {
      throw CommandFault(.badInput, .placeInTables(path))
    }
  }
}
