import DayRunner
import Documents
import Glibc

/// The documents of a folder that are all and just those of its MANIFEST, byte for byte.
enum ListedDocuments {
  /// Reads and compares every document.
  static func run(in path: String) throws(CommandFault) -> PartRun {
    let folder: Descriptor
    do throws(SystemError) {
      folder = try Descriptor(opening: path, O_RDONLY | O_DIRECTORY)
    } catch {
      if error.saysMissing { throw CommandFault(.badInput, .noFolder(path)) }
      throw CommandFault(error, path, .open)
    }
    let list = "\(path)/\(DayRun.manifestName)"
    guard let manifest = try read(DayRun.manifestName, folder, path) else {
      throw CommandFault(.corrupt, .manifestMissing(list))
    }
    guard let entries = Manifest.parse(manifest.span) else {
      throw CommandFault(.corrupt, .manifestChanged(list))
    }
    var documents: [String: [UInt8]] = [:]
    for entry in entries {
      documents[entry.name] = try read(entry.name, folder, path)
    }
    return try run(in: path, manifest: manifest, documents: documents)
  }

  /// Documents that are there, compared with their MANIFEST.
  static func run(
    in path: String, manifest: [UInt8], documents: [String: [UInt8]]
  ) throws(CommandFault) -> PartRun {
    guard let entries = Manifest.parse(manifest.span) else {
      throw CommandFault(.corrupt, .manifestChanged("\(path)/\(DayRun.manifestName)"))
    }
    for entry in entries {
      guard let bytes = documents[entry.name] else {
        throw CommandFault(.corrupt, .documentMissing("\(path)/\(entry.name)"))
      }
      if bytes.count != entry.size || Digest128(of: bytes.span) != entry.digest {
        throw CommandFault(.corrupt, .documentChanged("\(path)/\(entry.name)"))
      }
    }
    let listed = Set(entries.map(\.name))
    let strangers = documents.keys.filter { !listed.contains($0) }
    if let stranger = strangers.min() {
      throw CommandFault(.corrupt, .documentChanged("\(path)/\(stranger)"))
    }
    return PartRun(folder: path, documents: documents)
  }

  /// The bytes of a regular file in the folder; `nil` if there is none.
  static func read(
    _ name: String, _ folder: borrowing Descriptor, _ path: String
  ) throws(CommandFault) -> [UInt8]? {
    do throws(SystemError) {
      let file = try Descriptor(opening: name, in: folder)
      return try file.status().kind == .regular ? try file.read() : nil
    } catch {
      // A symbolic link, a pipe and a socket are no documents either.
      if error.saysMissing || error.code == ELOOP || error.code == ENXIO { return nil }
      throw CommandFault(error, "\(path)/\(name)", .read)
    }
  }
}
