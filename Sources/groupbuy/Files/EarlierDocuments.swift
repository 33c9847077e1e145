import DayRunner
import Documents
import PlainText

/// The documents that an earlier run wrote into a folder.
enum EarlierDocuments {
  /// The tables of the run, and the digest of its MANIFEST.
  static func run(in folder: String, _ language: Language) throws(CommandFault) -> EarlierRun {
    let path = "\(folder)/\(DayRun.manifestName)"
    switch InputFiles(in: language).read(path) {
    case .success(let bytes):
      return EarlierRun(
        documents: try documents(in: folder, language), digest: Digest128(of: bytes.span).hex)
    case .failure(.missing): throw CommandFault(.corrupt, .documentMissing(path))
    case .failure(let other): throw other.commandFault(path)
    }
  }

  /// The tables.
  static func documents(
    in folder: String, _ language: Language
  ) throws(CommandFault) -> DayDocuments {
    let files = InputFiles(in: language)
    var fault: CommandFault?
    let names = Set(files.functions.entries(folder))
    let documents = DayDocuments(folder: folder, names: names) { name in
      let path = "\(folder)/\(name)"
      switch files.read(path) {
      case .success(let bytes): return bytes
      case .failure(.missing):
        fault = CommandFault(.corrupt, .documentMissing(path))
      case .failure(let other): fault = other.commandFault(path)
      }
      return nil
    }
    if let documents { return documents }
    throw fault ?? CommandFault(quiet: .corrupt)
  }
}
