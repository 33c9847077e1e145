public import PlainText
import ScenarioLanguage

/// The one layout of a scenario (`groupbuy format`).
public enum ScenarioLayout {
  /// The scenario laid out, or what is wrong with it: a text with mistakes is not touched.
  ///
  /// Laying out what is laid out changes nothing.
  public static func laidOut(
    _ bytes: [UInt8], file: String
  ) -> Result<[UInt8], ScenarioLayoutFault> {
    let (tree, faults) = ScenarioParser.parse(bytes, file: file)
    if faults.isEmpty { return .success(ScenarioFormatter.format(tree)) }
    var diagnostics = Diagnostics()
    for fault in faults { diagnostics.report(fault) }
    return .failure(ScenarioLayoutFault(diagnostics: diagnostics))
  }
}

/// A scenario that cannot be laid out because it cannot be read.
public struct ScenarioLayoutFault: Error {
  /// What is wrong.
  public let diagnostics: Diagnostics
}
